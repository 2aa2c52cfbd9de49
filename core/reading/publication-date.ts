/**
 * When a text was published: stated in a line of its own or a dateline, else inferred from what it says.
 *
 * Relative dates stand on this day, so a guess says on what it stands and how sure it is, and none is made where
 * nothing supports it. News captions carry full dates while the text names weekdays; together they give the day.
 */
import { dayText, weekdayOf } from '../dates/calendar';
import { daysOfSpan, spanOfEdtf } from '../dates/when-span';
import { keptReason, type KeptReason } from '../sources/published-reason';
import type { ParagraphRole, PublishedBasis } from '../timeline/types';
import { ENGLISH_PUBLICATION } from './english/publication-words';
import { CLASSES } from './english/words';
import { germanStatedDay } from './german-publication';
import { readParagraph, type DateReading } from './read-dates';

export interface PublishedGuess {
  readonly edtf: string;
  readonly basis: Exclude<PublishedBasis, 'entered'>;
  /** As the file keeps it. */
  readonly reason: KeptReason;
  /** 0 to 1: how sure it is; a stated date counts as 0.95. */
  readonly confidence: number;
}

export interface PublishedParagraph {
  readonly text: string;
  readonly role: ParagraphRole;
  readonly repeats?: string;
}

/** Where a line stating the date is looked for: so many paragraphs from the start and before the end. */
const FROM_START = 14;
const FROM_END = 4;
/** A line that states a date says little else, in UTF-16 units. */
const LINE_LIMIT = 160;
/** Later paragraphs than these add nothing to a guess, and long texts stay cheap. */
const READ_LIMIT = 400;
const PARAGRAPH_LIMIT = 20_000;

/** The single day a reading names, or null. */
function dayOfReading(reading: DateReading): number | null {
  if (reading.problem !== null || !/^\d{4}-\d{2}-\d{2}/.test(reading.timex.value)) return null;
  const span = spanOfEdtf(reading.timex.value.slice(0, 10));
  return span === null ? null : daysOfSpan(span).firstDay;
}

const absoluteDays = (text: string): readonly { readonly reading: DateReading; readonly day: number }[] =>
  readParagraph(text, null).readings.flatMap((reading) => {
    const day = reading.usedReference ? null : dayOfReading(reading);
    return day === null ? [] : [{ reading, day }];
  });

const letters = (text: string): number => text.replace(/[^\p{L}]/gu, '').length;

/** What a line gives, best first: the date it says it was published on, one without a word, one it says it was changed on. */
type LineRank = 'published' | 'bare' | 'changed';
const LINE_RANKS: readonly LineRank[] = ['published', 'bare', 'changed'];

interface StatedDay {
  readonly day: number;
  readonly rank: LineRank;
}

const isBetter = (one: StatedDay, than: StatedDay | null): boolean => than === null || LINE_RANKS.indexOf(one.rank) < LINE_RANKS.indexOf(than.rank);

