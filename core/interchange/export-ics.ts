/**
 * iCalendar, RFC 5545: events as calendar entries, folded by octets, texts escaped.
 *
 * A calendar knows days and minutes only: a vague date covers all the days it may be, an open one its known day, a time
 * that a clock change shows twice or never has one instant, and the words of each stand behind the title, with what is
 * planned or disputed, because nothing else of an entry is always in sight. The date itself, kind, status and people go along in properties of our
 * own (`X-DATELINE-…`, section 3.8.8.2), which other programs keep or ignore.
 */
import { civilOf, dayOfSecond, secondOfDay } from '../dates/calendar';
import { parseEdtf, type EdtfPoint, type EdtfValue } from '../dates/edtf';
import { whenWithPlace } from '../dates/stated-zone';
import { whenInZone } from '../dates/when-in-zone';
import { daysOfSpan, spanOfEdtf } from '../dates/when-span';
import { inChronologicalOrder } from '../layout/chronology-order';
import { titleOf } from '../layout/event-title';
import type { Timeline, TimelineEvent, When } from '../timeline/types';
import { isHeldByCalendar, isTimed, withRemarkBehind } from './calendar-title';
import { joinNames } from './cell-lists';
import { citationWords } from './citation-words';
import { indexCitations, type CitationIndex } from './evidence-citations';
import { documentTitle } from './evidence-content';
import { remarkWords, type Remark } from './publication';
import { utcOfCivil } from '../dates/zoned-time';
import { words } from '../words/words';

export interface IcsExport {
  readonly text: string;
  /** Titles of the events that no calendar can hold. */
  readonly leftOut: readonly string[];
}

const FOLD_OCTETS = 75;

const octets = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Lines of at most 75 octets, continued with a space; characters stay whole (section 3.1). */
export function foldLine(line: string): string {
  let folded = '';
  let used = 0;
  for (const char of line) {
    const size = octets(char);
    if (used + size > FOLD_OCTETS) {
      folded += '\r\n ';
      used = 1;
    }
    folded += char;
    used += size;
  }
  return folded;
}

/** A TEXT value (section 3.3.11). Control characters other than tabs are not allowed in it. */
export const icsText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

const two = (value: number): string => String(value).padStart(2, '0');

/** `20220124`; null for a year of other than four digits. */
function icsDay(day: number): string | null {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return year < 1 || year > 9999 ? null : `${String(year).padStart(4, '0')}${two(month)}${two(dayOfMonth)}`;
}

function icsSecond(second: number): string | null {
  const day = dayOfSecond(second);
  const date = icsDay(day);
  const rest = second - secondOfDay(day);
  return date === null ? null : `${date}T${two(Math.floor(rest / 3600))}${two(Math.floor((rest % 3600) / 60))}${two(rest % 60)}`;
}

/** In UTC where the text or the event states a zone, floating where none is known. */
function icsTime(point: EdtfPoint, zone: string | undefined): string | null {
  if (point.offsetMinutes !== undefined) {
    const utc = icsSecond(point.startSecond - point.offsetMinutes * 60);
    return utc === null ? null : `${utc}Z`;
  }
  const utcSecond = zone === undefined ? null : utcOfCivil(point.startSecond, zone);
  if (utcSecond === null) return icsSecond(point.startSecond);
  const utc = icsSecond(utcSecond);
  return utc === null ? null : `${utc}Z`;
}

/** The one time that is known: of a point, or of an interval that is open or unknown on its other side. */
function onlyTime(value: EdtfValue): EdtfPoint | null {
  if (value.type === 'point') return isTimed(value) ? value : null;
  if (value.type !== 'interval') return null;
  const [known, ...others] = [value.from, value.to].filter((end) => typeof end !== 'string');
  return others.length === 0 && known !== undefined && isTimed(known) ? known : null;
}

/** DTSTART and DTEND; null when a calendar cannot hold them. */
function dateLines({ edtf, zone }: When): readonly string[] | null {
  const value = parseEdtf(edtf);
  const span = spanOfEdtf(edtf);
  if (value === null || span === null) return null;
  const time = onlyTime(value);
  if (time !== null) {
    const start = icsTime(time, zone);
    return start === null ? null : [`DTSTART:${start}`];
  }
  if (value.type === 'interval' && isTimed(value.from) && isTimed(value.to)) {
    const start = icsTime(value.from, zone);
    const end = icsTime(value.to, zone);
    return start === null || end === null ? null : [`DTSTART:${start}`, ...(end > start ? [`DTEND:${end}`] : [])];
  }
  const { firstDay, lastDay } = daysOfSpan(span);
  const from = firstDay ?? lastDay;
  const start = from === null ? null : icsDay(from);
  if (from === null || start === null) return null;
  const end = firstDay === null || lastDay === null ? null : icsDay(lastDay + 1);
  return [`DTSTART;VALUE=DATE:${start}`, ...(end === null ? [] : [`DTEND;VALUE=DATE:${end}`])];
}

