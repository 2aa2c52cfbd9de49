import { dates, ordinalEn } from './dates';
import { numbers } from './numbers';

const { number } = numbers;

/** Units of time as rules for dates count them. */
export type TimeUnit = 'second' | 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'millennium';

const NAMES: Readonly<Record<TimeUnit, readonly [one: string, other: string]>> = {
  second: ['second', 'seconds'], minute: ['minute', 'minutes'], hour: ['hour', 'hours'], day: ['day', 'days'], weekend: ['weekend', 'weekends'], week: ['week', 'weeks'],
  month: ['month', 'months'], season: ['season', 'seasons'], quarter: ['quarter', 'quarters'], half: ['half', 'halves'], year: ['year', 'years'],
  decade: ['decade', 'decades'], century: ['century', 'centuries'], millennium: ['millennium', 'millennia'],
};

const unitName = (unit: TimeUnit): string => NAMES[unit][0];

/** How a date was read, and why another cannot be. Days come in words; years as they are shown. */
export const whys = {
  counted: (amount: number, unit: TimeUnit) => `${number(amount)} ${NAMES[unit][amount === 1 ? 0 : 1]}`,
  named: {
    month: (month: number) => dates.monthsLong[month - 1] ?? '',
    day: (day: number, month: number) => `${day} ${dates.monthsLong[month - 1] ?? ''}`,
    quarter: (quarter: number) => `quarter ${quarter}`,
    half: (half: number) => `half ${half}`,
    season: (season: number) => ['spring', 'summer', 'autumn', 'winter'][season - 1] ?? '',
    decade: (decade: number) => `${String(decade).padStart(2, '0')}s`,
    /** By the key that the rules for English dates have for it. */
    holiday: (key: string) => key.replaceAll('-', ' '),
  },
  toward: { last: '; “last”', next: '; “next”', this: '; “this”', past: '; past tense', present: '; present tense', future: '; future tense' },
  before: (length: string, day: string) => `${length} before ${day}`,
  after: (length: string, day: string) => `${length} after ${day}`,
  beforeTalkedOf: (length: string, day: string) => `${length} before ${day}, which was talked of`,
  afterTalkedOf: (length: string, day: string) => `${length} after ${day}, which was talked of`,
  yearBefore: (unit: TimeUnit, day: string) => `a year before the ${unitName(unit)} of ${day}, which was talked of`,
  upTo: (length: string, day: string) => `${length} up to ${day}`,
  from: (length: string, day: string) => `${length} from ${day}`,
  periodOf: (unit: TimeUnit, day: string) => `the ${unitName(unit)} of ${day}`,
  periodTalkedOf: (unit: TimeUnit, day: string) => `the ${unitName(unit)} of ${day}, talked of before`,
  periodBefore: (unit: TimeUnit, day: string) => `the ${unitName(unit)} before that of ${day}`,
  periodAfter: (unit: TimeUnit, day: string) => `the ${unitName(unit)} after that of ${day}`,
  talkedOf: (unit: TimeUnit) => `the ${unitName(unit)} talked of before`,
  talkedOfIn: (unit: TimeUnit, year: string) => `the ${unitName(unit)} talked of before, in ${year}`,
  weekendOfWeek: (day: string) => `the weekend of the week of ${day}`,
  weekendBefore: (day: string) => `the weekend before ${day}`,
  quarterEnded: (day: string) => `the quarter that ended before ${day}`,
  ofThisYear: (name: string, year: string, day: string, why: string) => `${name}: of ${year}, the year of ${day}${why}`,
  lastUpTo: (name: string, day: string, why: string) => `${name}: the last one up to ${day}${why}`,
  nextFrom: (name: string, day: string, why: string) => `${name}: the next one from ${day}${why}`,
  nearestYear: (name: string, year: string, day: string) => `${name}: of ${year}, the nearest to ${day}`,
  storyYear: (name: string, year: string) => `${name}: of ${year}, the year the text tells of`,
  headingYear: (name: string, year: string) => `${name}: of ${year}, by the heading above`,
  otherYear: (name: string, year: string) => `${name}: perhaps of ${year}, the year the text tells of beside it`,
  weekdayNearest: (name: string, day: string) => `this ${name}: nearest to ${day}`,
  weekdayItself: (name: string, day: string, why: string) => `${name}: ${day} itself${why}`,
  weekdayBefore: (name: string, day: string, why: string) => `${name}: last ${name} before ${day}${why}`,
  weekdayAfter: (name: string, day: string, why: string) => `${name}: next ${name} after ${day}${why}`,
  otherWeekday: (day: string, is: string, said: string) => `${day} is a ${is}, not a ${said}`,
  oldStyle: (name: string, year: string) => `${name} ${year} by the Julian calendar`,
  dayOfMonth: (dayOfMonth: number, day: string) => `the ${ordinalEn(dayOfMonth)}: nearest to ${day}`,
  timeOfDay: (day: string) => `time of day: on ${day}`,
  against: (day: string) => `read against ${day}`,
  livePage: 'no date of its own: the day of this live page',
  toldBefore: 'no date of its own: about the day told of before',
  faults: {
    noMonth: (month: number) => `there is no month ${month}`,
    noWeek: (week: number) => `there is no week ${week}`,
    longYear: (year: number) => `the year ${year} has more than four digits`,
    farYear: (year: number) => `the year ${year} is beyond what can be stored`,
    noYearZero: 'there is no year 0: 1 BC comes before AD 1',
    noLeapDay: (year: string) => `${year} was no leap year: its February has 28 days`,
    shortMonth: (month: string, days: number, day: number) => `${month} has ${days} days, so there is no ${ordinalEn(day)}`,
    neitherMonth: (first: number, second: number) => `neither ${first} nor ${second} is a month`,
    noNthWeekday: (month: string, year: string, nth: number, weekday: string) => `${month} ${year} has no ${ordinalEn(nth)} ${weekday}`,
    noDayInMonth: (dayOfMonth: number, day: string) => `no ${ordinalEn(dayOfMonth)} in that month around ${day}`,
    noDayOnWeekday: (dayOfMonth: number, weekday: string, day: string) => `no ${ordinalEn(dayOfMonth)} that is a ${weekday} around ${day}`,
    notInWhole: (day: string, whole: string) => `${day} is not in ${whole}`,
    endsBefore: (end: string, start: string) => `it would end (${end}) before it begins (${start})`,
  },
};
