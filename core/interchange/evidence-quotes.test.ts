import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, ParagraphId, Source, SourceId, Timeline } from '../timeline/types';
import { evidenceContent } from './evidence-content';
import { evidenceHtml } from './evidence-html';
import { evidenceOptions, type EvidenceOptions } from './evidence-options';

const sourceOf = (id: string, publisher: string, texts: readonly string[]): Source => ({
  id: id as SourceId, title: `Report of ${publisher}`, publisher, published: '2022-01-25', mediaType: 'text/plain', sha256: 'ab'.repeat(32),
  paragraphs: texts.map((text, index) => ({ id: `p${index + 1}` as ParagraphId, text, role: 'body' })),
});
const sources = [sourceOf('s1', 'Gazette', ['They met at noon.', 'They parted at six.']), sourceOf('s2', 'Courier', ['They met at noon.', 'Nobody agreed.'])];
const cite = (source: string, paragraph: string, exact: string): Citation => ({ source: source as SourceId, paragraph: paragraph as ParagraphId, quote: { exact, prefix: '', suffix: '' } });

const cited = (...citations: readonly Citation[]): Timeline => ({ ...newTimeline('t', 'Case'), sources, events: [eventOf('a', '2022-01-24', { citations, relations: [{ type: 'follows', event: eventOf('b', '2022').id }] }), eventOf('b', '2022-01-23', { title: 'Before' })] });
const page = (timeline: Timeline, options: Partial<EvidenceOptions> = {}): string => evidenceHtml({ timeline, options: evidenceOptions({ appendix: 'none', ...options }), remarks: [] }, []);

/** Quotes and lines of the event's citations as they follow one another: "> They met", "Gazette, 25 Jan 2022, ¶1". */
const evidenceOf = (html: string): readonly string[] =>
  [...(html.split('id="event-a"')[1] ?? '').matchAll(/<(blockquote|p class="(?:cite|relation)")[^>]*>(.*?)<\/(?:blockquote|p)>/g)].map(([, tag, inner]) => `${tag === 'blockquote' ? '> ' : ''}${(inner ?? '').replaceAll(/<[^>]*>/g, '')}`);

describe('the quotes of an event', () => {
  const four = cited(cite('s1', 'p1', 'met at noon'), cite('s2', 'p2', 'Nobody agreed'), cite('s1', 'p2', 'parted at six'), cite('s2', 'p1', 'They met'));
  const lines = ['> met at noon', 'Gazette, 25 Jan 2022, ¶1', '> Nobody agreed', 'Courier, 25 Jan 2022, ¶2', '> parted at six', 'Gazette, 25 Jan 2022, ¶2', '> They met', 'Courier, 25 Jan 2022, ¶1'];

  it.each(['chronology', 'table'] as const)('each have their own place under them, whichever sources they are of: %s', (layout) => {
    expect(evidenceOf(page(four, { layout })).filter((line) => !line.startsWith('Follows'))).toEqual(lines);
  });

  it('follow one another with nothing between a quote and its place', () => {
    expect(evidenceOf(page(four))).toEqual(['Follows: Before · Sun 23 Jan 2022', ...lines]);
  });

  it('stand once where several paragraphs say the same, with each of their places', () => {
    expect(evidenceOf(page(cited(cite('s1', 'p1', 'met at noon'), cite('s1', 'p2', 'parted at six'), cite('s2', 'p1', 'met at noon'), cite('s1', 'p1', 'met at noon')))).slice(1))
      .toEqual(['> met at noon', 'Gazette, 25 Jan 2022, ¶1', 'Courier, 25 Jan 2022, ¶1', '> parted at six', 'Gazette, 25 Jan 2022, ¶2']);
  });

  it('are told from a paragraph that is cited without words: its place stands before them, under no quote', () => {
    expect(evidenceOf(page(cited(cite('s1', 'p1', 'met at noon'), cite('s2', 'p2', ''), cite('s2', 'p1', ' ')))).slice(1))
      .toEqual(['Courier, 25 Jan 2022, ¶2 · ¶1', '> met at noon', 'Gazette, 25 Jan 2022, ¶1']);
  });

  it('leave one line a source where quotes are not wanted', () => {
    expect(evidenceOf(page(four, { quotes: false })).slice(1)).toEqual(['Gazette, 25 Jan 2022, ¶1 · ¶2', 'Courier, 25 Jan 2022, ¶2 · ¶1']);
  });

  it('weigh as much as they take of a page, which is how many digits page numbers have room for', () => {
    const weightOf = (timeline: Timeline): number => Math.max(...evidenceContent({ timeline, options: evidenceOptions({}), remarks: [] }, 'print').blocks.filter(({ html }) => html.startsWith('<article')).map(({ weight }) => weight));
    expect(weightOf(cited(cite('s1', 'p1', 'met at noon')))).toBe(1);
    expect(weightOf(four)).toBeGreaterThan(1.6);
  });
});

describe('the name of a source', () => {
  it('is read as it is written, the day behind a name from right to left too', () => {
    const arabic = { ...cited(cite('s1', 'p1', 'met')), sources: [{ ...sources[0]!, publisher: 'صحيفة الميناء' }] };
    // Engines differ in whether an isolated name decides on the direction of all of it.
    expect(page(arabic)).toContain('<bdi dir="ltr">\u2068صحيفة الميناء\u2069, 25 Jan 2022</bdi>');
  });
});
