/**
 * Saved filters of either side. One that both changed stays in both versions, the second under a name that says so.
 */
import { type Fields, type Join } from './merge-record';
import { type MergeConflict, mergeRecords } from './merge-records';

const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as readonly Fields[]) : []);

export const joinFilters = (marked: (copy: Fields) => Fields, report: (conflicts: readonly MergeConflict[]) => void): Join => (base, ours, theirs) => {
  const merged = mergeRecords(list(base), list(ours), list(theirs), { record: 'filter', prefix: 'f', joins: {}, marked, needed: new Set(), revision: null });
  report(merged.conflicts);
  return { value: merged.list.length === 0 ? undefined : merged.list };
};

/** What the checks found and a person found in order; where both gave a reason, the one that is last in order of code units stands, so that all agree. */
export const joinAccepted: Join = (base, ours, theirs) => {
  const keyed = (value: unknown): ReadonlyMap<string, Fields> => new Map(list(value).map((one) => [String(one['finding']), one]));
  const [was, a, b] = [keyed(base), keyed(ours), keyed(theirs)];
  const reason = (one: Fields | undefined): string => { const told = one?.['reason']; return typeof told === 'string' ? told : ''; };
  const keys = [...new Set([...a.keys(), ...b.keys()])].filter((key) => !was.has(key) || (a.has(key) && b.has(key))).sort();
  const joined = keys.flatMap((key) => (reason(a.get(key)) > reason(b.get(key)) ? a.get(key) : b.get(key) ?? a.get(key)) ?? []);
  return { value: joined.length === 0 ? undefined : joined };
};
