import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, EventId, ParagraphId, Source, SourceId, Timeline } from '../timeline/types';
import { evidenceOptions, type EvidenceOptions } from './evidence-options';
import { wordContent, type WordParagraph, type WordRow } from './word-content';
import { wordPreview } from './word-preview';

const source: Source = {
  id: 's1' as SourceId, title: 'Report', publisher: 'Gazette', published: '2022-01-25', language: 'en', mediaType: 'text/plain', sha256: 'ab'.repeat(32), url: 'https://example.org/a',
  paragraphs: ['They met at noon.', 'Nobody cites this.', 'They parted at six.'].map((text, index) => ({ id: `p${index + 1}` as ParagraphId, text, role: 'body' })),
};
const cite = (paragraph: string, exact: string): Citation => ({ source: source.id, paragraph: paragraph as ParagraphId, quote: { exact, prefix: '', suffix: '' } });
const timeline: Timeline = {
  ...newTimeline('t', 'Case'), description: 'What happened.', sources: [source],
  events: [
    eventOf('later', '2022-02-20', { title: 'A vote', status: 'planned', relations: [{ type: 'follows', event: 'met' as EventId }] }),
    eventOf('met', '2022-01-24~', { title: 'They\nmeet', description: 'One.\r\n\r\nTwo.', actors: ['Ann'], places: ['Paris'], citations: [cite('p1', 'met at noon'), cite('p3', 'parted at six')], confidential: true }),
  ],
};
const content = (chosen: Partial<EvidenceOptions> = {}, of: Timeline = timeline) => wordContent({ timeline: of, options: evidenceOptions({ names: true, ...chosen }), remarks: [] });
const said = ({ style, runs }: WordParagraph): string => `${style}: ${runs.map(({ text, link }) => (link === undefined ? text : `[${text}→${link}]`)).join('')}`;
const cells = (row: WordRow | undefined): readonly (readonly string[])[] => (row?.type === 'event' ? [row.date, row.event, row.source].map((cell) => cell.map(said)) : []);

describe('a chronology for Word', () => {
  it('has a row for each event in the order of time, with its whole date, and says what is between them', () => {
    const { rows, heads } = content();
    expect(heads.map(said)).toEqual(['head: Date', 'head: Event', 'head: Source']);
    expect(rows.map((row) => (row.type === 'gap' ? said(row.words) : cells(row)[0]))).toEqual([['date: about 24 Jan 2022'], 'gap: 26 days without events', ['date: Sun 20 Feb 2022', 'note: planned']]);
    expect(cells(rows[0])[1]).toEqual(['kind: Meeting · confidential', 'event: They meet', 'about: One.\nTwo.', 'names: Ann · Paris', 'relation: Followed by: [A vote→event-later] · Sun 20 Feb 2022']);
  });

  it('puts each quote over its own place, which leads into the appendix, and that leads back', () => {
    const { rows, appendix } = content();
    expect(cells(rows[0])[2]).toEqual(['quote: met at noon', 'cite: Gazette, 25 Jan 2022, [¶1→paragraph-s1-p1]', 'quote: parted at six', 'cite: Gazette, 25 Jan 2022, [¶3→paragraph-s1-p3]']);
    expect(appendix.map(said)).toEqual([
      'sources: Sources', 'source: Report', 'facts: Gazette · published Tue 25 Jan 2022', 'facts: https://example.org/a', `hash: SHA-256 ${'ab'.repeat(32)}`,
      'paragraph: ¶1\tThey met at noon.', 'citing: [They meet→event-met]', 'skipped: 1 paragraph not cited', 'paragraph: ¶3\tThey parted at six.', 'citing: [They meet→event-met]',
    ]);
    expect(appendix[5]?.runs.filter(({ look }) => look === 'marked').map(({ text }) => text)).toEqual(['met at noon']);
    expect([appendix[5]?.place, appendix[5]?.language]).toEqual(['paragraph-s1-p1', 'en']);
  });

  it('leaves out what is not wanted, and links to nothing that is not there', () => {
    const { rows, appendix } = content({ appendix: 'none', quotes: false, descriptions: false, names: false });
    expect(appendix).toEqual([]);
    expect(cells(rows[0])[1]?.map((line) => line.split(':')[0])).toEqual(['kind', 'event', 'relation']);
    expect(cells(rows[0])[2]).toEqual(['cite: Gazette, 25 Jan 2022, ¶1 · ¶3']);
  });

  it('replaces what a file of XML must not hold', () => {
    const odd = { ...timeline, events: [eventOf('met', '2022', { title: 'a\u0000b\ud800c\u202ed', description: '\u0008' })] };
    expect(cells(content({}, odd).rows[0])[1]).toEqual(['kind: Meeting', 'event: a\ufffdb\ufffdcd', 'about: \ufffd']);
  });

  it('says of an empty timeline that it is empty', () => {
    const { top, rows } = content({}, newTimeline('t', ''));
    expect(rows).toEqual([]);
    expect(top.map(said)).toEqual(['title: Untitled timeline', 'subtitle: A chronology of 0 events from 0 sources', 'remark: This timeline has no events.']);
  });
});

describe('its preview', () => {
  it('shows what the file says, as text and nothing else', () => {
    const { html, partly } = wordPreview(content({}, { ...timeline, title: '<b>Case</b>' }), evidenceOptions({}));
    expect(html).toContain('&lt;b&gt;Case&lt;/b&gt;');
    expect(html).toContain('<span class="marked">met at noon</span>');
    expect(partly).toBe(false);
  });

  it('ends after some rows, and says so', () => {
    const many = { ...timeline, events: Array.from({ length: 100 }, (_, index) => eventOf(`e${index}`, '2022', { title: `Title ${index}` })) };
    const { html, partly } = wordPreview(content({}, many), evidenceOptions({}));
    expect(partly).toBe(true);
    expect(html).not.toContain('Title 99');
  });
});
