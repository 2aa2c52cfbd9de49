import { assertNever } from '../result';
import { words } from '../words/words';
import type { MergeConflict } from './merge-records';

/** One conflict as a sentence that says what was done about it. */
export function conflictWords({ type, record, title, fields, copyId }: MergeConflict): string {
  const { conflict } = words().storage;
  switch (type) {
    case 'changed-and-deleted':
      return conflict.deleted(record, title);
    case 'both-changed':
      return copyId === null ? conflict.joined(record, title, fields) : conflict.twice(record, title, fields);
    default:
      return assertNever(type);
  }
}
