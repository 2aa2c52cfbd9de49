/**
 * Saved filters and accepted findings of either side. A filter that both changed stays in both versions, the second
 * under a name that says so.
 */
import { findingOfCopy } from '../checks/accepted-findings';
import type { AcceptedFinding } from '../timeline/types';
import { type Fields, type Join, joinTexts, mergeRecord, sameContent } from './merge-record';
import { type MergeConflict, mergeRecords } from './merge-records';

const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as readonly Fields[]) : []);

export const joinFilters = (marked: (copy: Fields) => Fields, report: (conflicts: readonly MergeConflict[]) => void): Join => (base, ours, theirs) => {
  const merged = mergeRecords(list(base), list(ours), list(theirs), { record: 'filter', prefix: 'f', joins: {}, marked, needed: new Set(), revision: null });
  report(merged.conflicts);
  return { value: merged.list.length === 0 ? undefined : merged.list };
};

const keyed = (value: unknown): ReadonlyMap<string, Fields> => new Map(list(value).map((one) => [String(one['finding']), one]));

/** A finding has one reason; two that were given apart stand in it one after the other. */
function joinedFinding(base: Fields | undefined, ours: Fields, theirs: Fields): { readonly finding: Fields; readonly conflicts: readonly string[] } {
  const { merged, other, conflicts } = mergeRecord(base ?? null, ours, theirs, {}, null);
  if (other === null) return { finding: merged, conflicts };
  const [join, isText] = [joinTexts(' / '), (value: unknown) => value === undefined || typeof value === 'string'];
  const both = conflicts.filter((field) => isText(merged[field]) && isText(other[field])).map((field) => [field, join(base?.[field], merged[field] ?? '', other[field] ?? '')?.value] as const);
  return { finding: { ...merged, ...Object.fromEntries(both) }, conflicts };
}

/**
 * What was found in order of events that are kept twice, said of the second version too: nobody is asked about it again.
 *
 * @param copies ids of the second versions, by those of the events
 */
export function acceptedOfCopies(accepted: readonly AcceptedFinding[] | undefined, copies: ReadonlyMap<string, string>): readonly AcceptedFinding[] | undefined {
  if (accepted === undefined || copies.size === 0) return accepted;
  const known = new Set(accepted.map(({ finding }) => finding));
  const added = [...copies].flatMap(([event, copy]) => accepted.flatMap((one) => {
    const finding = findingOfCopy(one.finding, event, copy);
    return finding === null || known.has(finding) ? [] : [{ ...one, finding }];
  }));
  return added.length === 0 ? accepted : [...accepted, ...added].sort((one, other) => (one.finding < other.finding ? -1 : 1));
}

/** What the checks found and a person found in order. One that a side took back while the other gave it another reason stays. */
export const joinAccepted = (report: (conflicts: readonly MergeConflict[]) => void): Join => (base, ours, theirs) => {
  const [was, a, b] = [keyed(base), keyed(ours), keyed(theirs)];
  const joined = [...new Set([...a.keys(), ...b.keys()])].sort().flatMap((key) => {
    const [old, mine, other] = [was.get(key), a.get(key), b.get(key)];
    const left = mine ?? other;
    if (left === undefined) return [];
    const { finding, conflicts } = mine !== undefined && other !== undefined ? joinedFinding(old, mine, other) : { finding: left, conflicts: [] };
    const isOneSided = mine === undefined || other === undefined;
    if (isOneSided && old !== undefined && sameContent(old, left)) return [];
    const about = { record: 'finding', id: key, title: String(finding['reason']), fields: conflicts, copyId: null } as const;
    if (isOneSided && old !== undefined) report([{ ...about, type: 'changed-and-deleted' }]);
    if (conflicts.length > 0) report([{ ...about, type: 'both-changed' }]);
    return [finding];
  });
  return { value: joined.length === 0 ? undefined : joined };
};
