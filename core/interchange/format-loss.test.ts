import { expect, it } from 'vitest';
import { lossWords } from './format-loss';

it('counts the events that a format leaves out before it names them, and before what it loses of the others', () => {
  const titles = Array.from({ length: 50 }, (_, index) => `Battle ${index}`);
  const [count, loss, first] = lossWords('ics', titles);
  expect(count).toBe('50 events are left out.');
  expect(loss).toMatch(/^Calendars have no sources/);
  expect(first).toBe('Left out: Battle 0');
  expect(lossWords('ics', titles).length).toBe(52);
  expect(lossWords('ics', ['Battle 0'])).toEqual(['1 event is left out.', loss, 'Left out: Battle 0']);
  expect(lossWords('ics')).toEqual([loss]);
});
