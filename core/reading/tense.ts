/**
 * The tense of the clause around a phrase, from its nearest verb.
 *
 * English news puts the time after its verb ("said Tuesday", "will meet on Friday"), so verbs before it count first.
 */
import type { TenseWords } from './grammar';
import type { Tense } from './resolved';
import type { Sentence } from './sentences';
import type { Token } from './token';

/** Farther verbs belong to another thought. */
const REACH = 30;

export interface TenseReader {
  readonly past: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
  readonly notPast: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly plans: ReadonlySet<string>;
  readonly infinitive: string;
  readonly ahead: readonly (readonly string[])[];
  readonly obliged: ReadonlySet<string>;
  readonly pluperfect: readonly string[];
  readonly told: ReadonlySet<string>;
  readonly plansFor: ReadonlySet<string>;
  readonly purpose: string;
  readonly bare: ReadonlySet<string>;
  readonly deadlines: ReadonlySet<string>;
  readonly denials: ReadonlySet<string>;
  readonly lasting: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly finished: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  readonly beforeDates: ReadonlySet<string>;
}

export function tenseReader(words: TenseWords): TenseReader {
  return { past: new Set(words.past), future: new Set(words.future), present: new Set(words.present), notPast: new Set(words.notPast), endings: words.pastEndings, plans: new Set(words.plans), infinitive: words.infinitive, ahead: words.ahead, obliged: new Set(words.obliged), pluperfect: words.pluperfect, told: new Set(words.told), plansFor: new Set(words.plansFor), purpose: words.purpose, bare: new Set(words.bare), deadlines: new Set(words.deadlines), denials: new Set(words.denials), lasting: new Set(words.lasting), states: new Set(words.states), finished: new Set(words.finished), modals: new Set(words.modals), speech: new Set(words.speech), beforeDates: new Set(words.beforeDates) };
}

/** "had been due to expire": the plan is over. */
const hadBeen = (reader: TenseReader, tokens: readonly Token[], index: number): boolean => reader.pluperfect.every((word, at) => tokens[index - reader.pluperfect.length + at]?.lower === word);

/** How far before "to" the word that plans may stand: "planned with its allies to". */
const PLAN_REACH = 4;

/** "expected to", "plans to", "is to": what follows is still to come. */
function looksAhead(reader: TenseReader, tokens: readonly Token[], index: number): boolean {
  const verb = tokens[index + 1];
  if (verb === undefined || verb.kind !== 'word' || verb.capital) return false;
  if (reader.obliged.has(tokens[index - 1]?.lower ?? '')) return true;
  for (let before = index - 1; before >= 0 && before >= index - PLAN_REACH; before -= 1) if (reader.plans.has(tokens[before]?.lower ?? '')) return !hadBeen(reader, tokens, before);
  return false;
}

function tenseAt(reader: TenseReader, tokens: readonly Token[], index: number): Tense | null {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'word') return null;
  const { lower } = token;
  if (lower === reader.infinitive) return looksAhead(reader, tokens, index) ? 'future' : null;
  if (reader.future.has(lower) || (reader.plansFor.has(lower) && tokens[index + 1]?.lower === reader.purpose)) return hadBeen(reader, tokens, index) ? 'past' : 'future';
  if (reader.present.has(lower)) return 'present';
  const regular = !token.capital && lower.length >= 4 && !reader.notPast.has(lower) && reader.endings.some((ending) => lower.endsWith(ending));
  return reader.past.has(lower) || regular ? participleTense(reader, tokens, index) : null;
}

/** "is heard" is present, "be heard" is whatever stands before it, "heard" alone is past. */
function participleTense(reader: TenseReader, tokens: readonly Token[], index: number): Tense | null {
  for (const before of [tokens[index - 1], tokens[index - 2]]) {
    if (before === undefined || before.kind !== 'word') return 'past';
    if (reader.present.has(before.lower)) return 'present';
    if (reader.bare.has(before.lower)) return null;
  }
  return 'past';
}

/** The token of the nearest verb before a phrase; -1 where its sentence has none that is known. */
export function nearestVerbBefore(reader: TenseReader, tokens: readonly Token[], sentence: Sentence, first: number): number {
  for (let index = first - 1; index >= Math.max(sentence.first, first - REACH); index -= 1) if (tenseAt(reader, tokens, index) !== null) return index;
  return -1;
}

/** Null where the sentence has no verb that is known. */
export function tenseAround(reader: TenseReader, tokens: readonly Token[], sentence: Sentence, first: number, next: number): Tense | null {
  // "A service planned for Saturday was cancelled": the verb that follows at once is the sentence's own.
  if (reader.ahead.some((words) => words.every((word, index) => tokens[first - words.length + index]?.lower === word))) return 'future';
  if (reader.told.has(tokens[next]?.lower ?? '')) return 'past';
  const verb = nearestVerbBefore(reader, tokens, sentence, first);
  if (verb >= 0) return tenseAt(reader, tokens, verb);
  for (let index = next; index < Math.min(sentence.next, next + REACH); index += 1) {
    const tense = tenseAt(reader, tokens, index);
    if (tense !== null) return tense;
  }
  return null;
}

/** Whether the nearest verb before a phrase tells of a past act; of what was said, planned or put off, the time may be to come. */
export function saysPast(reader: TenseReader, tokens: readonly Token[], sentence: Sentence, first: number): boolean {
  const verb = nearestVerbBefore(reader, tokens, sentence, first);
  const { lower } = tokens[verb] ?? { lower: '' };
  return verb >= 0 && tenseAt(reader, tokens, verb) === 'past' && !reader.speech.has(lower) && !reader.plans.has(lower) && !reader.deadlines.has(lower);
}

/** Whether that verb stands right before the date: "resigned on 2 January", not "declared a dividend payable Nov. 9". */
export function happenedThen(reader: TenseReader, tokens: readonly Token[], sentence: Sentence, first: number): boolean {
  return saysPast(reader, tokens, sentence, first) && tokens.slice(nearestVerbBefore(reader, tokens, sentence, first) + 1, first).every(({ lower }) => reader.beforeDates.has(lower));
}

/** Whether the nearest verb before a phrase is one of speech, whose tense is not that of what is said. */
export const isSaid = (reader: TenseReader, tokens: readonly Token[], sentence: Sentence, first: number): boolean => reader.speech.has(tokens[nearestVerbBefore(reader, tokens, sentence, first)]?.lower ?? '');
