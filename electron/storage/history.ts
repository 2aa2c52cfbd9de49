/**
 * What can be undone and redone, as values: two stacks and pure steps between them.
 *
 * A step back is an ordinary command, or the whole document as it was before a merge, a revert or a restored version
 * (values share their parts, so keeping one costs little).
 */
import type { HistoryState } from '../../core/ipc-contract';
import { MERGE_WINDOW_MS, type Command } from '../../core/timeline/commands';
import type { Timeline } from '../../core/timeline/types';
import { editName } from '../../core/words/edit-names';

export type Step = Marked & (
  | { readonly kind: 'command'; readonly label: string; readonly command: Command }
  | { readonly kind: 'document'; readonly label: string; readonly timeline: Timeline });

/**
 * A step from before others changed the document: what it says was true of a document without their changes, and taking
 * it as it stands would take those back as well.
 */
interface Marked {
  /** The document it can be taken on; the difference that makes is merged into the document there is. "above": what the step above it leaves. */
  readonly on?: Timeline | 'above';
}

interface Typing {
  readonly mergeKey: string;
  readonly atMs: number;
}

export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
  /** The last edit, if the next one may join it: null where something can be redone. */
  readonly typing: Typing | null;
}

export const EMPTY_HISTORY: History = { undo: [], redo: [], typing: null };

/** Steps kept; a day's work is a few hundred. */
const STEP_LIMIT = 1_000;

/** One command that takes back first `later`, then `earlier`. Two patches of one record become one patch. */
function takesBackBoth(later: Command, earlier: Command): Command {
  if ((later.type === 'patch-event' && earlier.type === 'patch-event' && later.id === earlier.id)) return { ...earlier, patch: { ...later.patch, ...earlier.patch } };
  if ((later.type === 'patch-source' && earlier.type === 'patch-source' && later.id === earlier.id)) return { ...earlier, patch: { ...later.patch, ...earlier.patch } };
  if (later.type === 'patch-timeline' && earlier.type === 'patch-timeline') return { ...earlier, patch: { ...later.patch, ...earlier.patch } };
  return { type: 'batch', commands: [later, earlier] };
}

/** After an edit: its inverse can be undone, nothing can be redone. */
export function recorded(history: History, step: Step, typing: Typing | null): History {
  const last = history.undo[history.undo.length - 1];
  const joins = typing !== null && history.typing !== null && typing.mergeKey === history.typing.mergeKey
    && Math.abs(typing.atMs - history.typing.atMs) <= MERGE_WINDOW_MS;
  if (joins && last?.kind === 'command' && step.kind === 'command')
    return { undo: [...history.undo.slice(0, -1), { ...last, command: takesBackBoth(step.command, last.command) }], redo: [], typing };
  return { undo: [...history.undo, step].slice(-STEP_LIMIT), redo: [], typing };
}

/** `left`: the document without others' changes that the top of the stack left behind. */
function withoutTop(stack: readonly Step[], left: Timeline | null): readonly Step[] {
  const next = stack[stack.length - 2];
  return left !== null && next?.on === 'above' ? [...stack.slice(0, -2), { ...next, on: left }] : stack.slice(0, -1);
}

/** The top of the undo stack moved away; `back` is what redoes it, or null when it cannot be carried out any more. */
export function undone(history: History, back: Step | null, left: Timeline | null): History {
  return { undo: withoutTop(history.undo, left), redo: back === null ? history.redo : [...history.redo, back], typing: null };
}

export function redone(history: History, back: Step | null, left: Timeline | null): History {
  return { undo: back === null ? history.undo : [...history.undo, back], redo: withoutTop(history.redo, left), typing: null };
}

/** Others changed the document, which was `before`: the steps so far go on from there. */
export function marked(history: History, before: Timeline): History {
  const mark = (stack: readonly Step[]): readonly Step[] =>
    stack.map((step, index) => (step.on !== undefined ? step : { ...step, on: index === stack.length - 1 ? before : 'above' }));
  return { undo: mark(history.undo), redo: mark(history.redo), typing: null };
}

export function historyState(history: History): HistoryState {
  const nameOf = (step: Step | undefined): string | null => (step === undefined ? null : editName(step.label));
  return { undoLabel: nameOf(history.undo.at(-1)), redoLabel: nameOf(history.redo.at(-1)) };
}
