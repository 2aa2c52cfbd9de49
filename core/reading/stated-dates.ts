/** The dates of a paragraph that name their year, so that one without can look at those around it; see told-year.ts. */
import { ENGLISH_GRAMMAR } from './english/english';
import type { Linked } from './links';
import { resolve } from './resolve';
import type { ReadingContext } from './resolved';
import type { Sentence } from './sentences';
import { daysOfResolution, isFullDate, namesYear, type Around } from './told-year';

export interface Stated {
  readonly link: Linked;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly day: number;
  readonly full: boolean;
}

/** Sentences before and after in which a date is still beside another. */
const REACH = 3;

export function statedDates(linked: readonly Linked[], sentences: readonly Sentence[], context: Pick<ReadingContext, 'referenceDay' | 'referenceDoubt'>): readonly Stated[] {
  let sentence = 0;
  return linked.flatMap((link): readonly Stated[] => {
    while ((sentences[sentence]?.next ?? Number.POSITIVE_INFINITY) <= link.first) sentence += 1;
    if (!namesYear(link.meaning)) return [];
    const days = daysOfResolution(resolve(link.meaning, { ...context, tense: null, earlier: [], told: null }, ENGLISH_GRAMMAR.holidays));
    return days.map((day) => ({ link, sentence, day, full: isFullDate(link.meaning) }));
  });
}

const daysOf = (dates: readonly Stated[], full: boolean): readonly number[] => dates.filter((date) => date.full === full).map(({ day }) => day);

/** Full dates of the last sentence before one that has any. */
export function lastDaysBefore(dates: readonly Stated[], sentence: number): readonly number[] {
  const before = dates.filter((date) => date.full && date.sentence < sentence && date.sentence >= sentence - REACH);
  const last = before[before.length - 1]?.sentence;
  return daysOf(before.filter((date) => date.sentence === last), true);
}

/** Dates of the next sentence after one that has any. */
function nextDates(dates: readonly Stated[], sentence: number): Around['after'] {
  const next = dates.find((date) => date.sentence > sentence && date.sentence <= sentence + REACH)?.sentence;
  const after = dates.filter((date) => date.sentence === next);
  return { days: daysOf(after, true), years: daysOf(after, false) };
}

/** @param lastDays full dates of the last sentences of the paragraph before */
export function aroundLink(dates: readonly Stated[], link: Linked, sentence: number, lastDays: readonly number[]): Around {
  const here = dates.filter((date) => date.sentence === sentence && date.link !== link);
  const before = lastDaysBefore(dates, sentence);
  return { here: daysOf(here, true), years: daysOf(here, false), before: before.length === 0 && sentence < REACH ? lastDays : before, after: nextDates(dates, sentence) };
}
