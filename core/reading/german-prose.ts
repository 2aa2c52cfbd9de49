/**
 * Dates in German running text: those that say all of themselves (a day, a month, a season or a year by name), and those
 * that lean on the text („am 3. Oktober“, „gestern“, „zwei Tage später“).
 *
 * Found by their shape. Whole ones are read by the reader of the date field, which knows German dates as people type
 * them; what the others mean is a matter of the text (german-story.ts).
 */
import { germanDateInEnglish } from './german-dates';
import { MONTH_NAMES, SHORT_MONTHS } from './german-months';
import { germanTense } from './german-tense';
import type { Range } from './range';
import type { DateReading } from './read-dates';
import { readWhen } from './read-when';
import { traced } from './traced-text';

const MONTH = `(?:${MONTH_NAMES}|${SHORT_MONTHS})`;
const OF_ERA = '\\d{1,4}\\s[vn]\\.\\s?Chr\\.';
/** Not the beginning of a longer number, nor of "1920er". */
const YEAR = `(?:${OF_ERA}|\\d{3,4}(?!\\d|[.,]\\d|er\\b|\\s[vn]\\.\\s?Chr))`;
const DAY = '(?:0?[1-9]|[12]\\d|3[01])\\.';
const WEEKDAY = '(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),?\\s(?:de[mn]\\s)?)';
const ABOUT = '(?:(?:[Uu]m|[Gg]egen)\\s(?:den\\s)?|(?:[Ee]twa|[Uu]ngefähr|[Cc]irca|[Cc]a\\.)\\s(?:am\\s)?)';
const CLOCK = '(?:,?\\s(?:(?:um|gegen)\\s)?\\d{1,2}(?:[.:]\\d{2})?\\sUhr(?:\\s\\d{2}(?!\\d))?)';
const SEASON = '(?:Frühjahr|Frühling|Sommer|Herbst|Winter)';
const PART = '(?:Anfang|Mitte|Ende)';
const TO = '(?:\\sbis(?:\\szum)?\\s|\\s?[–—-]\\s?)';

/** The longer ones first: of „vom 3. bis 5. Mai 1943“ the last four words are a date too. */
const SHAPES: readonly string[] = [
  `(?:[Vv]om\\s)?${DAY}(?:\\s${MONTH}(?:\\s${YEAR})?)?${TO}${DAY}\\s${MONTH}\\s${YEAR}`,
  `[Zz]wischen\\sdem\\s${DAY}(?:\\s${MONTH}(?:\\s${YEAR})?)?\\sund\\s(?:dem\\s)?${DAY}\\s${MONTH}\\s${YEAR}`,
  `${ABOUT}?${WEEKDAY}?${DAY}\\s?${MONTH}\\s${YEAR}${CLOCK}?`,
  `(?:${PART}\\s)?${MONTH}\\s${YEAR}`,
  `${SEASON}\\s(?:des\\sJahres\\s)?${YEAR}(?:/\\d{2}(?!\\d))?`,
  `${PART}\\s(?:des\\sJahres\\s)?\\d{4}(?!\\d|[.,]\\d|er\\b)`,
  OF_ERA,
  `(?<=(?<!\\p{L})[Ii]m\\s)Jahre?\\s${YEAR}`,
];

const DATE = new RegExp(`(?<![\\p{L}\\d])(?<!\\d\\.)(?:${SHAPES.join('|')})(?!\\p{L})`, 'gu');

const COUNT = '(?:\\d{1,3}|[Ee]ine?[nm]?|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn|[Ee]lf|[Zz]wölf)';
const DAY_NAME = '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)';
const PART_OF_DAY = '(?:morgen|vormittag|nachmittag|abend)';

/** What leans on the text around it, or on the day of its publication. */
const LEANING: readonly string[] = [
  // „17. Juni“; of „Straße des 17. Juni“ and „jeden 1. Mai“ no day is meant.
  `(?<!(?<!\\p{L})(?:des|jede[mnr]|alle)\\s)${ABOUT}?${WEEKDAY}?${DAY}\\s?${MONTH}(?!\\s?\\d)`,
  `(?<=(?<!\\p{L})[Aa]m\\s)(?:(?:vergangenen|letzten|vorigen|kommenden|nächsten)\\s)?${DAY_NAME}${PART_OF_DAY}?(?!s\\b|,\\sde[mn]\\s\\d|\\sde[mn]\\s\\d)`,
  `(?:[Vv]or)?[Gg]estern(?:\\s(?:Morgen|Vormittag|Nachmittag|Abend))?`,
  `(?<=(?<!\\p{L})[Aa]m\\s)(?:(?:nächsten|folgenden)\\sTag|Tage?\\s(?:darauf|danach|zuvor|davor)|Vortage?)`, '[Tt]ags\\s(?:darauf|zuvor)',
  `${COUNT}\\s(?:Tage?n?|Wochen?|Monate?n?|Jahre?n?)\\s(?:später|darauf|danach|zuvor|vorher|früher)`,
];

