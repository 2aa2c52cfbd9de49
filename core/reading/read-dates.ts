/**
 * Every time expression of a text, with its place, its meaning and how that came about.
 *
 * Reads paragraph by paragraph and remembers what was talked of, so that "that year" and "two days later" find their
 * anchor. Linear in the length of the text.
 */
import { parseEdtf } from '../dates/edtf';
import { clauseAround } from './bound-tense';
import type { Frame } from './frame';
import { doubted } from './doubt';
import { SURE, type Marks } from './marks';
import { ENGLISH_GRAMMAR } from './english/english';
import { ENGLISH_LINKS } from './english/links';
import { joinPhrases, type Mention } from './join-phrases';
import { boundedEdtf, linkMentions, type Bound, type Linked } from './links';
import { bare, unitOf, type Meaning } from './meaning';
import { compileGrammar, matchPhrases, type CompiledGrammar } from './match-phrases';
import type { DateFault, ReadingReason } from './reason';
import { resolve } from './resolve';
import type { ReadingContext, Resolution, Tense } from './resolved';
import { sentencesOf, type SentenceWords } from './sentences';
import { tenseReader } from './tense';
import { timexOf, type Timex } from './timex';
import { aroundLink, lastDaysBefore, statedDates } from './stated-dates';
import { NO_STORY, remember, type Story } from './story';
import { isYearOpen, toldAround } from './told-year';
import { tokenize, type Token } from './token';

export interface DateReading {
  /** UTF-16 offsets of the time expression in its paragraph, without "before" or "from". */
  readonly start: number;
  readonly end: number;
  readonly timex: Timex;
  /** EDTF of the expression by itself, without the bounds of its phrase. */
  readonly edtf: string | null;
  readonly reasons: readonly ReadingReason[];
  /** Why there is no such date; then there is no EDTF either. */
  readonly problem: DateFault | null;
  readonly usedReference: boolean;
  readonly tense: Tense | null;
  /** Whole phrase with its bounds ("before 3 March", "from Monday to Wednesday"), shared by the readings in it. */
  readonly phrase: DatePhrase;
}

export interface DatePhrase {
  readonly start: number;
  readonly end: number;
  /** Null for lengths, repetitions, dates that cannot be, and those that may be of another year. */
  readonly edtf: string | null;
  readonly bound: Bound | null;
  /** Of the phrase as a whole: "from 13 June to 13 July 1878" needs no day of publication, which "13 June" alone would. */
  readonly reasons: readonly ReadingReason[];
  readonly usedReference: boolean;
}

interface Reader {
  readonly ready: CompiledGrammar;
  readonly tense: ReturnType<typeof tenseReader>;
  readonly sentences: SentenceWords;
}

let english: Reader | null = null;

function englishReader(): Reader {
  english ??= { ready: compileGrammar(ENGLISH_GRAMMAR, false), tense: tenseReader(ENGLISH_GRAMMAR.tense), sentences: { titles: new Set(ENGLISH_GRAMMAR.titles), halves: new Set(Object.keys(ENGLISH_GRAMMAR.clock.halves)), openers: new Set(ENGLISH_GRAMMAR.openers) } };
  return english;
}

interface Placed {
  readonly mention: Mention;
  readonly resolution: Resolution;
  readonly tense: Tense | null;
  readonly isOver: boolean;
  /** Whether it may as well be the one on the other side of the day of publication. */
  readonly open: boolean;
}

/** The month or season told last, where that was in the sentence that `told` had not come to. */
function frameSince(told: Story, now: Story): Frame | null {
  const [last] = now.earlier;
  return last !== undefined && last !== told.earlier[0] && (last.unit === 'month' || last.unit === 'season') && last.doubtful !== true ? last : null;
}

/** A time of day after "three weeks after the memo". */
const isOfUnknownDay = (meaning: Meaning, { earlier }: Story): boolean => bare(meaning).type === 'calendar' && unitOf(meaning) === null && earlier.find(({ unit }) => unit === 'day')?.unknown === true;

/** Whether the nearest year put a date after the publication. */
const isAhead = (resolution: Resolution, referenceDay: number | null): boolean =>
  resolution.ok && resolution.resolved.type === 'moment' && referenceDay !== null && resolution.resolved.frame.startDay > referenceDay && resolution.reasons.some(({ type }) => type === 'nearest-year');

/** The heading that a text stands under, with the days told of between it and a date. */
function headingFor({ heading, earlier: [last] }: Story, now: Story, beside: readonly number[]): NonNullable<ReadingContext['heading']> | null {
  if (heading === undefined || heading === null) return null;
  const known = last === undefined ? -1 : now.earlier.indexOf(last);
  const since = (known < 0 ? now.earlier : now.earlier.slice(0, known)).filter(({ unknown }) => unknown !== true).map(({ startDay }) => startDay);
  return { frame: heading.frame, beside, since };
}

const startOf = (resolution: Resolution): number | null => (resolution.ok && resolution.resolved.type === 'moment' ? resolution.resolved.frame.startDay : null);

