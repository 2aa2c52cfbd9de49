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
