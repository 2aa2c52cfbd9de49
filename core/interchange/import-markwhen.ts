/**
 * Markwhen text as events: `2022-01-24: Title #tag`, ranges with a dash, a slash or "to", sections as tags.
 *
 * Numbers like `04/05/2022` are month first, as Markwhen reads them, unless the header says `dateFormat: d/M/y`. Relative
 * dates ("after !talks 3 days", "now") and recurring ones are listed and left out: what they mean changes. Lengths ("2022-01 / 3
 * months") are followed where the start is as exact as they are.
 */
import { civilOf, dayOf, dayOfSecond, daysInMonth, secondOfDay } from '../dates/calendar';
import { parseEdtf } from '../dates/edtf';
import { failTelling, ok, type Result } from '../result';
import { edtfOfFields, edtfOfRange, fieldsOfPoint, type CivilFields } from './civil-fields';
import { readDateCell, type DayOrder } from './date-cell';
import { EVENT_LIMIT, placeOf, type ImportedEvent, type ImportedEvents, type ImportProblem } from './imported-events';
import { words } from '../words/words';
import { zoneOfTzid } from './zone-names';

interface Entry {
  readonly line: number;
  readonly date: string;
  readonly text: string[];
  readonly sections: readonly string[];
}

/** The colon that ends the date: one that no digit precedes and follows, as in 12:30. */
function splitEntry(line: string): { readonly date: string; readonly rest: string } | null {
  for (let at = line.indexOf(':'); at >= 0; at = line.indexOf(':', at + 1)) {
    if (/\d/.test(line[at - 1] ?? '') && /^\d\d/.test(line.slice(at + 1, at + 3))) continue;
    const date = line.slice(0, at).trim();
    // A date begins with a digit, a month, or a word of relation; other lines are text.
    return date.length > 0 && date.length < 120 && /\d|^(now|today|after|before|by)\b/i.test(date) && !/^https?$/i.test(date) ? { date, rest: line.slice(at + 1).trim() } : null;
  }
  return null;
}

function readSide(text: string, order: DayOrder): string | null {
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(text.trim());
  const cell = readDateCell(monthYear === null ? text : `${monthYear[2]}-${(monthYear[1] ?? '').padStart(2, '0')}`, order, false);
  return cell.type === 'date' ? cell.edtf : null;
}

const DURATION = /^(\d{1,4})\s*(minute|min|hour|hr|h|day|d|week|wk|w|month|mon|year|yr|y)s?$/i;
const UNITS: Readonly<Record<string, 'minute' | 'day' | 'month' | 'year'>> = { m: 'minute', h: 'minute', d: 'day', w: 'day', mo: 'month', y: 'year' };
const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60 };

/** The range that begins with `start` and lasts so long; null where the start is less exact than the length, or no such day follows. */
function rangeOfLength(start: string, length: string): string | null {
  const [, digits = '', unit = ''] = DURATION.exec(length.trim()) ?? [];
  const point = parseEdtf(start);
  if (digits === '' || Number(digits) === 0 || point?.type !== 'point' || point.offsetMinutes !== undefined) return null;
  const short = /^mon/i.test(unit) ? 'mo' : (unit[0] ?? '').toLowerCase();
  const count = Number(digits) * (MINUTES[short] ?? (short === 'w' ? 7 : 1));
  const fields = fieldsOfPoint(point);
  if (fields === null) return null;
  const end = lastOf(fields, UNITS[short] ?? 'day', count);
  return end === null ? null : edtfOfRange(start, edtfOfFields(end));
}

