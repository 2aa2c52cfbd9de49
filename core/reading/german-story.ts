/**
 * What a date in a German text means that does not say all of itself: whose year, which Monday, two days after what.
 *
 * The reader of English prose knows: by what is told around it, by the day of publication, by the tense. So it is given
 * the German text with its dates in English and all else hidden, but for the ends of sentences and whether they tell of
 * what was or what is to come; what it remembers of that is the story that the next paragraph goes on from.
 */
import { dayOfSecond } from '../dates/calendar';
import { spanOfEdtf } from '../dates/when-span';
import type { Published } from '../sources/publication-day';
import { leaningDates, leaningInEnglish } from './german-prose';
import { germanTense } from './german-tense';
import type { Range } from './range';
import { readParagraph, type DateReading } from './read-dates';
import type { Story } from './story';

/** Without a verb that tells, a day so far from the publication may be of either year; in days. */
const MOST_DAYS = 120;

/** A phrase in the text that is read, and the words it stands for. */
interface Shown {
  readonly shown: Range;
  readonly words: Range;
  readonly leans: boolean;
}

interface Hidden {
  readonly text: string;
  readonly phrases: readonly Shown[];
}

/** Some words, whichever they are: the reader has no use for their number. */
const hidden = (words: string): string => (/[\p{L}\d]/u.test(words) ? ' q q ' : ' ');

/** „Die Sitzung, die am Mittwoch sein sollte, wurde verschoben“: of that week or the next, and it never was. */
const UNSETTLED = /(?<!\p{L})(?:sollten?|verschoben|vertagt|abgesagt|verlegt auf)(?!\p{L})/u;

/** The words by which the reader of English knows a tense. */
const TENSE_WORDS = { past: 'was', future: 'will' } as const;

/** The tense of a date is that of its own clause: „Am 5. Juli teilte er mit, dass ein Neubau geplant sei.“ */
function tenseAround(text: string, sentence: Range, { start, end }: Range): string {
  const before = text.slice(sentence.start, start).lastIndexOf(', ');
  const after = text.slice(end, sentence.end).indexOf(', ');
  const clause = text.slice(before < 0 ? sentence.start : sentence.start + before, after < 0 ? sentence.end : end + after);
  const tense = germanTense(clause) ?? germanTense(text.slice(sentence.start, sentence.end));
  return tense === null ? '' : TENSE_WORDS[tense];
}

/** The paragraph as the reader of English is given it. `sentences`: its own. */
function hide(text: string, sentences: readonly Range[], dates: readonly (Range & { readonly leans: boolean })[]): Hidden {
  const phrases: Shown[] = [];
  let made = '';
  for (const sentence of sentences) {
    const isUnsettled = UNSETTLED.test(text.slice(sentence.start, sentence.end));
    made += 'Q ';
    let at = sentence.start;
    for (const { start, end, leans } of dates) {
      if (start < at || end > sentence.end || (leans && isUnsettled)) continue;
      const english = leaningInEnglish(text.slice(start, end).replace(/\s+/g, ' '));
      if (english === null) continue;
      made += `${hidden(text.slice(at, start))}${tenseAround(text, sentence, { start, end })} `;
      phrases.push({ shown: { start: made.length, end: made.length + english.length }, words: { start, end }, leans });
      made += english;
      at = end;
    }
    made += `${hidden(text.slice(at, sentence.end))}q. `;
  }
  return { text: made, phrases };
}

/** Whether no other year comes as near. */
function isSure({ tense, phrase: { edtf, usedReference } }: DateReading, publishedDay: number | null): boolean {
  const start = edtf === null ? null : (spanOfEdtf(edtf)?.startSecond ?? null);
  return tense !== null || !usedReference || publishedDay === null || (start !== null && Math.abs(dayOfSecond(start) - publishedDay) <= MOST_DAYS);
}

/** Dates of a German paragraph that lean on the text, as far as it settles them; and the story that it leaves to the next one. `whole`: those that say all of themselves. */
export function readGermanStory(text: string, sentences: readonly Range[], whole: readonly DateReading[], published: Published, story: Story): { readonly readings: readonly DateReading[]; readonly story: Story } {
  const dates = [...whole.map(({ start, end }) => ({ start, end, leans: false })), ...leaningDates(text).map((range) => ({ ...range, leans: true }))].sort((a, b) => a.start - b.start);
  if (dates.length === 0) return { readings: [], story };
  const shown = hide(text, sentences, dates);
  const read = readParagraph(shown.text, published.day, story, published.doubt);
  const readings = read.readings.flatMap((reading): readonly DateReading[] => {
    const phrase = shown.phrases.find(({ shown: { start, end } }) => start <= reading.phrase.start && reading.phrase.end <= end);
    if (phrase?.leans !== true || reading.phrase.edtf === null || reading.phrase.start !== reading.start || !isSure(reading, published.day)) return [];
    return [{ ...reading, ...phrase.words, phrase: { ...reading.phrase, ...phrase.words } }];
  });
  return { readings, story: read.story };
}
