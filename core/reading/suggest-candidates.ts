/**
 * Sentences that tell of something with a date, as raw material for suggestions.
 *
 * A candidate is one dated phrase with the clause it dates. Public speech and alerts count without a date of their own:
 * they are of the day that the sentences before them told of, and say so with "about".
 */
import { dayText } from '../dates/calendar';
import { daysOfSpan, spanOfEdtf, type WhenSpan } from '../dates/when-span';
import type { EventStatus, Paragraph } from '../timeline/types';
import { ENGLISH_EVENTS, type TriggerKind } from './english/event-words';
import { markOf, type Marks } from './marks';
import type { DatePhrase, DateReading } from './read-dates';
import type { ReadingReason } from './reason';
import { NO_STORY, type Story } from './story';
import { readInStory, stampEndOf, tellsStory, type Published } from './story-before';

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Candidate {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** What is quoted and made into a title, as offsets into the paragraph. */
  readonly clause: Range;
  /** The words of the date in the paragraph; null where the day was taken over. */
  readonly date: Range | null;
  readonly edtf: string;
  readonly kind: TriggerKind | null;
  readonly status: EventStatus;
  readonly confidence: number;
  readonly reasons: readonly ReadingReason[];
  readonly usedReference: boolean;
  /** The subject that a clause cut from its sentence shares with it: "The dam". */
  readonly subject: string;
}

/** Suggestions less sure than this are not made. */
export const SURE_ENOUGH = 0.5;

/** A day taken over from a sentence so many paragraphs before is still the day talked of. */
const CARRIED_PARAGRAPHS = 8;
/** News tells of the last days; older days are history and not taken over. */
const CARRIED_DAYS = 14;

interface Carried {
  readonly day: number;
  /** Count of body paragraphs then. */
  readonly paragraph: number;
}

interface Walk {
  readonly referenceDay: number | null;
  readonly referenceDoubt: Marks;
  readonly story: Story;
  readonly carried: Carried | null;
  /** Paragraphs of the text itself so far; captions and furniture between them do not make it longer ago. */
  readonly bodyParagraphs: number;
}

interface Dated {
  readonly phrase: DatePhrase;
  readonly reading: DateReading;
  readonly span: WhenSpan;
  /** Where its clause begins when that is not found by cutting. */
  readonly clauseStart?: number;
}

const words = ENGLISH_EVENTS;

/** Phrases with a date in a sentence, each once; lengths, repetitions and "recently" are none. */
function datedIn(text: string, readings: readonly DateReading[], sentence: Range, stampEnd: number): readonly Dated[] {
  const dated: Dated[] = [];
  for (const reading of readings) {
    const { phrase, timex } = reading;
    if (reading.start < sentence.start || reading.end > sentence.end || reading.start < stampEnd) continue;
    if (phrase.edtf === null || timex.type === 'SET' || timex.value.endsWith('_REF')) continue;
    const span = spanOfEdtf(phrase.edtf);
    if (span !== null && dated[dated.length - 1]?.phrase !== phrase && !isQuoted(text, phrase, sentence)) dated.push({ phrase, reading, span });
  }
  return dated;
}

