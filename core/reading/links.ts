/**
 * Dates in relation: "before 3 March", "from Monday to Wednesday", "between 3 and 5 March".
 *
 * TIMEX3 leaves such words outside its expressions; for a chronology they are half of the meaning.
 */
import { endPoint, edtfOf, neighbourPoint } from './edtf-of';
import type { Mention } from './join-phrases';
import type { Meaning } from './meaning';
import type { Moment, Resolved } from './resolved';
import type { Token } from './token';

export type Bound = 'before' | 'by' | 'after' | 'not-before' | 'since' | 'until';

export interface LinkWords {
  /** Longer ones first. */
  readonly bounds: readonly { readonly words: readonly string[]; readonly bound: Bound }[];
  readonly pairs: readonly { readonly open: readonly string[]; readonly middle: readonly string[]; readonly extent: 'throughout' | 'within' }[];
  /** Words that add nothing where only a date is expected. */
  readonly fillers: readonly string[];
  readonly uncertainMarks: readonly string[];
  readonly approximateMarks: readonly string[];
  readonly approximateTails: readonly (readonly string[])[];
}

/** One or two mentions with the words that bind them. */
export interface Linked {
  readonly first: number;
  readonly next: number;
  readonly meaning: Meaning;
  readonly bound: Bound | null;
  /** The mentions it is made of, in order. */
  readonly mentions: readonly Mention[];
}

function endsWith(tokens: readonly Token[], end: number, words: readonly string[]): boolean {
  return words.length <= end && words.every((word, index) => tokens[end - words.length + index]?.lower === word);
}

const canPair = (meaning: Meaning): boolean => meaning.type !== 'duration' && meaning.type !== 'set' && meaning.type !== 'range' && meaning.type !== 'stretch';

/** Groups mentions by the words between and before them. */
export function linkMentions(tokens: readonly Token[], mentions: readonly Mention[], words: LinkWords): readonly Linked[] {
  const linked: Linked[] = [];
  for (let index = 0; index < mentions.length; index += 1) {
    const a = mentions[index];
    if (a === undefined) continue;
    const b = mentions[index + 1];
    const pair = b === undefined || !canPair(a.meaning) || !canPair(b.meaning) ? undefined : words.pairs.find(({ open, middle }) => (
      b.first - a.next === middle.length && endsWith(tokens, b.first, middle) && endsWith(tokens, a.first, open)
    ));
    if (b !== undefined && pair !== undefined) {
      linked.push({ first: a.first - pair.open.length, next: b.next, meaning: { type: 'range', from: a.meaning, to: b.meaning, extent: pair.extent }, bound: null, mentions: [a, b] });
      index += 1;
      continue;
    }
    const opened = a.meaning.type === 'range' ? words.pairs.find(({ open }) => open.length > 0 && endsWith(tokens, a.first, open)) : undefined;
    if (opened !== undefined && a.meaning.type === 'range') {
      linked.push({ first: a.first - opened.open.length, next: a.next, meaning: a.meaning, bound: null, mentions: [a] });
      continue;
    }
    // Fillers may stand between: "before the summer", "since about 1834".
    const bound = words.bounds.find((one) => endsWith(tokens, a.first, one.words));
    linked.push({ first: a.first - (bound?.words.length ?? 0), next: a.next, meaning: a.meaning, bound: bound?.bound ?? null, mentions: [a] });
  }
  return linked;
}

function boundedMoment(value: Moment, bound: Bound, referenceDay: number | null): string {
  switch (bound) {
    case 'before':
      return `[..${neighbourPoint(value, 'before', referenceDay)}]`;
    case 'by':
      return `[..${endPoint(value, 'last', referenceDay)}]`;
    case 'after':
      return `[${neighbourPoint(value, 'after', referenceDay)}..]`;
    case 'not-before':
      return `[${endPoint(value, 'first', referenceDay)}..]`;
    case 'since':
      return `${endPoint(value, 'first', referenceDay)}/..`;
    case 'until':
      return `../${endPoint(value, 'last', referenceDay)}`;
  }
}

/** EDTF of a resolved date under its bound; null where there is no date. */
export function boundedEdtf(value: Resolved, bound: Bound | null, referenceDay: number | null): string | null {
  if (bound === null || value.type !== 'moment') return edtfOf(value, referenceDay);
  return boundedMoment(value, bound, referenceDay);
}
