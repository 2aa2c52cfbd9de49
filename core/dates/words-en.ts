/**
 * The words in which dates are shown, in English.
 *
 * Another language is another `DateWords` value: whatever differs between languages (order, plural, particles) is a
 * function here, so that format-when.ts knows calendars and no grammar.
 */

/** Season names by the last digit group of EDTF: 1 spring, 2 summer, 3 autumn, 4 winter. */
type SeasonNumber = 1 | 2 | 3 | 4;

export interface DateWords {
  /** January first. */
  readonly monthsLong: readonly string[];
  readonly monthsShort: readonly string[];
  /** Monday first, as in ISO 8601. */
  readonly weekdaysLong: readonly string[];
  readonly weekdaysShort: readonly string[];
  readonly season: (season: SeasonNumber, years: string, hemisphere: 'northern' | 'southern' | null) => string;
  readonly quarter: (quarter: number, year: string) => string;
  /** `part` 1 to 3: the third of the year, with its months ("Jan–Apr"). */
  readonly thirdOfYear: (part: number, year: string, months: string) => string;
  readonly half: (half: number, year: string) => string;
  readonly decade: (firstYear: number) => string;
  readonly century: (century: number, beforeChrist: boolean) => string;
  readonly yearBC: (year: string) => string;
  readonly yearAD: (year: string) => string;
  readonly about: (date: string) => string;
  readonly perhaps: (date: string) => string;
  readonly before: (date: string) => string;
  readonly by: (date: string) => string;
  readonly after: (date: string) => string;
  readonly notBefore: (date: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly from: (date: string) => string;
  readonly unknownEnd: (date: string) => string;
  readonly unknownStart: (date: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly someDayIn: (frame: string) => string;
  readonly someMonthIn: (frame: string) => string;
  readonly yearUnknown: (date: string) => string;
  readonly or: (dates: readonly string[]) => string;
  readonly and: (dates: readonly string[]) => string;
  /** One word each, for the spine. */
  readonly aboutNote: string;
  readonly perhapsNote: string;
  readonly someDayNote: string;
  readonly undated: string;
  /** Parts of a day as the spine shows them, by first and last hour; `heard` finds the word in the source's own words. */
  readonly dayParts: readonly { readonly fromHour: number; readonly toHour: number; readonly label: string; readonly heard: RegExp }[];
}

const SEASONS = { 1: 'spring', 2: 'summer', 3: 'autumn', 4: 'winter' } as const;

/** 1st, 2nd, 3rd, 11th, 21st. */
export function ordinalEn(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return `${value}th`;
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
}

function list(dates: readonly string[], last: string): string {
  const end = dates[dates.length - 1] ?? '';
  return dates.length < 2 ? end : `${dates.slice(0, -1).join(', ')} ${last} ${end}`;
}

export const ENGLISH: DateWords = {
  monthsLong: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdaysLong: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  season: (season, years, hemisphere) => `${SEASONS[season]} ${years}${hemisphere === null ? '' : ` (${hemisphere})`}`,
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  thirdOfYear: (part, year, months) => `${['early', 'mid', 'late'][part - 1] ?? ''} ${year} (${months})`,
  half: (half, year) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
  decade: (firstYear) => `${firstYear}s`,
  century: (century, beforeChrist) => `${ordinalEn(century)} century${beforeChrist ? ' BC' : ''}`,
  yearBC: (year) => `${year} BC`,
  yearAD: (year) => `AD ${year}`,
  about: (date) => `about ${date}`,
  perhaps: (date) => `perhaps ${date}`,
  before: (date) => `before ${date}`,
  by: (date) => `by ${date}`,
  after: (date) => `after ${date}`,
  notBefore: (date) => `not before ${date}`,
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  from: (date) => `from ${date}`,
  unknownEnd: (date) => `from ${date}, end unknown`,
  unknownStart: (date) => `until ${date}, start unknown`,
  between: (from, to) => `between ${from} and ${to}`,
  someDayIn: (frame) => `some day in ${frame}`,
  someMonthIn: (frame) => `some month in ${frame}`,
  yearUnknown: (date) => `${date}, year unknown`,
  or: (dates) => list(dates, 'or'),
  and: (dates) => list(dates, 'and'),
  aboutNote: 'about',
  perhapsNote: 'perhaps',
  someDayNote: 'some day',
  undated: 'Undated',
  dayParts: [
    { fromHour: 6, toHour: 12, label: 'Morning', heard: /\bmorning\b/i },
    { fromHour: 12, toHour: 18, label: 'Afternoon', heard: /\bafternoon\b/i },
    { fromHour: 18, toHour: 24, label: 'Night', heard: /\b(?:night|tonight|overnight)\b/i },
    { fromHour: 18, toHour: 24, label: 'Evening', heard: /\bevening\b/i },
  ],
};
