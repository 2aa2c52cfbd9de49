/**
 * People, organisations and places of a sentence: runs of words with a capital, told apart by the words around them.
 *
 * What neither neighbours nor lists decide is asked of the classifier, which the caller brings because it is big.
 */
import { ENGLISH_NAMES } from './english/name-words';
import type { NameClass, NameClassifier } from './suggestion';
import { tokenize, type Token } from './token';

export interface FoundName {
  readonly name: string;
  readonly class: NameClass;
  readonly start: number;
}

const words = ENGLISH_NAMES;

/** The longest name in words. */
const LONGEST_NAME = 6;

const isNameWord = (token: Token | undefined): token is Token => token?.kind === 'word' && token.capital && !words.notNames.has(token.lower) && !token.lower.startsWith("'");

/** The end of the run of capitals that begins at `index`; "Bank of Norland", "Harrow & Lowe". */
function runEnd(tokens: readonly Token[], index: number): number {
  let next = index + 1;
  while (next - index < LONGEST_NAME) {
    const token = tokens[next];
    if (token === undefined || token.kind === 'break') break;
    if (isNameWord(token) && (!token.glued || tokens[next - 1]?.lower === '-')) next += 1;
    else if (token.lower === '-' && token.glued && isNameWord(tokens[next + 1])) next += 2;
    else if ((words.inside.has(token.lower) || token.lower === '&') && isNameWord(tokens[next + 1])) {
      // "and" joins two names unless the second makes a firm of them.
      if (token.lower === 'and' && !words.organizationEnds.has(tokens[next + 1]?.lower ?? '')) break;
      next += 2;
    } else break;
  }
  return next;
}

function lead(tokens: readonly Token[], index: number): { readonly titled: boolean; readonly placed: boolean } {
  const before = tokens[index - 1]?.lower ?? '';
  return { titled: words.titles.has(before) || words.titles.has(`${tokens[index - 2]?.lower ?? ''} ${before}`), placed: words.placeLeads.has(before) };
}

/** Titles and nations at the head of a run belong to the person, not to the name: "President Joe Biden". */
function withoutTitles(tokens: readonly Token[], index: number, next: number): { readonly first: number; readonly titled: boolean } {
  let first = index;
  let titled = false;
  while (first < next) {
    const one = tokens[first]?.lower ?? '';
    const two = `${one} ${tokens[first + 1]?.lower ?? ''}`;
    if (words.titles.has(two) && first + 1 < next) {
      first += 2;
      titled = true;
    } else if (words.titles.has(one) || (words.adjectives.has(one) && next - first > 1) || (/^(?:u\.?s|uk)$/.test(one) && next - first > 1 && !words.organizationEnds.has(tokens[next - 1]?.lower ?? ''))) {
      titled ||= words.titles.has(one);
      first += 1;
    } else if (/^(?:foreign|defen[cs]e|finance|interior|state|transport|press|vice|white house)$/.test(one) && words.titles.has(tokens[first + 1]?.lower ?? '') && first + 1 < next) {
      first += 1;
    } else break;
  }
  return { first, titled };
}

function classOf(name: string, lower: string, last: string, hints: { readonly titled: boolean; readonly placed: boolean }, classify: NameClassifier): NameClass | null {
  if (words.organizations.has(lower)) return 'organization';
  if (words.places.has(lower)) return 'place';
  if (hints.titled) return 'person';
  if (words.organizationEnds.has(last)) return 'organization';
  if (words.placeEnds.has(last)) return 'place';
  const known = classify(name);
  if (known !== null) return known;
  if (hints.placed) return 'place';
  const count = name.split(' ').length;
  return count === 2 || count === 3 ? 'person' : null;
}

/** Names in order, each once. A surname alone after the whole name is the same person. */
export function findNames(text: string, classify: NameClassifier): readonly FoundName[] {
  const tokens = tokenize(text, (lower) => lower.length <= 4 && words.titles.has(lower));
  const found: FoundName[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!isNameWord(tokens[index])) continue;
    const next = runEnd(tokens, index);
    const before = lead(tokens, index);
    const whole = text.slice(tokens[index]?.start ?? 0, tokens[next - 1]?.end ?? 0).toLowerCase().replace(/\s+/g, ' ');
    const isKnown = words.organizations.has(whole) || words.places.has(whole);
    const { first, titled } = isKnown ? { first: index, titled: false } : withoutTitles(tokens, index, next);
    const from = tokens[first];
    const to = tokens[next - 1];
    index = next - 1;
    if (first >= next || from === undefined || to === undefined) continue;
    const name = text.slice(from.start, to.end).replace(/\s+/g, ' ');
    const lower = name.toLowerCase();
    // "the Russia-Ukraine border" names two places and is neither.
    const isPair = lower.includes('-') && lower.split('-').every((part) => words.places.has(part) || words.adjectives.has(part));
    if (words.adjectives.has(lower) || name.length < 2 || isPair) continue;
    const named = classOf(name, lower, to.lower, { titled: titled || before.titled, placed: before.placed }, classify);
    if (named === null || found.some((one) => one.name === name || one.name.endsWith(` ${name}`))) continue;
    found.push({ name, class: named, start: from.start });
  }
  return found;
}
