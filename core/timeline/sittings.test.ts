import { expect, it } from 'vitest';
import { applyCommand } from './apply-command';
import type { Command } from './commands';
import { newTimeline } from './new-timeline';
import { joinedSittings, sittingsOf } from './sittings';
import type { EventId, KindId, SourceId, Timeline, TimelineEvent } from './types';

const event = (id: string): TimelineEvent => ({
  id: id as EventId, title: id, when: { edtf: '2022' }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations: [],
  created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z',
});
const add = (id: string): Command => ({ type: 'add-event', event: event(id) });
const after = (start: Timeline, sitting: string, ...commands: readonly Command[]): Timeline => commands.reduce((timeline, command) => {
  const applied = applyCommand(timeline, { ...command, sitting });
  if (!applied.ok) throw new Error(applied.failure.message);
  return applied.value.timeline;
}, start);
const start = newTimeline('t1', 'A');

it('keeps the newest sittings, the last edit of each, whichever side comes first', () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`s${index}`, index + 1]));
  const joined = joinedSittings({ s3: 40 }, many);
  expect(joined).toEqual({ s3: 40, s5: 6, s6: 7, s7: 8, s8: 9, s9: 10, s10: 11, s11: 12 });
  expect(JSON.stringify(joinedSittings(many, { s3: 40 }))).toBe(JSON.stringify(joined));
  expect(joinedSittings(undefined, undefined)).toBeUndefined();
});

it('are on what was edited, one record of each edit, whoever edits it next', () => {
  const timeline = after(after(start, 'anna', add('e1'), { type: 'batch', commands: [add('e2'), add('e3')] }), 'ben', { type: 'patch-event', id: 'e1' as EventId, patch: { title: 'Uno' } });
  expect(timeline.events.map(({ sittings }) => sittings)).toEqual([{ anna: 1, ben: 3 }, { anna: 2 }, undefined]);
  expect(timeline.sittings).toBeUndefined();
});

it.each<readonly [string, Command, Command]>([
  ['an event', add('e1'), { type: 'remove-event', id: 'e1' as EventId }],
  ['several events', { type: 'batch', commands: [add('e1'), add('e2')] }, { type: 'batch', commands: [{ type: 'remove-event', id: 'e2' as EventId }, { type: 'remove-event', id: 'e1' as EventId }] }],
  ['a source', { type: 'add-source', source: { id: 's1' as SourceId, title: 'Report', mediaType: 'text/plain', sha256: '', paragraphs: [] } }, { type: 'remove-source', id: 's1' as SourceId }],
])('go to the timeline itself when %s is deleted', (_what, adding, removing) => {
  const timeline = after(after(start, 'anna', adding), 'ben', removing);
  expect(timeline.sittings).toEqual({ anna: 1, ben: 2 });
  expect(sittingsOf(timeline)).toEqual({ anna: 1, ben: 2 });
});

it('cannot be set by what is asked for', () => {
  const timeline = after(start, 'anna', add('e1'), { type: 'patch-event', id: 'e1' as EventId, patch: { sittings: { eve: 99 } } as never });
  expect(timeline.events[0]?.sittings).toEqual({ anna: 2 });
});
