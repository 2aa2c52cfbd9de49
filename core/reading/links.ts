/**
 * Dates in relation: "before 3 March", "from Monday to Wednesday", "between 3 and 5 March".
 *
 * TIMEX3 leaves such words outside its expressions; for a chronology they are half of the meaning.
 */
import type { Doubt, Marks } from './marks';
import { edtfOf, intervalEnd, limitPoint, neighbourPoint } from './edtf-of';
import type { Mention } from './join-phrases';
import { bare, saysYear, unitOf, type Extent, type Meaning } from './meaning';
import { moment, type Moment, type Resolved } from './resolved';
import { withEraOf, withStyleOf } from './shared-parts';
import type { Token } from './token';

export type Bound = 'before' | 'by' | 'after' | 'not-before' | 'since' | 'until';

export interface LinkWords {
  /** Longer ones first. */
  readonly bounds: readonly { readonly words: readonly string[]; readonly bound: Bound }[];
  /** `sharing`: only where the first is of the same kind and leaves its year to the second, as in "19 February/3 March 1878", and not in "March/1878". */
  readonly pairs: readonly { readonly open: readonly string[]; readonly middle: readonly string[]; readonly extent: Extent; readonly sharing?: true }[];
  /** Days after `open`, one after the other: "on 30 January, 1 February and 3 March". `notBefore`: verbs that the last would be the subject of. */
  readonly dayList: { readonly open: readonly string[]; readonly comma: readonly string[]; readonly last: readonly (readonly string[])[]; readonly notBefore: readonly string[] };
  /** Around how long something lasted from a date on: "for three weeks from 3 May". */
  readonly lasting: { readonly open: readonly string[]; readonly middle: readonly (readonly string[])[] };
  /** Between two names of one day: "a month later, on April 17". */
  readonly appositions: readonly (readonly string[])[];
  readonly eras: readonly string[];
  /** Words that add nothing where only a date is expected, before it and after it. */
  readonly fillers: readonly string[];
  readonly fillersAfter: readonly string[];
  /** Words after a date that bound it: "1848 onwards". */
  readonly boundTails: readonly { readonly words: readonly string[]; readonly bound: Bound }[];
  readonly uncertainMarks: readonly string[];
  readonly approximateMarks: readonly string[];
  readonly approximateTails: readonly (readonly string[])[];
  /** Words of doubt that may stand apart from their date, before it and after it: "perhaps in 1834", "in 1834 or so". */
  readonly doubtLeads: readonly DoubtWords[];
  readonly doubtTails: readonly DoubtWords[];
}

interface DoubtWords {
  readonly words: readonly string[];
  readonly doubt: Doubt;
}

/** One or two mentions with the words that bind them. */
export interface Linked {
  readonly first: number;
  readonly next: number;
  readonly meaning: Meaning;
  readonly bound: Bound | null;
  /** What words around it say; its own are in the meaning. */
  readonly doubt: Doubt | null;
  /** The mentions it is made of, in order. */
  readonly mentions: readonly Mention[];
}

function endsWith(tokens: readonly Token[], end: number, words: readonly string[]): boolean {
  return words.length <= end && words.every((word, index) => tokens[end - words.length + index]?.lower === word);
}

/** Whether it can be an end of something: "perhaps AD 3 or 2 BC" is no more one than without its doubt. */
const canPair = (meaning: Meaning): boolean => !['duration', 'set', 'range', 'stretch'].includes(bare(meaning).type);

/** One day with its month, and nothing said of it but its year. */
function isPlainDay({ meaning }: Mention): boolean {
  if (meaning.type !== 'calendar') return false;
  const { day, month, clock, part, afterStory } = meaning.fields;
  return day !== undefined && (month !== undefined || afterStory === true) && clock === undefined && part === undefined;
}

/** How many mentions from `index` on make a list of days; 0 where they make none. */
function lengthOfDayList(tokens: readonly Token[], mentions: readonly Mention[], index: number, { dayList }: LinkWords): number {
  const first = mentions[index];
  if (first === undefined || !isPlainDay(first) || !endsWith(tokens, first.first, dayList.open)) return 0;
  for (let at = index + 1, before = first; ; at += 1) {
    const one = mentions[at];
    if (one === undefined || !isPlainDay(one)) return 0;
    const between = tokens.slice(before.next, one.first).map(({ lower }) => lower);
    const follows = (words: readonly string[]): boolean => words.length === between.length && words.every((word, place) => word === between[place]);
    if (dayList.last.some(follows)) return dayList.notBefore.includes(tokens[one.next]?.lower ?? '') ? 0 : at - index + 1;
    if (!follows(dayList.comma)) return 0;
    before = one;
  }
}