/** A clock change shows some times twice and skips others: of those a calendar has one reading. */
const isOneInstant = (when: When): boolean => when.zone === undefined || (whenInZone(when, when.zone)?.civil ?? 'plain') === 'plain';

/** What is to be read of an event behind its title: "before 3 Mar 2022, disputed"; '' for one that its day and title say all of. */
function remarkOf({ when, status }: TimelineEvent): string {
  const value = parseEdtf(when.edtf);
  const isExact = value === null || (isHeldByCalendar(value) && isOneInstant(when));
  return [...(isExact ? [] : [whenWithPlace(when)]), ...(status === 'reported' ? [] : [words().evidence.statuses[status]])].join(', ');
}

/** SUMMARY, and the words in it that are not of the title. */
function titleLines(event: TimelineEvent): readonly string[] {
  const remark = remarkOf(event);
  const title = titleOf(event);
  return [
    `SUMMARY:${icsText(withRemarkBehind(title, remark))}`, ...(remark === '' ? [] : [`X-DATELINE-DATE:${icsText(remark)}`]),
    ...(event.title.trim() === '' ? [`X-DATELINE-UNTITLED:${icsText(title)}`] : []),
  ];
}

function entry(event: TimelineEvent, dates: readonly string[], kind: string, citations: CitationIndex, stamp: string): readonly string[] {
  const { when, status } = event;
  const optional = (name: string, value: string | undefined): readonly string[] => (value === undefined || value === '' ? [] : [`${name}:${icsText(value)}`]);
  return [
    'BEGIN:VEVENT', `UID:${icsText(event.id)}@dateline`, `DTSTAMP:${stamp}`, ...dates, ...titleLines(event),
    ...optional('DESCRIPTION', event.description), ...optional('LOCATION', joinNames(event.places)),
    // One line each: readers that split at commas stumble over a tag that ends in a backslash.
    ...event.tags.map((tag) => `CATEGORIES:${icsText(tag)}`),
    ...(event.confidential === true ? ['CLASS:CONFIDENTIAL'] : []),
    ...(status === 'planned' ? ['STATUS:TENTATIVE'] : status === 'reported' ? ['STATUS:CONFIRMED'] : []),
    `X-DATELINE-EDTF:${icsText(when.edtf)}`, ...optional('X-DATELINE-WORDS', when.text), ...optional('X-DATELINE-ZONE', when.zone),
    `X-DATELINE-KIND:${icsText(kind)}`, `X-DATELINE-STATUS:${status}`, ...optional('X-DATELINE-PEOPLE', joinNames(event.actors)),
    ...event.citations.map((citation) => `COMMENT:${icsText(citationWords(event, citation, citations))}`),
    'END:VEVENT',
  ];
}

/**
 * @param nowMs for DTSTAMP, which every entry must have
 * @param remarks on what was left out
 */
export function exportIcs(timeline: Timeline, nowMs: number, remarks: readonly Remark[] = []): IcsExport {
  const events = inChronologicalOrder(timeline.events);
  const citations = indexCitations(timeline, events, 'paragraph');
  const kinds = new Map(timeline.kinds.map((kind) => [kind.id, kind.label]));
  const stamp = `${icsSecond(Math.floor(nowMs / 1000)) ?? '19700101T000000'}Z`;
  const leftOut: string[] = [];
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Dateline//Dateline 1//EN', 'CALSCALE:GREGORIAN', `X-WR-CALNAME:${icsText(documentTitle(timeline))}`, ...(remarks.length === 0 ? [] : [`X-WR-CALDESC:${icsText(remarks.map(remarkWords).join(' '))}`])];
  for (const event of events) {
    const dates = dateLines(event.when);
    if (dates === null) leftOut.push(titleOf(event));
    // One by one: 100,000 events are more lines than one call takes.
    else for (const line of entry(event, dates, kinds.get(event.kind) ?? event.kind, citations, stamp)) lines.push(line);
  }
  lines.push('END:VCALENDAR');
  return { text: `${lines.map(foldLine).join('\r\n')}\r\n`, leftOut };
}
