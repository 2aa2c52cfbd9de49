/**
 * Messages about a timeline that is not saved, which go as soon as they are no longer so: the next line of the window
 * may say "All changes saved".
 */
import type { SaveState } from '../../core/ipc-contract';
import { useMirror } from './mirror';
import { useShell } from './shell';

const reasonOf = (state: SaveState): string | null => (state.type === 'failed' ? state.message : null);

/** @returns what ends it */
export const followSaving = (): (() => void) => useMirror.subscribe(({ saveState }, before) => {
  const reason = reasonOf(before.saveState);
  if (reason === null || reason === reasonOf(saveState)) return;
  useShell.setState(({ notices }) => ({ notices: notices.filter(({ ofSaving }) => ofSaving !== true) }));
});
