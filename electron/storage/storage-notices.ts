/**
 * What a session tells about outside changes, in words.
 */
import type { Notice } from '../../core/ipc-contract';
import { differenceBetween, differenceWords } from '../../core/merge/difference';
import type { MergeConflict } from '../../core/merge/merge-records';
import { conflictWords } from '../../core/merge/merge-words';
import type { Failure } from '../../core/result';
import { words } from '../../core/words/words';
import type { OutsideMerge } from './changed-elsewhere';
import type { ConflictedCopy } from './conflicted-copies';
import { SHOW_KEPT_TWICE } from './show-kept-twice';
import type { SessionEvent } from './session-parts';

/** Conflicts named in a notice; the dialogue names all. */
const NAMED = 3;

const keptTwice = (conflicts: readonly MergeConflict[]): string => {
  const rest = conflicts.length - NAMED;
  return [...conflicts.slice(0, NAMED).map(conflictWords), ...(rest > 0 ? [words().storage.outside.more(rest)] : [])].join(' ');
};

/** Null when the window shows no difference. */
function outsideNotice(fileName: string, { before, after, conflicts, descent, hadEdits }: OutsideMerge): Notice | null {
  const difference = differenceWords(differenceBetween(before, after));
  if (difference === null && conflicts.length === 0) return null;
  const { outside } = words().storage;
  return {
    id: `outside:${after.revision}`, tone: conflicts.length > 0 || descent === 'older' ? 'warning' : 'info', title: outside.changed(fileName, difference ?? words().storage.difference.none),
    detail: [
      descent === 'older' ? outside.older : conflicts.length > 0 ? outside.bothMerged : hadEdits ? outside.taken : outside.takenOnly,
      ...(conflicts.length > 0 ? [keptTwice(conflicts)] : []),
    ].join(' '),
    ...(conflicts.length > 0 ? { actions: [{ id: SHOW_KEPT_TWICE, label: outside.show }] } : {}),
  };
}

export const copyNoticeId = (copy: ConflictedCopy): string => `copy:${copy.sha256}`;

export function copyNotice(copy: ConflictedCopy): Notice {
  const { copy: texts } = words().storage;
  return {
    id: copyNoticeId(copy), tone: copy.service === null ? 'info' : 'warning', title: texts.title(copy.fileName),
    detail: copy.service === null ? texts.perhaps(copy.difference) : texts.detail(copy.service, copy.difference),
    actions: [{ id: 'merge-copy', label: texts.merge }, { id: 'ignore-copy', label: texts.notNow }],
  };
}

function copyMergedNotice(copy: ConflictedCopy, conflicts: readonly MergeConflict[]): Notice {
  return {
    id: `copy-merged:${copy.sha256}`, tone: conflicts.length > 0 ? 'warning' : 'success', title: words().storage.copy.merged(copy.fileName, copy.difference),
    detail: conflicts.length > 0 ? keptTwice(conflicts) : copy.service === null ? words().storage.copy.canUndoPerhaps : words().storage.copy.canUndo,
  };
}

export const conflictsEvent = (conflicts: readonly MergeConflict[]): readonly SessionEvent[] =>
  (conflicts.length === 0 ? [] : [{ type: 'conflicts', sentences: conflicts.map(conflictWords) }]);

/** All there is to say after what another program wrote was merged. */
export function outsideEvents(fileName: string, merge: OutsideMerge): readonly SessionEvent[] {
  const notice = outsideNotice(fileName, merge);
  return [...(notice === null ? [] : [{ type: 'notice' as const, notice }]), ...conflictsEvent(merge.conflicts)];
}

export const copyMergedEvents = (copy: ConflictedCopy, conflicts: readonly MergeConflict[]): readonly SessionEvent[] =>
  [{ type: 'notice', notice: copyMergedNotice(copy, conflicts) }, ...conflictsEvent(conflicts)];

/** What another program wrote at the moment of a save could not be merged. */
export const overwrittenNotice = ({ subject, message, remedy }: Failure, revision: number): Notice =>
  ({ id: `overwritten:${revision}`, tone: 'warning', title: words().storage.outside.overwrittenTitle(subject, message), detail: remedy });
