import type { SaveState } from '../../core/ipc-contract';
import { assertNever } from '../../core/result';

/** What the status bar says about the file. It never says "saved" before main said so. */
export function saveWords(state: SaveState): string {
  switch (state.type) {
    case 'none': return '';
    case 'saved': return 'All changes saved';
    case 'saving': return 'Saving…';
    case 'unsaved-new': return 'Kept safe, not in a file yet';
    case 'read-only': return 'Read only';
    case 'failed': return state.message;
    default: return assertNever(state);
  }
}
