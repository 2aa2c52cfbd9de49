/**
 * Every time expression of a text, with its place, its meaning and how that came about.
 *
 * Reads paragraph by paragraph and remembers what was talked of, so that "that year" and "two days later" find their
 * anchor. Linear in the length of the text.
 */
import { parseEdtf } from '../dates/edtf';
import { boundTense } from './bound-tense';
import { doubted } from './doubt';
import { SURE, type Marks } from './marks';
import { ENGLISH_GRAMMAR } from './english/english';
import { ENGLISH_LINKS } from './english/links';
import type { Frame } from './frame';
import { joinPhrases, type Mention } from './join-phrases';
import { boundedEdtf, linkMentions, type Bound, type Linked } from './links';
import type { Meaning } from './meaning';
import { compileGrammar, matchPhrases, type CompiledGrammar } from './match-phrases';
import type { DateFault, ReadingReason } from './reason';
import { resolve } from './resolve';
import type { ReadingContext, Resolution, Tense } from './resolved';
import { sentencesOf, type Sentence } from './sentences';
import { tenseAround, tenseReader } from './tense';
import { timexOf, type Timex } from './timex';
import { daysOfResolution, isBareDay, isFullDate, isYearOpen, namesMonth, namesYear, toldAround, withSign, type Around, type Sign } from './told-year';
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

/** What is carried from one paragraph to the next. */
export interface Story {
  readonly earlier: readonly Frame[];
  /** Full dates of the last sentence, and whether what was told lay near the publication; see told-year.ts. */
  readonly lastDays: readonly number[];
  readonly signs: readonly Sign[];
}

export const NO_STORY: Story = { earlier: [], lastDays: [], signs: [] };

/** How many frames are remembered; what lies farther back is no longer talked of. */
const MEMORY = 12;

interface Reader {
  readonly ready: CompiledGrammar;
  readonly tense: ReturnType<typeof tenseReader>;
  readonly titles: ReadonlySet<string>;
}

let english: Reader | null = null;

function englishReader(): Reader {
  english ??= { ready: compileGrammar(ENGLISH_GRAMMAR, false), tense: tenseReader(ENGLISH_GRAMMAR.tense), titles: new Set(ENGLISH_GRAMMAR.titles) };
  return english;
}

interface Placed {
  readonly mention: Mention;
  readonly resolution: Resolution;
  readonly tense: Tense | null;
  /** Whether it may as well be the one on the other side of the day of publication. */
  readonly open: boolean;
}

const startOf = (resolution: Resolution): number | null => (resolution.ok && resolution.resolved.type === 'moment' ? resolution.resolved.frame.startDay : null);

/** What is remembered of a resolved date; of several days the last, which what follows is only about so long after. */
function toldFrame(meaning: Meaning, resolution: Resolution): Frame | null {
  if (!resolution.ok || isYearOpen(resolution.reasons)) return null;
  const { resolved } = resolution;
  const named = namesMonth(meaning.type === 'range' ? meaning.to : meaning) ? { namesMonth: true } : {};
  if (resolved.type === 'range') return { unit: resolved.to.frame.unit, startDay: resolved.to.frame.startDay, doubtful: true, ...named };
  if (resolved.type !== 'moment') return null;
  const { frame: { unit, startDay }, approximate, uncertain } = resolved;
  return { unit, startDay, doubtful: approximate || uncertain, ...named };
}

