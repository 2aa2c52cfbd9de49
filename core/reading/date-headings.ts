/**
 * Headings that are dates, as chronicles have them: "1914", "August 1914", and "September" after those.
 *
 * "3 August: Germany declares war" names no year because the heading does; year-of-heading.ts says when it is of that.
 */
import { dayOf } from '../dates/calendar';
import type { Frame } from './frame';
import { germanDates } from './german-prose';
import { readParagraph } from './read-dates';
import { NO_STORY, type DateHeading, type Story } from './story';

/** A longer heading says something, and its date is only part of that; in UTF-16 units. */
const LONGEST = 40;

/** What may stand before and behind the date of a heading. */
const LEAD = /^(?:(?:in|the year|year|im jahre?|das jahr|jahr|anno)\s)?\s*/iu;
const TAIL = /[\s:.–—-]*$/u;

/** A year, a month or a day, and nothing in doubt. */
const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;

const yearOf = (year: number): Frame => ({ unit: 'year', startDay: dayOf(year), namesYear: true });

function headingOf(edtf: string): DateHeading | null {
  const [, year, month, day] = PLAIN.exec(edtf) ?? [];
  if (year === undefined) return null;
  const whole = yearOf(Number(year));
  if (month === undefined) return { year: whole, frame: whole };
  const startDay = dayOf(Number(year), Number(month), Number(day ?? 1));
  return { year: whole, frame: { unit: day === undefined ? 'month' : 'day', startDay, namesYear: true, namesMonth: true } };
}

/** The date that a heading is, or null; one without its year is of the year of the heading before. */
function readHeading(text: string, before: DateHeading | null): DateHeading | null {
  const words = text.trim().replace(LEAD, '').replace(TAIL, '');
  if (words === '' || words.length > LONGEST) return null;
  const around: Story = before === null ? NO_STORY : { ...NO_STORY, heading: { year: before.year, frame: before.year } };
  const readings = [...germanDates(words), ...readParagraph(words, null, around).readings];
  const whole = readings.find(({ phrase }) => phrase.start === 0 && phrase.end >= words.length && phrase.edtf !== null);
  return whole?.phrase.edtf == null ? null : headingOf(whole.phrase.edtf);
}

/** A line of plain text that is a year and nothing else: a heading, though nothing marks it as one. */
const YEAR_LINE = /^\s*\d{4}:?\s*$/;

export const isYearLine = (text: string): boolean => YEAR_LINE.test(text);

/**
 * The story under a heading. One that is no date ends what the dates above it said.
 *
 * A day is only what was told of last, and says no year: above a text it is often that of its publication.
 */
export function underHeading(story: Story, text: string): Story {
  const before = story.heading ?? null;
  const heading = readHeading(text, before);
  if (heading === null) return { ...story, heading: null };
  const isOfYearBefore = before?.year.startDay === heading.year.startDay;
  return { ...story, heading: heading.frame.unit !== 'day' ? heading : isOfYearBefore ? before : null, earlier: [heading.frame, ...story.earlier] };
}
