/** Where sentences begin and end, as token indices; enough to know which verb goes with which date. */
import { germanMonth } from './german-months';
import type { Token } from './token';

export interface Sentence {
  readonly first: number;
  readonly next: number;
}

/** No sentence is taken to be longer, so that a text without full stops stays cheap. */
const LONGEST_SENTENCE = 120;

/** Right behind a full stop they close, also those that open elsewhere: German text ends in “, ‘ or «. */
const CLOSING = ['"', '“', '”', "'", '‘', '’', ')', ']', '»', '«', '›', '‹'];

/** "2019.¹² The army left", "2019.[4] The army left": the marks of notes stand behind the full stop. */
const RAISED = /^[⁰¹²³⁴-⁹]$/;

const isBracketed = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.lower === '[' && tokens[index + 1]?.kind === 'number' && tokens[index + 1]?.glued === true && tokens[index + 2]?.lower === ']' && tokens[index + 2]?.glued === true;

/** The token after the quotation marks, brackets and marks of notes that close a sentence. */
function afterClosing(tokens: readonly Token[], index: number): number {
  let next = index;
  while (tokens[next]?.glued === true) {
    const { lower } = tokens[next] ?? { lower: '' };
    const length = CLOSING.includes(lower) || RAISED.test(lower) || (lower === ',' && next > index && RAISED.test(tokens[next - 1]?.lower ?? '')) ? 1 : isBracketed(tokens, next) ? 3 : 0;
    if (length === 0) break;
    next += length;
  }
  return next;
}

/** What a language says of the ends of its sentences. */
export interface SentenceWords {
  /** Abbreviations before names, whose dot ends no sentence. */
  readonly titles: ReadonlySet<string>;
  /** "am" and "pm", whose dot may be that of the sentence as well. */
  readonly halves: ReadonlySet<string>;
  /** Words with a capital only at the beginning of a sentence. */
  readonly openers: ReadonlySet<string>;
}

/** "6.30 am. By nightfall": a dot that "am" has none of is that of the sentence; that of "a.m." is so before a word that only there has a capital. */
function endsWithHalf(tokens: readonly Token[], index: number, { halves, openers }: SentenceWords): boolean {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (token === undefined || after === undefined || !halves.has(token.lower) || !after.capital || after.glued) return false;
  const dots = token.end - token.start - token.lower.length;
  return dots === 1 ? !after.shouted || after.lower.length === 1 : dots > 1 && openers.has(after.lower);
}

/** "Am 1. August trat …", "§ 346 Abs. 1 BGB", "vgl. Bl. 12", "geb. Müller", "u. a.": German has such dots within its sentences. */
const GERMAN_SHORT: ReadonlySet<string> = new Set(['abs', 'nr', 'ziff', 'rn', 'rdnr', 'vgl', 'bl', 'anl', 'bzw', 'evtl', 'ggf', 'inkl', 'usw', 'sog', 'az', 'geb', 'gest', 'verw', 'hrsg', 'kap', 'bspw', 'okt', 'dez', 'mrz', 'chr', 'a', 'd', 'h', 'n', 'u', 'v', 'z']);
/** "Vom 3. bis 5. Mai", "am 3. und 4. Mai". */
const GERMAN_TO: ReadonlySet<string> = new Set(['bis', 'und', 'oder', 'auf']);

const isWithinGerman = (before: Token | undefined, after: Token | undefined): boolean =>
  before !== undefined && (GERMAN_SHORT.has(before.lower) || (before.kind === 'number' && before.value >= 1 && before.value <= 31 && (germanMonth(after?.lower ?? '') !== null || GERMAN_TO.has(after?.lower ?? ''))));

/** The token after the sentence that the mark at `index` ends, or null where it ends none. */
function endAfter(tokens: readonly Token[], index: number, words: SentenceWords): number | null {
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === 'break' || endsWithHalf(tokens, index, words)) return index + 1;
  if (token.lower !== '.' && token.lower !== '!' && token.lower !== '?') return null;
  const next = afterClosing(tokens, index + 1);
  const after = tokens[next];
  if (after?.glued === true) return null;
  // “How?” she asked: what goes on in lower case is still the sentence.
  if (next > index + 1 && after?.kind === 'word' && !after.capital) return null;
  if (token.lower !== '.') return next;
  const before = tokens[index - 1];
  const initial = before !== undefined && before.glued !== true && before.end - before.start === 1 && before.capital && before.lower !== 'i';
  return initial || words.titles.has(before?.lower ?? '') || isWithinGerman(before, after) ? null : next;
}

export function sentencesOf(tokens: readonly Token[], words: SentenceWords): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const next = endAfter(tokens, index, words) ?? (index - first >= LONGEST_SENTENCE ? index + 1 : null);
    if (next === null) continue;
    sentences.push({ first, next });
    first = next;
    index = next - 1;
  }
  if (first < tokens.length) sentences.push({ first, next: tokens.length });
  return sentences;
}