/** "Am 26.02.2022 kam er frei." tells of an event, however short it is; "25 Jan 2022, 3:15 p.m." does not. */
const isTold = (after: string): boolean => /\p{Ll}{2,}[^\p{L}\d]{0,4}[.!?]["”’»)]*\s*$/u.test(after) && !/(?<!\p{L})(?:am|pm|uhr)\.?\s*$/iu.test(after);

/** Letters that may stand beside the date of a line without a word of publication: a place, a time zone, a weekday. */
const BARE_LETTERS = 14;
/** In a list or a table hardly any: their rows tell of events. */
const BARE_LETTERS_LISTED = 3;

/** A line such as "Published January 25, 2022 3:15 PM" or "By Jane Doe | 25 Jan 2022". */
function statedInLine(text: string, role: ParagraphRole): StatedDay | null {
  if (text.length > LINE_LIMIT) return null;
  let best: StatedDay | null = germanStatedDay(text);
  for (const { reading, day } of absoluteDays(text)) {
    const before = text.slice(0, reading.start);
    const rest = `${before} ${text.slice(reading.end)}`;
    const cue = ENGLISH_PUBLICATION.cues.findIndex((pattern) => pattern.test(before.slice(-30)));
    const bare = letters(rest) <= (role === 'list' ? BARE_LETTERS_LISTED : BARE_LETTERS) && !isTold(text.slice(reading.end));
    const byline = ENGLISH_PUBLICATION.byline.test(text) && letters(rest) <= 60;
    if (cue < 0 && !bare && !byline) continue;
    if (cue >= 0 && letters(rest) > 80) continue;
    const found: StatedDay = { day, rank: cue === 0 ? 'published' : cue > 0 ? 'changed' : 'bare' };
    if (isBetter(found, best)) best = found;
  }
  return best;
}

/** How sure a day of a change is to be the one that the words of a text are told from. */
const CHANGED_CONFIDENCE = 0.7;

interface StatedLine extends StatedDay {
  readonly text: string;
}

function statedLine(paragraphs: readonly PublishedParagraph[]): StatedLine | null {
  return paragraphs.reduce<StatedLine | null>((best, { text, role }, index) => {
    if (role === 'caption' || (index >= FROM_START && index < paragraphs.length - FROM_END)) return best;
    const found = statedInLine(text, role);
    return found !== null && isBetter(found, best) ? { ...found, text } : best;
  }, null);
}

/** A line states when a text was published; of the day of a change that is only a guess. */
function ofLine({ day, rank, text }: StatedLine): PublishedGuess {
  const isChange = rank === 'changed';
  return { edtf: dayText(day), basis: isChange ? 'inferred' : 'stated', reason: keptReason({ type: 'line', line: text.trim().slice(0, 80) }), confidence: isChange ? CHANGED_CONFIDENCE : 0.95 };
}

interface Numbered extends PublishedParagraph {
  /** ¶ number as the reader shows it; null for furniture and repeats. */
  readonly number: number | null;
}

function numbered(paragraphs: readonly PublishedParagraph[]): readonly Numbered[] {
  let number = 0;
  return paragraphs.slice(0, READ_LIMIT).map((paragraph) => {
    const counts = paragraph.role !== 'furniture' && paragraph.repeats === undefined;
    if (counts) number += 1;
    return { ...paragraph, text: paragraph.text.slice(0, PARAGRAPH_LIMIT), number: counts ? number : null };
  });
}

/** "KYIV, Jan. 25, 2022 (Reuters) —" at the start of a paragraph; without a year, read against `near`. */
function dateline(paragraphs: readonly Numbered[], near: number | null): PublishedGuess | null {
  for (const { text, role, number } of paragraphs) {
    if (role !== 'body' || number === null || number > 8) continue;
    for (const reading of readParagraph(text.slice(0, 120), near).readings) {
      const day = dayOfReading(reading);
      const before = text.slice(0, reading.start);
      // The name of the place, in capitals, and nothing else stands before it.
      const opens = reading.start < 60 && (reading.start === 0 || /^\p{Lu}{2,}[\p{L}\s.,'()-]*[\s,(]$/u.test(before));
      if (day === null || !opens || !ENGLISH_PUBLICATION.afterDateline.test(text.slice(reading.end, reading.end + 60))) continue;
      const words = text.slice(reading.start, reading.end);
      return { edtf: dayText(day), basis: reading.usedReference ? 'inferred' : 'stated', reason: keptReason({ type: 'dateline', words, paragraph: number }), confidence: reading.usedReference ? 0.8 : 0.95 };
    }
  }
  return null;
}

interface Anchor {
  readonly day: number;
  readonly words: string;
  readonly number: number | null;
  readonly caption: boolean;
}

/** The latest full date that is not still to come; captions count before body text. */
function latestAnchor(paragraphs: readonly Numbered[]): Anchor | null {
  const anchors = paragraphs.flatMap(({ text, role, number }): readonly Anchor[] => (number === null ? [] : absoluteDays(text).flatMap(({ reading, day }) => {
    if (reading.tense === 'future' || reading.phrase.bound === 'until' || reading.phrase.bound === 'by' || reading.phrase.bound === 'before') return [];
    return [{ day, words: text.slice(reading.start, reading.end), number, caption: role === 'caption' }];
  })));
  const captions = anchors.filter((anchor) => anchor.caption);
  const pool = captions.length > 0 ? captions : anchors;
  return pool.reduce<Anchor | null>((best, anchor) => (best === null || anchor.day > best.day ? anchor : best), null);
}

interface Weekday {
  readonly weekday: number;
  readonly words: string;
  readonly future: boolean;
  readonly number: number;
}

function bareWeekdays(paragraphs: readonly Numbered[], near: number): readonly Weekday[] {
  const names = CLASSES['weekday']?.words ?? {};
  return paragraphs.flatMap(({ text, role, number }) => {
    if (number === null || role === 'caption' || role === 'heading') return [];
    return readParagraph(text, near).readings.flatMap((reading): readonly Weekday[] => {
      const words = text.slice(reading.start, reading.end);
      const weekday = names[/^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? ''];
      return typeof weekday === 'number' && reading.usedReference ? [{ weekday, words, future: reading.tense === 'future', number }] : [];
    });
  });
}

/** How well a day fits the weekdays the text names: reports call the day of publication, or the one before, by its name. */
function fit(day: number, anchor: Anchor, weekdays: readonly Weekday[]): number {
  const lead = weekdays.find((one) => !one.future);
  const age = (one: Weekday): number => (weekdayOf(day) - one.weekday + 7) % 7;
  const leadFit = lead === undefined ? 0 : [3, 1][age(lead)] ?? 0;
  const rest = weekdays.map((one) => (one.future ? 0.2 * (1 - ((7 - age(one)) % 7) / 6) : 0.5 * (1 - age(one) / 6)));
  return leadFit + rest.reduce((sum, one) => sum + one, 0) / Math.max(1, weekdays.length) - 0.1 * (day - anchor.day);
}

function inferredFromWeekdays(paragraphs: readonly Numbered[], anchor: Anchor): PublishedGuess | null {
  const weekdays = bareWeekdays(paragraphs, anchor.day);
  const lead = weekdays.find((one) => !one.future) ?? weekdays[0];
  if (lead === undefined) return null;
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => anchor.day + ahead);
  const day = days.reduce((best, one) => (fit(one, anchor, weekdays) > fit(best, anchor, weekdays) ? one : best), anchor.day);
  const near = 1 - (day - anchor.day) / 10;
  const counted = { weekday: lead.words.split(' ')[0] ?? '', paragraph: lead.number };
  const reason = keptReason(anchor.caption ? { type: 'photo', date: anchor.words, ...counted } : { type: 'words', date: anchor.words, dateParagraph: anchor.number ?? 0, ...counted });
  return { edtf: dayText(day), basis: 'inferred', reason, confidence: Math.round(100 * (anchor.caption ? 0.9 : 0.6) * near) / 100 };
}

/** The publication date that the words of a text give, or null where they give none. */
export function inferPublished(paragraphs: readonly PublishedParagraph[]): PublishedGuess | null {
  const line = statedLine(paragraphs);
  if (line !== null && line.rank !== 'changed') return ofLine(line);
  const read = numbered(paragraphs);
  const anchor = latestAnchor(read);
  return dateline(read, anchor?.day ?? null) ?? (line !== null ? ofLine(line) : anchor === null ? null : inferredFromWeekdays(read, anchor));
}
