import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { applyCommand } from '../timeline/apply-command';
import { BUILT_IN_KINDS, newTimeline } from '../timeline/new-timeline';
import type { Kind, KindId, Timeline } from '../timeline/types';
import { kindCommands, labelProblem, withoutKind, type KindDrafts } from './kind-drafts';

const [meeting, alert, statement] = BUILT_IN_KINDS as readonly [Kind, Kind, Kind];
const treaty: Kind = { id: 'k1' as KindId, label: ' Treaty ', color: '#0072b2', icon: 'pen', shape: 'ring' };
const TIMELINE: Timeline = {
  ...newTimeline('t'), events: [eventOf('a', '1848'), eventOf('b', '1849', { kind: 'alert' }), eventOf('c', '1850', { kind: 'alert' })],
  filters: [{ id: 'f1', name: 'Alarms', filter: { kinds: [alert.id, meeting.id], words: 'war' } }, { id: 'f2', name: 'Words', filter: { words: 'peace' } }],
};

/** The timeline as the drafts make it, and taken back again. */
function changed(timeline: Timeline, drafts: KindDrafts, opened: readonly Kind[] = timeline.kinds): { readonly after: Timeline; readonly back: Timeline } {
  const done = applyCommand(timeline, { type: 'batch', commands: kindCommands(timeline, opened, drafts) });
  if (!done.ok) throw new Error(done.failure.message);
  const undone = applyCommand(done.value.timeline, done.value.inverse);
  if (!undone.ok) throw new Error(undone.failure.message);
  return { after: done.value.timeline, back: undone.value.timeline };
}

const NONE: KindDrafts['moved'] = new Map();

describe('changed kinds', () => {
  it('are nothing where nothing was changed', () => {
    expect(kindCommands(TIMELINE, TIMELINE.kinds, { kinds: TIMELINE.kinds.map((kind) => ({ ...kind, label: `${kind.label} ` })), moved: NONE })).toEqual([]);
  });

  it('are added, renamed and drawn otherwise in one step, which can be taken back', () => {
    const { after, back } = changed(TIMELINE, { kinds: [{ ...meeting, label: 'Talks', shape: 'hexagon' }, alert, statement, treaty], moved: NONE });
    expect(after.kinds).toEqual([{ ...meeting, label: 'Talks', shape: 'hexagon' }, alert, statement, { ...treaty, label: 'Treaty' }]);
    expect(back.kinds).toEqual(TIMELINE.kinds);
  });

  it('leave their events and their place in saved filters to another when they are removed', () => {
    const { after, back } = changed(TIMELINE, withoutKind({ kinds: [...TIMELINE.kinds, treaty], moved: NONE }, alert.id, treaty.id));
    expect(after.kinds.map(({ id }) => id)).toEqual([meeting.id, statement.id, treaty.id]);
    expect(after.events.map(({ kind }) => kind)).toEqual([meeting.id, treaty.id, treaty.id]);
    expect(after.filters?.map(({ filter }) => filter)).toEqual([{ kinds: [treaty.id, meeting.id], words: 'war' }, { words: 'peace' }]);
    expect(back.events.map(({ kind }) => kind)).toEqual(TIMELINE.events.map(({ kind }) => kind));
    expect(back.filters).toEqual(TIMELINE.filters);
    expect(new Set(back.kinds)).toEqual(new Set(TIMELINE.kinds));
  });

  it('go on to the third when the second is removed as well', () => {
    const first = withoutKind({ kinds: TIMELINE.kinds, moved: NONE }, alert.id, statement.id);
    const { after } = changed(TIMELINE, withoutKind(first, statement.id, meeting.id));
    expect(after.events.map(({ kind }) => kind)).toEqual([meeting.id, meeting.id, meeting.id]);
  });

  it('are out of the drafts when they are removed, and no other goes elsewhere for that', () => {
    const first = withoutKind({ kinds: [...TIMELINE.kinds, treaty], moved: NONE }, alert.id, treaty.id);
    const second = withoutKind(first, statement.id, meeting.id);
    expect(second.kinds.map(({ id }) => id)).toEqual([meeting.id, treaty.id]);
    expect([...second.moved]).toEqual([[alert.id, treaty.id], [statement.id, meeting.id]]);
  });

  it('keep what others changed meanwhile: a name, a kind that is new, one that is gone', () => {
    const opened = TIMELINE.kinds;
    const now: Timeline = { ...TIMELINE, kinds: [{ ...meeting, label: 'Encounter' }, alert, treaty], events: TIMELINE.events };
    const { after } = changed(now, { kinds: [{ ...meeting, color: '#009e73' }, alert, { ...statement, label: 'Word' }], moved: NONE }, opened);
    expect(after.kinds).toEqual([{ ...meeting, label: 'Encounter', color: '#009e73' }, alert, treaty]);
  });
});

it.each([['', 'empty'], ['  ', 'empty'], ['ALERT ', 'twice'], ['Treaty', null]])('a kind called “%s” is %s', (label, problem) => {
  expect(labelProblem([meeting, alert, { ...treaty, label }], treaty.id)).toBe(problem);
});
