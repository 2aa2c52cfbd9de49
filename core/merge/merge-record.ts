/**
 * One record from two that started from the same, field by field.
 */
import { joinedSittings } from '../timeline/sittings';
import type { Sittings } from '../timeline/types';
import { mergeOrder } from './merge-order';
import { canonicalText, sameValue } from './same-value';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * How a field is joined when both sides changed it. Null: it cannot be, both values must be kept.
 *
 * A side without the field gives undefined, and a joined value of undefined means no such field.
 */
export type Join = (base: unknown, ours: unknown, theirs: unknown) => { readonly value: unknown } | null;

export interface MergedRecord {
  readonly merged: Fields;
  /** The record with the other side's values in the conflicting fields; null when nothing conflicts. */
  readonly other: Fields | null;
  /** Names of the fields that conflict. */
  readonly conflicts: readonly string[];
}

/** Title, label or text of a record, for people; its id where it has none. */
export function recordName(record: Fields): string {
  const found = ['title', 'label', 'name', 'text', 'id'].map((field) => record[field]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : '';
}

/** Fields that say when a record was touched, not what it holds. */
const STAMPS: readonly string[] = ['revision', 'modified', 'sittings'];

const withoutStamps = (record: Fields): Fields => Object.fromEntries(Object.entries(record).filter(([field]) => !STAMPS.includes(field)));

export const sameContent = (a: Fields, b: Fields): boolean => sameValue(withoutStamps(a), withoutStamps(b));

/** The earlier text in code unit order: for ISO 8601 instants, the earlier instant. */
const earlier: Join = (_base, ours, theirs) => ({ value: String(ours) < String(theirs) ? ours : theirs });

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);

/** A list of names: what either side added is in, what either side removed is out. */
export const joinNames: Join = (base, ours, theirs) => {
  const [was, a, b] = [texts(base), texts(ours), texts(theirs)];
  const removed = new Set(was.filter((one) => !a.includes(one) || !b.includes(one)));
  const keep = new Set([...a, ...b].filter((one) => !removed.has(one)));
  return { value: mergeOrder(was, a, b, keep) };
};

/** Two texts in one field: the longer where it holds the other, else one after the other, in an order all agree on. */
export const joinTexts = (between: string): Join => (_base, ours, theirs) => {
  const [first = '', second = ''] = [String(ours), String(theirs)].sort();
  return { value: second.includes(first) ? second : first.includes(second) ? first : `${first}${between}${second}` };
};

/** Marked by either side: a second version without the mark would go into what is published. */
const ifEither: Join = (_base, ours, theirs) => ({ value: ours === true || theirs === true ? true : undefined });

const ifBoth: Join = (_base, ours, theirs) => ({ value: ours === true && theirs === true ? true : undefined });

/** Fields of events and sources that need no second version of the whole record. */
export const RECORD_JOINS: Readonly<Record<string, Join>> = { created: earlier, confidential: ifEither, read: ifBoth };

/** Whose values stay in place where fields conflict: the side edited last, else an arbitrary one that is the same for all. */
function oursWins(ours: Fields, theirs: Fields, conflicts: readonly string[]): boolean {
  const [a, b] = [ours['modified'], theirs['modified']];
  if (typeof a === 'string' && typeof b === 'string' && a !== b) return a > b;
  const pick = (record: Fields): string => canonicalText(conflicts.map((field) => record[field] ?? null));
  return pick(ours) > pick(theirs);
}

/** `revision`: what a record gets that is neither side's as it was; null for records that carry none. `base` null: both sides added it. */
export function mergeRecord(base: Fields | null, ours: Fields, theirs: Fields, joins: Readonly<Record<string, Join>>, revision: number | null): MergedRecord {
  if (base !== null && sameContent(base, ours)) return only(sameContent(base, theirs) ? newest(ours, theirs) : theirs);
  if (base !== null && sameContent(base, theirs)) return only(ours);
  if (sameContent(ours, theirs)) return only(newest(ours, theirs));
  const known = base === null ? [] : Object.keys(base);
  const fields = [...known, ...[...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter((field) => !known.includes(field)).sort()];
  const values = new Map<string, unknown>();
  const conflicts: string[] = [];
  for (const field of fields) {
    if (field === 'revision') continue;
    const [was, a, b] = [base?.[field], ours[field], theirs[field]];
    // When a record was last touched is the later of the two, whichever side moved it; and it was touched in the sittings of both.
    if (field === 'modified' && typeof a === 'string' && typeof b === 'string') values.set(field, a > b ? a : b);
    else if (field === 'sittings') values.set(field, joinedSittings(a as Sittings | undefined, b as Sittings | undefined));
    else if (sameValue(a, b) || (base !== null && sameValue(b, was))) values.set(field, a);
    else if (base !== null && sameValue(a, was)) values.set(field, b);
    else {
      const joined = Object.hasOwn(joins, field) ? joins[field]?.(was, a, b) ?? null : null;
      if (joined === null) conflicts.push(field);
      else values.set(field, joined.value);
    }
  }
  const win = oursWins(ours, theirs, conflicts);
  const [first, second] = win ? [ours, theirs] : [theirs, ours];
  const build = (side: Fields): Fields => Object.fromEntries(fields.flatMap((field) => {
    const value = conflicts.includes(field) ? side[field] : values.get(field);
    return value === undefined ? [] : [[field, value] as const];
  }));
  const merged = build(first);
  const stamped = sameContent(merged, ours) ? withRevision(merged, ours) : sameContent(merged, theirs) ? withRevision(merged, theirs) : revision === null ? merged : { ...merged, revision };
  return { merged: stamped, other: conflicts.length === 0 ? null : build(second), conflicts };
}

const only = (merged: Fields): MergedRecord => ({ merged, other: null, conflicts: [] });

const stamp = (record: Fields): number => (typeof record['revision'] === 'number' ? record['revision'] : 0);

/** Of two records with the same content, the one stamped last; the same one whichever comes first. */
function newest(a: Fields, b: Fields): Fields {
  if (stamp(a) !== stamp(b)) return stamp(a) > stamp(b) ? a : b;
  return canonicalText(a) >= canonicalText(b) ? a : b;
}

const withRevision = (merged: Fields, side: Fields): Fields => (side['revision'] === undefined ? merged : { ...merged, revision: side['revision'] });
