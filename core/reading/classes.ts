/**
 * Readers of the word classes that forms name: plain tables of words, and numbers, years and clocks with rules of their own.
 */
import type { ClassHit, ClassReader } from './form';
import type { Grammar } from './grammar';
import { clockHits } from './clock';
import { cardinalAt, ordinalAt } from './numbers';
import type { Token } from './token';

const NONE: readonly ClassHit[] = [];
const one = (next: number, value: ClassHit['value']): readonly ClassHit[] => [{ next, value }];

/** A whole number in plain digits, as long as `digits` says. */
function plainDigits(token: Token | undefined, least: number, most: number): number | null {
  if (token === undefined || token.kind !== 'number' || token.lower.length < least || token.lower.length > most) return null;
  return /^\d+$/.test(token.lower) ? token.value : null;
}

/** Whether the digits go on as something else: 10:30, 5%, 3/4, 24th is no such case. */
function goesOn(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next];
  if (after?.glued !== true) return false;
  if (after.lower === ':' || after.lower === '/') return tokens[next + 1]?.glued === true && tokens[next + 1]?.kind === 'number';
  return after.lower === '%' || (after.kind === 'word' && !after.lower.startsWith("'"));
}

/** The 2000s and later are decades: a century of which hardly any is over is not talked of. */
const FIRST_DECADE_OF_HUNDREDS = 2000;

function numberReaders(grammar: Grammar, field: boolean): Readonly<Record<string, ClassReader>> {
  const { numbers } = grammar;
  const digits = (least: number, most: number, from: number, to: number): ClassReader => (tokens, index) => {
    const value = plainDigits(tokens[index], least, most);
    return value === null || value < from || value > to || goesOn(tokens, index + 1) ? NONE : one(index + 1, value);
  };
  const loose = (least: number, most: number, from: number, to: number): ClassReader => (tokens, index) => {
    const value = plainDigits(tokens[index], least, most);
    return value === null || value < from || value > to ? NONE : one(index + 1, value);
  };
  // "1980s", "60s": tens with a suffix.
  const tensAt = (tokens: readonly Token[], index: number, least: number, isWanted: (value: number) => boolean, as: (value: number) => number): readonly ClassHit[] => {
    const value = plainDigits(tokens[index], least, 4);
    const suffix = tokens[index + 1];
    return value !== null && value % 10 === 0 && isWanted(value) && suffix?.glued === true && numbers.decadeSuffixes.includes(suffix.lower) ? one(index + 2, as(value)) : NONE;
  };
  const suffixed = (tokens: readonly Token[], index: number): boolean => tokens[index]?.glued === true && numbers.ordinalSuffixes.includes(tokens[index]?.lower ?? '');
  return {
    n: (tokens, index) => {
      const hit = cardinalAt(numbers, tokens, index);
      return hit === null ? NONE : [hit];
    },
    // The article counts as one only here: "a week ago", not "a week".
    na: (tokens, index) => {
      const hit = cardinalAt(numbers, tokens, index);
      if (hit !== null) return [hit];
      return numbers.articles.includes(tokens[index]?.lower ?? '') ? one(index + 1, 1) : NONE;
    },
    ord: (tokens, index) => {
      const hit = ordinalAt(numbers, tokens, index);
      return hit === null ? NONE : [hit];
    },
    // A day of a month. Days no month has are read in the field, to be refused with a reason.
    dom: (tokens, index) => {
      const value = plainDigits(tokens[index], 1, 2);
      if (value === null || (!field && (value < 1 || value > 31))) return NONE;
      if (suffixed(tokens, index + 1)) return one(index + 2, value);
      return goesOn(tokens, index + 1) ? NONE : one(index + 1, value);
    },
    // The first of "12/24 March".
    loneDay: loose(1, 2, field ? 0 : 1, field ? 99 : 31),
    domOrd: (tokens, index) => {
      const hit = ordinalAt(numbers, tokens, index);
      return hit === null || Number(hit.value) > 31 ? NONE : [hit];
    },
    // "12th" and not "twelfth": a street, a chapter or a try has that as well.
    bareDay: (tokens, index) => {
      const value = plainDigits(tokens[index], 1, 2);
      return value !== null && value >= 1 && value <= 31 && suffixed(tokens, index + 1) ? one(index + 2, value) : NONE;
    },
    year: digits(4, 4, field ? 0 : 1000, field ? 9999 : 2199),
    yearWords: (tokens, index) => spokenYear(grammar, tokens, index),
    anyYear: digits(1, 6, 0, 999_999),
    // One that is none without its era.
    earlyYear: digits(1, 3, 0, 999),
    longYear: digits(5, 12, 10_000, 1e12),
    yy: digits(2, 2, 0, 99),
    // Parts of numeric dates stand between marks, so what follows does not matter here.
    four: loose(4, 4, 0, 9999),
    two: loose(2, 2, 0, 99),
    // The first of "478/477 BC".
    looseYear: loose(1, 4, 1, 9999),
    monthNumber: loose(2, 2, 1, 12),
    small: loose(1, 2, 0, 99),
    // "24.1" of 24.1.2022 is one number to the tokenizer: day * 100 + month.
    dotted: (tokens, index) => {
      const parts = tokens[index]?.kind === 'number' ? /^(\d{1,2})\.(\d{1,2})$/.exec(tokens[index]?.lower ?? '') : null;
      return parts === null ? NONE : one(index + 1, Number(parts[1]) * 100 + Number(parts[2]));
    },
    quarterNumber: loose(1, 1, 1, 4),
    halfNumber: loose(1, 1, 1, 2),
    bareHour: (tokens, index) => {
      const value = plainDigits(tokens[index], 1, 2);
      return value === null || value < 1 || value > 12 ? NONE : one(index + 1, { hour: value, minute: null, second: null, offsetMinutes: null });
    },
    clock: (tokens, index) => clockHits(grammar.clock, tokens, index),
    // "1980s" and "2000s". The 1800s are a century to most who write them, and to none anything outside of it.
    decade: (tokens, index) => tensAt(tokens, index, 4, (value) => value % 100 !== 0 || value >= FIRST_DECADE_OF_HUNDREDS, (value) => value),
    anyDecade: (tokens, index) => tensAt(tokens, index, 4, () => true, (value) => value),
    hundreds: (tokens, index) => tensAt(tokens, index, 4, (value) => value % 100 === 0 && value < FIRST_DECADE_OF_HUNDREDS, (value) => value),
    // "in the 300s" may be of anything that is counted: years are they only where an era follows.
    eraHundreds: (tokens, index) => tensAt(tokens, index, 3, (value) => value % 100 === 0, (value) => value),
    // "60s", "120s", "1980s": only where an era follows.
    eraDecade: (tokens, index) => tensAt(tokens, index, 2, (value) => value % 100 !== 0, (value) => value),

    shortDecade: (tokens, index) => {
      const named = numbers.decades[tokens[index]?.lower ?? ''];
      if (named !== undefined) return one(index + 1, named);
      const at = tokens[index]?.lower === "'" || tokens[index]?.lower === '’' || tokens[index]?.lower === '`' ? index + 1 : index;
      const value = plainDigits(tokens[at], 2, 2);
      const suffix = tokens[at + 1];
      return value !== null && value % 10 === 0 && suffix?.glued === true && numbers.decadeSuffixes.includes(suffix.lower) ? one(at + 2, value) : NONE;
    },
  };
}

