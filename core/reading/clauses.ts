/**
 * The dated phrases of a sentence, and the clause that each of them dates.
 */
import { spanOfEdtf, type WhenSpan } from '../dates/when-span';
import { ENGLISH_GRAMMAR } from './english/english';
import { ENGLISH_EVENTS } from './english/event-words';
import { GERMAN_WHICH_ONE } from './german-text';
import { isDenied } from './no-event';
import type { Range } from './range';
import type { DatePhrase, DateReading } from './read-dates';

export interface Dated {
  readonly phrase: DatePhrase;
  readonly reading: DateReading;
  readonly span: WhenSpan;
  /** Where its clause begins when that is not found by cutting. */
  readonly clauseStart?: number;
}

const words = ENGLISH_EVENTS;

/** Phrases with a date in a sentence, each once; lengths, repetitions and "recently" are none. */
export function datedIn(text: string, readings: readonly DateReading[], sentence: Range, stampEnd: number): readonly Dated[] {
  const dated: Dated[] = [];
  for (const reading of readings) {
    const { phrase, timex } = reading;
    if (reading.start < sentence.start || reading.end > sentence.end || reading.start < stampEnd) continue;
    if (phrase.edtf === null || timex.type === 'SET' || timex.value.endsWith('_REF')) continue;
    const span = spanOfEdtf(phrase.edtf);
    if (span !== null && dated[dated.length - 1]?.phrase !== phrase && !isQuoted(text, phrase, sentence) && !isDenied(text, phrase, sentence)) dated.push({ phrase, reading, span });
  }
  return dated;
}

/** Inside quotation marks: what somebody says about a time tells of no event by itself. */
function isQuoted(text: string, phrase: Range, sentence: Range): boolean {
  const before = text.slice(sentence.start, phrase.start);
  return (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0) || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Cuts a sentence with several dates between them: "built in 1968 | and repaired in the summer of 2006". */
export function clausesOf(text: string, sentence: Range, dated: readonly Dated[]): readonly Range[] {
  const cuts = dated.slice(1).map((next, index) => {
    const from = dated[index]?.phrase.end ?? sentence.start;
    const between = text.slice(from, next.phrase.start);
    for (const pattern of words.clauseBreaks) {
      const [first] = [...between.matchAll(pattern)];
      if (first !== undefined) return { end: from + first.index, start: from + first.index + first[0].length };
    }
    return null;
  });
  return dated.map((_one, index) => {
    const before = cuts.slice(0, index).reverse().find((cut) => cut !== null);
    const after = cuts.slice(index).find((cut) => cut !== null);
    return { start: before?.start ?? sentence.start, end: after?.end ?? sentence.end };
  });
}

/** What stands before the first verb of a sentence, for a clause that begins with its own verb. */
export function subjectFor(before: string, clause: string): string {
  if (!/^\s*(?:was|were|is|has|had|will|[\p{Ll}]+(?:ed|t|n|e|k|w))\b/u.test(clause) || /^\s*(?:the|a|an|he|she|it|they|his|her|its|their)\b/i.test(clause)) return '';
  const match = /^(.{2,60}?),?\s(?:was|were|is|are|has|had|will|\p{Ll}+ed|took|left|went|came|lost|sent|ran|met|said)\b/u.exec(before.trim());
  return match?.[1] === undefined || /\d/.test(match[1]) ? '' : `${match[1]} `;
}

/** "shut since 14 March 2009, when a boat collided": the event is the collision, on that day. */
export function whenClauses(text: string, sentence: Range, dated: readonly Dated[]): readonly Dated[] {
  return dated.map((one, index) => {
    const { phrase, reading } = one;
    const next = dated[index + 1]?.phrase.start ?? sentence.end;
    const opened = words.whenClause.exec(text.slice(phrase.end, next));
    if (opened === null || phrase.bound === null || reading.edtf === null) return one;
    const span = spanOfEdtf(reading.edtf);
    return span === null ? one : { ...one, span, phrase: { start: reading.start, end: reading.end, edtf: reading.edtf, bound: null, reasons: reading.reasons, usedReference: reading.usedReference }, clauseStart: phrase.end + opened[0].length };
  });
}

const PAST = new Set(ENGLISH_GRAMMAR.tense.past);

/** Whether some words have a verb of their own in the past. */
const hasVerb = (text: string): boolean => (text.match(/[\p{L}’']+/gu) ?? []).some((word) => PAST.has(word.toLowerCase()) || /^\p{Ll}{2,}ed$/u.test(word));

/**
 * The clause a date belongs to, where that is a subordinate one: "warned that it leaked before | it failed on Sept. 27".
 *
 * @returns Null where it is that of the main clause: "warned them before the meeting on Sept. 27".
 */
export function subordinateClause(text: string, clause: Range, { phrase }: Dated): Range | null {
  const before = text.slice(clause.start, phrase.start);
  const opened = [...before.matchAll(words.subordinateVerb)].pop();
  if (opened === undefined || before.slice(0, opened.index).trim() === '' || !hasVerb(before.slice(0, opened.index))) return null;
  const start = opened.index + opened[0].length;
  if (!hasVerb(before.slice(start)) || /[,;:“”"]/.test(before.slice(start))) return null;
  const comma = text.slice(phrase.end, clause.end).search(/[,;]/);
  return { start: clause.start + start, end: comma < 0 ? clause.end : phrase.end + comma };
}

/** "A week after the flood of 14 July", "under a law of 1999": what happened did not on that date. "After he was arrested on 3 May" has a clause of its own. */
export const isSetAgainst = (before: string): boolean => words.setAgainst.some((pattern) => {
  const [, between] = pattern.exec(before) ?? [];
  return between !== undefined && !hasVerb(between);
});

/** "The treaty of 3 April 1990 was ended on 5 June 1995": of two dates in a clause, one that only tells which treaty. */
export const onlyTellsWhich = (text: string, { phrase }: Dated): boolean => [words.whichOne, GERMAN_WHICH_ONE].some((pattern) => pattern.test(text.slice(Math.max(0, phrase.start - 40), phrase.start)));

/**
 * What somebody said, where the date is of that: "The spokeswoman said that | the dam failed on 27 September".
 *
 * @returns Null where the date is of the saying, or may be
 */
export function saidClause(text: string, clause: Range, { phrase }: Dated): Range | null {
  const before = text.slice(clause.start, phrase.start);
  const opened = words.saidThat.exec(before);
  if (opened === null) return null;
  const start = opened.index + opened[0].length;
  const said = before.slice(start);
  if (words.perfect.test(said) || /[,;:“”"]/.test(said) || !(hasVerb(said) || words.auxiliary.test(said))) return null;
  const comma = text.slice(phrase.end, clause.end).search(/[,;]/);
  return { start: clause.start + start, end: comma < 0 ? clause.end : phrase.end + comma };
}

/** Whether a clause says by itself whom it is about. */
export const namesItsSubject = (text: string, { start }: Range): boolean => !words.pronoun.test(text.slice(start, start + 12));

/** A clause up to the date that it was not: "on 14 April | , not on 13 April as she told us". */
export function withoutDenial(text: string, clause: Range, date: Range): Range {
  const at = text.slice(date.end, clause.end).search(words.denialTail);
  return at < 0 ? clause : { start: clause.start, end: date.end + at };
}
