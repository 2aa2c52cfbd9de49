import { assertNever } from '../result';
import type { MergeConflict } from './merge-records';

const RECORD_WORDS: Readonly<Record<MergeConflict['record'], string>> = { event: 'Event', source: 'Source', kind: 'Kind', paragraph: 'Paragraph', filter: 'Saved filter', timeline: 'The timeline' };

/** One conflict as a sentence that says what was done about it. */
export function conflictWords(conflict: MergeConflict): string {
  const name = `${RECORD_WORDS[conflict.record]} “${conflict.title}”`;
  switch (conflict.type) {
    case 'changed-and-deleted':
      return `${name} was changed in one place and deleted in the other. It is kept.`;
    case 'both-changed':
      return conflict.copyId === null
        ? `${name}: its ${conflict.fields.join(' and ')} changed in both places. Both are kept in one field.`
        : `${name}: its ${conflict.fields.join(' and ')} changed in both places. It is kept twice, one after the other.`;
    default:
      return assertNever(conflict.type);
  }
}
