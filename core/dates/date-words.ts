/**
 * The words in which dates are shown; core/words has one `DateWords` for each language.
 *
 * Whatever differs between languages (order, plural, particles) is a function here, so that format-when.ts knows
 * calendars and no grammar.
 */

/** Season names by the last digit group of EDTF: 1 spring, 2 summer, 3 autumn, 4 winter. */
type SeasonNumber = 1 | 2 | 3 | 4;

/** `24 Jan 2022`, `Jan 24, 2022` or `2022-01-24`. */
export type DayOrder = 'day-month' | 'month-day' | 'iso';

export interface DateWords {
  /** Day before month when left out; a setting of the person's, no matter of language. See shown-dates.ts. */
  readonly dayOrder?: DayOrder;
  /** Whether years say their era that do well without it elsewhere: "1250 or 2 BC" would be both before Christ. */
  readonly everyEra?: boolean;
  /** January first. */
  readonly monthsLong: readonly string[];
  readonly monthsShort: readonly string[];
  /** Monday first, as in ISO 8601. */
  readonly weekdaysLong: readonly string[];
  readonly weekdaysShort: readonly string[];
  /** `24` or `24.` */
  readonly dayOfMonth: (day: number) => string;
  /** `Mon 24 Jan`, `Monday 24 January 2022`: the name of a weekday before a date. */
  readonly onWeekday: (weekday: string, date: string) => string;
  /** A number of more than four digits, in groups of three. */
  readonly grouped: (value: number) => string;
  readonly season: (season: SeasonNumber, years: string, hemisphere: 'northern' | 'southern' | null) => string;
  readonly quarter: (quarter: number, year: string) => string;
  /** `part` 1 to 3: the third of the year, with its months ("Jan–Apr"). */
  readonly thirdOfYear: (part: number, year: string, months: string) => string;
  readonly half: (half: number, year: string) => string;
  readonly decade: (firstYear: number) => string;
  readonly century: (century: number, beforeChrist: boolean) => string;
  /** A decade or century whose name alone would not say the era: `30s AD`. */
  readonly afterChrist: (years: string) => string;
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
  /** The same of a stretch that is not told in days. */
  readonly someTimeNote: string;
  readonly undated: string;
  /** Parts of a day as the spine shows them, by first and last hour; `heard` finds the word in the source's own words. */
  readonly dayParts: readonly { readonly fromHour: number; readonly toHour: number; readonly label: string; readonly heard: RegExp }[];
}
