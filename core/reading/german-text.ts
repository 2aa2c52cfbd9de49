/**
 * German text, whose dates the reader of English half understands: of “4. Oktober 2021, 14:30 Uhr” it sees a year and
 * a time of another day.
 *
 * So of German text only dates are taken that say all of themselves: in numbers, which are the same in any grammar, or by
 * the names of months and seasons (`german-prose.ts`). The others are entered by hand, where the date field reads them.
 */
import { MONTH_NAMES } from './german-months';
import { SECOND_OF_TWO } from './german-prose';
import type { DateReading } from './read-dates';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Frequent words that the other language does not have; "in", "am", "die" and "war" are in both. */
const GERMAN = words('der das und ist nicht mit dem den des ein eine einer einem einen im vom zum zur wurde wurden wird auf für von bei sich auch nach aus sie wir ich haben sind dass als uhr bis seit über durch er es ihn hat hatte hatten kam kamen ging gab trat beim kein keine ihre ihren ihrem ihrer seine seinen seinem seiner schrieb sagte nichts noch nur mehr unter gegen zwischen');
const ENGLISH = words('the of and to a is was that for on with by at from he she it they we has had were be this which are not');

/** "Am 24.02.2022", "vom 3. März": no English sentence has such a date behind such a word. */
const GERMAN_DATE = /(?<!\p{L})(?:am|vom|zum|bis|seit dem|ab dem)\s\d{1,2}\.(?:\s?\d{1,2}\.|\s\p{Lu}\p{L}{2})/iu;

/** “Am 12. März” decides by itself: it is one of the former, too. */
const OWN_DATE = new RegExp(`(?<!\\p{L})(?:[Aa]m|[Vv]om|[Zz]um)\\s\\d{1,2}\\.\\s(?:${MONTH_NAMES})(?!\\p{L})`, 'u');
/** “3. August 1914”: no English date has a dot behind its day. */
const NAMED_DATE = new RegExp(`(?<![\\d.])\\d{1,2}\\.\\s(?:${MONTH_NAMES})\\s\\d{4}(?!\\d)`, 'u');

/** A word or two prove nothing: names are German in English texts too. */
const FEWEST = 2;

/** Whether a paragraph is in German, by its small words. */
export function isGermanText(text: string): boolean {
  const beginning = text.slice(0, 2000);
  let german = (GERMAN_DATE.test(beginning) ? 1 : 0) + (NAMED_DATE.test(beginning) ? 1 : 0) + (OWN_DATE.test(beginning) ? 1 : 0);
  let english = 0;
  for (const [word] of beginning.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (GERMAN.has(word)) german += 1;
    else if (ENGLISH.has(word)) english += 1;
  }
  return german >= FEWEST && german > english;
}

const WHOLE_DATE = /^(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})$/;
/** “bis zum”, “seit dem”, a dash: what is said is not the day itself. */
const BOUND_BEFORE = /(?:(?<!\p{L})(?:bis|vor|nach|seit|ab|zwischen|spätestens|frühestens|etwa|ca\.?|gegen|um)(?:\s+(?:zum|dem|den|am|einschließlich))*|[–—-])\s*$/iu;
const BOUND_AFTER = /^\s*(?:[–—-]|(?:bis|oder)(?!\p{L})|und\s+(?:dem\s+|den\s+)?\d)/iu;

/** „In der Nacht zum“, „in der Nacht vom 12. auf den“: what happened may be of the evening before or the morning after. */
const NIGHT_BEFORE = /(?<!\p{L})nacht(?:\s+(?:vom|von|zum|auf|des|den|dem|(?:mo|diens|donners|frei|sams|sonn)n?tag|mittwoch|[\d.]+),?)+\s*$/iu;
/** „Nicht am“, „nicht wie geplant am“: the text says that it was not then. */
const DENIED_BEFORE = /(?<!\p{L})(?:nicht|statt|anstatt)(?:\s+wie\s+\p{L}+)?(?:\s+(?:am|vom|des))?\s*$/iu;
/** „Der Vertrag vom“: perhaps only which one is meant. */
export const GERMAN_WHICH_ONE = /\p{L}\svom\s$/u;

/** How far before a date is looked, in letters. */
const LONGEST_BEFORE = 40;

/** Whether what stands around a date leaves it the day that it names. */
function standsAlone(text: string, { start, end }: Pick<DateReading, 'start' | 'end'>): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  return ![BOUND_BEFORE, NIGHT_BEFORE, DENIED_BEFORE].some((pattern) => pattern.test(before)) && !BOUND_AFTER.test(text.slice(end, end + 12));
}

/** Dates of a German paragraph that can be taken. `numeric`: as the English reader finds them, which knows a day in numbers; `named`: by the names of months and the like. */
export function germanReadings(text: string, numeric: readonly DateReading[], named: readonly DateReading[]): readonly DateReading[] {
  const inNumbers = numeric.filter(({ start, end, phrase }) => phrase.start === start && phrase.end === end && WHOLE_DATE.test(text.slice(start, end)));
  const single = named.filter(({ start }) => !SECOND_OF_TWO.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start)));
  return [...inNumbers, ...single].filter((reading) => standsAlone(text, reading)).sort((a, b) => a.start - b.start);
}
