/**
 * What applying a command is made of: a record with a patch on it, and the two ways a command can fail.
 */
import { fail, type Result } from '../result';

export const missing = (what: string, id: string): Result<never> =>
  fail('no-such-record', `${what} ${id}`, 'It is not in this timeline any more.', 'Select it again; it may have been deleted or undone.');

export const duplicate = (what: string, id: string): Result<never> =>
  fail('duplicate-record', `${what} ${id}`, 'A record with this id is already in the timeline.', 'Nothing was changed. Try again.');

type Patch = Readonly<Record<string, unknown>>;

/** The patched record and the patch that takes it back. Null stands for "no such field" both ways. */
export function patched<T extends object>(record: T, patch: Patch): { readonly next: T; readonly back: Patch } {
  const before = new Map<string, unknown>(Object.entries(record));
  const after = new Map(before);
  const back = new Map<string, unknown>();
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined || field === 'id' || field === 'revision') continue;
    back.set(field, before.has(field) ? before.get(field) : null);
    if (value === null) after.delete(field);
    else after.set(field, value);
  }
  return { next: Object.fromEntries(after) as T, back: Object.fromEntries(back) };
}
