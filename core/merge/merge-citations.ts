/**
 * Lists inside records that know their items: citations of an event, paragraphs of a source.
 */
import { signature } from '../sources/anchor';
import { DOUBTFUL_ANCHORS, type Citation, type TimelineEvent } from '../timeline/types';
import { mergeOrder } from './merge-order';
import { type Fields, type Join, mergeRecord } from './merge-record';
import { type MergeConflict, mergeRecords } from './merge-records';
import { canonicalText } from './same-value';

/** What a citation points at; its note and its date may change without it becoming another citation. */
export const citationKey = (citation: Citation): string => canonicalText([citation.source, citation.paragraph, citation.quote]);

/** Each citation under its key; one with another note or date under its key and count. The very same one counts once. */
function keyed(value: unknown): ReadonlyMap<string, Citation> {
  const found = new Map<string, Citation>();
  const seen = new Set<string>();
  for (const citation of (Array.isArray(value) ? value : []) as readonly Citation[]) {
    const whole = canonicalText(citation);
    if (seen.has(whole)) continue;
    seen.add(whole);
    const key = citationKey(citation);
    let unique = key;
    for (let count = 2; found.has(unique); count++) unique = `${key}#${count}`;
    found.set(unique, citation);
  }
  return found;
}

/** Where one side asks somebody to look and the other does not, or another way, it is asked: the last of the states says the most. */
const DOUBT: Join = (_base, ours, theirs) => ({ value: [...DOUBTFUL_ANCHORS].reverse().find((state) => state === ours || state === theirs) });

/** Citations of either side; one whose note or date both changed stays in both versions. */
export const joinCitations: Join = (base, ours, theirs) => {
  const [was, a, b] = [keyed(base), keyed(ours), keyed(theirs)];
  const kept = new Map<string, readonly Citation[]>();
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [old, mine, other] = [was.get(key), a.get(key), b.get(key)];
    if (mine !== undefined && other !== undefined) {
      const { merged, other: second } = mergeRecord(old === undefined ? null : { ...old }, { ...mine }, { ...other }, { anchor: DOUBT }, null);
      // A second version that an earlier merge has kept stands in the list under a key of its own already.
      const isThere = second !== null && [...a, ...b].some(([at, one]) => at !== key && canonicalText(one) === canonicalText(second));
      kept.set(key, [merged, ...(second === null || isThere ? [] : [second])] as unknown as readonly Citation[]);
    } else {
      const left = mine ?? other;
      if (left !== undefined && (old === undefined || canonicalText(old) !== canonicalText(left))) kept.set(key, [left]);
    }
  }
  const order = mergeOrder([...was.keys()], [...a.keys()], [...b.keys()], new Set(kept.keys()));
  return { value: order.flatMap((key) => kept.get(key) ?? []) };
};

const ROLE: Join = (_base, ours, theirs) => {
  // "Furniture" hides a paragraph; where the sides disagree it stays in sight.
  const [a, b] = [String(ours), String(theirs)];
  return { value: a === 'furniture' ? b : b === 'furniture' ? a : (a > b ? a : b) };
};

/** The first page of the two; a paragraph is not two for standing on another page of another edition. */
const PAGE: Join = (_base, ours, theirs) => ({ value: typeof ours === 'number' && typeof theirs === 'number' ? Math.min(ours, theirs) : ours ?? theirs });

/** Found by the words of the whole list; see `withRepeats`. */
const REPEATS: Join = () => ({ value: undefined });

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as readonly Fields[]) : []);

/** What a paragraph repeats, as a side says and the words still bear out: one that says something else now is not to be hidden. */
function withRepeats(merged: readonly Fields[], sides: readonly (readonly Fields[])[]): readonly Fields[] {
  const said = new Map<unknown, readonly unknown[]>();
  for (const { id, repeats } of sides.flat()) if (repeats !== undefined) said.set(id, [...said.get(id) ?? [], repeats]);
  if (said.size === 0) return merged;
  const texts = new Map(merged.map(({ id, text }) => [id, signature(String(text))]));
  return merged.map((paragraph) => {
    const { repeats: _repeats, ...rest } = paragraph;
    const found = [...said.get(paragraph['id']) ?? []].sort().find((id) => texts.get(id) === texts.get(paragraph['id']));
    return found === undefined ? rest : { ...rest, repeats: found };
  });
}

/** Paragraphs of either side, of which no two have one id and another text; see paragraphs-apart.ts. */
export const joinParagraphs = (report: (conflicts: readonly MergeConflict[]) => void): Join => (base, ours, theirs) => {
  const sides = [listOf(ours), listOf(theirs)] as const;
  const merged = mergeRecords(listOf(base), ...sides, {
    record: 'paragraph', prefix: 'p', joins: { role: ROLE, page: PAGE, repeats: REPEATS }, marked: (copy) => copy, needed: new Set(), revision: null,
  });
  report(merged.conflicts);
  return { value: withRepeats(merged.list, sides) };
};

/**
 * One side's events with citations put back that vanished only because their source was deleted, where the source stays.
 */
export function withCitationsOf(kept: ReadonlySet<string>, side: readonly TimelineEvent[], base: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (kept.size === 0) return side;
  const before = new Map(base.map((event) => [event.id, event]));
  return side.map((event) => {
    const was = before.get(event.id);
    if (was === undefined || !was.citations.some(({ source }) => kept.has(source))) return event;
    const [then, now] = [keyed(was.citations), keyed(event.citations)];
    const keep = new Set([...now.keys(), ...[...then].filter(([, { source }]) => kept.has(source)).map(([key]) => key)]);
    const order = mergeOrder([...then.keys()], [...now.keys()], [...then.keys()], keep);
    return { ...event, citations: order.flatMap((key) => now.get(key) ?? then.get(key) ?? []) };
  });
}
