import { describe, expect, it } from 'vitest';
import { applyCommand } from './apply-command';
import type { Command } from './commands';
import { decodeTimeline } from './decode';
import { encodeTimeline } from './encode';
import { newTimeline } from './new-timeline';
import { relationAdded, relationRemoved, relationsAmong, relationsOf } from './relations';
import type { EventId, KindId, Relation, Timeline, TimelineEvent } from './types';

const link = (type: Relation['type'], event: string): Relation => ({ type, event: event as EventId });
const event = (id: string, relations?: readonly Relation[]): TimelineEvent => ({
  id: id as EventId, title: id, when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations: [],
  created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z', ...(relations === undefined ? {} : { relations }),
});
const timeline: Timeline = {
  ...newTimeline('t1', 'T'),
  events: [event('a', [link('follows', 'b'), link('causes', 'c')]), event('b', [link('contradicts', 'a')]), event('c'), event('d', [link('causes', 'c')])],
};

function applied(start: Timeline, command: Command): { readonly after: Timeline; readonly inverse: Command } {
  const result = applyCommand(start, command);
  if (!result.ok) throw new Error(result.failure.message);
  return { after: result.value.timeline, inverse: result.value.inverse };
}
const unstamped = ({ events }: Timeline): unknown => events.map(({ revision: _revision, ...rest }) => rest);
const relations = ({ events }: Timeline): unknown => Object.fromEntries(events.map((one) => [one.id, one.relations]));

describe('relations', () => {
  it('are seen from both ends, though only one event holds them', () => {
    expect(relationsOf(timeline.events[0]!, timeline.events)).toEqual([
      { type: 'follows', direction: 'out', event: 'b' }, { type: 'causes', direction: 'out', event: 'c' }, { type: 'contradicts', direction: 'in', event: 'b' },
    ]);
    expect(relationsOf(timeline.events[2]!, timeline.events).map(({ direction, event: from }) => [direction, from])).toEqual([['in', 'a'], ['in', 'd']]);
  });

  it('are added once, never to the event itself, and the field goes with the last', () => {
    expect(relationAdded(event('x'), link('causes', 'x'))).toBeNull();
    expect(relationAdded(timeline.events[0]!, link('follows', 'b'))).toBeNull();
    expect(relationAdded(event('x'), link('causes', 'a'))).toEqual({ relations: [link('causes', 'a')] });
    expect(relationRemoved(timeline.events[1]!, link('contradicts', 'a'))).toEqual({ relations: null });
    expect(relationRemoved(timeline.events[1]!, link('causes', 'a'))).toBeNull();
  });

  it('go with the event they lead to, and come back with it', () => {
    const { after, inverse } = applied(timeline, { type: 'remove-event', id: 'c' as EventId });
    expect(relations(after)).toEqual({ a: [link('follows', 'b')], b: [link('contradicts', 'a')], d: undefined });
    expect(after.events.map(({ revision }) => revision)).toEqual([1, undefined, 1]);
    expect(unstamped(applied(after, inverse).after)).toEqual(unstamped(timeline));
  });

  it('come back too when several events were deleted at once', () => {
    const { after, inverse } = applied(timeline, { type: 'batch', commands: [{ type: 'remove-event', id: 'b' as EventId }, { type: 'remove-event', id: 'c' as EventId }] });
    expect(relations(after)).toEqual({ a: undefined, d: undefined });
    const back = applied(after, inverse);
    expect(unstamped(back.after)).toEqual(unstamped(timeline));
    expect(unstamped(applied(back.after, back.inverse).after)).toEqual(unstamped(after));
  });

  it('stand in the file on the line of their event, in one order, and one to an event that is gone opens and stays', () => {
    const made = { ...timeline, events: [event('a', [{ event: 'nowhere', type: 'causes', since: 1 } as never])] };
    const text = encodeTimeline(made);
    expect(text).toContain('"relations":[{"type":"causes","event":"nowhere","since":1}]');
    const decoded = decodeTimeline(text, 'x.dateline');
    expect(decoded.ok && encodeTimeline(decoded.value.timeline)).toBe(text);
  });

  it.each([['an unknown type', { type: 'precedes', event: 'b' }], ['no event', { type: 'causes' }], ['a text', 'b']])('with %s are refused with the name of the event', (_, relation) => {
    const text = encodeTimeline({ ...timeline, events: [event('a', [relation as never])] });
    expect(decodeTimeline(text, 'x.dateline')).toMatchObject({ ok: false, failure: { code: 'damaged', message: expect.stringContaining('event 1, “a”: relations') as unknown } });
  });

  it('lead nowhere outside a part of the events', () => {
    expect(relationsAmong([timeline.events[0]!, timeline.events[2]!]).map((one) => one.relations)).toEqual([[link('causes', 'c')], undefined]);
    expect(relationsAmong(timeline.events)).toEqual(timeline.events);
  });
});

describe('a run of patches', () => {
  it('changes 20,000 events in one pass, one of them twice, and is taken back', () => {
    const many: Timeline = { ...timeline, events: Array.from({ length: 20_000 }, (_, index) => event(`e${index}`)) };
    const patches = many.events.map(({ id }): Command => ({ type: 'patch-event', id, patch: { status: 'planned' } }));
    const { after, inverse } = applied(many, { type: 'batch', commands: [...patches, { type: 'patch-event', id: 'e7' as EventId, patch: { status: 'disputed' } }] });
    expect(after.events.map(({ status }) => status).filter((status) => status === 'planned').length).toBe(19_999);
    expect(after.events[7]?.status).toBe('disputed');
    expect(unstamped(applied(after, inverse).after)).toEqual(unstamped(many));
    expect(applyCommand(many, { type: 'batch', commands: [patches[0]!, { type: 'patch-event', id: 'gone' as EventId, patch: {} }] })).toMatchObject({ ok: false, failure: { code: 'no-such-record' } });
  });
});
