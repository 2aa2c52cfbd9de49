/**
 * The filters kept in a file by name, as the next list of them.
 */
import type { EventFilter, SavedFilter } from '../timeline/types';

/** A filter under a name. One of that name keeps its id and its place, so that two people's copies can be merged. */
export function savedUnder(saved: readonly SavedFilter[], name: string, filter: EventFilter, newId: () => SavedFilter['id']): readonly SavedFilter[] {
  return saved.some((one) => one.name === name)
    ? saved.map((one) => (one.name === name ? { ...one, filter } : one))
    : [...saved, { id: newId(), name, filter }];
}

/** Without one; null when none is left, for a file that never had any says nothing of them. */
export function withoutSaved(saved: readonly SavedFilter[], id: SavedFilter['id']): readonly SavedFilter[] | null {
  const left = saved.filter((one) => one.id !== id);
  return left.length === 0 ? null : left;
}
