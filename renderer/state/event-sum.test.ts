import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimelineEvent } from '../../core/timeline/types';
import { eventSum } from './event-sum';

const event = (citations: number): TimelineEvent => ({ citations: Array.from({ length: citations }) }) as unknown as TimelineEvent;
const EVENTS = [0, 1, 2, 3].map(event);

test('a sum that follows edits is the sum of what is there', () => {
  const lists = fc.array(fc.array(fc.constantFrom(...EVENTS), { maxLength: 9 }), { maxLength: 12 });
  fc.assert(fc.property(lists, (given) => {
    const read = eventSum(({ citations }) => citations.length);
    for (const events of given) expect(read(events)).toBe(events.reduce((sum, { citations }) => sum + citations.length, 0));
  }));
});

test('only what changed is weighed again', () => {
  let weighed = 0;
  const read = eventSum(() => { weighed += 1; return 1; });
  const events = Array.from({ length: 1_000 }, () => event(1));
  read(events);
  weighed = 0;
  expect(read([...events.slice(0, 500), event(2), ...events.slice(501)])).toBe(1_000);
  expect(weighed).toBe(2);
});