export interface ReadParagraph {
  readonly readings: readonly DateReading[];
  /** Sentences as offsets, without the space between them. */
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
  readonly story: Story;
}

/** @param referenceDoubt what is in doubt about the day of publication, and so about all that is read against it */
export function readParagraph(text: string, referenceDay: number | null, story: Story = NO_STORY, referenceDoubt: Marks = SURE): ReadParagraph {
  const reader = englishReader();
  const tokens = tokenize(text, reader.ready.isAbbreviation);
  const mentions = joinPhrases(reader.ready, tokens, matchPhrases(reader.ready, tokens));
  const linked = linkMentions(tokens, mentions, ENGLISH_LINKS);
  const sentences = sentencesOf(tokens, reader.sentences);
  const readings: DateReading[] = [];
  const dates = statedDates(linked, sentences, { referenceDay, referenceDoubt });
  let now = story;
  let at = 0;
  let told = story;
  for (const link of linked) {
    while ((sentences[at]?.next ?? Number.POSITIVE_INFINITY) <= link.first) {
      at += 1;
      told = now;
    }
    const sentence = sentences[at] ?? { first: 0, next: tokens.length };
    const around = aroundLink(dates, link, at, story.lastDays);
    const placed: Placed[] = [];
    const contextOf = (before: Story, tense: Tense | null, isOver: boolean): ReadingContext => ({ referenceDay, referenceDoubt, tense, isOver, earlier: before.earlier, told: toldAround(around, before.signs, referenceDay), around: frameSince(told, before), heading: headingFor(story, before, [...around.here, ...around.years]) });
    const before = now;
    for (const mention of link.mentions) {
      const clause = clauseAround(reader.tense, tokens, sentence, link, mention);
      const readIn = (as: Tense | null): Resolution => resolve(mention.meaning, contextOf(now, as, clause.isOver), ENGLISH_GRAMMAR.holidays);
      const resolution = readIn(clause.tense);
      const open = (clause.open && startOf(readIn('past')) !== startOf(resolution)) || (clause.isPast && isAhead(resolution, referenceDay)) || isOfUnknownDay(mention.meaning, now);
      placed.push({ mention, resolution, tense: clause.tense, isOver: clause.isOver, open });
      now = remember(now, mention.meaning, resolution, referenceDay, mention.meaning.type === 'duration' && ENGLISH_GRAMMAR.guards.beside.includes(tokens[mention.next]?.lower ?? ''));
    }
    readings.push(...readingsOf(tokens, link, placed, contextOf(before, placed[0]?.tense ?? null, placed[0]?.isOver === true)));
  }
  return { readings, sentences: sentences.map(({ first, next }) => span(tokens, first, next)), story: { ...now, lastDays: lastDaysBefore(dates, sentences.length) } };
}

const span = (tokens: readonly Token[], first: number, next: number): { readonly start: number; readonly end: number } => ({ start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 });

const validEdtf = (edtf: string | null): string | null => (edtf !== null && parseEdtf(edtf) !== null ? edtf : null);

function readingsOf(tokens: readonly Token[], link: Linked, placed: readonly Placed[], context: ReadingContext): readonly DateReading[] {
  const [only] = placed;
  const whole = doubted(only !== undefined && only.mention.meaning === link.meaning ? only.resolution : resolve(link.meaning, context, ENGLISH_GRAMMAR.holidays), link.doubt);
  // Of two ends that make no range, neither is the date of the phrase.
  const isWhole = whole.ok && (placed.length === 1 || whole.resolved.type === 'range' || link.mentions.some(({ meaning }) => meaning === link.meaning));
  // "Closed until Friday" may be the Friday before or after.
  const isOpen = placed.some(({ open }) => open) || (whole.ok && isYearOpen(whole.reasons));
  const edtf = isWhole && !isOpen ? boundedEdtf(whole.resolved, link.bound, context.referenceDay) : null;
  const phrase: DatePhrase = { ...span(tokens, link.first, link.next), edtf: validEdtf(edtf), bound: link.bound, reasons: whole.ok ? whole.reasons : [], usedReference: whole.ok && whole.usedReference };
  return placed.flatMap(({ mention, resolution: found, tense }): readonly DateReading[] => {
    const resolution = doubted(found, link.doubt);
    const place = { ...span(tokens, mention.first, mention.next), tense, phrase };
    if (resolution.ok) return [{ ...place, timex: timexOf(resolution.resolved), edtf: validEdtf(boundedEdtf(resolution.resolved, null, context.referenceDay)), reasons: resolution.reasons, problem: null, usedReference: resolution.usedReference }];
    return resolution.problem === 'impossible' ? [{ ...place, timex: { type: 'DATE', value: '' }, edtf: null, reasons: [], problem: resolution.fault, usedReference: false }] : [];
  });
}

/** The dates of a whole text, one list a paragraph. */
export function readDates(paragraphs: readonly string[], referenceDay: number | null): readonly (readonly DateReading[])[] {
  let story = NO_STORY;
  return paragraphs.map((text) => {
    const read = readParagraph(text, referenceDay, story);
    story = read.story;
    return read.readings;
  });
}
