import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTimeline } from '../timeline/decode';
import { encodeTimeline } from '../timeline/encode';
import type { EventId, Timeline, TimelineEvent } from '../timeline/types';
import { arbitraryEvent, arbitraryTimeline } from '../testing/arbitrary-timeline';
import { inChronologicalOrder } from './chronology-order';
import { cutOut, placesOfRows, type Looking } from './first-look';

function looked<Found>(bytes: Uint8Array, looking: Looking<Found>): Found {
  let step = looking.next();
  while (step.done !== true) step = looking.next(bytes.slice(step.value.from, step.value.to));
  return step.value;
}

const firstLook = (text: string, around?: string): string | null => {
  const bytes = new TextEncoder().encode(text);
  // Pieces that are smaller than most lines.
  const places = looked(bytes, placesOfRows(bytes.length, around, 300));
  return places === null ? null : new TextDecoder().decode(looked(bytes, cutOut(places)));
};

const eventsOf = (text: string): readonly TimelineEvent[] => {
  const decoded = decodeTimeline(text, 'look');
  if (!decoded.ok) throw new Error(decoded.failure.message);
  return decoded.value.timeline.events;
};

/** Many events over few days, out of order. */
const many = (timeline: Timeline, count: number, days = 200): Timeline => {
  const [first] = timeline.events;
  const at = (index: number): string => new Date(Date.UTC(2020, 0, 1 + ((index * 7_919) % days))).toISOString().slice(0, 10);
  return { ...timeline, events: Array.from({ length: count }, (_, index) => ({ ...first as TimelineEvent, id: `e${String(index).padStart(11, '0')}` as EventId, when: { edtf: at(index) }, relations: [] })) };
};
const [event] = fc.sample(arbitraryEvent('e00000000001'), { numRuns: 1, seed: 5 });
const [empty] = fc.sample(arbitraryTimeline, { numRuns: 1, seed: 5 });
const seed = { ...empty, events: [event] } as Timeline;

describe('the first look at a file', () => {
  it('holds the rows that the whole chronology begins with, in the same order', () => {
    const timeline = many(seed, 2_000);
    const look = firstLook(encodeTimeline(timeline));
    const shown = inChronologicalOrder(eventsOf(look ?? ''));
    expect(shown.length).toBeGreaterThanOrEqual(60);
    expect(shown.length).toBeLessThan(200);
    expect(shown).toEqual(inChronologicalOrder(timeline.events).slice(0, shown.length));
  });

  it('holds the rows on both sides of the event asked for', () => {
    const timeline = many(seed, 2_000);
    const order = inChronologicalOrder(timeline.events);
    const shown = inChronologicalOrder(eventsOf(firstLook(encodeTimeline(timeline), order[900]?.id) ?? ''));
    const from = order.findIndex(({ id }) => id === shown[0]?.id);
    expect(from).toBeLessThanOrEqual(840);
    expect(from).toBeGreaterThan(700);
    expect(from + shown.length).toBeGreaterThanOrEqual(960);
    expect(shown).toEqual(order.slice(from, from + shown.length));
  });

  it('agrees with the whole for any timeline of ours, or says nothing', () => {
    fc.assert(fc.property(arbitraryTimeline, (timeline) => {
      const text = encodeTimeline(timeline);
      const look = firstLook(text);
      if (timeline.events.length === 0) { expect(look).toBeNull(); return; }
      const decoded = decodeTimeline(look ?? '', 'look');
      const shown = decoded.ok ? inChronologicalOrder(decoded.value.timeline.events) : [];
      expect(shown).toEqual(inChronologicalOrder(timeline.events).slice(0, shown.length));
      expect(shown.length).toBe(timeline.events.length);
      expect(decoded.ok && decoded.value.timeline.sources).toEqual(timeline.sources);
    }), { numRuns: 100 });
  });

  it.each([
    ['another layout', (text: string) => JSON.stringify(JSON.parse(text))],
    ['another version', (text: string) => text.replace('"version": 1', '"version": 2')],
    ['an event without a date', (text: string) => text.replace('"when":{"edtf":', '"when":{"when":')],
    ['an end that is missing', (text: string) => text.slice(0, text.length / 2)],
    ['nothing', () => ''],
  ])('says nothing about a file with %s', (_, spoil) => {
    expect(firstLook(spoil(encodeTimeline(many(seed, 300))))).toBeNull();
  });

  it('says nothing where everything is at one time, or the event is gone', () => {
    expect(firstLook(encodeTimeline(many(seed, 1_500, 1)))).toBeNull();
    expect(firstLook(encodeTimeline(many(seed, 300)), 'egone0000000')).toBeNull();
  });
});
