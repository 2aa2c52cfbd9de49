import { describe, expect, it } from 'vitest';
import { type Command, MERGE_WINDOW_MS } from '../../core/timeline/commands';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, SourceId, Timeline } from '../../core/timeline/types';
import { EMPTY_HISTORY, type History, historyState, marked, recorded, redone, type Step, undone } from './history';

const patch = (title: string, more: object = {}, id = 'e1'): Command => ({ type: 'patch-event', id: id as EventId, patch: { title, ...more } });
const step = (command: Command, label = 'Edit'): Step => ({ kind: 'command', label, command });
const named = (label: string): Step => step(patch(label), label);
const whole = (label: string, timeline: Timeline): Step => ({ kind: 'document', label, timeline });
const labels = ({ undo, redo }: History): unknown => [undo.map(({ label }) => label), redo.map(({ label }) => label)];

/** After typing one key twice, the second so much later, what takes both back. */
function typed(first: Step, second: Step, later = 10, keys: readonly [string, string | null] = ['title', 'title']): readonly unknown[] {
  const once = recorded(EMPTY_HISTORY, first, { mergeKey: keys[0], atMs: 1_000 });
  const twice = recorded(once, second, keys[1] === null ? null : { mergeKey: keys[1], atMs: 1_000 + later });
  return twice.undo.map((one) => (one.kind === 'command' ? one.command : one.kind));
}

describe('typing', () => {
  it('is one step, which goes back to what stood there first', () => {
    expect(typed(step(patch('')), step(patch('T', { description: 'd' })))).toEqual([patch('', { description: 'd' })]);
    const source = (title: string): Command => ({ type: 'patch-source', id: 's1' as SourceId, patch: { title } });
    expect(typed(step(source('')), step(source('T')))).toEqual([source('')]);
    const timeline = (title: string): Command => ({ type: 'patch-timeline', patch: { title } });
    expect(typed(step(timeline('')), step(timeline('T')))).toEqual([timeline('')]);
  });

  it('takes back the later first where it was of different records', () => {
    const other = patch('T', {}, 'e2');
    const source: Command = { type: 'patch-source', id: 's1' as SourceId, patch: { title: 'T' } };
    const batch: Command = { type: 'batch', commands: [] };
    const gone: Command = { type: 'remove-event', id: 'e1' as EventId };
    expect(typed(step(batch), step({ ...batch }))).toEqual([{ type: 'batch', commands: [batch, batch] }]);
    for (const later of [other, source, batch, gone]) expect(typed(step(patch('')), step(later))).toEqual([{ type: 'batch', commands: [later, patch('')] }]);
  });

  it('goes on for as long as the pauses are short', () => {
    expect(typed(step(patch('')), step(patch('T')), MERGE_WINDOW_MS)).toHaveLength(1);
    expect(typed(step(patch('')), step(patch('T')), MERGE_WINDOW_MS + 1)).toHaveLength(2);
    // A clock that was set back.
    expect(typed(step(patch('')), step(patch('T')), -MERGE_WINDOW_MS - 1)).toHaveLength(2);
  });

  it('ends with another field, another edit, and with a step back', () => {
    expect(typed(step(patch('')), step(patch('T')), 10, ['title', 'description'])).toHaveLength(2);
    expect(typed(step(patch('')), step(patch('T')), 10, ['title', null])).toHaveLength(2);
    expect(typed(whole('Merge', newTimeline('t1')), step(patch('T')))).toHaveLength(2);
    expect(typed(step(patch('')), whole('Merge', newTimeline('t1')))).toHaveLength(2);
    const typing = { mergeKey: 'title', atMs: 1_000 };
    const back = undone(recorded(recorded(EMPTY_HISTORY, named('a'), null), named('b'), typing), named('b'), null);
    expect(labels(recorded(back, named('c'), typing))).toEqual([['a', 'c'], []]);
  });
});

describe('undo and redo', () => {
  const three = ['a', 'b', 'c'].reduce((history, label) => recorded(history, named(label), null), EMPTY_HISTORY);

  it('move a step to the other side, and an edit forgets what could be redone', () => {
    const back = undone(undone(three, named('c'), null), named('b'), null);
    expect(labels(back)).toEqual([['a'], ['c', 'b']]);
    expect(historyState(back)).toEqual({ undoLabel: 'a', redoLabel: 'b' });
    expect(labels(redone(back, named('b'), null))).toEqual([['a', 'b'], ['c']]);
    expect(labels(recorded(back, named('d'), null))).toEqual([['a', 'd'], []]);
    expect(historyState(EMPTY_HISTORY)).toEqual({ undoLabel: null, redoLabel: null });
  });

  it('let go of a step that cannot be carried out any more', () => {
    const back = undone(three, null, null);
    expect(labels(back)).toEqual([['a', 'b'], []]);
    expect(labels(redone(undone(three, named('c'), null), null, null))).toEqual([['a', 'b'], []]);
  });

  it('keep the latest thousand', () => {
    const many = Array.from({ length: 1_001 }, (_, index) => named(`${index}`)).reduce((history, one) => recorded(history, one, null), EMPTY_HISTORY);
    expect([many.undo.length, many.undo[0]?.label]).toEqual([1_000, '1']);
  });

  it('go on from the document there was before others changed it: the top from there, those below from what it leaves', () => {
    const [before, left, later] = ['before', 'left', 'later'].map((id) => newTimeline(id)) as [Timeline, Timeline, Timeline];
    const after = marked(undone(three, named('c'), null), before);
    expect([after.undo, after.redo].map((stack) => stack.map(({ on }) => on))).toEqual([['above', before], [before]]);
    expect(undone(after, null, left).undo.map(({ on }) => on)).toEqual([left]);
    expect(undone(after, null, null).undo.map(({ on }) => on)).toEqual(['above']);
    // What was marked by an earlier change stays so.
    expect(marked(recorded(after, named('d'), null), later).undo.map(({ on }) => on)).toEqual(['above', before, later]);
    expect(redone(marked(undone(after, named('b'), null), later), null, left).redo.map(({ on }) => on)).toEqual([before]);
  });
});
