/**
 * What a session tells about outside changes, in words.
 */
import type { Notice } from '../../core/ipc-contract';
import { differenceBetween, differenceWords } from '../../core/merge/difference';
import type { MergeConflict } from '../../core/merge/merge-records';
import { conflictWords } from '../../core/merge/merge-words';
import type { Failure } from '../../core/result';
import type { Timeline } from '../../core/timeline/types';
import type { OutsideMerge } from './changed-elsewhere';
import type { ConflictedCopy } from './conflicted-copies';
import type { SessionEvent } from './session-parts';

/** Conflicts named in a notice; the dialogue names all. */
const NAMED = 3;

const keptTwice = (conflicts: readonly MergeConflict[]): string => {
  const rest = conflicts.length - NAMED;
  return [...conflicts.slice(0, NAMED).map(conflictWords), ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ');
};

/** Null when the window shows no difference. */
function outsideNotice(fileName: string, before: Timeline, after: Timeline, conflicts: readonly MergeConflict[]): Notice | null {
  const difference = differenceWords(differenceBetween(before, after));
  if (difference === 'nothing' && conflicts.length === 0) return null;
  return {
    id: `outside:${after.revision}`, tone: conflicts.length > 0 ? 'warning' : 'info', title: `Another program changed “${fileName}”: ${difference}`,
    detail: conflicts.length > 0 ? `Both were merged. ${keptTwice(conflicts)}` : 'It was taken in here; your own edits are kept.',
    ...(conflicts.length > 0 ? { actions: [{ id: 'show-conflicts', label: 'Show what was kept twice' }] } : {}),
  };
}

export const copyNoticeId = (copy: ConflictedCopy): string => `copy:${copy.sha256}`;

export function copyNotice(copy: ConflictedCopy): Notice {
  return {
    id: copyNoticeId(copy), tone: 'warning', title: `There is a second version of this timeline: “${copy.fileName}”`,
    detail: `${copy.service} keeps one when two computers change a file at once. Merging it: ${copy.difference}. The second file itself is left alone.`,
    actions: [{ id: 'merge-copy', label: 'Merge' }, { id: 'ignore-copy', label: 'Not now' }],
  };
}

function copyMergedNotice(copy: ConflictedCopy, conflicts: readonly MergeConflict[]): Notice {
  return {
    id: `copy-merged:${copy.sha256}`, tone: conflicts.length > 0 ? 'warning' : 'success', title: `Merged “${copy.fileName}”: ${copy.difference}`,
    detail: conflicts.length > 0 ? keptTwice(conflicts) : 'You can undo this. When all is well, delete the second file.',
  };
}

const conflictsEvent = (conflicts: readonly MergeConflict[]): readonly SessionEvent[] =>
  (conflicts.length === 0 ? [] : [{ type: 'conflicts', sentences: conflicts.map(conflictWords) }]);

/** All there is to say after what another program wrote was merged. */
export function outsideEvents(fileName: string, { before, after, conflicts }: OutsideMerge): readonly SessionEvent[] {
  const notice = outsideNotice(fileName, before, after, conflicts);
  return [...(notice === null ? [] : [{ type: 'notice' as const, notice }]), ...conflictsEvent(conflicts)];
}

export const copyMergedEvents = (copy: ConflictedCopy, conflicts: readonly MergeConflict[]): readonly SessionEvent[] =>
  [{ type: 'notice', notice: copyMergedNotice(copy, conflicts) }, ...conflictsEvent(conflicts)];

/** What another program wrote at the moment of a save could not be merged. */
export const overwrittenNotice = ({ subject, message, remedy }: Failure, revision: number): Notice =>
  ({ id: `overwritten:${revision}`, tone: 'warning', title: `“${subject}”: ${message}`, detail: remedy });