/** A length ends where the next one would begin: ten days from the 1st are over with the 10th. Times end when they say. */
function lastOf({ year, month, day, hour, minute }: CivilFields, unit: 'minute' | 'day' | 'month' | 'year', count: number): CivilFields | null {
  if (hour !== undefined && month !== undefined && day !== undefined) {
    if (unit === 'month' || unit === 'year') return null;
    const second = secondOfDay(dayOf(year, month, day)) + hour * 3600 + (minute ?? 0) * 60 + count * (unit === 'day' ? 86_400 : 60);
    const ends = dayOfSecond(second);
    const rest = second - secondOfDay(ends);
    return { ...civilOf(ends), hour: Math.floor(rest / 3600), minute: Math.floor((rest % 3600) / 60) };
  }
  if (unit === 'minute') return null;
  const months = month === undefined ? null : year * 12 + (month - 1) + count * (unit === 'year' ? 12 : 1);
  if (day !== undefined && month !== undefined && months !== null) {
    if (unit === 'day') return civilOf(dayOf(year, month, day) + count - 1);
    const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
    return civilOf(dayOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) - 1);
  }
  if (unit === 'day') return null;
  if (months !== null) return { year: Math.floor((months - 1) / 12), month: ((((months - 1) % 12) + 12) % 12) + 1 };
  return unit === 'year' ? { year: year + count - 1 } : null;
}

/** Why a date is none that can be held. */
function whyNot(date: string): string {
  const { problems } = words().events;
  const shown = date.slice(0, 60);
  if (/\bevery\b|\bx\s*\d+\b/i.test(date)) return problems.recurringDate(shown);
  if (date.includes('!')) return problems.otherDate(shown);
  return /\b(?:now|today|tomorrow|yesterday)\b/i.test(date) ? problems.movingDate(shown) : problems.relativeDate(shown);
}

/** Null when it is no date that stands for itself. */
export function readMarkwhenDate(text: string, order: DayOrder): string | null {
  const plain = text.trim().replace(/\s*@.*$/, '');
  if (/!|\b(?:now|today|tomorrow|yesterday|after|before|by)\b/i.test(plain)) return null;
  const whole = plain.replace(/\s*\/\s*/g, '/');
  if (parseEdtf(whole) !== null) return whole;
  const single = readSide(plain, order);
  if (single !== null) return single;
  for (const separator of [/\s+(?:-|–|to)\s+/i, /\s*–\s*/, /(?<=\d)-(?=\d)/, /(?<=Z)-(?=\d)/, /\s*\/\s*/]) {
    const parts = plain.split(separator);
    const [from, to] = parts;
    if (parts.length !== 2 || from === undefined || to === undefined) continue;
    const start = readSide(from, order);
    const ofLength = start === null || !DURATION.test(to.trim()) ? null : rangeOfLength(start, to);
    if (ofLength !== null) return ofLength;
    const end = readSide(to, order);
    if (start !== null && end !== null) return edtfOfRange(start, end);
  }
  return null;
}

const TAG = /(^|\s)#([\p{L}\p{N}_-]+)/gu;

/** `[words](address)` becomes the words; the address follows in the description. */
const plainLinks = (text: string): string => text.replace(/\[([^\][]*)\]\(([^()\s]*)\)/g, (_whole, words: string, address: string) => (address === 'location' || words === '' ? words : `${words} (${address})`));

/** Null for none, and for one that nobody knows, which is said. */
function zoneOfHeader(written: string, notes: Set<string>): string | null {
  const { unknownZone, zoneReadAs } = words().events.notes;
  const zone = written === '' ? null : zoneOfTzid(written);
  if (written !== '' && zone !== written) notes.add(zone === null ? unknownZone(written.slice(0, 60)) : zoneReadAs(written.slice(0, 60), zone));
  return zone;
}

/** Whether a date has a time, and no time of it says how far it is from UTC. */
const isWithoutOffset = (edtf: string): boolean => edtf.includes('T') && !/T[\d:]+[Z+-]/.test(edtf);

