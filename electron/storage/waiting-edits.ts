/**
 * Edits of a file that it does not hold yet, for those who read the file alone.
 */
import { resolveTarget } from './atomic-save';
import { hashFile } from './bytes-in-parts';
import { fileFolderId, folderPath } from './document-folder';
import { readJournalOf } from './read-document';
import { editsIn, journalState } from './recovery';

/** How many wait in its journal: of a window that has it open and saves later, or of one that ended before it could. Looks only, and never fails. */
export async function waitingEdits(dataDir: string, path: string): Promise<number> {
  try {
    const target = await resolveTarget(path);
    const journal = await readJournalOf(folderPath(dataDir, fileFolderId(target)));
    if (journal.entries.length === 0) return 0;
    const state = journalState(journal, await hashFile(target));
    return state.type === 'nothing' ? 0 : editsIn(state.entries);
  } catch {
    return 0;
  }
}
