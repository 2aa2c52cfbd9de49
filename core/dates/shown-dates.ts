/**
 * The order in which this process shows day and month, and where its weeks begin: settings of the person's, one for
 * the whole app.
 *
 * Like the words of the interface they are neither arguments nor constants. What is stored (a reason, a file name) names
 * its `DateWords` outright, so that the setting changes what is shown and nothing else.
 */
import { words } from '../words/words';
import type { DateWords, DayOrder } from './date-words';

export const DAY_ORDERS = ['day-month', 'month-day', 'iso'] as const satisfies readonly DayOrder[];

/** ISO 8601 numbers; Monday is 1. */
export type WeekStart = 1 | 6 | 7;

let order: DayOrder = 'day-month';
let firstOfWeek: WeekStart = 1;
let shown: { readonly of: DateWords; readonly words: DateWords } | null = null;

/** The date words of the language in use, in the order that the person chose. */
export function shownDates(): DateWords {
  const { dates } = words();
  if (order === 'day-month') return dates;
  if (shown?.of !== dates || shown.words.dayOrder !== order) shown = { of: dates, words: { ...dates, dayOrder: order } };
  return shown.words;
}

export const dayOrder = (): DayOrder => order;
export const showDaysIn = (chosen: DayOrder): void => { order = chosen; };

/** Both settings, to be handed to another process or thread. */
export interface DateSettings {
  readonly dayOrder: DayOrder;
  readonly weekStart: WeekStart;
}

export const dateSettings = (): DateSettings => ({ dayOrder: order, weekStart: firstOfWeek });

export function takeDateSettings({ dayOrder: chosen, weekStart: day }: DateSettings): void {
  order = chosen;
  firstOfWeek = day;
}

export const weekStart = (): WeekStart => firstOfWeek;
export const startWeeksOn = (day: WeekStart): void => { firstOfWeek = day; };
