import { describe, expect, it } from 'vitest';
import { applyCommand } from '../timeline/apply-command';
import type { Command } from '../timeline/commands';
import { newTimeline } from '../timeline/new-timeline';
import { relationAdded } from '../timeline/relations';
import type { EventFilter, EventId, KindId, Relation, SavedFilter, Timeline, TimelineEvent } from '../timeline/types';
import { mergeTimelines } from './merge-timelines';

const link = (type: Relation['type'], event: string): Relation => ({ type, event: event as EventId });
const event = (id: string, ...relations: readonly Relation[]): TimelineEvent => ({
  id: id as EventId, title: id, when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations: [],
  created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z', ...(relations.length === 0 ? {} : { relations }),
});
const base: Timeline = { ...newTimeline('t1', 'T'), events: [event('a', link('follows', 'b')), event('b'), event('c')] };

function after(start: Timeline, ...commands: readonly Command[]): Timeline {
  return commands.reduce((timeline, command) => {
    const result = applyCommand(timeline, command);
    if (!result.ok) throw new Error(result.failure.message);
    return result.value.timeline;
  }, start);
}
const relate = (timeline: Timeline, id: string, relation: Relation): Command => {
  const from = timeline.events.find((one) => one.id === id);
  const patch = from === undefined ? null : relationAdded(from, relation);
  if (patch === null) throw new Error('nothing to add');
  return { type: 'patch-event', id: id as EventId, patch };
};
const remove = (id: string): Command => ({ type: 'remove-event', id: id as EventId });
const patch = (id: string, title: string): Command => ({ type: 'patch-event', id: id as EventId, patch: { title } });
const both = (ours: Timeline, theirs: Timeline) => {
  const merged = mergeTimelines(base, ours, theirs);
  expect(mergeTimelines(base, theirs, ours).timeline.events).toEqual(merged.timeline.events);
  return { ...merged, relations: Object.fromEntries(merged.timeline.events.map((one) => [one.id, one.relations])) };
};

describe('relations in a merge', () => {
  it('of either side are in; what either removed is out', () => {
    const ours = after(base, relate(base, 'a', link('causes', 'c')));
    const theirs = after(base, { type: 'patch-event', id: 'a' as EventId, patch: { relations: [link('contradicts', 'c')] } });
    const { relations, conflicts } = both(ours, theirs);
    expect(relations).toEqual({ a: [link('causes', 'c'), link('contradicts', 'c')], b: undefined, c: undefined });
    expect(conflicts).toEqual([]);
  });

  it('stay where both left them, in their order', () => {
    const { relations } = both(after(base, relate(base, 'a', link('causes', 'c'))), after(base, relate(base, 'a', link('contradicts', 'c'))));
    expect(relations['a']).toEqual([link('follows', 'b'), link('causes', 'c'), link('contradicts', 'c')]);
  });

  it('are joined where one side had none left', () => {
    const ours = after(base, { type: 'patch-event', id: 'a' as EventId, patch: { relations: null } });
    const theirs = after(base, relate(base, 'a', link('causes', 'c')));
    const { relations, conflicts } = both(ours, theirs);
    expect(relations).toEqual({ a: [link('causes', 'c')], b: undefined, c: undefined });
    expect(conflicts).toEqual([]);
  });

  it('keep an event that one side deleted while the other related another to it', () => {
    const ours = after(base, remove('b'));
    const theirs = after(base, relate(base, 'c', link('causes', 'b')));
    const { relations, conflicts } = both(ours, theirs);
    expect(relations).toEqual({ a: [link('follows', 'b')], b: undefined, c: [link('causes', 'b')] });
    expect(conflicts).toMatchObject([{ id: 'b', type: 'changed-and-deleted' }]);
  });

  it('come back with an event that one side deleted and the other changed', () => {
    const { relations } = both(after(base, remove('b')), after(base, patch('b', 'B')));
    expect(relations).toEqual({ a: [link('follows', 'b')], b: undefined, c: undefined });
  });

  it('lead nowhere that both sides deleted, though the event that held them stays', () => {
    const ours = after(base, remove('b'), relate(base, 'c', link('causes', 'a')));
    const theirs = after(base, remove('b'), remove('a'));
    const { relations } = both(ours, theirs);
    expect(relations).toEqual({ a: undefined, c: [link('causes', 'a')] });
  });

  it('to an event that was deleted with the one that stays for a change go with it', () => {
    const ours = after(base, remove('b'), remove('a'));
    const theirs = after(base, patch('a', 'Changed'));
    const { relations } = both(ours, theirs);
    expect(relations).toEqual({ a: undefined, c: undefined });
  });

  it('that went with a deleted event do not count as a change of the event that held them', () => {
    const { relations, conflicts } = both(after(base, remove('b')), after(base, remove('a')));
    expect(relations).toEqual({ c: undefined });
    expect(conflicts).toEqual([]);
  });
});

describe('saved filters in a merge', () => {
  const saved = (id: string, name: string, filter: EventFilter = { tags: ['x'] }): SavedFilter => ({ id, name, filter });
  const withFilters = (...filters: readonly SavedFilter[]): Command => ({ type: 'patch-timeline', patch: { filters } });

  it('of both sides are kept, and one both changed is kept twice', () => {
    const start = after(base, withFilters(saved('f1', 'One'), saved('f2', 'Two')));
    const ours = after(start, withFilters(saved('f1', 'One'), saved('f2', 'Second'), saved('f3', 'Ours')));
    const theirs = after(start, withFilters(saved('f2', 'Zwei'), saved('f4', 'Theirs')));
    const { timeline, conflicts } = mergeTimelines(start, ours, theirs);
    expect(timeline.filters?.map(({ name }) => name)).toEqual(['Zwei', 'Second (other version)', 'Ours', 'Theirs']);
    expect(conflicts).toMatchObject([{ record: 'filter', title: 'Zwei', fields: ['name'] }]);
    expect(mergeTimelines(start, theirs, ours).timeline.filters).toEqual(timeline.filters);
  });
});
