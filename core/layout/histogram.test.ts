import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, dayText, secondOfDay } from '../dates/calendar';
import { BUILT_IN_KINDS } from '../timeline/new-timeline';
import { eventOf } from './event-fixture';
import { placeEvent } from './chronology-order';
import { layoutHistogram } from './histogram';

describe('layoutHistogram', () => {
  it('counts every event once and joins its bins without gaps', () => {
    const day = fc.integer({ min: dayOf(-5_000), max: dayOf(5_000) });
    fc.assert(fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), fc.integer({ min: 50, max: 2_000 }), (days, width) => {
      const events = days.map((one, index) => eventOf(`e${index}`, dayText(one)));
      const histogram = layoutHistogram(events.map((event) => placeEvent(event)), BUILT_IN_KINDS, width);
      if (histogram === null) throw new Error('no histogram');
      expect(histogram.bins.reduce((sum, bin) => sum + bin.total, 0)).toBe(events.length);
      for (const [index, bin] of histogram.bins.entries()) expect(histogram.bins[index + 1]?.startSecond ?? histogram.endSecond).toBe(bin.endSecond);
      expect(histogram.startSecond).toBeLessThanOrEqual(secondOfDay(Math.min(...days)));
      expect(histogram.endSecond).toBeGreaterThan(secondOfDay(Math.max(...days)));
      expect(histogram.bins.length).toBeLessThanOrEqual(Math.max(width / 7, 12));
    }));
  });

  it('names months, and the year where it changes', () => {
    const events = [eventOf('a', '2021-11-01'), eventOf('b', '2022-02-28')];
    expect(layoutHistogram(events.map((event) => placeEvent(event)), BUILT_IN_KINDS, 500)?.ticks.map(({ label }) => label)).toEqual(['Nov 2021', 'Dec', 'Jan 2022', 'Feb']);
  });

  it('tells kinds apart and keeps an unknown kind in the count', () => {
    const events = [eventOf('a', '2022-01-24'), eventOf('b', '2022-01-24', { kind: 'alert' }), eventOf('c', '2022-01-24', { kind: 'gone' })];
    const busy = layoutHistogram(events.map((event) => placeEvent(event)), BUILT_IN_KINDS, 400)?.bins.find((bin) => bin.total > 0);
    expect(busy?.counts).toEqual([1, 1, 0, 1]);
  });

  it('is null without anything to count', () => {
    expect(layoutHistogram([], BUILT_IN_KINDS, 400)).toBeNull();
  });
});
