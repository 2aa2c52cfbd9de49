/**
 * Judges what is left on disk, without changing it: the file alone, and the file with its journal.
 */
import { readFileSync } from 'node:fs';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { resolveTarget, sha256Of } from '../../electron/storage/atomic-save';
import { fileFolderId, folderIds, folderPath, isUntitledId, journalPath, untitledPath } from '../../electron/storage/document-folder';
import { readJournal } from '../../electron/storage/journal-lines';
import { journalState, replay } from '../../electron/storage/recovery';
import { burstStates, documentDigest } from './burst';
import type { Told } from './children';
import type { Damage } from './report';

export interface Left {
  /** The file alone; null when it cannot be opened. */
  readonly inFile: Timeline | null;
  /** With the journal's edits; what the next start shows. */
  readonly recovered: Timeline | null;
}

function read(path: string): { readonly timeline: Timeline; readonly sha256: string } | null {
  try {
    const bytes = readFileSync(path);
    const decoded = decodeTimelineBytes(bytes, path);
    return decoded.ok ? { timeline: decoded.value.timeline, sha256: sha256Of(bytes) } : null;
  } catch {
    return null;
  }
}

function withJournal(path: string, folder: string): Left {
  const file = read(path);
  if (file === null) return { inFile: null, recovered: null };
  let bytes: Uint8Array = new Uint8Array();
  try {
    bytes = readFileSync(journalPath(folder));
  } catch {
    // No journal: nothing beyond the file.
  }
  const state = journalState(readJournal(bytes), file.sha256);
  return { inFile: file.timeline, recovered: state.type === 'nothing' ? file.timeline : replay(file.timeline, state.entries).timeline };
}

export async function leftOf(file: string | null, dataDir: string): Promise<Left> {
  if (file !== null) {
    const target = await resolveTarget(file);
    return withJournal(target, folderPath(dataDir, fileFolderId(target)));
  }
  const ids = (await folderIds(dataDir)).filter(isUntitledId);
  // Killed while its folder was being made: there was no timeline yet.
  const found = ids.map((id) => folderPath(dataDir, id)).find((folder) => read(untitledPath(folder)) !== null);
  return found === undefined ? { inFile: null, recovered: null } : withJournal(untitledPath(found), found);
}

export interface Verdict extends Damage {
  readonly detail: string;
}

/** Edits that may have been under way beyond the last acknowledgement. */
const UNDER_WAY = 12;

const FINE: Verdict = { detail: '' };

/**
 * The rule: what is left is the document after some number of the burst's edits, no fewer than were acknowledged, and the
 * file alone holds no fewer than were said to be saved.
 *
 * `acknowledgedInTheEnd`: what was acknowledged after the moment that counts; it may be there, or not.
 * `fileBefore`: the file as it was when the program was started, where edits were only in the journal.
 */
export function judge(start: Timeline | null, fileBefore: Timeline | null, seed: number, heard: Told, left: Left, acknowledgedInTheEnd = heard.acknowledged): Verdict {
  if (heard.opened === null || start === null) return left.inFile === null && start !== null ? { unreadable: 1, detail: 'the file cannot be opened' } : FINE;
  if (left.inFile === null || left.recovered === null) return { unreadable: 1, detail: 'the file cannot be opened' };
  const first = heard.opened.revision;
  const needed = Math.max(0, heard.acknowledged - first);
  const states = burstStates(start, seed, Math.max(needed, acknowledgedInTheEnd - first) + UNDER_WAY);
  const recovered = states.lastIndexOf(documentDigest(left.recovered));
  if (recovered < needed) return { lost: recovered < 0 ? Math.max(1, needed) : needed - recovered, detail: `acknowledged ${needed} edits, found ${recovered < 0 ? 'none of these states' : recovered}` };
  const inFileNow = documentDigest(left.inFile);
  if (heard.saved === 0 && fileBefore !== null && inFileNow === documentDigest(fileBefore)) return FINE;
  const inFile = states.lastIndexOf(inFileNow);
  const claimed = Math.max(0, heard.saved - first);
  if (inFile < claimed) return { falseSaved: 1, detail: `said to be saved: ${claimed} edits, in the file: ${inFile}` };
  return FINE;
}
