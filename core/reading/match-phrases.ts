/**
 * Finds the phrases of a grammar in a row of tokens: from left to right, the longest at each place.
 *
 * Linear in the text: forms are looked up by what they can begin with, and each reaches over a few tokens only.
 */
import { buildMeaning, type Built } from './build-meaning';
import { classReaders } from './classes';
import { compileForm, firstOf, matchForm, type ClassReader, type FormNode, type Slots } from './form';
import type { FormRow, Grammar } from './grammar';
import { allows } from './guards';
import type { Token } from './token';

export interface Phrase {
  /** Token indices: first, and one past the last. */
  readonly first: number;
  readonly next: number;
  readonly built: Built;
  readonly dependent: boolean;
}

interface CompiledForm {
  readonly row: FormRow;
  readonly node: FormNode;
  readonly order: number;
}

export interface CompiledGrammar {
  readonly grammar: Grammar;
  readonly field: boolean;
  readonly read: (name: string) => ClassReader;
  readonly byWord: ReadonlyMap<string, readonly CompiledForm[]>;
  readonly byClass: readonly { readonly name: string; readonly forms: readonly CompiledForm[] }[];
  readonly isAbbreviation: (lower: string) => boolean;
  /** Every word a phrase can begin with, so that the others cost nothing. */
  readonly openers: ReadonlySet<string>;
  /** Words written with a capital anyway. */
  readonly properWords: ReadonlySet<string>;
}

const NO_SLOTS: Slots = {};

/** Words that numbers, years and clocks can begin with. */
function numberWords({ numbers, clock }: Grammar): readonly string[] {
  return [numbers.units, numbers.tens, numbers.ordinals, numbers.decades, clock.named].flatMap((table) => Object.keys(table)).concat(numbers.articles);
}

function compile(grammar: Grammar, field: boolean): CompiledGrammar {
  const byWord = new Map<string, CompiledForm[]>();
  const byClass = new Map<string, CompiledForm[]>();
  const add = (map: Map<string, CompiledForm[]>, key: string, form: CompiledForm): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [form]);
    else if (!list.includes(form)) list.push(form);
  };
  grammar.forms.forEach((row, order) => {
    if (field ? row.prose === true : row.field === true) return;
    const form = { row, node: compileForm(row.form), order };
    const first = firstOf(form.node);
    for (const word of first.words) add(byWord, word, form);
    for (const name of first.classes) add(byClass, name, form);
  });
  const abbreviations = new Set(grammar.abbreviations);
  return {
    grammar, field, read: classReaders(grammar, field), byWord,
    byClass: [...byClass].map(([name, forms]) => ({ name, forms })),
    isAbbreviation: (lower) => abbreviations.has(lower),
    openers: new Set([...byWord.keys(), ...[...byClass.keys()].flatMap((name) => Object.keys(grammar.classes[name]?.words ?? {})), ...numberWords(grammar)]),
    properWords: new Set([...Object.values(grammar.classes).filter(({ proper }) => proper === true).flatMap(({ words }) => Object.keys(words)), ...grammar.properWords]),
  };
}

const compiled = new WeakMap<Grammar, Map<boolean, CompiledGrammar>>();

/** The grammar made ready, once for prose and once for fields. */
export function compileGrammar(grammar: Grammar, field: boolean): CompiledGrammar {
  const modes = compiled.get(grammar) ?? new Map<boolean, CompiledGrammar>();
  compiled.set(grammar, modes);
  const ready = modes.get(field) ?? compile(grammar, field);
  modes.set(field, ready);
  return ready;
}

function phraseAt(ready: CompiledGrammar, tokens: readonly Token[], index: number): Phrase | null {
  const token = tokens[index];
  if (token === undefined || token.lower === '' || (token.kind === 'word' && !ready.openers.has(token.lower))) return null;
  const candidates = new Set(ready.byWord.get(token.lower) ?? []);
  for (const { name, forms } of ready.byClass) {
    if (ready.read(name)(tokens, index).length > 0) for (const form of forms) candidates.add(form);
  }
  let best: { readonly next: number; readonly order: number; readonly built: Built; readonly row: FormRow } | null = null;
  for (const { row, node, order } of candidates) {
    const hit = matchForm(node, tokens, index, row.with ?? NO_SLOTS, ready.read);
    if (hit === null || (best !== null && (hit.next < best.next || (hit.next === best.next && order > best.order)))) continue;
    if (!ready.field && !allows(row.guard, tokens, index, hit.next, ready.grammar)) continue;
    const built = buildMeaning(row.as, hit.slots);
    if (built !== null) best = { next: hit.next, order, built, row };
  }
  return best === null ? null : { first: index, next: best.next, built: best.built, dependent: best.row.dependent === true };
}

/** "ABC's This Week", "High Noon": ordinary words with a capital after a capital are a name. */
function isInTitle(ready: CompiledGrammar, tokens: readonly Token[], { first }: Phrase): boolean {
  const token = tokens[first];
  const before = tokens[first - 1];
  if (token?.capital !== true || token.shouted || before === undefined || before.kind !== 'word' || !before.capital || before.shouted) return false;
  return !ready.properWords.has(token.lower);
}

export function matchPhrases(ready: CompiledGrammar, tokens: readonly Token[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let index = 0;
  while (index < tokens.length) {
    const phrase = phraseAt(ready, tokens, index);
    if (phrase === null || (!ready.field && isInTitle(ready, tokens, phrase))) index += 1;
    else {
      phrases.push(phrase);
      index = phrase.next;
    }
  }
  return phrases;
}
