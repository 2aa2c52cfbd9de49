import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import { ok } from '../../core/result';
import type { Edit } from '../../core/timeline/commands';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, KindId } from '../../core/timeline/types';
import { clearFilter, setFilter } from '../filter/filter-state';
import { copySelected } from '../state/clip-intents';
import { EMPTY_MIRROR, useMirror } from '../state/mirror';
import { useShell } from '../state/shell';
import { useView } from '../state/view';
import { bulkPatches, changeSelected, deleteAt, deleteSelected, kindChange, selectedEvents, statusChange, tagRemoved, tagsAdded, toggleConfidential } from './bulk-intents';
import { selectMany, selectOne, walkTo } from './multi-selection';

const events = [eventOf('a', '2022', { tags: ['x'] }), eventOf('b', '2022', { kind: 'alert' }), eventOf('c', '2022')];
const patched = (change: Parameters<typeof bulkPatches>[1]): readonly unknown[] => bulkPatches(events, change, 'now').map((command) => (command.type === 'patch-event' ? [command.id, command.patch] : command));

describe('edits of many', () => {
  it('patch only what they change', () => {
    expect(patched(kindChange('alert' as KindId))).toEqual([['a', { kind: 'alert', modified: 'now' }], ['c', { kind: 'alert', modified: 'now' }]]);
    expect(patched(statusChange('reported'))).toEqual([]);
    expect(patched(tagsAdded(['x']))).toEqual([['b', { tags: ['x'], modified: 'now' }], ['c', { tags: ['x'], modified: 'now' }]]);
    expect(patched(tagsAdded(['x', 'y']))).toEqual([['a', { tags: ['x', 'y'], modified: 'now' }], ['b', { tags: ['x', 'y'], modified: 'now' }], ['c', { tags: ['x', 'y'], modified: 'now' }]]);
    expect(patched(tagRemoved('x'))).toEqual([['a', { tags: [], modified: 'now' }]]);
  });

  it('take the selected in the order of the file', () => {
    expect(selectedEvents(events, new Set(['c', 'a'] as readonly string[] as readonly EventId[])).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

describe('a selection of which the filter hides a part', () => {
  const [a, b, c] = ['a', 'b', 'c'] as readonly string[] as readonly [EventId, EventId, EventId];
  let asked: Edit['command'][];
  let copied: readonly EventId[];

  beforeEach(() => {
    asked = [];
    copied = [];
    vi.stubGlobal('requestAnimationFrame', () => 0);
    vi.stubGlobal('window', { dateline: {
      edit: ({ command }: Edit) => { asked.push(command); return Promise.resolve(ok({ revision: 0 })); },
      copyEvents: (ids: readonly EventId[]) => { copied = ids; return Promise.resolve(ok({ events: ids.length })); },
    } });
    useMirror.setState({ ...EMPTY_MIRROR, timeline: { ...newTimeline('t1', 'Filtered'), events: [eventOf(a, '2022', { kind: 'meeting' }), eventOf(b, '2022', { kind: 'alert' }), eventOf(c, '2022', { kind: 'meeting' })] } }, true);
    selectMany([a, b, c], 'replace');
  });
  afterEach(() => { clearFilter(); });

  const only = (kind: string): void => { setFilter({ kinds: [kind as KindId] }); };

  it('is marked confidential as far as it is seen, and open again where all of it is so', async () => {
    only('meeting');
    await toggleConfidential(a);
    expect(asked).toMatchObject([{ type: 'batch', commands: [{ id: a, patch: { confidential: true } }, { id: c, patch: { confidential: true } }] }]);
    selectOne(b);
    await toggleConfidential(b);
    useMirror.setState({ timeline: { ...newTimeline('t1', 'Filtered'), events: [eventOf(b, '2022', { confidential: true })] } });
    await toggleConfidential(b);
    expect(asked.slice(1)).toMatchObject([{ type: 'patch-event', id: b, patch: { confidential: true } }, { type: 'patch-event', id: b, patch: { confidential: null } }]);
  });

  it('is changed, copied and deleted only as far as it is seen', async () => {
    only('meeting');
    await changeSelected('Tag', tagsAdded(['x']));
    await copySelected();
    await deleteSelected(a);
    expect(asked).toMatchObject([
      { type: 'batch', commands: [{ type: 'patch-event', id: a }, { type: 'patch-event', id: c }] },
      { type: 'batch', commands: [{ type: 'remove-event', id: a }, { type: 'remove-event', id: c }] },
    ]);
    expect(copied).toEqual([a, c]);
  });

  it('leaves the keyboard beside what was deleted', async () => {
    selectMany([a, b], 'replace');
    await deleteSelected(b);
    expect(useView.getState().selectedEvent).toBe(c);
  });

  it('is said to be deleted, with the way back', async () => {
    only('meeting');
    await deleteSelected(a);
    const { notices, announcement } = useShell.getState();
    expect(notices.map(({ title, actions }) => [title, actions?.map(({ label }) => label)])).toEqual([['Deleted 2 events', ['Bring them back']]]);
    expect(announcement.words).toBe('Deleted 2 events. Undo brings them back.');
  });

  it('is what is deleted, also where the keyboard has walked on from it; what it hides is not', async () => {
    selectOne(a);
    walkTo(b);
    await deleteAt(b);
    expect(asked).toMatchObject([{ type: 'remove-event', id: a }]);
    selectOne(a);
    walkTo(b);
    only('alert');
    await deleteAt(b);
    // Taken out: nothing is selected then, and the keyboard is still there.
    selectOne(b);
    selectMany([b], 'toggle');
    await deleteAt(b);
    expect(asked).toHaveLength(1);
  });

  it('is one event where one is seen', async () => {
    only('alert');
    await copySelected(b);
    await deleteSelected(b);
    expect(copied).toEqual([b]);
    expect(asked).toEqual([{ type: 'remove-event', id: b }]);
  });
});
