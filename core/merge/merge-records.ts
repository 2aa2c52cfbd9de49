/**
 * A list of records with ids from two lists that started from the same.
 */
import { derivedId } from './derived-id';
import { mergeOrder } from './merge-order';
import { type Fields, type Join, mergeRecord, recordName, sameContent } from './merge-record';
import { canonicalText } from './same-value';

export type RecordKind = 'event' | 'source' | 'kind' | 'paragraph' | 'filter' | 'finding';

export interface MergeConflict {
  readonly record: RecordKind | 'timeline';
  readonly id: string;
  /** Title or label, for people. */
  readonly title: string;
  /** `both-changed`: kept twice, the second under `copyId` (or joined in one field). `changed-and-deleted`: kept. */
  readonly type: 'both-changed' | 'changed-and-deleted';
  readonly fields: readonly string[];
  readonly copyId: string | null;
}

export interface ListRules {
  readonly record: RecordKind;
  readonly prefix: 'e' | 's' | 'k' | 'f' | 'p';
  readonly joins: Readonly<Record<string, Join>>;
  /** Marks the second version of a record that is kept twice, so that people find it. */
  readonly marked: (copy: Fields) => Fields;
  /** Ids that must stay because something refers to them. */
  readonly needed: ReadonlySet<string>;
  /** For records that changed on both sides; null where records carry none. */
  readonly revision: number | null;
}

const idOf = (record: Fields): string => String(record['id']);

const titleOf = (record: Fields): string => recordName(record).slice(0, 120);

const byId = (list: readonly Fields[]): ReadonlyMap<string, Fields> => new Map(list.map((record) => [idOf(record), record]));

export interface MergedList {
  readonly list: readonly Fields[];
  readonly conflicts: readonly MergeConflict[];
}

export function mergeRecords(base: readonly Fields[], ours: readonly Fields[], theirs: readonly Fields[], rules: ListRules): MergedList {
  const [was, a, b] = [byId(base), byId(ours), byId(theirs)];
  const kept = new Map<string, Fields>();
  const copies = new Map<string, Fields>();
  const conflicts: MergeConflict[] = [];
  for (const id of new Set([...a.keys(), ...b.keys()])) {
    const [old, mine, other] = [was.get(id), a.get(id), b.get(id)];
    if (mine !== undefined && other !== undefined) {
      const result = mergeRecord(old ?? null, mine, other, rules.joins, rules.revision);
      kept.set(id, result.merged);
      if (result.other === null) continue;
      const copyId = derivedId(rules.prefix, canonicalText([id, result.conflicts.map((field) => [field, result.other?.[field] ?? null])]));
      if (!a.has(copyId) && !b.has(copyId)) copies.set(id, { ...rules.marked(result.other), id: copyId, ...(rules.revision === null ? {} : { revision: rules.revision }) });
      conflicts.push({ record: rules.record, id, title: titleOf(result.merged), type: 'both-changed', fields: result.conflicts, copyId });
    } else {
      const left = mine ?? other;
      if (left === undefined) continue;
      const untouched = old !== undefined && sameContent(old, left);
      if (untouched && !rules.needed.has(id)) continue;
      kept.set(id, left);
      if (old !== undefined) conflicts.push({ record: rules.record, id, title: titleOf(left), type: 'changed-and-deleted', fields: [], copyId: null });
    }
  }
  const order = mergeOrder([...was.keys()], [...a.keys()], [...b.keys()], new Set(kept.keys()));
  const list = order.flatMap((id) => [kept.get(id), copies.get(id)].filter((record): record is Fields => record !== undefined));
  const place = new Map(order.map((id, index) => [id, index]));
  return { list, conflicts: conflicts.sort((x, y) => (place.get(x.id) ?? 0) - (place.get(y.id) ?? 0)) };
}
