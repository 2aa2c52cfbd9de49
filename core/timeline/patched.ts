/**
 * What applying a command is made of: a record with a patch on it, and the two ways a command can fail.
 */
import { failTelling, type Result } from '../result';
import { words } from '../words/words';

export const missing = (what: RecordName, id: string): Result<never> =>
  failTelling('no-such-record', words().failures.record(words().failures.subjects[what], id), words().failures.command.recordGone);

export const duplicate = (what: RecordName, id: string): Result<never> =>
  failTelling('duplicate-record', words().failures.record(words().failures.subjects[what], id), words().failures.command.duplicate);

type RecordName = 'event' | 'source' | 'kind' | 'paragraph';

type Patch = Readonly<Record<string, unknown>>;

/** The patched record and the patch that takes it back. Null stands for "no such field" both ways. */
export function patched<T extends object>(record: T, patch: Patch): { readonly next: T; readonly back: Patch } {
  const before = new Map<string, unknown>(Object.entries(record));
  const after = new Map(before);
  const back = new Map<string, unknown>();
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined || field === 'id' || field === 'revision' || field === 'sittings') continue;
    back.set(field, before.has(field) ? before.get(field) : null);
    if (value === null) after.delete(field);
    else after.set(field, value);
  }
  return { next: Object.fromEntries(after) as T, back: Object.fromEntries(back) };
}