/** "A month later, on April 17" and "on April 17, a month later": one day, and its date is the one that names it. Null where there are two. */
function namedTwice(tokens: readonly Token[], a: Mention, b: Mention, words: LinkWords): Linked | null {
  const isCounted = ({ meaning }: Mention): boolean => (meaning.type === 'shift' && meaning.anchor === 'then') || (meaning.type === 'anaphor' && meaning.said === 'that');
  const day = isCounted(a) && isPlainDay(b) ? b : isPlainDay(a) && isCounted(b) ? a : null;
  if (day === null || !words.appositions.some((between) => between.length === b.first - a.next && endsWith(tokens, b.first, between))) return null;
  return withWordsAround(tokens, { first: a.first, next: b.next, meaning: day.meaning, bound: null, doubt: null, mentions: [a, b] }, true, words);
}

/** "From 2013/14 to 2015/16": from the beginning of the one to the end of the other. Null where they are not so bound. */
function rangeOfRanges(tokens: readonly Token[], a: Mention, b: Mention, { pairs }: LinkWords): Linked | null {
  if (a.meaning.type !== 'range' || b.meaning.type !== 'range' || !lasts(a.meaning) || !lasts(b.meaning)) return null;
  const pair = pairs.find(({ open, middle, extent }) => open.length > 0 && extent === 'throughout' && b.first - a.next === middle.length && endsWith(tokens, b.first, middle) && endsWith(tokens, a.first, open));
  return pair === undefined ? null : { first: a.first - pair.open.length, next: b.next, meaning: { type: 'range', from: a.meaning.from, to: b.meaning.to, extent: 'throughout' }, bound: null, doubt: null, mentions: [a, b] };
}

/** "For three weeks from 3 May": to about the end of them. Null where the two are not so bound, or nobody says how long. */
function lengthFrom(tokens: readonly Token[], a: Mention, b: Mention, { lasting }: LinkWords): Linked | null {
  const { meaning } = a;
  if (meaning.type !== 'duration' || meaning.amount === null || !canPair(b.meaning) || !endsWith(tokens, a.first, lasting.open)) return null;
  if (!lasting.middle.some((between) => between.length === b.first - a.next && endsWith(tokens, b.first, between))) return null;
  const end: Meaning = { type: 'about', of: { type: 'shift', unit: meaning.unit, amount: meaning.amount, sign: 1, anchor: 'then', exact: true }, doubt: 'approximate' };
  return { first: a.first - lasting.open.length, next: b.next, meaning: { type: 'range', from: b.meaning, to: end, extent: 'throughout' }, bound: null, doubt: null, mentions: [a, b] };
}

/** Groups mentions by the words between and before them. */
export function linkMentions(tokens: readonly Token[], mentions: readonly Mention[], words: LinkWords): readonly Linked[] {
  const linked: Linked[] = [];
  for (let index = 0; index < mentions.length; index += 1) {
    const a = mentions[index];
    if (a === undefined) continue;
    const listed = mentions.slice(index, index + lengthOfDayList(tokens, mentions, index, words));
    const last = listed[listed.length - 1];
    if (last !== undefined) {
      const between = listed.slice(1, -1).map(({ meaning }) => meaning);
      linked.push({ first: a.first, next: last.next, meaning: { type: 'range', from: a.meaning, ...(between.length === 0 ? {} : { between }), to: last.meaning, extent: 'both' }, bound: null, doubt: null, mentions: listed });
      index += listed.length - 1;
      continue;
    }
    const b = mentions[index + 1];
    const twice = b === undefined ? null : namedTwice(tokens, a, b, words) ?? rangeOfRanges(tokens, a, b, words) ?? lengthFrom(tokens, a, b, words);
    if (twice !== null) {
      linked.push(twice);
      index += 1;
      continue;
    }
    const pair = b === undefined || !canPair(a.meaning) || !canPair(b.meaning) ? undefined : words.pairs.find(({ open, middle, sharing }) => (
      (sharing !== true || (!saysYear(a.meaning) && unitOf(a.meaning) === unitOf(b.meaning))) && b.first - a.next === middle.length && endsWith(tokens, b.first, middle) && endsWith(tokens, a.first, open)
    ));
    if (b !== undefined && pair !== undefined) {
      const from = tokens.slice(a.first, a.next).some(({ lower }) => words.eras.includes(lower)) ? a : { ...a, meaning: withStyleOf(b.meaning, withEraOf(b.meaning, a.meaning)) };
      const range: Linked = { first: a.first - pair.open.length, next: b.next, meaning: { type: 'range', from: from.meaning, to: b.meaning, extent: pair.extent }, bound: null, doubt: null, mentions: [from, b] };
      linked.push(withWordsAround(tokens, range, pair.open.length === 0, words));
      index += 1;
      continue;
    }
    const opened = a.meaning.type === 'range' ? words.pairs.find(({ open }) => open.length > 0 && endsWith(tokens, a.first, open)) : undefined;
    // "between 3 and 5 March" is one phrase with its dates, and not "3 and 5 March".
    const meaning: Meaning = opened?.extent === 'within' && a.meaning.type === 'range' ? { ...a.meaning, extent: 'within' } : a.meaning;
    const alone: Linked = { first: a.first - (opened?.open.length ?? 0), next: a.next, meaning, bound: null, doubt: null, mentions: [a] };
    linked.push(withWordsAround(tokens, alone, opened === undefined, words));
  }
  return linked;
}