function remember(known: Story, meaning: Meaning, resolution: Resolution, referenceDay: number | null): Story {
  const story = { ...known, signs: withSign(known.signs, meaning, resolution, referenceDay) };
  // "Ten days later" counts from that day, and not from one told of before it.
  if (!resolution.ok && isBareDay(meaning)) return { ...story, earlier: [] };
  const told = toldFrame(meaning, resolution);
  return told === null ? story : { ...story, earlier: [told, ...story.earlier].slice(0, MEMORY) };
}

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
  const sentences = sentencesOf(tokens, reader.titles);
  const readings: DateReading[] = [];
  const dates = statedDates(linked, sentences, { referenceDay, referenceDoubt });
  let now = story;
  let at = 0;
  for (const link of linked) {
    while ((sentences[at]?.next ?? Number.POSITIVE_INFINITY) <= link.first) at += 1;
    const sentence = sentences[at] ?? { first: 0, next: tokens.length };
    const around = aroundLink(dates, link, at, story.lastDays);
    const placed: Placed[] = [];
    const before = now;
    for (const mention of link.mentions) {
      const told = tenseAround(reader.tense, tokens, sentence, mention.first, mention.next);
      const { tense, open } = boundTense(reader.tense, tokens, sentence, link.first, link.bound, told);
      const readIn = (as: Tense | null): Resolution => resolve(mention.meaning, { referenceDay, referenceDoubt, tense: as, ...now, told: toldAround(around, now.signs, referenceDay) }, ENGLISH_GRAMMAR.holidays);
      const resolution = readIn(tense);
      placed.push({ mention, resolution, tense, open: open && startOf(readIn('past')) !== startOf(resolution) });
      now = remember(now, mention.meaning, resolution, referenceDay);
    }
    readings.push(...readingsOf(tokens, link, placed, { referenceDay, referenceDoubt, tense: placed[0]?.tense ?? null, ...before, told: toldAround(around, before.signs, referenceDay) }));
  }
  return { readings, sentences: sentences.map(({ first, next }) => span(tokens, first, next)), story: { ...now, lastDays: lastDaysOf(dates, sentences.length - 1) } };
}

/** A date that names its year. */
interface Stated {
  readonly link: Linked;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly day: number;
  readonly full: boolean;
}

/** Those of a paragraph, so that a date without a year can look at those that come after it. */
function statedDates(linked: readonly Linked[], sentences: readonly Sentence[], context: Pick<ReadingContext, 'referenceDay' | 'referenceDoubt'>): readonly Stated[] {
  let sentence = 0;
  return linked.flatMap((link): readonly Stated[] => {
    while ((sentences[sentence]?.next ?? Number.POSITIVE_INFINITY) <= link.first) sentence += 1;
    if (!namesYear(link.meaning)) return [];
    const days = daysOfResolution(resolve(link.meaning, { ...context, tense: null, earlier: [], told: null }, ENGLISH_GRAMMAR.holidays));
    return days.map((day) => ({ link, sentence, day, full: isFullDate(link.meaning) }));
  });
}

const lastDaysOf = (dates: readonly Stated[], sentence: number): readonly number[] => dates.filter((date) => date.full && date.sentence === sentence).map(({ day }) => day);

function aroundLink(dates: readonly Stated[], link: Linked, sentence: number, lastDays: readonly number[]): Around {
  const here = dates.filter((date) => date.sentence === sentence && date.link !== link);
  return {
    here: here.filter(({ full }) => full).map(({ day }) => day), years: here.filter(({ full }) => !full).map(({ day }) => day),
    before: sentence === 0 ? lastDays : lastDaysOf(dates, sentence - 1),
  };
}

const span = (tokens: readonly Token[], first: number, next: number): { readonly start: number; readonly end: number } => ({ start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 });

const validEdtf = (edtf: string | null): string | null => (edtf !== null && parseEdtf(edtf) !== null ? edtf : null);

function readingsOf(tokens: readonly Token[], link: Linked, placed: readonly Placed[], context: ReadingContext): readonly DateReading[] {
  const [only] = placed;
  const whole = doubted(only !== undefined && only.mention.meaning === link.meaning ? only.resolution : resolve(link.meaning, context, ENGLISH_GRAMMAR.holidays), link.doubt);
  // Of two ends that make no range, neither is the date of the phrase.
  const isWhole = whole.ok && (placed.length === 1 || whole.resolved.type === 'range');
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
