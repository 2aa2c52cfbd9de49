import { describe, expect, it } from 'vitest';
import type { Paragraph, ParagraphId } from '../timeline/types';
import { coverageOf, datedParagraphs } from './coverage';
import { publicationDay } from './publication-day';

const paragraph = (id: string, text: string, more: Partial<Paragraph> = {}): Paragraph => ({ id: id as ParagraphId, text, role: 'body', ...more });
const paragraphs = [
  paragraph('p1', 'Talks on 24 January 2022', { role: 'heading' }),
  paragraph('p2', 'Share this', { role: 'furniture' }),
  paragraph('p3', 'They met on Monday afternoon.'),
  paragraph('p4', 'Nobody was surprised.'),
  paragraph('p5', 'A photo of Jan. 24, 2022.', { role: 'caption' }),
  paragraph('p6', 'A photo of Jan. 24, 2022.', { role: 'caption', repeats: 'p5' as ParagraphId }),
  paragraph('p7', 'The next round begins on 21 February 2022.', { role: 'list' }),
];
const ids = (...list: string[]): ReadonlySet<ParagraphId> => new Set(list as ParagraphId[]);

function dated(published?: string): ReadonlySet<ParagraphId> {
  return datedParagraphs({ paragraphs, ...(published === undefined ? {} : { published }) });
}

describe('coverage', () => {
  it('counts paragraphs of text, and those cited', () => {
    expect(coverageOf({ paragraphs }, ids('p3', 'p5'), null)).toEqual({ paragraphs: 3, cited: 1, unusedDates: null });
  });
  it('names dated paragraphs that nobody cites, captions once, headings never', () => {
    expect([...dated('2022-01-25')]).toEqual(['p3', 'p5', 'p7']);
    expect(coverageOf({ paragraphs }, ids('p3'), dated('2022-01-25')).unusedDates).toEqual(['p5', 'p7']);
  });
});

describe('the day of publication', () => {
  it('is known only to the day', () => {
    expect(publicationDay({ published: '2022-01-25' })).toBe(19017);
    expect(publicationDay({ published: '2022-01' })).toBeNull();
    expect(publicationDay({})).toBeNull();
    expect(publicationDay(undefined)).toBeNull();
  });
});
