import { numbers } from './numbers';

const { number, plural } = numbers;

/** Lengths of time and the gaps between events. */
export const lengths = {
  days: (count: number) => plural(count, { one: '1 day', other: `${number(count)} days` }),
  weeks: (count: number) => plural(count, { one: '1 week', other: `${number(count)} weeks` }),
  aboutMonths: (count: number) => plural(count, { one: 'about 1 month', other: `about ${number(count)} months` }),
  aboutYears: (count: number) => plural(count, { one: 'about 1 year', other: `about ${number(count)} years` }),
  withoutEvents: (length: string) => `${length} without events`,
  withoutOtherEvents: (length: string) => `${length} without other events`,
  withoutEventsHere: (length: string) => `${length} without events in this edition`,
  withoutOtherEventsHere: (length: string) => `${length} without other events in this edition`,
  withoutEventsShown: (length: string) => `${length} without events shown`,
  withoutOtherEventsShown: (length: string) => `${length} without other events shown`,
  dateNotUnderstood: 'Date not understood',
};