const LEANS = new RegExp(`(?<![\\p{L}\\d])(?<!\\d\\.)(?:${LEANING.join('|')})(?![\\p{L}\\d])`, 'gu');

/** Where a date stands that does not say all of itself: „am 3. Oktober“, „am Montagabend“, „zwei Tage später“. */
export const leaningDates = (text: string): readonly Range[] => [...text.matchAll(LEANS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** „zwei Tage später“, which a field has no use for. */
const LATER = new RegExp(`^(${COUNT}) (.*) (?:(später|darauf|danach)|zuvor|vorher|früher)$`, 'u');

/** „am Tag darauf“, without the word before it. */
const DAYS_BESIDE: readonly (readonly [RegExp, string])[] = [[/^Tage? (?:darauf|danach)$/u, 'the next day'], [/^(?:Tage? (?:zuvor|davor)|Vortage?)$/u, 'the previous day']];

/** A date that leans, in the words of English prose; null where it has none. */
export function leaningInEnglish(words: string): string | null {
  const beside = DAYS_BESIDE.find(([shape]) => shape.test(words));
  if (beside !== undefined) return beside[1];
  const [, count, unit, isLater] = LATER.exec(words) ?? [];
  const english = germanDateInEnglish(traced(count === undefined ? words : `vor ${count.toLowerCase().replace(/^ein$/, 'einem')} ${unit ?? ''}`))?.text ?? null;
  return count === undefined || english === null ? english : english.replace(/ ago$/, isLater === undefined ? ' earlier' : ' later');
}

/** „Zwischen dem 3. und dem 9. November“, „vom 12. auf den 13. März“: the second of two is no date by itself. */
export const SECOND_OF_TWO = /\d{1,2}\.(?:\s\p{L}+\.?(?:\s\d{3,4})?)?\s(?:und|oder|bis|auf|sowie)\s(?:(?:de[mnr]|zum|am)\s)?$/u;

/** The day in words that say more than the field takes together: a weekday, a time. */
const BARE_DAY = new RegExp(`${DAY}\\s?${MONTH}\\s${YEAR}`, 'u');

interface Found {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
}

function readAt(text: string, start: number): Found | null {
  const read = readWhen(text.replace(/\s+/g, ' '), { day: null });
  return read.ok && read.value.referenceDay === null ? { start, end: start + text.length, edtf: read.value.edtf } : null;
}

/** All of the words, or the day in them alone. */
function readPhrase(words: string, start: number): Found | null {
  const whole = readAt(words, start);
  if (whole !== null) return whole;
  const day = BARE_DAY.exec(words);
  return day === null || day[0] === words ? null : readAt(day[0], start + day.index);
}

/** A sentence without any of them is passed over at once: each of them has one, or "v. Chr." behind a number. */
const HAS_NUMBER = /\d{3}|Chr\./u;

/** About the sentence; of „am 3. Mai“ the dot ends none. */
function sentenceAround(text: string, { start, end }: Range): string {
  const next = text.indexOf('. ', end);
  return text.slice(text.lastIndexOf('. ', start) + 1, next < 0 ? text.length : next);
}

/** The whole dates of a German paragraph, in the order of the text. */
export function germanDates(text: string): readonly DateReading[] {
  if (!HAS_NUMBER.test(text)) return [];
  return [...text.matchAll(DATE)].flatMap((match): readonly DateReading[] => {
    const found = readPhrase(match[0], match.index);
    if (found === null) return [];
    const { start, end, edtf } = found;
    // Nearly all that has its whole date is told of the past, by verbs too many to list.
    const tense = germanTense(sentenceAround(text, found)) === 'future' ? null : 'past';
    const phrase = { start, end, edtf, bound: null, reasons: [], usedReference: false };
    return [{ start, end, edtf, timex: { type: 'DATE', value: edtf }, reasons: [], problem: null, usedReference: false, tense, phrase }];
  });
}
