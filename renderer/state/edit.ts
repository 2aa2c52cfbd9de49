/**
 * Asking main for an edit, and saying so when it is refused.
 *
 * Intents (renderer/state/*-intents.ts) build the command; this sends it. The mirror changes only when main has put
 * the edit into the journal, so what is on the screen is safe.
 */
import { failureNotice } from '../../core/failure-notice';
import type { Failure, Result } from '../../core/result';
import type { Command, Edit } from '../../core/timeline/commands';
import { idFromBytes } from '../../core/timeline/new-timeline';
import type { Timeline } from '../../core/timeline/types';
import { editName } from '../../core/words/edit-names';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { whileAsked } from './asked-edits';
import { mendFocus } from './focus-return';
import { useMirror } from './mirror';
import { announce, showNotice } from './shell';

export const newId = (prefix: Parameters<typeof idFromBytes>[0]): string => idFromBytes(prefix, crypto.getRandomValues(new Uint8Array(11)));

export const nowText = (): string => new Date().toISOString();

export function showFailure(failure: Failure): void {
  showNotice(failureNotice(failure, useMirror.getState().saveState));
}

/** Waits until the mirror holds the edit of this revision: the answer to a request may overtake the push. */
function mirrored(revision: number): Promise<void> {
  const holds = (timeline: Timeline | null): boolean => timeline === null || timeline.revision >= revision;
  if (holds(useMirror.getState().timeline)) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useMirror.subscribe(({ timeline }) => {
      if (!holds(timeline)) return;
      stop();
      resolve();
    });
  });
}

/** True when main acknowledged the edit and the mirror has it; otherwise the reason is on the screen. */
export async function requestEdit(label: string, command: Command, mergeKey?: string): Promise<boolean> {
  const edit: Edit = { command, label, ...(mergeKey === undefined ? {} : { mergeKey }) };
  const isBack = whileAsked(command);
  try {
    const result = await bridge().edit(edit);
    if (result.ok) await mirrored(result.value.revision);
    else showFailure(result.failure);
    return result.ok;
  } finally {
    isBack();
  }
}

/** Words typed but not yet asked for: text fields wait for a pause. Undo and export send them first. */
const pending = new Set<() => void>();

export function holdDraft(send: () => void): () => void {
  pending.add(send);
  return () => { pending.delete(send); };
}

export function sendDrafts(): void {
  for (const send of [...pending]) send();
}

async function step(ask: () => Promise<Result<{ readonly label: string | null }>>, said: (edit: string) => string, nothing: string): Promise<void> {
  sendDrafts();
  const result = await ask();
  if (!result.ok) showFailure(result.failure);
  else announce(result.value.label === null ? nothing : said(editName(result.value.label)));
  // What had the focus may be what was taken back.
  mendFocus();
}

export const undo = (): Promise<void> => step(() => bridge().undo(), texts().shell.undone, texts().shell.nothingToUndo);
export const redo = (): Promise<void> => step(() => bridge().redo(), texts().shell.redone, texts().shell.nothingToRedo);

/** Shows the failure of a request that answers with a result. */
export async function orShow<T>(request: Promise<Result<T>>): Promise<T | null> {
  const result = await request;
  if (result.ok) return result.value;
  showFailure(result.failure);
  return null;
}

/** True when what was opened into this empty window is here: the answer to a request may overtake the document's push. */
export async function openedHere(opening: Promise<Result<null>>): Promise<boolean> {
  const result = await opening;
  if (!result.ok) showFailure(result.failure);
  else if (useMirror.getState().timeline === null) {
    await new Promise<void>((resolve) => {
      const stop = useMirror.subscribe(({ timeline }) => {
        if (timeline === null) return;
        stop();
        resolve();
      });
    });
  }
  return result.ok;
}
