/**
 * Strict, relaxed and value F1 of time expressions, as TempEval-3 defines them (UzZaman et al., SemEval 2013).
 *
 * A second, independent reckoning beside ../shared/tools/timex-eval.mjs, so that the bench works where that is missing;
 * where it is there, the two are compared.
 */
import type { Timex } from './timeml';

export interface F1 {
  readonly strictF1: number;
  readonly relaxedF1: number;
  readonly valueF1: number;
}

export interface SubsetFigures extends F1 {
  readonly gold: number;
  readonly predicted: number;
}

const isDateOrTime = ({ type }: Timex): boolean => type === 'DATE' || type === 'TIME';

interface Subset {
  readonly keeps: (timex: Timex) => boolean;
  readonly compared: (value: string) => string;
}

const asIs = (value: string): string => value;

export const SUBSETS: Readonly<Record<string, Subset>> = {
  all: { keeps: () => true, compared: asIs },
  datetime: { keeps: isDateOrTime, compared: asIs },
  calendar: { keeps: (timex) => isDateOrTime(timex) && /^\d/.test(timex.value), compared: asIs },
  day: { keeps: (timex) => timex.type === 'DATE' && /^\d{4}-\d{2}-\d{2}$/.test(timex.value), compared: asIs },
  dayOf: { keeps: (timex) => isDateOrTime(timex) && /^\d{4}-\d{2}-\d{2}(?![\d-])/.test(timex.value), compared: (value) => value.slice(0, 10) },
};

const overlap = (a: Timex, b: Timex): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start);
const isExact = (a: Timex, b: Timex): boolean => a.start === b.start && a.end === b.end;

/** One-to-one pairs in text order: as many as can be, then as many exact ones, then the leftmost partner. */
export function pairUp(gold: readonly Timex[], predicted: readonly Timex[]): readonly (readonly [Timex, Timex])[] {
  const width = predicted.length + 1;
  const best = new Float64Array((gold.length + 1) * width);
  const worth = (i: number, j: number): number => {
    const a = gold[i];
    const b = predicted[j];
    return a === undefined || b === undefined || !overlap(a, b) ? 0 : isExact(a, b) ? 10_001 : 10_000;
  };
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = gold.length - 1; i >= 0; i -= 1) {
    for (let j = predicted.length - 1; j >= 0; j -= 1) {
      const pair = worth(i, j);
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), pair === 0 ? 0 : pair + at(i + 1, j + 1));
    }
  }
  const pairs: (readonly [Timex, Timex])[] = [];
  for (let i = 0, j = 0; i < gold.length && j < predicted.length;) {
    const a = gold[i];
    const b = predicted[j];
    if (a === undefined || b === undefined) break;
    const pair = worth(i, j);
    if (pair > 0 && at(i, j) === pair + at(i + 1, j + 1)) {
      pairs.push([a, b]);
      i += 1;
      j += 1;
    } else if (at(i, j) !== at(i, j + 1)) i += 1;
    else if (at(i, j) !== at(i + 1, j)) j += 1;
    else if (a.end <= b.end) i += 1;
    else j += 1;
  }
  return pairs;
}

/** With nothing to find and nothing found every figure is 1. */
const f1 = (matches: number, gold: number, predicted: number): number => (gold + predicted === 0 ? 1 : (2 * matches) / (gold + predicted));

/** Figures of one subset over documents, matches counted over all of them together. */
export function scoreSubset(name: string, documents: readonly { readonly gold: readonly Timex[]; readonly predicted: readonly Timex[] }[]): SubsetFigures {
  const subset = SUBSETS[name];
  if (subset === undefined) throw new Error(`No subset “${name}”`);
  let gold = 0;
  let predicted = 0;
  let relaxed = 0;
  let strict = 0;
  let value = 0;
  for (const document of documents) {
    const wanted = document.gold.filter(subset.keeps);
    const given = document.predicted.filter(subset.keeps);
    gold += wanted.length;
    predicted += given.length;
    for (const [a, b] of pairUp(wanted, given)) {
      relaxed += 1;
      if (isExact(a, b)) strict += 1;
      if (subset.compared(a.value) === subset.compared(b.value)) value += 1;
    }
  }
  return { gold, predicted, strictF1: f1(strict, gold, predicted), relaxedF1: f1(relaxed, gold, predicted), valueF1: f1(value, gold, predicted) };
}
