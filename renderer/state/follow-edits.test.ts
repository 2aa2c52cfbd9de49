import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pushes } from '../../core/ipc-contract';
import type { Command } from '../../core/timeline/commands';
import { newTimeline } from '../../core/timeline/new-timeline';
import { followEdits } from './follow-edits';
import { EMPTY_MIRROR, useMirror } from './mirror';

type Heard = { [Name in keyof Pushes]?: (value: Pushes[Name]) => void };

const HISTORY = { undoLabel: 'Rename', redoLabel: null };
const rename = (title: string): string => JSON.stringify({ type: 'patch-timeline', patch: { title } } satisfies Command);
const titled = (): string | undefined => useMirror.getState().timeline?.title;
/** Long enough to be drawn in a turn of its own. */
const LONG_TITLE = 'x'.repeat(150_000);

let heard: Heard;
let fetched: number;
beforeEach(() => {
  heard = {};
  fetched = 0;
  useMirror.setState({ ...EMPTY_MIRROR, timeline: newTimeline('t1', 'First') }, true);
  followEdits({ on: (name, listener) => { heard = { ...heard, [name]: listener }; return () => undefined; } }, () => { fetched += 1; });
});

const push = (revision: number, command: string, parts: readonly string[] = []): void => {
  for (const part of parts) heard.appliedPart?.(part);
  heard.applied?.({ revision, command, length: command.length + parts.join('').length, history: HISTORY });
};

describe('edits from main', () => {
  it('are applied at once, and asked for anew when one is missing', () => {
    push(1, rename('Second'));
    expect([titled(), useMirror.getState().history, fetched]).toEqual(['Second', HISTORY, 0]);
    push(3, rename('Fourth'));
    expect([titled(), fetched]).toEqual(['Second', 1]);
    push(1, rename('Long ago'));
    expect([titled(), fetched]).toEqual(['Second', 1]);
  });

  it('come in parts when they are long, and the ones after wait for them', async () => {
    const long = rename(LONG_TITLE);
    push(1, long.slice(100_000), [long.slice(0, 60_000), long.slice(60_000, 100_000)]);
    push(2, rename('After it'));
    expect(titled()).toBe('First');
    useMirror.setState({ fileName: 'named-meanwhile.dateline' });
    await vi.waitFor(() => { expect(titled()).toBe('After it'); });
    expect([useMirror.getState().timeline?.revision, useMirror.getState().fileName, fetched]).toEqual([2, 'named-meanwhile.dateline', 0]);
  });

  it('keep their order when several are long, and are applied at once again afterwards', async () => {
    push(1, rename(LONG_TITLE));
    push(2, rename(`${LONG_TITLE}, twice`));
    push(3, rename('After both'));
    await vi.waitFor(() => { expect(titled()).toBe('After both'); });
    push(4, rename('Later'));
    expect([titled(), useMirror.getState().timeline?.revision, fetched]).toEqual(['Later', 4, 0]);
  });

  it('are asked for anew when a part was lost, and dropped when another document came meanwhile', async () => {
    const long = rename(LONG_TITLE);
    heard.applied?.({ revision: 1, command: long.slice(50_000), length: long.length, history: HISTORY });
    expect([titled(), fetched]).toEqual(['First', 1]);
    push(1, long);
    useMirror.setState({ ...EMPTY_MIRROR, timeline: { ...newTimeline('t2', 'Another'), revision: 9 } }, true);
    push(10, rename('Another, renamed'));
    await vi.waitFor(() => { expect(titled()).toBe('Another, renamed'); });
    expect(fetched).toBe(1);
  });
});
