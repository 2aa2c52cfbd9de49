/**
 * Sentences that tell of something with a date, as raw material for suggestions.
 *
 * A candidate is one dated phrase with the clause it dates. Public speech and alerts count without a date of their own:
 * they are of the day that the sentences before them told of, and say so with "about".
 */
import { dayText } from '../dates/calendar';
import { daysOfSpan, spanOfEdtf, type WhenSpan } from '../dates/when-span';
import type { Published } from '../sources/publication-day';
import { quotedMails, type QuotedMail } from '../sources/quoted-mail';
import type { EventStatus, Paragraph } from '../timeline/types';
import { clausesOf, datedIn, isSetAgainst, namesItsSubject, onlyTellsWhich, saidClause, subjectFor, subordinateClause, whenClauses, withoutDenial, type Dated } from './clauses';
import { ENGLISH_EVENTS, type TriggerKind } from './english/event-words';
import { GERMAN_TRIGGERS } from './german-events';
import { markOf, type Marks } from './marks';
import { isByline, isCorrection, isOfTheText } from './no-event';
import type { Range } from './range';
import type { DateReading } from './read-dates';
import type { ReadingReason } from './reason';
import { NO_STORY, type Story } from './story';
import { readInStory, stampEndOf, storyUnder, tellsStory, writtenOn } from './story-before';

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
  /** The day its paragraph is told from; null where it is not known. */
  readonly referenceDay: number | null;
  /** The subject that a clause cut from its sentence shares with it: "The dam". */
  readonly subject: string;
  /** The clause with its date that gives the title, where this one says nothing of its own: "and again on 30 January". */
  readonly titleOf?: { readonly clause: Range; readonly date: Range };
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

const words = ENGLISH_EVENTS;

const TRIGGERS = [...ENGLISH_EVENTS.triggers, ...GERMAN_TRIGGERS];

/** What kind of event a clause tells of: the surest trigger, nearer the date before farther. */
export function kindOfClause(clause: string, dateAt: number): { readonly kind: TriggerKind; readonly score: number } | null {
  let best: { readonly kind: TriggerKind; readonly score: number } | null = null;
  for (const { kind, pattern, weight } of TRIGGERS) {
    for (const match of clause.matchAll(pattern)) {
      const distance = Math.max(0, dateAt - (match.index + match[0].length), match.index - dateAt);
      const score = weight - Math.min(distance, 150) / 250;
      if (best === null || score > best.score) best = { kind, score };
    }
  }
  return best;
}

const isOfADay = ({ precision }: WhenSpan): boolean => precision === 'day' || precision === 'minute' || precision === 'second';

function precisionBonus(span: WhenSpan): number {
  if (isOfADay(span)) return 0.15;
  if (span.precision === 'month' || span.precision === 'season' || span.precision === 'quarter') return 0.1;
  if (span.precision === 'year') return 0.05;
  return span.precision === 'decade' ? 0.02 : -0.05;
}

const AFTER_YEAR = /^\s(?!and\b|or\b|but\b|when\b|in\b|at\b|on\b|to\b|by\b|for\b|with\b|of\b|as\b|that\b|after\b|before\b|from\b|it\b|he\b|she\b|they\b|the\b|a\b|an\b|his\b|her\b|their\b|its\b)\p{Ll}/u;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter((word) => /\p{L}/u.test(word));

/** Words of a clause that say what happened, without its date and the preposition of that. */
const ownWords = (before: string, after: string): readonly string[] => wordsOf(`${before.replace(words.datePrepositions, '')} ${after}`).filter((word) => !words.emptyWords.has(word.replace(/[^\p{L}]/gu, '')));

/** Two words with a verb are a sentence ("Strand resigned"); without one they may be a name, and a clause cut from its sentence may have one word. */
function saysTooLittle(before: string, after: string, isWhole: boolean, { tense }: DateReading): boolean {
  if (!isWhole) return wordsOf(before + after).length < 1;
  return ownWords(before, after).length < 1 || (tense === null ? wordsOf(before + after).length < 3 : wordsOf(`${before.replace(words.datePrepositions, '')} ${after}`).length < 2);
}