/** Inside quotation marks: what somebody says about a time tells of no event by itself. */
function isQuoted(text: string, phrase: Range, sentence: Range): boolean {
  const before = text.slice(sentence.start, phrase.start);
  return (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0) || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Cuts a sentence with several dates between them: "built in 1968 | and repaired in the summer of 2006". */
function clausesOf(text: string, sentence: Range, dated: readonly Dated[]): readonly Range[] {
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

/** What kind of event a clause tells of: the surest trigger, nearer the date before farther. */
export function kindOfClause(clause: string, dateAt: number): { readonly kind: TriggerKind; readonly score: number } | null {
  let best: { readonly kind: TriggerKind; readonly score: number } | null = null;
  for (const { kind, pattern, weight } of words.triggers) {
    for (const match of clause.matchAll(pattern)) {
      const distance = Math.max(0, dateAt - (match.index + match[0].length), match.index - dateAt);
      const score = weight - Math.min(distance, 150) / 250;
      if (best === null || score > best.score) best = { kind, score };
    }
  }
  return best;
}

function precisionBonus(span: WhenSpan): number {
  if (span.precision === 'day' || span.precision === 'minute' || span.precision === 'second') return 0.15;
  if (span.precision === 'month' || span.precision === 'season' || span.precision === 'quarter') return 0.1;
  if (span.precision === 'year') return 0.05;
  return span.precision === 'decade' ? 0.02 : -0.05;
}

const AFTER_YEAR = /^\s(?!and\b|or\b|but\b|when\b|in\b|at\b|on\b|to\b|by\b|for\b|with\b|of\b|as\b|that\b|after\b|before\b|from\b|it\b|he\b|she\b|they\b|the\b|a\b|an\b|his\b|her\b|their\b|its\b)\p{Ll}/u;

/** Why a dated phrase may date no event: it compares, describes, or sets an end. Each is a deduction. */
function doubts(text: string, { phrase, reading, span }: Dated, clause: Range, sentence: Range, planned: boolean): number {
  const before = text.slice(clause.start, phrase.start);
  const after = text.slice(phrase.end, clause.end);
  let sum = 0;
  if (phrase.bound === 'since' && words.superlative.test(before)) sum += 0.6;
  if (words.measured.test(before)) sum += 0.6;
  if (phrase.bound === 'until' || phrase.bound === 'by') sum += planned ? 0.1 : 0.25;
  if (phrase.bound === 'before' || phrase.bound === 'after') sum += 0.25;
  const yearOnly = span.precision === 'year' && /^\d{4}$/.test(text.slice(phrase.start, phrase.end));
  if (yearOnly && /\bof\s$/i.test(before)) sum += 0.4;
  if (yearOnly && AFTER_YEAR.test(after) && !/\b(?:in|of|since|by|until|from)\s$/i.test(before)) sum += 0.25;
  if (/^['’]s\b/.test(after)) sum += 0.2;
  if (reading.tense === null && !planned && span.precision !== 'day' && !/\p{Ll}{3}ed\b/u.test(before + after)) sum += 0.15;
  if (/\?\s*["”’)]*\s*$/.test(text.slice(clause.start, clause.end))) sum += 0.5;
  if (words.asSubject.test(after) && /^(?:the|in)?\s*$/i.test(before.trim())) sum += 0.3;
  if (words.saidOfThePast.test(before) && !planned) sum += 0.3;
  if ((before + after).split(/\s+/).filter((word) => /\p{L}/u.test(word)).length < (clause.start === sentence.start ? 3 : 1)) sum += 0.4;
  return sum;
}

function statusOf(clause: string, span: WhenSpan, reading: DateReading, referenceDay: number | null): EventStatus {
  const { firstDay, lastDay } = daysOfSpan(span);
  const ahead = referenceDay !== null && ((firstDay !== null && firstDay > referenceDay) || (firstDay === null && lastDay !== null && lastDay > referenceDay));
  const running = referenceDay !== null && lastDay !== null && lastDay >= referenceDay && reading.tense === 'future';
  if (ahead || running || (referenceDay === null && reading.tense === 'future' && words.planned.test(clause) && /\bwill\b/i.test(clause))) return 'planned';
  return words.disputed.test(clause) ? 'disputed' : 'reported';
}

/** What stands before the first verb of a sentence, for a clause that begins with its own verb. */
function subjectFor(before: string, clause: string): string {
  if (!/^\s*(?:was|were|is|has|had|will|[\p{Ll}]+(?:ed|t|n|e|k|w))\b/u.test(clause) || /^\s*(?:the|a|an|he|she|it|they|his|her|its|their)\b/i.test(clause)) return '';
  const match = /^(.{2,60}?),?\s(?:was|were|is|are|has|had|will|\p{Ll}+ed|took|left|went|came|lost|sent|ran|met|said)\b/u.exec(before.trim());
  return match?.[1] === undefined || /\d/.test(match[1]) ? '' : `${match[1]} `;
}

/** "shut since 14 March 2009, when a boat collided": the event is the collision, on that day. */
function whenClauses(text: string, sentence: Range, dated: readonly Dated[]): readonly Dated[] {
  return dated.map((one, index) => {
    const { phrase, reading } = one;
    const next = dated[index + 1]?.phrase.start ?? sentence.end;
    const opened = words.whenClause.exec(text.slice(phrase.end, next));
    if (opened === null || phrase.bound === null || reading.edtf === null) return one;
    const span = spanOfEdtf(reading.edtf);
    return span === null ? one : { ...one, span, phrase: { start: reading.start, end: reading.end, edtf: reading.edtf, bound: null, reasons: reading.reasons, usedReference: reading.usedReference }, clauseStart: phrase.end + opened[0].length };
  });
}

function datedCandidates(text: string, paragraph: number, sentence: Range, phrases: readonly Dated[], walk: Walk, isCaption: boolean): readonly Candidate[] {
  const dated = whenClauses(text, sentence, phrases);
  const clauses = clausesOf(text, sentence, dated);
  const [first] = dated;
  const said = first !== undefined && words.speech.test(text.slice(Math.max(sentence.start, first.phrase.start - 30), Math.min(sentence.end, first.phrase.end + 12)));
  return dated.flatMap((one, index): readonly Candidate[] => {
    const cut = clauses[index] ?? sentence;
    const clause = one.clauseStart === undefined ? cut : { ...cut, start: one.clauseStart };
    const clauseText = text.slice(clause.start, clause.end);
    const subject = clause.start > sentence.start ? subjectFor(text.slice(sentence.start, clause.start), clauseText) : '';
    const status = statusOf(clauseText, one.span, one.reading, walk.referenceDay);
    const found = kindOfClause(clauseText, one.phrase.start - clause.start);
    let confidence = 0.5 + precisionBonus(one.span) + (found === null ? 0 : 0.1) - doubts(text, one, clause, sentence, status === 'planned');
    // "said on Thursday that ships had passed in May": what was said is the event, unless it is still to come.
    if (index > 0 && said && first !== undefined && words.reported.test(text.slice(first.phrase.end, one.phrase.start)) && !(status === 'planned' && one.span.precision === 'day')) confidence -= 0.3;
    const sharesClause = clauses[index - 1]?.start === clause.start;
    if (sharesClause && first !== undefined) {
      const a = daysOfSpan(first.span);
      const b = daysOfSpan(one.span);
      confidence -= a.firstDay === b.firstDay || one.phrase.bound !== null ? 0.4 : 0.15;
    }
    if (isCaption) confidence -= 0.05;
    const { reasons, usedReference } = one.phrase;
    return [{ paragraph, clause, date: { start: one.phrase.start, end: one.phrase.end }, edtf: one.phrase.edtf ?? '', kind: found?.kind ?? null, status, confidence: Math.min(0.99, confidence), reasons, usedReference, subject }];
  });
}

/** Public speech and alerts of the day talked of, where the sentence names none; in a live page they are of its day. */
function undatedCandidate(text: string, paragraph: number, sentence: Range, hasDate: boolean, live: boolean, walk: Walk): Candidate | null {
  const { carried, referenceDay, referenceDoubt } = walk;
  const clause = text.slice(sentence.start, sentence.end);
  const alert = words.publicAlert.test(clause);
  const rest = { paragraph, clause: sentence, date: null, kind: alert ? 'alert' : 'statement', status: words.disputed.test(clause) ? 'disputed' : 'reported', confidence: SURE_ENOUGH + 0.02, usedReference: true, subject: '' } as const;
  if (live && referenceDay !== null && (alert || words.publicSpeech.test(clause) || words.liveSpeech.test(clause))) {
    return { ...rest, edtf: `${dayText(referenceDay)}${markOf(referenceDoubt)}`, reasons: [{ type: 'live-page' }] };
  }
  if (hasDate || carried === null || walk.bodyParagraphs - carried.paragraph > CARRIED_PARAGRAPHS || (!alert && !words.publicSpeech.test(clause))) return null;
  return { ...rest, edtf: `${dayText(carried.day)}${markOf({ ...referenceDoubt, approximate: true })}`, reasons: [{ type: 'told-before' }] };
}

function carriedFrom(candidates: readonly Candidate[], walk: Walk): Carried | null {
  const { referenceDay } = walk;
  if (referenceDay === null) return null;
  // The last thing told decides; after something long past, nothing recent is talked of.
  const told = candidates.filter(({ date, status }) => date !== null && status !== 'planned').pop();
  const span = told === undefined ? null : spanOfEdtf(told.edtf);
  if (span === null) return walk.carried;
  const { firstDay, lastDay } = daysOfSpan(span);
  const recent = firstDay !== null && lastDay !== null && firstDay <= referenceDay && firstDay > referenceDay - CARRIED_DAYS;
  if (!recent) return null;
  return firstDay === lastDay ? { day: firstDay, paragraph: walk.bodyParagraphs } : walk.carried;
}

/** Candidates of one paragraph, and what is known after it. */
function ofParagraph({ text, role }: Paragraph, paragraph: number, walk: Walk): { readonly candidates: readonly Candidate[]; readonly walk: Walk } {
  const clockEnd = stampEndOf(text);
  const stampEnd = clockEnd > 0 ? clockEnd : (words.dateline.exec(text)?.[0].length ?? 0);
  const read = readInStory(text, { day: walk.referenceDay, doubt: walk.referenceDoubt }, walk.story);
  const isCaption = role === 'caption';
  const found: Candidate[] = [];
  let now: Walk = { ...walk, story: read.story, bodyParagraphs: walk.bodyParagraphs + (isCaption ? 0 : 1) };
  for (const whole of read.sentences) {
    const sentence = { start: Math.max(whole.start, stampEnd), end: whole.end };
    if (sentence.end - sentence.start < 12) continue;
    const dated = datedIn(text, read.readings, sentence, stampEnd);
    const candidates = datedCandidates(text, paragraph, sentence, dated, now, isCaption).filter(({ confidence }) => confidence >= SURE_ENOUGH);
    const undated = candidates.length === 0 && !isCaption ? undatedCandidate(text, paragraph, sentence, dated.length > 0, clockEnd > 0, now) : null;
    found.push(...candidates, ...(undated === null ? [] : [undated]));
    if (!isCaption) now = { ...now, carried: carriedFrom(candidates, now) };
  }
  if (clockEnd > 0 && walk.referenceDay !== null && now.carried === null) now = { ...now, carried: { day: walk.referenceDay, paragraph: now.bodyParagraphs } };
  return { candidates: found, walk: now };
}

/** Candidates of a source, paragraph by paragraph, so that the caller can report progress or stop. */
export function* candidatesOf(paragraphs: readonly Paragraph[], { day, doubt }: Published): Generator<readonly Candidate[], void> {
  let walk: Walk = { referenceDay: day, referenceDoubt: doubt, story: NO_STORY, carried: null, bodyParagraphs: 0 };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!tellsStory(paragraph)) {
      yield [];
      continue;
    }
    const read = ofParagraph(paragraph, index, walk);
    walk = read.walk;
    yield read.candidates;
  }
}
