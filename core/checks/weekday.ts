import { dayText, isOtherWeekday } from '../dates/calendar';
import { formatWhen } from '../dates/format-when';
import { daysOfSpan, spansOfEdtf, type WhenSpan } from '../dates/when-span';
import { dates as ENGLISH } from '../words/en/dates';
import { NO_FINDINGS, findingId, type EventRule } from './finding';
import { words as texts } from '../words/words';

/** Full names however they are written, short ones with a capital: "sat" and "sun" are words of their own. */
const LONG = new RegExp(`\\b(?:${ENGLISH.weekdaysLong.join('|')})\\b`, 'gi');
const SHORT = new RegExp(`\\b(?:${ENGLISH.weekdaysShort.join('|')})\\b`, 'g');

/** In German only full names: "so" and "do" are words of their own. A part of the day may be written together with them. */
const GERMAN = /(?<![\p{L}\p{N}])(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:e?s|e|en)?(?:(?:vor|nach)?mittag|morgen|früh|abend|nacht)?s?(?![\p{L}\p{N}])/giu;
const GERMAN_NUMBERS: Readonly<Record<string, number>> = { montag: 1, dienstag: 2, mittwoch: 3, donnerstag: 4, freitag: 5, samstag: 6, sonnabend: 6, sonntag: 7 };

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [ENGLISH.weekdaysLong, ENGLISH.weekdaysShort].flatMap((names) => names.map((name, index) => [name.toLowerCase(), index + 1] as const)),
);

/** ISO weekdays that the words name, 1 for Monday. */
export function weekdaysNamed(words: string): readonly number[] {
  const german = /tag|mittwoch|sonnabend/i.test(words) ? [...words.matchAll(GERMAN)].flatMap(([, name = '']) => GERMAN_NUMBERS[name.toLowerCase()] ?? []) : [];
  if (!/day\b|[MTWFS][a-z]{2}\b/i.test(words)) return [...new Set(german)];
  const named = [...words.matchAll(LONG), ...words.matchAll(SHORT)].flatMap(([name]) => NUMBERS.get(name.toLowerCase()) ?? []);
  return [...new Set([...named, ...german])];
}

/** Every weekday occurs in a span of this many days. */
const WEEK = 7;

/** The first and last day that the words may mean: "before Friday" ends on Thursday, so an open side takes its neighbour in. Null where any will do. */
function daysMeant(span: WhenSpan): readonly [number, number] | null {
  const { firstDay, lastDay } = daysOfSpan(span);
  if (firstDay === null) return lastDay === null ? null : [lastDay, lastDay + 1];
  if (lastDay === null) return [firstDay - 1, firstDay];
  return lastDay - firstDay + 1 >= WEEK ? null : [firstDay, lastDay];
}

/** All days that the words may mean; null where they may mean every weekday. */
function allDaysMeant(edtf: string): readonly number[] | null {
  const days = new Set<number>();
  for (const span of spansOfEdtf(edtf) ?? []) {
    const meant = daysMeant(span);
    if (meant === null) return null;
    for (let day = meant[0]; day <= meant[1]; day += 1) days.add(day);
  }
  return days.size === 0 ? null : [...days];
}

/** A weekday in the event's own words that its date does not have: "Friday", dated 24 January 2022, a Monday. */
export const weekday: EventRule = (event) => {
  const { text, edtf } = event.when;
  if (text === undefined) return NO_FINDINGS;
  const named = weekdaysNamed(text);
  if (named.length === 0) return NO_FINDINGS;
  const days = allDaysMeant(edtf);
  if (days === null) return NO_FINDINGS;
  const wrong = named.filter((one) => days.every((day) => isOtherWeekday(day, one)));
  const only = days.length === 1 ? days[0] : undefined;
  // "Tuesday, a day after Monday's talks" names two days and means one of them.
  if (wrong.length === 0 || (only !== undefined && wrong.length < named.length)) return NO_FINDINGS;
  const name = (): string => texts().dates.weekdaysLong[(wrong[0] ?? 1) - 1] ?? '';
  return [{
    id: findingId('weekday', event.id, edtf, wrong.join(',')), rule: 'weekday', event: event.id,
    detail: () => (only !== undefined ? texts().checks.weekdayOther(name(), formatWhen(dayText(only))) : texts().checks.weekdayNone(name(), formatWhen(edtf))),
  }];
};
