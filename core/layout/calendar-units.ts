/**
 * Steps of the calendar from a minute to a hundred million years, for ticks and bins.
 *
 * There is no year zero: with steps of a century the line runs 200 BC, 100 BC, AD 1, AD 100. Seconds are civil seconds,
 * so every step is monotone, whatever clocks did.
 */
import { civilOf, dayOf, dayOfSecond, secondOfDay } from '../dates/calendar';
import { weekStart } from '../dates/shown-dates';

export const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

export interface Step {
  readonly unit: Unit;
  readonly count: number;
  /** Mean length, to choose a step by the room it gets. */
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
/** Mean Gregorian month and year. */
const MONTH = 2_629_746;
const YEAR = 31_556_952;

const step = (unit: Unit, count: number, unitSeconds: number): Step => ({ unit, count, seconds: count * unitSeconds });

/** 1, 2, 5, 10 … 100,000,000 years. */
const yearSteps: readonly Step[] = Array.from({ length: 25 }, (_, index) => step('year', ([1, 2, 5][index % 3] ?? 1) * 10 ** Math.floor(index / 3), YEAR));

/** Every step a person reads without doing sums, from fine to coarse. */
export const STEPS: readonly Step[] = [
  ...[1, 5, 15, 30].map((count) => step('minute', count, MINUTE)),
  ...[1, 3, 6, 12].map((count) => step('hour', count, HOUR)),
  step('day', 1, DAY),
  step('week', 1, 7 * DAY),
  ...[1, 3].map((count) => step('month', count, MONTH)),
  ...yearSteps,
];

/** Steps that are too odd to read on an axis but good to count in. */
export const BIN_STEPS: readonly Step[] = [...STEPS, step('day', 2, DAY), step('week', 2, 7 * DAY), step('month', 2, MONTH), step('month', 6, MONTH)].sort((a, b) => a.seconds - b.seconds);

/** The finest step at least this long; the coarsest there is when none is. */
export function stepOfAtLeast(seconds: number, steps: readonly Step[] = STEPS): Step {
  return steps.find((one) => one.seconds >= seconds) ?? (steps[steps.length - 1] as Step);
}

/** The first day of a week counted from; Monday 5 January 1970 is day 4. */
const firstWeekDay = (): number => 3 + weekStart();

/** Number of the step that holds a second; step numbers are consecutive along the axis. */
export function stepIndex({ unit, count }: Step, second: number): number {
  switch (unit) {
    case 'minute': return Math.floor(second / (count * MINUTE));
    case 'hour': return Math.floor(second / (count * HOUR));
    case 'day': return Math.floor(dayOfSecond(second) / count);
    case 'week': return Math.floor((dayOfSecond(second) - firstWeekDay()) / (7 * count));
    case 'month': {
      const { year, month } = civilOf(dayOfSecond(second));
      return Math.floor((year * 12 + month - 1) / count);
    }
    case 'year': return yearIndex(civilOf(dayOfSecond(second)).year, count);
  }
}

/** First second of a step, by its number. */
export function stepStart({ unit, count }: Step, index: number): number {
  switch (unit) {
    case 'minute': return index * count * MINUTE;
    case 'hour': return index * count * HOUR;
    case 'day': return secondOfDay(index * count);
    case 'week': return secondOfDay(index * count * 7 + firstWeekDay());
    case 'month': return secondOfDay(dayOf(Math.floor((index * count) / 12), (((index * count) % 12) + 12) % 12 + 1));
    case 'year': return secondOfDay(dayOf(yearOfIndex(index, count)));
  }
}

/** Year `y` AD is y, `y` BC is 1 - y. With steps over a year number 0 begins in AD 1, -1 in `count` BC. */
function yearOfIndex(index: number, count: number): number {
  if (count === 1) return index;
  if (index === 0) return 1;
  return index > 0 ? index * count : 1 + index * count;
}

function yearIndex(year: number, count: number): number {
  if (count === 1) return year;
  return year >= 1 ? Math.floor(year / count) : Math.floor((year - 1) / count);
}
