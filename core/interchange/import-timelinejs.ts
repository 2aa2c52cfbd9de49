/**
 * TimelineJS JSON as events, of version 3 and version 1: numbers of dates may be numbers or words, texts are HTML, media has captions and credits.
 *
 * Its CSV (the Google sheet) is a table with known headings and goes through import-table.ts.
 */
import { failTelling, ok, type Result } from '../result';
import { parseEdtf } from '../dates/edtf';
import { edtfOfFields, edtfOfRange, yearFromEra, type CivilFields } from './civil-fields';
import { EVENT_LIMIT, placeOf, statusOf, type ImportedEvent, type ImportedEvents, type ImportProblem } from './imported-events';
import { plainFromHtml } from './plain-from-html';
import { words } from '../words/words';
import { zoneOfTzid } from './zone-names';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

const html = (value: unknown): string => plainFromHtml(text(value));

/** A whole number, or null for words; undefined when nothing is there. */
function numberOf(value: unknown): number | null | undefined {
  const words = text(value).trim();
  if (words === '') return undefined;
  return /^-?\d{1,9}$/.test(words) ? Number(words) : null;
}

/** Milliseconds and zones of dates are not kept. Null when a number is none or the date does not exist. */
function dateOf(value: unknown): string | null {
  if (!isFields(value)) return null;
  const year = numberOf(value['year']);
  if (year === null || year === undefined) return null;
  const parts: Partial<Record<keyof CivilFields, number>> = {};
  for (const name of ['month', 'day', 'hour', 'minute', 'second'] as const) {
    const part = numberOf(value[name]);
    if (part === null) return null;
    // The first part that is missing ends the date: a minute without an hour says nothing.
    if (part === undefined) break;
    parts[name] = part;
  }
  return edtfOfFields({ year: yearFromEra(year), ...parts });
}

const names = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);

function descriptionOf(slide: Fields): string {
  const words = isFields(slide['text']) ? html(slide['text']['text']) : '';
  const media = isFields(slide['media']) ? slide['media'] : {};
  return [words, html(media['caption']), html(media['credit']) === '' ? '' : `Credit: ${html(media['credit'])}`, text(media['url']).trim()].filter((part) => part !== '').join('\n');
}

/** `2011,12,10,7,0`, the way TimelineJS 1 writes dates; the first part that is missing ends it. */
function firstDate(value: unknown): Fields | undefined {
  const words = text(value).trim();
  if (words === '') return undefined;
  const [year, month, day, hour, minute, second] = words.split(',').map((part) => part.trim());
  return { year, month, day, hour, minute, second };
}

/** An event of TimelineJS 1 (`timeline.date`) as a slide of TimelineJS 3. */
function slideOfFirst(event: unknown): unknown {
  if (!isFields(event)) return event;
  const asset = isFields(event['asset']) ? event['asset'] : {};
  return {
    start_date: firstDate(event['startDate']), end_date: firstDate(event['endDate']), display_date: event['displayDate'], group: event['tag'],
    text: { headline: event['headline'], text: event['text'] }, media: { url: asset['media'], credit: asset['credit'], caption: asset['caption'] },
  };
}

/** A file of TimelineJS 1 in the shape of TimelineJS 3; others as they are. */
function inPresentShape(data: unknown): unknown {
  const first = isFields(data) ? data['timeline'] : null;
  if (!isFields(first) || !Array.isArray(first['date'])) return data;
  return { title: { text: { headline: first['headline'] } }, events: first['date'].map(slideOfFirst), eras: first['era'] };
}

function readSlide(slide: unknown, where: string, problems: ImportProblem[]): ImportedEvent | null {
  if (!isFields(slide)) {
    problems.push({ where, message: words().events.problems.noEvent });
    return null;
  }
  const title = isFields(slide['text']) ? html(slide['text']['headline']).replace(/\n/g, ' ') : '';
  const own = text(slide['edtf']);
  const start = dateOf(slide['start_date']);
  const end = slide['end_date'] === undefined || slide['end_date'] === null ? null : dateOf(slide['end_date']);
  if (slide['end_date'] !== undefined && slide['end_date'] !== null && end === null) problems.push({ where, message: words().events.problems.noEndDate });
  const edtf = own !== '' && parseEdtf(own) !== null ? own : start === null ? null : edtfOfRange(start, end);
  if (edtf === null) {
    problems.push({ where: title === '' ? where : words().events.place.titled(where, title.slice(0, 60)), message: start === null ? words().events.problems.noRealDate : words().events.problems.backwards });
    return null;
  }
  const told = text(slide['edtf_words']) || (own === '' ? html(slide['display_date']) || (isFields(slide['start_date']) ? html(slide['start_date']['display_date']) : '') : '');
  const stated = own === '' ? '' : text(slide['time_zone']).trim();
  const zone = stated === '' ? null : zoneOfTzid(stated);
  if (stated !== '' && zone === null) problems.push({ where, message: words().events.problems.zone(stated.slice(0, 40)) });
  return {
    title, when: { edtf, ...(told === '' ? {} : { text: told }), ...(zone === null ? {} : { zone }) }, kind: text(slide['group']).trim() || null, status: statusOf(text(slide['status'])) ?? 'reported',
    description: own === '' ? descriptionOf(slide) : text(slide['description']), actors: names(slide['people']), places: names(slide['places']), tags: names(slide['tags']),
  };
}

export function importTimelineJs(json: string, fileName: string): Result<ImportedEvents> {
  let data: unknown;
  try {
    data = inPresentShape(JSON.parse(json.replace(/^\ufeff/, '')));
  } catch (error) {
    return failTelling('not-json', fileName, words().events.failures.noJson(error instanceof Error ? error.message : null));
  }
  const slides = isFields(data) ? data['events'] : null;
  if (!isFields(data) || !Array.isArray(slides)) return failTelling('not-timelinejs', fileName, words().events.failures.noTimelineJs);
  const problems: ImportProblem[] = [];
  const events: ImportedEvent[] = [];
  for (const [index, slide] of slides.slice(0, EVENT_LIMIT).entries()) {
    const event = readSlide(slide, placeOf('event', index + 1), problems);
    if (event !== null) events.push(event);
  }
  if (slides.length > EVENT_LIMIT) problems.push({ where: placeOf('event', EVENT_LIMIT + 1), message: words().events.problems.first(EVENT_LIMIT) });
  const hasEra = slides.slice(0, EVENT_LIMIT).some((slide) => isFields(slide) && slide['edtf'] === undefined && isFields(slide['start_date']) && text(slide['start_date']['year']).trim().startsWith('-'));
  const notes = [...(Array.isArray(data['eras']) && data['eras'].length > 0 ? [words().events.notes.eras] : []), ...(hasEra ? [words().events.notes.beforeOurEra] : [])];
  if (isFields(data['title']) && descriptionOf(data['title']) !== '') notes.push(words().events.notes.titleSlide);
  const title = isFields(data['title']) && isFields(data['title']['text']) ? html(data['title']['text']['headline']).replace(/\n/g, ' ') : '';
  return ok({ title: title === '' ? null : title, events, problems, notes });
}
