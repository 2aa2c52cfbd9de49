import type { DateWords } from '../../dates/date-words';
import { numbers } from './numbers';

const SEASONS = { 1: 'spring', 2: 'summer', 3: 'autumn', 4: 'winter' } as const;

/** 1st, 2nd, 3rd, 11th, 21st. */
export function ordinalEn(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return `${value}th`;
  return `${value}${['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'}`;
}

export const dates: DateWords = {
  monthsLong: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  weekdaysLong: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  dayOfMonth: (day) => String(day),
  onWeekday: (weekday, date) => `${weekday} ${date}`,
  grouped: numbers.number,
  season: (season, years, hemisphere) => `${SEASONS[season]} ${years}${hemisphere === null ? '' : ` (${hemisphere})`}`,
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  thirdOfYear: (part, year, months) => `${['early', 'mid', 'late'][part - 1] ?? ''} ${year} (${months})`,
  half: (half, year) => `${half === 1 ? 'first' : 'second'} half of ${year}`,
  decade: (firstYear) => `${firstYear}s`,
  century: (century, beforeChrist) => `${ordinalEn(century)} century${beforeChrist ? ' BC' : ''}`,
  afterChrist: (years) => `${years} AD`,
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
  or: numbers.or,
  and: numbers.and,
  aboutNote: 'about',
  perhapsNote: 'perhaps',
  someDayNote: 'some day',
  someTimeNote: 'some time',
  undated: 'Undated',
  dayParts: [
    { fromHour: 6, toHour: 12, label: 'Morning', heard: /\bmorning\b/i },
    { fromHour: 12, toHour: 18, label: 'Afternoon', heard: /\bafternoon\b/i },
    { fromHour: 18, toHour: 24, label: 'Night', heard: /\b(?:night|tonight|overnight)\b/i },
    { fromHour: 18, toHour: 24, label: 'Evening', heard: /\bevening\b/i },
  ],
};
