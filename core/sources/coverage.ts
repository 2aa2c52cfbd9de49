/**
 * How much of a source events stand on, and which dated paragraphs nobody has used yet.
 */
import { readParagraph } from '../reading/read-dates';
import { NO_STORY } from '../reading/story';
import type { Paragraph, ParagraphId, Source } from '../timeline/types';
import { publicationDay } from './publication-day';

export interface Coverage {
  /** Paragraphs of text: no headings, captions, furniture or repeats. */
  readonly paragraphs: number;
  /** How many of them are cited. */
  readonly cited: number;
  /** Paragraphs with a date that no event cites, in reading order; null while they are not known. */
  readonly unusedDates: readonly ParagraphId[] | null;
}

type Cited = Pick<ReadonlySet<ParagraphId>, 'has'>;

const isText = ({ role, repeats }: Paragraph): boolean => repeats === undefined && (role === 'body' || role === 'list' || role === 'quote');

/** Captions have dates worth using; headings repeat what the text says. */
const mayBeUsed = (paragraph: Paragraph): boolean => isText(paragraph) || (paragraph.role === 'caption' && paragraph.repeats === undefined);

/** @param dated what `datedParagraphs` gives, or null while it is being read */
export function coverageOf(source: Pick<Source, 'paragraphs'>, cited: Cited, dated: Cited | null): Coverage {
  let paragraphs = 0;
  let citedCount = 0;
  const unused: ParagraphId[] = [];
  for (const paragraph of source.paragraphs) {
    const isCited = cited.has(paragraph.id);
    if (isText(paragraph)) {
      paragraphs += 1;
      if (isCited) citedCount += 1;
    }
    if (!isCited && dated?.has(paragraph.id) === true) unused.push(paragraph.id);
  }
  return { paragraphs, cited: citedCount, unusedDates: dated === null ? null : unused };
}

/** Longer paragraphs are read this far, in UTF-16 units: what is asked is only whether they have a date. */
const READ = 3_000;

/** The paragraphs that name a date. Takes a second for 1 MB, so it is no work for a window's own thread. */
export function datedParagraphs(source: Pick<Source, 'paragraphs' | 'published'>): ReadonlySet<ParagraphId> {
  const day = publicationDay(source);
  const dated = new Set<ParagraphId>();
  let story = NO_STORY;
  for (const paragraph of source.paragraphs) {
    if (!mayBeUsed(paragraph)) continue;
    const read = readParagraph(paragraph.text.slice(0, READ), day, story);
    story = read.story;
    if (read.readings.some(({ phrase, timex }) => phrase.edtf !== null && (timex.type === 'DATE' || timex.type === 'TIME'))) dated.add(paragraph.id);
  }
  return dated;
}
