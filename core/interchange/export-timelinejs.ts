/**
 * TimelineJS 3 JSON (Knight Lab): "title" slide and "events" with separate date numbers.
 *
 * TimelineJS needs one certain start for each event, so open starts and vague dates are shown by their first day and
 * said in words (`display_date`). The exact date goes along as `edtf`, a field of our own that TimelineJS ignores.
 */
import { parseEdtf, type EdtfEnd, type EdtfPoint } from '../dates/edtf';
import { civilOf, dayOfSecond } from '../dates/calendar';
import { whenWithPlace } from '../dates/stated-zone';
import { anchorSecond, spanOfEdtf } from '../dates/when-span';
import { inChronologicalOrder } from '../layout/chronology-order';
import type { Timeline, TimelineEvent } from '../timeline/types';
import { fieldsOfPoint, yearToEra, type CivilFields } from './civil-fields';
import { withReviewRemark } from './citation-asides';
import { placeWords } from './citation-words';
import { escapeHtml, escapeLine } from './escape-html';
import { indexCitations, type CitationIndex } from './evidence-citations';
import { documentTitle } from './evidence-content';
import type { Remark } from './publication';
import { words } from '../words/words';

const isPoint = (end: EdtfEnd | undefined): end is EdtfPoint => end !== undefined && typeof end !== 'string';

function datesOf(edtf: string): { readonly start: CivilFields; readonly end: CivilFields | null } | null {
  const value = parseEdtf(edtf);
  const span = spanOfEdtf(edtf);
  if (value === null || span === null) return null;
  const start = value.type === 'point' ? fieldsOfPoint(value) : value.type === 'interval' && isPoint(value.from) ? fieldsOfPoint(value.from) : null;
  const end = value.type === 'interval' && isPoint(value.to) ? fieldsOfPoint(value.to) : null;
  if (start !== null) return { start, end };
  return { start: civilOf(dayOfSecond(anchorSecond(span))), end: span.endSecond === null || span.startSecond === null ? null : civilOf(dayOfSecond(span.endSecond - 1)) };
}

/** TimelineJS has no year 0: it shows -1 as 1 BCE. */
const inEra = (fields: CivilFields): CivilFields => ({ ...fields, year: yearToEra(fields.year) });

/** "after 4 Jan 2022 · disputed": what is no report must not look like one, and nothing else of a slide would say so. */
const displayDate = ({ when, status }: TimelineEvent): string => [whenWithPlace(when), ...(status === 'reported' ? [] : [words().evidence.statuses[status]])].join(' · ');

function bodyOf(event: TimelineEvent, citations: CitationIndex): string {
  const about = event.description === undefined ? '' : `<p>${escapeHtml(event.description)}</p>`;
  const quotes = event.citations.map((citation) => {
    const place = `<cite>${escapeLine(placeWords(event, citation, citations))}</cite>`;
    return citation.quote.exact.trim() === '' ? `<p>${place}</p>` : `<blockquote>${escapeHtml(citation.quote.exact)} ${place}</blockquote>`;
  });
  return about + quotes.join('');
}

export function exportTimelineJs(timeline: Timeline, remarks: readonly Remark[] = []): string {
  const ordered = inChronologicalOrder(timeline.events);
  const citations = indexCitations(timeline, ordered, 'paragraph');
  const kinds = new Map(timeline.kinds.map((kind) => [kind.id, kind.label]));
  const events = ordered.flatMap((event) => {
    const dates = datesOf(event.when.edtf);
    if (dates === null) return [];
    return [{
      start_date: inEra(dates.start), ...(dates.end === null ? {} : { end_date: inEra(dates.end) }), display_date: escapeLine(displayDate(event)),
      text: { headline: escapeLine(event.title), text: bodyOf(event, citations) },
      group: kinds.get(event.kind) ?? event.kind, unique_id: event.id,
      edtf: event.when.edtf, ...(event.when.text === undefined ? {} : { edtf_words: event.when.text }), ...(event.when.zone === undefined ? {} : { time_zone: event.when.zone }), ...(event.status === 'reported' ? {} : { status: event.status }), ...(event.description === undefined ? {} : { description: event.description }),
      ...(event.actors.length === 0 ? {} : { people: event.actors }), ...(event.places.length === 0 ? {} : { places: event.places }), ...(event.tags.length === 0 ? {} : { tags: event.tags }),
    }];
  });
  const text = [timeline.description.trim(), ...withReviewRemark(timeline, remarks)].filter((part) => part !== '').map((part) => `<p>${escapeHtml(part)}</p>`).join('');
  return `${JSON.stringify({ title: { text: { headline: escapeLine(documentTitle(timeline)), text } }, events }, null, 2)}\n`;
}
