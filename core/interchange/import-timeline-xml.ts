/**
 * Files of Timeline (thetimelineproj.sourceforge.net) as events: categories become kinds, fuzzy dates "about".
 *
 * Times there are always given to the second; a midnight means that only the day was meant, and a period that ends at
 * midnight ends on the day before.
 */
import { SaxesParser } from 'saxes';
import { civilOf, dayOf } from '../dates/calendar';
import { failTelling, ok, type Result } from '../result';
import { edtfOfFields, edtfOfRange } from './civil-fields';
import { EVENT_LIMIT, placeOf, reasonOf, type ImportedEvent, type ImportedEvents, type ImportProblem } from './imported-events';
import { words } from '../words/words';

interface Time {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

function readTime(text: string): Time | null {
  const match = /^\s*(-?\d{1,9})-(\d{1,2})-(\d{1,2})\s+(\d{1,2}):(\d{1,2}):(\d{1,2})\s*$/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  return { year, month, day, hour, minute, second };
}

const isMidnight = ({ hour, minute, second }: Time): boolean => hour + minute + second === 0;

const dayBefore = (time: Time): Time => ({ ...time, ...civilOf(dayOf(time.year, time.month, time.day) - 1) });

/** A doubtful date keeps no time of day: EDTF has no "about noon". */
function pointOf({ year, month, day, hour, minute, second }: Time, dayOnly: boolean, isFuzzy: boolean): string | null {
  const edtf = edtfOfFields(dayOnly || isFuzzy ? { year, month, day } : { year, month, day, hour, minute, ...(second === 0 ? {} : { second }) });
  return edtf === null ? null : isFuzzy ? `${edtf}~` : edtf;
}

type Fields = ReadonlyMap<string, string>;

const isTrue = (fields: Fields, name: string): boolean => fields.get(name)?.trim().toLowerCase() === 'true';

function dateOf(fields: Fields): string | null {
  const start = readTime(fields.get('start') ?? '');
  const end = readTime(fields.get('end') ?? '') ?? start;
  if (start === null || end === null) return null;
  const fuzzy = { start: isTrue(fields, 'fuzzy') || isTrue(fields, 'fuzzy_start'), end: isTrue(fields, 'fuzzy') || isTrue(fields, 'fuzzy_end') };
  const dayOnly = isMidnight(start) && isMidnight(end);
  const from = pointOf(start, dayOnly, fuzzy.start);
  if (from === null) return null;
  if (isTrue(fields, 'ends_today')) return `${from}/..`;
  const same = start.year === end.year && start.month === end.month && start.day === end.day && start.hour === end.hour && start.minute === end.minute && start.second === end.second;
  if (same) return from;
  const to = pointOf(dayOnly ? dayBefore(end) : end, dayOnly, fuzzy.end);
  return to === null ? null : edtfOfRange(from, to);
}

function colorOf(text: string): string | null {
  const match = /^\s*(\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})\s*$/.exec(text);
  if (match === null) return null;
  return `#${match.slice(1).map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')}`;
}

/** A milestone is a moment of its own, written as an event is. */
const isEvent = (name: string): boolean => name === 'event' || name === 'milestone';

interface Raw {
  readonly fields: Map<string, string>;
  readonly categories: string[];
}

export function importTimelineXml(xml: string, fileName: string): Result<ImportedEvents> {
  const raws: Raw[] = [];
  const colors = new Map<string, string>();
  const notes = new Set<string>();
  const problems: ImportProblem[] = [];
  const path: string[] = [];
  let text = '';
  let raw: Raw | null = null;
  let category: Map<string, string> | null = null;
  let root = '';
  let timeType = 'gregoriantime';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (path.length === 0) root = name;
    path.push(name);
    text = '';
    if (path.length === 3 && isEvent(name)) raw = { fields: new Map(), categories: [] };
    else if (path.length === 3 && name === 'category') category = new Map();
  });
  parser.on('text', (piece) => { text += piece; });
  parser.on('cdata', (piece) => { text += piece; });
  parser.on('closetag', ({ name }) => {
    const depth = path.length;
    if (raw !== null && name === 'category') raw.categories.push(text.trim());
    else if (raw !== null && depth === 4) raw.fields.set(name, text);
    else if (category !== null && depth === 4) category.set(name, text);
    else if (depth === 2 && name === 'timetype') timeType = text.trim();
    if (depth === 3 && isEvent(name) && raw !== null) {
      raws.push(raw);
      raw = null;
    }
    if (depth === 3 && name === 'category' && category !== null) {
      const color = colorOf(category.get('color') ?? '');
      if (color !== null) colors.set((category.get('name') ?? '').trim(), color);
      category = null;
    }
    if (depth === 3 && name === 'era') notes.add(words().events.notes.eras);
    path.pop();
    text = '';
  });
  let broken: string | null = null;
  parser.on('error', (error) => { broken ??= reasonOf(error); });
  parser.write(xml.replace(/^\ufeff/, '')).close();
  if (root !== 'timeline') return failTelling('not-a-timeline-xml', fileName, words().events.failures.noTimelineXml);
  if (/num/i.test(timeType)) return failTelling('no-calendar-dates', fileName, words().events.failures.noCalendarDates);
  if (broken !== null) problems.push({ where: words().events.place.file, message: words().events.problems.damaged(String(broken)) });

  const events: ImportedEvent[] = [];
  for (const [index, { fields, categories }] of raws.slice(0, EVENT_LIMIT).entries()) {
    // "[3]Campaign" is a container, "(3)Battle" stands in one.
    const written = fields.get('text') ?? '';
    if (/^\s*\(\d+\)/.test(written)) notes.add(words().events.notes.containers);
    const title = written.replace(/^\s*[[(]\d+[\])]/, '').replace(/\s+/g, ' ').trim();
    const edtf = dateOf(fields);
    if (edtf === null) {
      problems.push({ where: placeOf('event', index + 1, title), message: words().events.problems.noDates });
      continue;
    }
    if (fields.has('icon')) notes.add(words().events.notes.pictures);
    const kind = categories.find((name) => name !== '') ?? null;
    const color = kind === null ? undefined : colors.get(kind);
    const tags = [...categories.filter((name) => name !== '' && name !== kind), ...(fields.get('labels') ?? '').split(/\s+/)].filter((tag) => tag !== '');
    const description = [fields.get('description')?.trim() ?? '', fields.get('hyperlink')?.trim() ?? ''].filter((part) => part !== '').join('\n');
    events.push({ title, when: { edtf }, kind, ...(color === undefined ? {} : { kindColor: color }), status: 'reported', description, actors: [], places: [], tags });
  }
  return ok({ title: null, events, problems, notes: [...notes] });
}
