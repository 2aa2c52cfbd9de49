import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

export const lengths: Words['lengths'] = {
  days: (count) => plural(count, { one: '1 Tag', other: `${number(count)} Tage` }),
  weeks: (count) => plural(count, { one: '1 Woche', other: `${number(count)} Wochen` }),
  aboutMonths: (count) => plural(count, { one: 'etwa 1 Monat', other: `etwa ${number(count)} Monate` }),
  aboutYears: (count) => plural(count, { one: 'etwa 1 Jahr', other: `etwa ${number(count)} Jahre` }),
  withoutEvents: (length) => `${length} ohne Ereignisse`,
  withoutOtherEvents: (length) => `${length} ohne andere Ereignisse`,
  withoutEventsHere: (length) => `${length} ohne Ereignisse in dieser Ausgabe`,
  withoutOtherEventsHere: (length) => `${length} ohne andere Ereignisse in dieser Ausgabe`,
  withoutEventsShown: (length) => `${length} ohne gezeigte Ereignisse`,
  withoutOtherEventsShown: (length) => `${length} ohne andere gezeigte Ereignisse`,
  dateNotUnderstood: 'Datum nicht verstanden',
};