/** "nineteen ninety-six", "two thousand (and) four", "nineteen eighties" is a decade and not read here. */
function spokenYear({ numbers }: Grammar, tokens: readonly Token[], index: number): readonly ClassHit[] {
  const first = tokens[index]?.lower ?? '';
  const head = numbers.units[first] ?? numbers.tens[first];
  if (head === undefined) return NONE;
  if (head >= 11 && head <= 20) {
    const tail = cardinalAt(numbers, tokens, index + 1);
    return tail !== null && tokens[index + 1]?.kind === 'word' && Number(tail.value) >= 10 && Number(tail.value) <= 99 ? one(tail.next, head * 100 + Number(tail.value)) : NONE;
  }
  const whole = cardinalAt(numbers, tokens, index);
  return whole !== null && head === 2 && Number(whole.value) >= 2000 && Number(whole.value) < 2100 ? [whole] : NONE;
}

/** Many forms ask the same of the same place: each reader remembers its last answer. */
function remembering(reader: ClassReader): ClassReader {
  let lastTokens: readonly Token[] | null = null;
  let lastIndex = -1;
  let lastHits = NONE;
  return (tokens, index) => {
    if (tokens !== lastTokens || index !== lastIndex) {
      lastHits = reader(tokens, index);
      lastTokens = tokens;
      lastIndex = index;
    }
    return lastHits;
  };
}

/** All readers of a grammar; unknown class names throw, so that a slip in a table shows in the first test. */
export function classReaders(grammar: Grammar, field: boolean): (name: string) => ClassReader {
  const readers = new Map<string, ClassReader>(Object.entries(numberReaders(grammar, field)).map(([name, reader]) => [name, remembering(reader)]));
  for (const [name, { proper, words }] of Object.entries(grammar.classes)) {
    const table = new Map(Object.entries(words));
    readers.set(name, (tokens, index) => {
      const token = tokens[index];
      const value = token === undefined ? undefined : table.get(token.lower);
      return value === undefined || (proper === true && !field && token?.capital !== true) ? NONE : one(index + 1, value);
    });
  }
  return (name) => {
    const reader = readers.get(name);
    if (reader === undefined) throw new Error(`No word class “${name}” in the grammar of ${grammar.language}`);
    return reader;
  };
}
