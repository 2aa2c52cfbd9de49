/**
 * Whose year a day in a German text is of that leaves it out.
 *
 * The reader of English prose knows: by the years told around it, by the day of publication, by the tense. So it is given
 * the German text with its dates in English and all else hidden, but for the ends of sentences and whether they tell of
 * what was or what is to come; what it remembers of that is the story that the next paragraph goes on from.
 */
import { dayOfSecond } from '../dates/calendar';
import { spanOfEdtf } from '../dates/when-span';
import { germanDateInEnglish } from './german-dates';
import { AHEAD, daysWithoutYear, germanDates } from './german-prose';
import type { Range } from './range';
import { readParagraph, type DateReading } from './read-dates';
import type { Story } from './story';
import type { Published } from './story-before';
import { traced } from './traced-text';

/** „hat beschlossen“, „wurde“, „ernannte“. */
const TOLD = /(?<!\p{L})(?:wurden?|waren?|hatten?|kam(?:en)?|ging(?:en)?|gab(?:en)?|fand(?:en)?|trat(?:en)?|starb(?:en)?|fiel(?:en)?|ließ(?:en)?|(?:hat|haben|ist|sind)(?=\s.*\p{Ll}(?:t|en)(?!\p{L}))|(?!ersten|letzten|zweiten|dritten|weiten|unten|sollten|könnten|würden)\p{Ll}{2,}ten?)(?!\p{L})/u;

/** Without a verb that tells, a day so far from the publication may be of either year; in days. */
const MOST_DAYS = 120;

/** A phrase in the text that is read, and the words it stands for. */
interface Shown {
  readonly shown: Range;
  readonly words: Range;
  readonly lacksYear: boolean;
}

interface Hidden {
  readonly text: string;
  readonly phrases: readonly Shown[];
}

/** Some words, whichever they are: the reader has no use for their number. */
const hidden = (words: string): string => (/[\p{L}\d]/u.test(words) ? ' q q ' : ' ');

function tenseOf(sentence: string): 'was' | 'will' | '' {
  if (AHEAD.test(sentence)) return 'will';
  return TOLD.test(sentence) ? 'was' : '';
}

/** The paragraph as the reader of English is given it. `sentences`: its own. */
function hide(text: string, sentences: readonly Range[], dates: readonly (Range & { readonly lacksYear: boolean })[]): Hidden {
  const phrases: Shown[] = [];
  let made = '';
  for (const sentence of sentences) {
    made += `Q ${tenseOf(text.slice(sentence.start, sentence.end))}`;
    let at = sentence.start;
    for (const { start, end, lacksYear } of dates) {
      if (start < at || end > sentence.end) continue;
      const english = germanDateInEnglish(traced(text.slice(start, end).replace(/\s+/g, ' ')))?.text ?? null;
      if (english === null) continue;
      made += hidden(text.slice(at, start));
      phrases.push({ shown: { start: made.length, end: made.length + english.length }, words: { start, end }, lacksYear });
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

/** Days of a German paragraph whose year it leaves out, as far as the text settles it; and what it leaves to the next one. */
export function readGermanStory(text: string, sentences: readonly Range[], published: Published, story: Story): { readonly readings: readonly DateReading[]; readonly story: Story } {
  const dates = [...germanDates(text).map(({ start, end }) => ({ start, end, lacksYear: false })), ...daysWithoutYear(text).map((range) => ({ ...range, lacksYear: true }))].sort((a, b) => a.start - b.start);
  if (dates.length === 0) return { readings: [], story };
  const shown = hide(text, sentences, dates);
  const read = readParagraph(shown.text, published.day, story, published.doubt);
  const readings = read.readings.flatMap((reading): readonly DateReading[] => {
    const phrase = shown.phrases.find(({ shown: { start, end } }) => start <= reading.phrase.start && reading.phrase.end <= end);
    if (phrase?.lacksYear !== true || reading.phrase.edtf === null || reading.phrase.start !== reading.start || !isSure(reading, published.day)) return [];
    return [{ ...reading, ...phrase.words, phrase: { ...reading.phrase, ...phrase.words } }];
  });
  return { readings, story: read.story };
}