/** Why a dated phrase may date no event: it compares, describes, or sets an end. Each is a deduction. */
function doubts(text: string, { phrase, reading, span }: Dated, clause: Range, sentence: Range, planned: boolean): number {
  const before = text.slice(clause.start, phrase.start);
  const after = text.slice(phrase.end, clause.end);
  let sum = 0;
  if (phrase.bound === 'since' && words.superlative.test(before)) sum += 0.6;
  if (words.measured.test(before)) sum += 0.6;
  // "By December the fund was empty" tells of a state; "was to be paid by December" of an end that was set.
  const isState = phrase.bound === 'by' && phrase.start === sentence.start && reading.tense === 'past';
  if (phrase.bound === 'until' || phrase.bound === 'by') sum += planned || isState ? 0.1 : 0.25;
  if (phrase.bound === 'before' || phrase.bound === 'after') sum += 0.25;
  const yearOnly = span.precision === 'year' && /^\d{4}$/.test(text.slice(phrase.start, phrase.end));
  if (yearOnly && words.aboutYear.test(before)) sum += 0.4;
  if (yearOnly && AFTER_YEAR.test(after) && !/\b(?:in|of|since|by|until|from)\s$/i.test(before)) sum += 0.25;
  if (/^['’]s\b/.test(after)) sum += 0.2;
  if (reading.tense === null && !planned && !isOfADay(span) && !/\p{Ll}{3}ed\b/u.test(before + after)) sum += 0.15;
  if (/\?\s*["”’)]*\s*$/.test(text.slice(clause.start, clause.end))) sum += 0.5;
  if (words.asSubject.test(after) && /^(?:the|in)?\s*$/i.test(before.trim())) sum += 0.3;
  if (words.saidOfThePast.test(before) && !planned) sum += 0.3;
  if (isSetAgainst(before)) sum += 0.4;
  if (saysTooLittle(before, after, clause.start === sentence.start, reading)) sum += 0.4;
  return sum;
}

function statusOf(clause: string, span: WhenSpan, reading: DateReading, referenceDay: number | null): EventStatus {
  const { firstDay, lastDay } = daysOfSpan(span);
  const ahead = referenceDay !== null && ((firstDay !== null && firstDay > referenceDay) || (firstDay === null && lastDay !== null && lastDay > referenceDay));
  const running = referenceDay !== null && lastDay !== null && lastDay >= referenceDay && reading.tense === 'future';
  if (ahead || running || (referenceDay === null && reading.tense === 'future' && words.planned.test(clause) && /\bwill\b/i.test(clause))) return 'planned';
  return words.disputed.test(clause) ? 'disputed' : 'reported';
}

/** "She returned four years later, after his death in 97 BC": the time counted is the one that is named beside it. */
function isNamedBeside({ phrase, span }: Dated, dated: readonly Dated[]): boolean {
  const { firstDay, lastDay } = daysOfSpan(span);
  if (!phrase.reasons.some((reason) => reason.type === 'counted' && reason.talkedOf)) return false;
  return dated.some((other) => {
    const days = daysOfSpan(other.span);
    return other.phrase !== phrase && days.firstDay !== null && days.lastDay !== null && firstDay !== null && lastDay !== null && days.firstDay >= firstDay && days.lastDay <= lastDay;
  });
}

/** A deduction for what shares its clause with other dates: the first of them is the clause's, but for one that only tells which thing is meant. */
function besideOthers(text: string, one: Dated, sharing: readonly Dated[]): number {
  const telling = sharing.filter((other) => !onlyTellsWhich(text, other));
  if (!telling.includes(one)) return telling.length > 0 ? 0.4 : 0;
  const [first] = telling;
  if (first === undefined || first === one) return 0;
  return daysOfSpan(first.span).firstDay === daysOfSpan(one.span).firstDay || one.phrase.bound !== null ? 0.4 : 0.15;
}

/** What is quoted, and the clause before where that alone says what happened. */
function titleBefore(text: string, clause: Range, date: Range, before: Range | undefined, dateBefore: Range | undefined): Pick<Candidate, 'clause' | 'titleOf'> {
  if (before === undefined || dateBefore === undefined || before.start === clause.start || ownWords(text.slice(clause.start, date.start), text.slice(date.end, clause.end)).length > 0) return { clause };
  return { clause: { start: before.start, end: clause.end }, titleOf: { clause: before, date: { start: dateBefore.start, end: dateBefore.end } } };
}

/** Words of a text without the dates among them and the prepositions of those. */
function withoutDates(text: string, { start, end }: Range, dated: readonly Dated[]): string {
  let at = start;
  const kept = dated.filter(({ phrase }) => phrase.start >= start && phrase.end <= end).map(({ phrase }) => {
    const piece = text.slice(at, phrase.start).replace(words.datePrepositions, '');
    at = phrase.end;
    return piece;
  });
  return [...kept, text.slice(at, end)].join('');
}

function datedCandidates(text: string, paragraph: number, sentence: Range, phrases: readonly Dated[], walk: Walk, isCaption: boolean): readonly Candidate[] {
  const dated = whenClauses(text, sentence, phrases);
  const clauses = clausesOf(text, sentence, dated);
  const [first] = dated;
  const isSpeech = first !== undefined && words.speech.test(text.slice(Math.max(sentence.start, first.phrase.start - 30), Math.min(sentence.end, first.phrase.end + 12)));
  return dated.flatMap((one, index): readonly Candidate[] => {
    const cut = clauses[index] ?? sentence;
    const said = dated.length === 1 ? saidClause(text, cut, one) : null;
    const own = said !== null && namesItsSubject(text, said) ? said : dated.length === 1 ? subordinateClause(text, cut, one) : null;
    const clause = withoutDenial(text, one.clauseStart !== undefined ? { ...cut, start: one.clauseStart } : own ?? cut, one.phrase);
    const clauseText = text.slice(clause.start, clause.end);
    const subject = clause.start > sentence.start ? subjectFor(withoutDates(text, { start: sentence.start, end: clause.start }, dated), withoutDates(text, clause, [one])) : '';
    // Who claims it stands outside of what is claimed.
    const status = statusOf(said === null ? clauseText : text.slice(cut.start, cut.end), one.span, one.reading, walk.referenceDay);
    const told = said ?? clause;
    const found = kindOfClause(text.slice(told.start, told.end), one.phrase.start - told.start);
    let confidence = 0.5 + precisionBonus(one.span) + (found === null ? 0 : 0.1) - doubts(text, one, clause, sentence, status === 'planned');
    // "said on Thursday that ships had passed in May": what was said is the event, unless it is still to come.
    if (index > 0 && isSpeech && first !== undefined && words.reported.test(text.slice(first.phrase.end, one.phrase.start)) && !(status === 'planned' && one.span.precision === 'day')) confidence -= 0.3;
    confidence -= besideOthers(text, one, dated.filter((_other, at) => clauses[at]?.start === clause.start));
    if (isNamedBeside(one, dated)) confidence -= 0.4;
    if (isCaption) confidence -= 0.05;
    const { reasons, usedReference } = one.phrase;
    const date = { start: one.phrase.start, end: one.phrase.end };
    const before = titleBefore(text, clause, date, index > 0 ? clauses[index - 1] : undefined, dated[index - 1]?.phrase);
    return [{ paragraph, ...before, date, edtf: one.phrase.edtf ?? '', kind: found?.kind ?? null, status, confidence: Math.min(0.99, confidence), reasons, usedReference, referenceDay: walk.referenceDay, subject }];
  });
}

/** Public speech and alerts of the day talked of, where the sentence names none; in a live page they are of its day. */
function undatedCandidate(text: string, paragraph: number, sentence: Range, hasDate: boolean, live: boolean, walk: Walk): Candidate | null {
  const { carried, referenceDay, referenceDoubt } = walk;
  const clause = text.slice(sentence.start, sentence.end);
  const alert = words.publicAlert.test(clause);
  const rest = { paragraph, clause: sentence, date: null, kind: alert ? 'alert' : 'statement', status: words.disputed.test(clause) ? 'disputed' : 'reported', confidence: SURE_ENOUGH + 0.02, usedReference: true, referenceDay, subject: '' } as const;
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

/** Sentences as they tell of something: a date that stands alone goes with what follows it, as in “28 July. Austria declares war on Serbia.” */
function toldSentences(text: string, sentences: readonly Range[], readings: readonly DateReading[]): readonly Range[] {
  const isDateAlone = ({ start, end }: Range): boolean => readings.some(({ phrase }) => phrase.start === start && phrase.end <= end && !/[\p{L}\p{N}]/u.test(text.slice(phrase.end, end)));
  const told: Range[] = [];
  let label: Range | null = null;
  for (const sentence of sentences) {
    if (label === null && isDateAlone(sentence)) {
      label = sentence;
      continue;
    }
    told.push(label === null ? sentence : { start: label.start, end: sentence.end });
    label = null;
  }
  return label === null ? told : [...told, label];
}

/** Candidates of one paragraph, and what is known after it. */
function ofParagraph({ text, role }: Paragraph, paragraph: number, walk: Walk): { readonly candidates: readonly Candidate[]; readonly walk: Walk } {
  const clockEnd = stampEndOf(text);
  const stampEnd = clockEnd > 0 ? clockEnd : (words.dateline.exec(text)?.[0].length ?? 0);
  const read = readInStory(text, { day: walk.referenceDay, doubt: walk.referenceDoubt }, walk.story);
  const isCaption = role === 'caption';
  const found: Candidate[] = [];
  let now: Walk = { ...walk, story: read.story, bodyParagraphs: walk.bodyParagraphs + (isCaption ? 0 : 1) };
  for (const whole of isCorrection(text) ? [] : toldSentences(text, read.sentences, read.readings)) {
    const sentence = { start: Math.max(whole.start, stampEnd), end: whole.end };
    if (sentence.end - sentence.start < 12) continue;
    if (isOfTheText(text.slice(sentence.start, sentence.end))) continue;
    const dated = datedIn(text, read.readings, sentence, stampEnd).filter(({ phrase }) => !isByline(text, sentence, phrase));
    const candidates = datedCandidates(text, paragraph, sentence, dated, now, isCaption).filter(({ confidence }) => confidence >= SURE_ENOUGH);
    const undated = candidates.length === 0 && !isCaption ? undatedCandidate(text, paragraph, sentence, dated.length > 0, clockEnd > 0, now) : null;
    found.push(...candidates, ...(undated === null ? [] : [undated]));
    if (!isCaption) now = { ...now, carried: carriedFrom(candidates, now) };
  }
  if (clockEnd > 0 && walk.referenceDay !== null && now.carried === null) now = { ...now, carried: { day: walk.referenceDay, paragraph: now.bodyParagraphs } };
  return { candidates: found, walk: now };
}

/** Candidates of a source, paragraph by paragraph, so that the caller can report progress or stop. */
export function* candidatesOf(paragraphs: readonly Paragraph[], published: Published): Generator<readonly Candidate[], void> {
  const mails = quotedMails(paragraphs);
  const begin = (mail: QuotedMail | null | undefined): Walk => {
    const { day, doubt } = writtenOn(mail, published);
    return { referenceDay: day, referenceDoubt: doubt, story: NO_STORY, carried: null, bodyParagraphs: 0 };
  };
  let walk = begin(null);
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0 && mails[index] !== mails[index - 1]) walk = begin(mails[index]);
    if (!tellsStory(paragraph)) {
      walk = { ...walk, story: storyUnder(walk.story, paragraph) };
      yield [];
      continue;
    }
    const read = ofParagraph(paragraph, index, walk);
    walk = read.walk;
    yield read.candidates;
  }
}
