/**
 * Joins phrases that are one expression: "the end of" + "last year", "3 p.m." + "Monday", "last year" + "'s" + "third quarter".
 *
 * First parts and wholes side by side become one meaning, then what stands before ("early", "about") is applied from
 * the inside out. What means nothing alone and found no partner is dropped.
 */
import type { Modifier } from './build-meaning';
import { isCoarser } from './frame';
import { unitOf, type Meaning } from './meaning';
import type { CompiledGrammar, Phrase } from './match-phrases';
import { withCenturyOf } from './shared-parts';
import type { Token } from './token';

export interface Mention {
  readonly first: number;
  readonly next: number;
  readonly meaning: Meaning;
}

interface Open extends Mention {
  readonly dependent: boolean;
}

const isTimeOfDay = (meaning: Meaning): boolean => meaning.type === 'calendar' && (meaning.fields.part !== undefined || meaning.fields.clock !== undefined) && unitOf(meaning) === null;

/** Whether `inner` can be a part of `outer`: a time of a day, a month of a year, a Friday of a week. */
function fits(inner: Meaning, outer: Meaning): boolean {
  const outerUnit = unitOf(outer);
  if (outerUnit === null || outer.type === 'range' || inner.type === 'range') return false;
  if (isTimeOfDay(inner)) return outerUnit === 'day' && !(outer.type === 'within' && isTimeOfDay(outer.inner)) && !(outer.type === 'calendar' && outer.fields.clock !== undefined);
  if (inner.type === 'within') return false;
  const innerUnit = unitOf(inner);
  if (inner.type !== 'calendar' || innerUnit === null || inner.fields.year !== undefined || inner.fields.shortYear !== undefined || inner.fields.toward !== undefined) return false;
  if (inner.fields.weekday !== undefined && inner.fields.day === undefined) return outerUnit === 'week' || (inner.fields.nth !== undefined && outerUnit === 'month');
  if (innerUnit === 'weekend') return outerUnit === 'week';
  // "On April 17, a month later": the month is named, and not counted to.
  if (outer.type === 'shift' && outerUnit === 'month' && inner.fields.month !== undefined) return false;
  if (outer.type === 'calendar' && outerUnit === 'year' && outer.fields.year === undefined) return false;
  if (innerUnit === 'half' && outerUnit === 'month') return true;
  return isCoarser(outerUnit, innerUnit) && outerUnit !== 'week' && outerUnit !== 'weekend';
}

/** "about 1834", "nearly two weeks", "around Nov. 9"; "around Wednesday" is a place in the sentence, not a doubt. */
function canDoubt(meaning: Meaning, lengths: boolean, field: boolean): boolean {
  if (meaning.type === 'duration' || meaning.type === 'stretch') return true;
  if (lengths || meaning.type === 'ref' || meaning.type === 'set' || meaning.type === 'anaphor') return false;
  if (meaning.type === 'shift') return meaning.exact || field;
  if (meaning.type !== 'calendar') return true;
  const { day, year, decade, century, clock } = meaning.fields;
  return field || day !== undefined || year !== undefined || decade !== undefined || century !== undefined || clock !== undefined;
}

const same = (tokens: readonly Token[], from: number, to: number, words: readonly string[]): boolean => words.length === to - from && words.every((word, index) => tokens[from + index]?.lower === word);

function joinTwo(ready: CompiledGrammar, tokens: readonly Token[], a: Open, b: Open): Open | null {
  const between = (list: readonly (readonly string[])[]): boolean => list.some((words) => same(tokens, a.next, b.first, words));
  const whole = { first: a.first, next: b.next, dependent: false };
  if (between(ready.grammar.partOf) && fits(a.meaning, b.meaning)) return { ...whole, meaning: { type: 'within', outer: b.meaning, inner: a.meaning } };
  if (between(ready.grammar.wholeThen) && fits(b.meaning, a.meaning)) return { ...whole, meaning: { type: 'within', outer: a.meaning, inner: b.meaning } };
  return null;
}

/** The meaning under a modifier, or null where the two do not go together. */
function modify(meaning: Meaning, modifier: Modifier, field: boolean): Meaning | null {
  switch (modifier.type) {
    case 'edge':
      // Of "early AD 14 or 27 BC" the first is early.
      if (meaning.type === 'range' && meaning.extent === 'either') return { ...meaning, from: { type: 'edge', edge: modifier.edge, of: meaning.from } };
      return unitOf(meaning) !== null || isTimeOfDay(meaning) ? { type: 'edge', edge: modifier.edge, of: meaning } : null;
    case 'doubt':
      return canDoubt(meaning, modifier.lengths, field) ? { type: 'about', of: meaning, doubt: modifier.doubt } : null;
    case 'container':
      return unitOf(meaning) === 'day' ? { type: 'container', unit: modifier.unit, of: meaning } : null;
    case 'offset': {
      const offset: Meaning = { type: 'offset', days: modifier.days, of: meaning };
      return unitOf(meaning) !== 'day' ? null : modifier.rough ? { type: 'about', of: offset, doubt: 'approximate' } : offset;
    }
  }
}

export function joinPhrases(ready: CompiledGrammar, tokens: readonly Token[], phrases: readonly Phrase[]): readonly Mention[] {
  // Parts and wholes, leftmost first; a modifier in between keeps them apart.
  const row: (Phrase | Open)[] = [];
  for (const phrase of phrases) {
    if ('modifier' in phrase.built) {
      row.push(phrase);
      continue;
    }
    let open: Open = { first: phrase.first, next: phrase.next, meaning: phrase.built.meaning, dependent: phrase.dependent };
    for (let last = row[row.length - 1]; last !== undefined && 'meaning' in last; last = row[row.length - 1]) {
      const joined = joinTwo(ready, tokens, last, open);
      if (joined === null) break;
      row.pop();
      open = joined;
    }
    row.push(open);
  }
  const mentions: Mention[] = [];
  for (let index = row.length - 1; index >= 0; index -= 1) {
    const item = row[index];
    if (item === undefined || !('meaning' in item)) continue;
    let { first, meaning } = item;
    let dependent = item.dependent;
    for (let before = row[index - 1]; before !== undefined && 'built' in before && before.next === first; before = row[index - 1]) {
      if (!('modifier' in before.built)) break;
      const { modifier } = before.built;
      const modified = modify(meaning, modifier, ready.field);
      if (modified === null) break;
      meaning = modified;
      first = before.first;
      if (modifier.type === 'edge' && unitOf(meaning) !== null) dependent = false;
      index -= 1;
    }
    if (!dependent) mentions.push({ first, next: item.next, meaning });
  }
  return withCenturies(ready, tokens, mentions.reverse());
}

/** "1840s–50s", "the 1850s and 60s": the century is named once. */
function withCenturies({ grammar }: CompiledGrammar, tokens: readonly Token[], mentions: readonly Mention[]): readonly Mention[] {
  const done: Mention[] = [];
  for (const mention of mentions) {
    const before = done[done.length - 1];
    const word = before !== undefined && mention.first - before.next === 1 ? tokens[before.next]?.lower ?? '' : '';
    const following = grammar.classes['dash']?.words[word] !== undefined ? 'onwards' : grammar.classes['both']?.words[word] !== undefined ? 'either-way' : null;
    done.push(before === undefined || following === null ? mention : { ...mention, meaning: withCenturyOf(before.meaning, mention.meaning, following) });
  }
  return done;
}