/** The phrase with its bound and the words of doubt around it: "perhaps before 1834", "since perhaps 1834", "in 1834 or so". */
function withWordsAround(tokens: readonly Token[], phrase: Linked, canBound: boolean, words: LinkWords): Linked {
  const leadAt = (end: number): DoubtWords | undefined => words.doubtLeads.find((lead) => endsWith(tokens, end, lead.words));
  const inner = leadAt(phrase.first);
  const from = phrase.first - (inner?.words.length ?? 0);
  // Fillers may stand between: "before the summer", "since about 1834".
  const bound = canBound ? words.bounds.find((one) => endsWith(tokens, from, one.words)) : undefined;
  const bounded = from - (bound?.words.length ?? 0);
  const outer = inner === undefined ? leadAt(bounded) : undefined;
  const tail = words.doubtTails.find((one) => endsWith(tokens, phrase.next + one.words.length, one.words));
  const next = phrase.next + (tail?.words.length ?? 0);
  // What neither bounds the date nor says the bound again is left to be refused.
  const after = !canBound || lasts(phrase.meaning) ? undefined : words.boundTails.find((one) => endsWith(tokens, next + one.words.length, one.words) && (bound === undefined || bound.bound === one.bound));
  const named = bound ?? after;
  return {
    ...phrase, first: bounded - (outer?.words.length ?? 0), next: next + (after?.words.length ?? 0),
    bound: named === undefined || (named.bound === 'since' && lasts(phrase.meaning)) ? null : named.bound, doubt: inner?.doubt ?? outer?.doubt ?? tail?.doubt ?? null,
  };
}

/** "since 3–5 March" lasts until the 5th. */
const lasts = (meaning: Meaning): boolean => meaning.type === 'range' && meaning.extent === 'throughout';

function boundedMoment(value: Moment, bound: Bound, referenceDay: number | null): string {
  switch (bound) {
    case 'before':
      return `[..${neighbourPoint(value, 'before', referenceDay)}]`;
    case 'by':
      return `[..${limitPoint(value, 'last', referenceDay)}]`;
    case 'after':
      return `[${neighbourPoint(value, 'after', referenceDay)}..]`;
    case 'not-before':
      return `[${limitPoint(value, 'first', referenceDay)}..]`;
    case 'since':
      return `${intervalEnd(value, 'first', referenceDay)}/..`;
    case 'until':
      return `../${intervalEnd(value, 'last', referenceDay)}`;
  }
}

/**
 * The moments a date reaches over, for a bound; null where it has none.
 *
 * `any`: it is one of them, so that what is before it may still be before the last.
 */
function reachOf(value: Resolved, referenceDay: number | null): { readonly from: Moment; readonly to: Moment; readonly any: boolean } | null {
  const onDay = (startDay: number, { approximate, uncertain }: Marks): Moment => ({ ...moment({ unit: 'day', startDay }), approximate, uncertain });
  switch (value.type) {
    case 'moment':
      return { from: value, to: value, any: false };
    case 'range':
      return { from: value.from, to: value.to, any: value.extent === 'within' || value.extent === 'either' };
    case 'either': {
      const unsure = { ...value, uncertain: true };
      return { from: onDay(Math.min(...value.days), unsure), to: onDay(Math.max(...value.days), unsure), any: true };
    }
    case 'stretch':
      return value.fromDay === null || value.toDay === null ? null : { from: onDay(value.fromDay, value), to: onDay(value.toDay, value), any: false };
    case 'ref': {
      const day = value.day ?? referenceDay;
      if (day === null || value.ref !== 'present') return null;
      return { from: onDay(day, value), to: onDay(day, value), any: false };
    }
    case 'duration':
    case 'set':
      return null;
  }
}

/** EDTF of a resolved date under its bound; null where there is no date. */
export function boundedEdtf(value: Resolved, bound: Bound | null, referenceDay: number | null): string | null {
  const reach = bound === null ? null : reachOf(value, referenceDay);
  if (bound === null || reach === null) return edtfOf(value, referenceDay);
  const last = bound === 'by' || bound === 'until' || (bound === 'before' && reach.any) || (bound === 'after' && !reach.any);
  return boundedMoment(last ? reach.to : reach.from, bound, referenceDay);
}
