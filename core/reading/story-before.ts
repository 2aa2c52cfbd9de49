/**
 * What a source tells of before one of its paragraphs, so that "two days later" means the same to all who ask.
 */
import { publicationDay, publicationDoubt, type Published } from '../sources/publication-day';
import { quotedMails, type QuotedMail } from '../sources/quoted-mail';
import type { Paragraph, ParagraphId, Source } from '../timeline/types';
import { SURE } from './marks';
import { ENGLISH_EVENTS } from './english/event-words';
import { germanDates } from './german-prose';
import { isYearLine, underHeading } from './date-headings';
import { readGermanStory } from './german-story';
import { germanReadings, isGermanText } from './german-text';
import { readParagraph, type ReadParagraph } from './read-dates';
import { NO_STORY, type Story } from './story';

/** Letters read back from a paragraph: far beyond what "that year" reaches, and read before a window notices. */
const REACH = 40_000;

/** Whether what a paragraph tells goes on in the next one; furniture, headings and repeats stand outside the text. */
export const tellsStory = ({ role, repeats, text }: Paragraph): boolean => role !== 'furniture' && role !== 'heading' && repeats === undefined && !isYearLine(text);

/** The story after a paragraph that tells none itself: a heading may say the year of what follows. */
export const storyUnder = (story: Story, { role, repeats, text }: Paragraph): Story => (repeats === undefined && (role === 'heading' || (role !== 'furniture' && isYearLine(text))) ? underHeading(story, text) : story);

/** Where the stamp of an entry in a live page ends; 0 where the paragraph begins with none. */
export const stampEndOf = (text: string): number => ENGLISH_EVENTS.stamp.exec(text)?.[0].length ?? 0;

export const publishedOf = (source: Pick<Source, 'published'>): Published => ({ day: publicationDay(source), doubt: publicationDoubt(source) });

/** The day that the words of a paragraph are told from: that of its source, or of the mail that the source quotes there. */
export const writtenOn = (mail: QuotedMail | null | undefined, published: Published): Published => (mail === null || mail === undefined ? published : { day: mail.day, doubt: SURE });

/** The same for a paragraph by its id. */
export function publishedAt(source: Pick<Source, 'published' | 'paragraphs'>, id: ParagraphId): Published {
  const at = source.paragraphs.findIndex((paragraph) => paragraph.id === id);
  return writtenOn(quotedMails(source.paragraphs)[at], publishedOf(source));
}

/** The story as a paragraph finds it: the entries of a live page are all of its day. */
export const storyAt = (text: string, { day, doubt }: Published, story: Story): Story =>
  (day !== null && stampEndOf(text) > 0 ? { ...story, earlier: [{ unit: 'day', startDay: day, doubtful: doubt.approximate || doubt.uncertain }, ...story.earlier] } : story);

/** A paragraph of a source with what was told before it; of a German one what can be taken from it. */
export function readInStory(text: string, published: Published, story: Story): ReadParagraph {
  const read = readParagraph(text, published.day, storyAt(text, published, story), published.doubt);
  if (!isGermanText(text)) return read;
  const whole = germanDates(text);
  const leaning = readGermanStory(text, read.sentences, whole, published, story);
  return { ...read, readings: germanReadings(text, read.readings, [...whole, ...leaning.readings]), story: leaning.story };
}

/** The story that the paragraphs before one of a source leave to it; of a quoted mail those of the same mail. */
export function storyBefore(paragraphs: readonly Paragraph[], id: ParagraphId, published: Published): Story {
  const at = paragraphs.findIndex((paragraph) => paragraph.id === id);
  const mails = quotedMails(paragraphs);
  const told = paragraphs.slice(0, Math.max(at, 0)).filter((paragraph, index) => paragraph.role !== 'furniture' && paragraph.repeats === undefined && mails[index] === mails[at]);
  let first = told.length;
  for (let letters = 0; first > 0 && letters <= REACH; first -= 1) letters += told[first - 1]?.text.length ?? 0;
  // A heading lasts however long its chapter is.
  const above = told.slice(0, first).reduce(storyUnder, NO_STORY);
  return told.slice(first).reduce((story, paragraph) => (tellsStory(paragraph) ? readInStory(paragraph.text, published, story).story : storyUnder(story, paragraph)), above);
}