export function importMarkwhen(text: string, fileName: string): Result<ImportedEvents> {
  const problems: ImportProblem[] = [];
  const notes = new Set<string>();
  const entries: Entry[] = [];
  let sections: string[] = [];
  let entry: Entry | null = null;
  let title: string | null = null;
  let order: DayOrder = 'month-day';
  let zone: string | null = null;
  let fenced = false;
  for (const [index, raw] of text.replace(/^\ufeff/, '').split(/\r\n?|\n/).entries()) {
    const line = raw.trimEnd();
    if (entries.length === 0 && line === '---') {
      fenced = !fenced;
      continue;
    }
    const header = entries.length === 0 ? /^\s*(title|dateFormat|description|key|view|edit|timezone|#[\p{L}\p{N}_-]+)\s*:\s*(.*)$/u.exec(line) : null;
    if (header !== null) {
      if (header[1] === 'title') title = (header[2] ?? '').replace(/^["']|["']$/g, '').trim();
      if (header[1] === 'timezone') zone = zoneOfHeader((header[2] ?? '').replace(/^["']|["']$/g, '').trim(), notes);
      const format = header[1] === 'dateFormat' ? (header[2] ?? '').replace(/^["']|["']$/g, '').trim() : '';
      if (format.startsWith('d/M/y')) order = 'day-month';
      else if (format !== '' && !format.startsWith('M/d/y')) notes.add(words().events.notes.order(format.slice(0, 60)));
      continue;
    }
    if (fenced || line.trimStart().startsWith('//')) continue;
    if (line.includes('_-_-_break_-_-_')) {
      notes.add(words().events.notes.pages);
      entry = null;
      sections = [];
      continue;
    }
    const open = /^\s*(?:section|group)\b\s*(.*)$/i.exec(line) ?? /^#{1,6}\s+(.*)$/.exec(line);
    if (open !== null) {
      if (line.trimStart().startsWith('#')) sections = sections.slice(0, (/^#+/.exec(line.trim())?.[0].length ?? 1) - 1);
      sections = [...sections, (open[1] ?? '').replace(TAG, '').trim()].filter((name) => name !== '');
      entry = null;
      continue;
    }
    if (/^\s*end(?:section|group)\b/i.test(line)) {
      sections = sections.slice(0, -1);
      entry = null;
      continue;
    }
    const found = splitEntry(line.trimStart());
    if (found !== null) {
      if (entries.length >= EVENT_LIMIT) {
        problems.push({ where: placeOf('line', index + 1), message: words().events.problems.first(EVENT_LIMIT) });
        break;
      }
      entry = { line: index + 1, date: found.date, text: [found.rest], sections };
      entries.push(entry);
    } else if (entry !== null) entry.text.push(line.trim());
    else if (line.trim() !== '' && entries.length > 0) problems.push({ where: placeOf('line', index + 1), message: words().events.problems.stray });
  }
  if (entries.length === 0) return failTelling('no-markwhen-events', fileName, words().events.failures.noMarkwhen);
  const events: ImportedEvent[] = [];
  for (const { line, date, text: lines, sections: inside } of entries) {
    const [first = '', ...rest] = lines;
    const tags = [...new Set([...inside, ...[...lines.join('\n').matchAll(TAG)].map(([, , tag]) => tag ?? '')])];
    const heading = plainLinks(first.replace(TAG, ' ').replace(/!\[[^\]]*\]\([^)]*\)/g, '')).replace(/\s+/g, ' ').trim();
    const edtf = readMarkwhenDate(date, order);
    if (edtf === null) {
      problems.push({ where: placeOf('line', line, heading), message: whyNot(date) });
      continue;
    }
    const status = /^\s*[-*]?\s*\[ \]/.test(first) ? 'planned' : 'reported';
    const description = rest.map((part) => plainLinks(part).trim()).join('\n').replace(/\n{2,}/g, '\n').trim();
    events.push({ title: heading.replace(/^\[[ x]\]\s*/i, ''), when: { edtf, ...(parseEdtf(date.replace(/\s/g, '')) === null ? { text: date } : {}), ...(zone !== null && isWithoutOffset(edtf) ? { zone } : {}) }, kind: null, status, description, actors: [], places: [], tags });
  }
  return ok({ title, events, problems, notes: [...notes] });
}
