import { formatWhen } from '../dates/format-when';
import { dates as ENGLISH } from '../words/en/dates';
import type { When } from '../timeline/types';
import { NO_FINDINGS, findingId, shortHash, type EventRule, type Finding } from './finding';
import { words as texts } from '../words/words';

const NAMES = [...ENGLISH.monthsLong, ...ENGLISH.monthsShort];
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([...NAMES.map((name, index) => [name.toLowerCase(), (index % 12) + 1] as const), ['sept', 9]]);
const MONTH = `(?:${NAMES.join('|')}|Sept)\\.?`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** "25 January 2022", "January 25, 2022", "25 Jan", "25", "1945". */
const END = new RegExp(`^(?:(\\d{4})|(?:(${DAY})(?:\\s+(${MONTH}))?|(${MONTH})(?:\\s+(${DAY}))?)(?:,?\\s+(\\d{4}))?)$`, 'i');

/** What stands between the two ends. */
const TO = /\s*(?:–|—)\s*|\s+-\s+|(?<=\d)-(?=\d)|\s+(?:to|until|till|through|and)\s+/i;

/** Longer words tell a story, not a range. */
const LONGEST = 120;

interface RangeEnd {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

function readEnd(words: string): RangeEnd | null {
  const match = END.exec(words);
  if (match === null) return null;
  const [, bareYear, dayBefore, monthAfter, monthBefore, dayAfter, year] = match;
  const month = monthAfter ?? monthBefore;
  const day = dayBefore ?? dayAfter;
  const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number.parseInt(digits, 10));
  return { year: number(bareYear ?? year), month: month === undefined ? null : (MONTH_NUMBERS.get(month.replace('.', '').toLowerCase()) ?? null), day: number(day) };
}

/**
 * True for words that tell of a range which ends before it starts: "25–11 January 2022", "from 1945 to 1939".
 *
 * An end without a year may lie in the next one ("December to January"), so months are compared only where both years
 * are told; "1914–18" is a year and a number, and nothing is said of it.
 */
export function endsBeforeItStarts(words: string): boolean {
  if (words.length > LONGEST || !/\d/.test(words)) return false;
  const [first, second, third] = words.trim().replace(/^(?:from|between)\s+/i, '').split(TO);
  if (first === undefined || second === undefined || third !== undefined) return false;
  const from = readEnd(first);
  const to = readEnd(second);
  if (from === null || to === null) return false;
  if (from.year !== null && to.year !== null && from.year !== to.year) return to.year < from.year;
  const startMonth = from.month ?? to.month;
  const endMonth = to.month ?? from.month;
  if (startMonth === null || endMonth === null) return false;
  if (startMonth !== endMonth) return from.year !== null && to.year !== null && endMonth < startMonth;
  return from.day !== null && to.day !== null && to.day < from.day;
}

/** Words, of the event or of a source, that tell of a range whose end comes first. */
export const endBeforeStart: EventRule = (event) => {
  let findings: Finding[] | null = null;
  const look = (when: When | undefined, citation: number | null): void => {
    const text = when?.text;
    if (when === undefined || text === undefined || !endsBeforeItStarts(text)) return;
    findings ??= [];
    findings.push({
      id: findingId('end-before-start', event.id, when.edtf, shortHash(text)), rule: 'end-before-start', event: event.id,
      ...(citation === null ? {} : { citation }), detail: () => texts().checks.endBeforeStart(text, formatWhen(when.edtf)),
    });
  };
  look(event.when, null);
  event.citations.forEach(({ when }, index) => { look(when, index); });
  return findings ?? NO_FINDINGS;
};
