import type { SaveState } from '../../core/ipc-contract';
import { assertNever } from '../../core/result';
import type { Words } from '../../core/words/catalogue';

/**
 * What the status bar says about the file. It never says "saved" before main said so.
 *
 * @param followsLater the person chose that the file follows later than at once
 */
export function saveWords(state: SaveState, { save, native }: Words, followsLater = false): string {
  switch (state.type) {
    case 'none': return '';
    case 'saved': return save.saved;
    case 'saving': return followsLater ? native.preferences.followsLater : save.saving;
    case 'unsaved-new': return save.unsavedNew;
    case 'read-only': return save.readOnly;
    case 'failed': return save.notSaved(state.message);
    default: return assertNever(state);
  }
}

/**
 * Whether a state is worth being said, and what is known from then on.
 *
 * Each edit is on its way to the file for a moment: to say so, and that it is there, would talk over every word that is typed.
 *
 * @param heard as the call before answered; `none` before the first
 * @param followsLater as above: then a person asks for saving, and waits for the answer
 */
export function newsOfSaving(heard: SaveState, state: SaveState, followsLater: boolean): { readonly heard: SaveState; readonly isNews: boolean } {
  if (state.type === 'saving') return { heard: followsLater ? state : heard, isNews: false };
  const isKnown = state.type === heard.type && (state.type !== 'failed' || heard.type !== 'failed' || state.message === heard.message);
  // What a window opens with stands in its messages, where it matters.
  const isFirst = heard.type === 'none' && state.type !== 'failed';
  return { heard: state, isNews: !isKnown && !isFirst && state.type !== 'none' };
}
