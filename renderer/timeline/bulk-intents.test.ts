import { describe, expect, it } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import type { EventId, KindId } from '../../core/timeline/types';
import { bulkPatches, kindChange, selectedEvents, statusChange, tagAdded, tagRemoved } from './bulk-intents';

const events = [eventOf('a', '2022', { tags: ['x'] }), eventOf('b', '2022', { kind: 'alert' }), eventOf('c', '2022')];
const patched = (change: Parameters<typeof bulkPatches>[1]): readonly unknown[] => bulkPatches(events, change, 'now').map((command) => (command.type === 'patch-event' ? [command.id, command.patch] : command));

describe('edits of many', () => {
  it('patch only what they change', () => {
    expect(patched(kindChange('alert' as KindId))).toEqual([['a', { kind: 'alert', modified: 'now' }], ['c', { kind: 'alert', modified: 'now' }]]);
    expect(patched(statusChange('reported'))).toEqual([]);
    expect(patched(tagAdded('x'))).toEqual([['b', { tags: ['x'], modified: 'now' }], ['c', { tags: ['x'], modified: 'now' }]]);
    expect(patched(tagRemoved('x'))).toEqual([['a', { tags: [], modified: 'now' }]]);
  });

  it('take the selected in the order of the file', () => {
    expect(selectedEvents(events, new Set(['c', 'a'] as readonly string[] as readonly EventId[])).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
