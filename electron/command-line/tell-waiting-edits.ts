import { waitingEdits } from '../storage/waiting-edits';
import { complain } from './say';

/** Says that a window's last edits are not in the file yet, before a command that reads it works without them. */
export async function tellWaitingEdits(dataDir: string, file: string): Promise<void> {
  const edits = await waitingEdits(dataDir, file);
  if (edits > 0) complain(`dateline: ${file}: ${edits === 1 ? '1 edit is' : `${edits.toLocaleString('en')} edits are`} not in the file yet and left out here. Save the timeline in its window; if it is open in none, open it once, which recovers them.`);
}
