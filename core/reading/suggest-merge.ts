/**
 * Several mentions of one event become one: the same days, and mostly the same words.
 *
 * Does not depend on the order of the mentions: pairs are joined as a relation, and the surest mention leads.
 */
import { daysOfSpan, spanOfEdtf } from '../dates/when-span';
import { ENGLISH_EVENTS } from './english/event-words';

export interface Mention {
  readonly edtf: string;
  readonly kind: string;
  readonly confidence: number;
  /** The clause, and the names in it. */
  readonly text: string;
  readonly names: readonly string[];
  /** Tells mentions of equal confidence apart; smaller leads. */
  readonly order: number;
}

/** Letters of a word that count: "Russian" and "Russia" are one. */
const STEM = 5;
/** Share of the shorter mention's words that must be in the longer. */
const ALIKE = 0.5;
const FEWEST_SHARED = 3;
/** So many mentions of one day are each compared with each; of more, each with so many. */
const CROWD = 400;

function stems(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) if (!ENGLISH_EVENTS.stopWords.has(word)) found.add(word.slice(0, STEM));
  return found;
}

/** Numbers for stems, the same for the same: lists of numbers are compared in a tenth of the time that words take. */
function stemNumbers(): (text: string) => readonly number[] {
  const numbers = new Map<string, number>();
  return (text) => Array.from(stems(text), (stem) => {
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  }).sort((a, b) => a - b);
}

/** How many numbers two ascending lists share. */
function sharedBy(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) inA += 1;
    if (difference >= 0) inB += 1;
  }
  return shared;
}

interface Known extends Mention {
  /** Ascending, as `stemNumbers` gives them. */
  readonly stems: readonly number[];
  readonly firstDay: number | null;
  readonly lastDay: number | null;
}

/** The same day or days, or one exact day inside what the other says roughly. */
function sameDays(a: Known, b: Known): boolean {
  if (a.firstDay === b.firstDay && a.lastDay === b.lastDay) return true;
  if (a.firstDay === null || a.lastDay === null || b.firstDay === null || b.lastDay === null) return false;
  const inside = (x: Known, y: Known): boolean => (x.firstDay ?? 0) >= (y.firstDay ?? 0) && (x.lastDay ?? 0) <= (y.lastDay ?? 0) && (y.lastDay ?? 0) - (y.firstDay ?? 0) < 7;
  return (a.edtf.includes('~') || b.edtf.includes('~')) && (inside(a, b) || inside(b, a));
}

function alike(a: Known, b: Known): boolean {
  if (a.kind !== b.kind || !sameDays(a, b)) return false;
  const shared = sharedBy(a.stems, b.stems);
  const least = Math.min(a.stems.length, b.stems.length);
  return shared >= FEWEST_SHARED && least > 0 && shared / least >= ALIKE;
}

/** Mentions looked at between two rests, each compared with so many others: under 10 ms. */
const STEP = 100;

/** The result of work in steps, done at once. */
export function atOnce<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Indices of the mentions, grouped by event; in each group the surest first, groups in the order of their leaders.
 *
 * Rests often: a chronicle of one day, each of its thousands of mentions compared with hundreds, takes seconds.
 */
export function* groupMentionsInSteps(mentions: readonly Mention[]): Generator<undefined, readonly (readonly number[])[]> {
  const known: Known[] = [];
  const numbersOf = stemNumbers();
  for (const mention of mentions) {
    const span = spanOfEdtf(mention.edtf);
    const { firstDay, lastDay } = span === null ? { firstDay: null, lastDay: null } : daysOfSpan(span);
    known.push({ ...mention, stems: numbersOf(mention.text), firstDay, lastDay });
    if (known.length % STEP === 0) yield;
  }
  const leader = known.map((_one, index) => index);
  const find = (index: number): number => {
    let at = index;
    while (leader[at] !== at) {
      // Ways to the leader stay short.
      leader[at] = leader[leader[at] ?? at] ?? at;
      at = leader[at] ?? at;
    }
    return at;
  };
  const byDay = new Map<number | null, number[]>();
  known.forEach(({ firstDay }, index) => {
    const indices = byDay.get(firstDay) ?? [];
    indices.push(index);
    byDay.set(firstDay, indices);
  });
  for (const indices of byDay.values()) {
    // By their words, so that the order they came in makes no difference where a day is crowded.
    if (indices.length > CROWD) indices.sort((i, j) => ((known[i]?.text ?? '') < (known[j]?.text ?? '') ? -1 : 1));
    for (const [at, i] of indices.entries()) {
      if (at % STEP === 0) yield;
      for (const j of indices.slice(at + 1, at + 1 + CROWD)) {
        const a = known[i];
        const b = known[j];
        if (a !== undefined && b !== undefined && find(i) !== find(j) && alike(a, b)) leader[find(j)] = find(i);
      }
    }
  }
  const groups = new Map<number, number[]>();
  known.forEach((_one, index) => {
    const group = groups.get(find(index)) ?? [];
    group.push(index);
    groups.set(find(index), group);
  });
  const better = (i: number, j: number): number => (known[j]?.confidence ?? 0) - (known[i]?.confidence ?? 0) || (known[i]?.order ?? 0) - (known[j]?.order ?? 0);
  return [...groups.values()].map((group) => group.sort(better)).sort((a, b) => better(a[0] ?? 0, b[0] ?? 0));
}

export const groupMentions = (mentions: readonly Mention[]): readonly (readonly number[])[] => atOnce(groupMentionsInSteps(mentions));
