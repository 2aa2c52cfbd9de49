import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCommand, arbitraryEvent, arbitraryTimeline } from '../testing/arbitrary-timeline';
import { below, randomCommand, randomEvent, randomTimeline, seeded } from '../testing/random-edits';
import { applyCommand } from './apply-command';
import type { Command } from './commands';
import { EventList } from './event-list';
import { LiveTimeline } from './live-timeline';
import { newTimeline } from './new-timeline';
import type { EventId, TimelineEvent } from './types';

const eventsOf = (count: number): readonly TimelineEvent[] => {
  const random = seeded(4);
  const start = newTimeline('t');
  return Array.from({ length: count }, (_, index) => ({ ...randomEvent(random, start), id: `e${index}` as EventId }));
};

describe('LiveTimeline', () => {
  it('is what applyCommand makes, command after command, whether or not somebody looks in between', () => {
    fc.assert(fc.property(arbitraryTimeline, fc.array(fc.tuple(arbitraryCommand, fc.boolean()), { maxLength: 12 }), (start, commands) => {
      let live = LiveTimeline.of(start);
      let plain = start;
      for (const [command, look] of commands) {
        const [ours, theirs] = [live.apply(command), applyCommand(plain, command)];
        expect(ours.ok ? ours.value.inverse : ours).toEqual(theirs.ok ? theirs.value.inverse : theirs);
        if (!ours.ok || !theirs.ok) continue;
        live = ours.value.live;
        plain = theirs.value.timeline;
        expect(live.revision).toBe(plain.revision);
        if (look) expect(live.timeline).toEqual(plain);
      }
      expect(live.timeline).toEqual(plain);
    }), { numRuns: 300 });
  });

  it('keeps to applyCommand over thousands of edits that move the events about', () => {
    const random = seeded(11);
    let plain = { ...newTimeline('t'), events: eventsOf(700) };
    let live = LiveTimeline.of(plain);
    for (let step = 0; step < 3_000; step++) {
      const id = `e${below(random, 900)}` as EventId;
      const chance = random();
      const other = `e${below(random, 900)}` as EventId;
      const command: Command = chance < 0.2 ? { type: 'patch-event', id, patch: { title: `step ${step}` } }
        : chance < 0.4 ? { type: 'patch-event', id, patch: { relations: [{ type: 'causes', event: other }, { type: 'follows', event: `e${below(random, 40)}` as EventId }] } }
        : chance < 0.7 ? { type: 'add-event', event: { ...randomEvent(random, plain), id }, ...(random() < 0.7 ? { index: below(random, plain.events.length + 3) } : {}) }
          : { type: 'remove-event', id };
      const [ours, theirs] = [live.apply(command), applyCommand(plain, command)];
      expect(ours.ok ? ours.value.inverse : ours).toEqual(theirs.ok ? theirs.value.inverse : theirs);
      if (!ours.ok || !theirs.ok) continue;
      live = ours.value.live;
      plain = theirs.value.timeline;
    }
    expect(live.timeline).toEqual(plain);
  });

  it('keeps to applyCommand when related events go, come back and are undone', () => {
    fc.assert(fc.property(fc.nat(), fc.array(fc.boolean(), { minLength: 10, maxLength: 40 }), (seed, undos) => {
      const random = seeded(seed);
      let plain = randomTimeline(random);
      let live = LiveTimeline.of(plain);
      const inverses: Command[] = [];
      for (const undo of undos) {
        const command = (undo ? inverses.pop() : undefined) ?? randomCommand(random, plain);
        const [ours, theirs] = [live.apply(command), applyCommand(plain, command)];
        expect(ours.ok ? ours.value.inverse : ours).toEqual(theirs.ok ? theirs.value.inverse : theirs);
        if (!ours.ok || !theirs.ok) continue;
        live = ours.value.live;
        plain = theirs.value.timeline;
        if (!undo) inverses.push(theirs.value.inverse);
      }
      expect(live.timeline).toEqual(plain);
    }), { numRuns: 300 });
  });

  it('leaves the timeline it was made from, and every version since, as they were', () => {
    const start = { ...newTimeline('t'), events: eventsOf(400) };
    const before = JSON.stringify(start);
    const live = LiveTimeline.of(start);
    expect(live.timeline).toBe(start);
    const changed = live.apply({ type: 'patch-event', id: 'e300' as EventId, patch: { title: 'Changed' } });
    const added = changed.ok ? changed.value.live.apply({ type: 'add-event', event: { ...start.events[0]!, id: 'new' as EventId } }) : changed;
    const removed = added.ok ? added.value.live.apply({ type: 'remove-event', id: 'e0' as EventId }) : added;
    expect(removed.ok && removed.value.live.timeline.events.length).toBe(400);
    expect(added.ok && added.value.live.timeline.events.length).toBe(401);
    expect(JSON.stringify(live.timeline)).toBe(before);
    expect(JSON.stringify(start)).toBe(before);
  });
});

describe('EventList', () => {
  it('shares what an edit does not touch', () => {
    const list = EventList.of(eventsOf(10_000));
    const next = list.replaced(5_000, { ...list.at(5_000)!, title: 'Changed' });
    const pieces = (one: EventList): readonly unknown[] => (one as unknown as { readonly pieces: readonly unknown[] }).pieces;
    const fresh = pieces(next).filter((piece) => !pieces(list).includes(piece));
    expect(fresh).toHaveLength(1);
    expect(next.at(5_000)?.title).toBe('Changed');
    expect(list.at(5_000)?.title).not.toBe('Changed');
  });

  it('does what an array does, at every place', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(), fc.constantFrom('insert', 'remove', 'replace', 'append')), { maxLength: 60 }), fc.nat({ max: 400 }), (steps, size) => {
      const [template] = fc.sample(arbitraryEvent('e'), 1);
      let array = eventsOf(size).slice();
      let list = EventList.of(array);
      steps.forEach(([place, what], step) => {
        const event = { ...template!, id: `n${step}` as EventId };
        const index = array.length === 0 ? 0 : place % array.length;
        if (what === 'insert') {
          array = [...array.slice(0, index), event, ...array.slice(index)];
          list = list.inserted(event, index);
        } else if (what === 'append') {
          array = [...array, event];
          list = list.inserted(event);
        } else if (array.length > 0) {
          array = what === 'remove' ? array.filter((_, at) => at !== index) : array.map((one, at) => (at === index ? event : one));
          list = what === 'remove' ? list.without(index) : list.replaced(index, event);
        }
      });
      expect(list.toArray()).toEqual(array);
      for (const [index, { id }] of array.entries()) expect(list.at(index)?.id).toBe(id);
      for (const { id } of array.slice(0, 20)) expect(list.indexOf(id)).toBe(array.findIndex((one) => one.id === id));
      expect(list.indexOf('nowhere' as EventId)).toBe(-1);
    }), { numRuns: 100 });
  });
});
