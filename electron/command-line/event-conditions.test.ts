import { expect, it } from 'vitest';
import { newTimeline } from '../../core/timeline/new-timeline';
import { readConditions } from './event-conditions';

const read = (...conditions: readonly string[]): unknown => {
  const result = readConditions(conditions, newTimeline('t', 'Case'));
  return result.ok ? result.value : `${result.failure.subject}: ${result.failure.message}`;
};

it('reads the two ends of the time that is asked for', () => {
  expect(read('from:2019', 'to:2020-06')).toEqual({ from: '2019', to: '2020-06' });
  expect(read('from:2019/..', 'to:../2020')).toEqual({ from: '2019/..', to: '../2020' });
});

it('refuses a date whose side is open, for it would leave nothing out', () => {
  expect(read('from:../2019')).toBe('--filter from:../2019: This date has no beginning from which events could be shown.');
  expect(read('to:2019/..')).toBe('--filter to:2019/..: This date has no end up to which events could be shown.');
});

it('refuses an end before the beginning, in whatever order they come', () => {
  const refused = '--filter from:2020 to:2019: The end lies before the beginning.';
  expect([read('from:2020', 'to:2019'), read('to:2019', 'from:2020')]).toEqual([refused, refused]);
});
