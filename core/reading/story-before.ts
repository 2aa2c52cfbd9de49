/**
 * What a source tells of before one of its paragraphs, so that "two days later" means the same to all who ask.
 */
import type { Paragraph, ParagraphId } from '../timeline/types';
import { ENGLISH_EVENTS } from './english/event-words';
import { NO_STORY, readParagraph, type Story } from './read-dates';

/** Letters read back from a paragraph: far beyond what "that year" reaches, and read before a window notices. */
const REACH = 40_000;

/** Whether what a paragraph tells goes on in the next one; furniture, headings and repeats stand outside the text. */
export const tellsStory = ({ role, repeats }: Paragraph): boolean => role !== 'furniture' && role !== 'heading' && repeats === undefined;

/** Where the stamp of an entry in a live page ends; 0 where the paragraph begins with none. */
export const stampEndOf = (text: string): number => ENGLISH_EVENTS.stamp.exec(text)?.[0].length ?? 0;

/** The story as a paragraph finds it: the entries of a live page are all of its day. */
export const storyAt = (text: string, referenceDay: number | null, story: Story): Story =>
  (referenceDay !== null && stampEndOf(text) > 0 ? { ...story, earlier: [{ unit: 'day', startDay: referenceDay }, ...story.earlier] } : story);

/** The story with which a paragraph of a source is read. */
export function storyBefore(paragraphs: readonly Paragraph[], id: ParagraphId, referenceDay: number | null): Story {
  const at = paragraphs.findIndex((paragraph) => paragraph.id === id);
  const told = paragraphs.slice(0, Math.max(at, 0)).filter(tellsStory);
  let first = told.length;
  for (let letters = 0; first > 0 && letters <= REACH; first -= 1) letters += told[first - 1]?.text.length ?? 0;
  const story = told.slice(first).reduce((before, { text }) => readParagraph(text, referenceDay, storyAt(text, referenceDay, before)).story, NO_STORY);
  return storyAt(paragraphs[at]?.text ?? '', referenceDay, story);
}
