import { expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import { readWhen } from './read-when';

it('takes a weekday as it is told where people counted by another calendar', () => {
  const reasons = (words: string): unknown => { const read = readWhen(words, { day: null }); return read.ok ? read.value.reasons : read.failure; };
  expect(reasons('Saturday 14 October 1066')).toEqual([]);
  expect(reasons('Saturday 14 October 1966')).toEqual([{ type: 'other-weekday', day: dayOf(1966, 10, 14), said: 6 }]);
});
