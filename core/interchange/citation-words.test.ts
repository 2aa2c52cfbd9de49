import { expect, it } from 'vitest';
import { clipHtml, clipText } from '../clip/clip-text';
import { clipOf } from '../clip/event-clip';
import { eventOf } from '../layout/event-fixture';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, ParagraphId, SourceId, Timeline } from '../timeline/types';
import { evidenceHtml } from './evidence-html';
import { evidenceOptions } from './evidence-options';
import { exportCsv } from './export-csv';
import { exportIcs } from './export-ics';
import { exportMarkdown } from './export-markdown';
import { exportTimelineJs } from './export-timelinejs';

const cite = (source: string, paragraph: string, exact: string): Citation => ({ source: source as SourceId, paragraph: paragraph as ParagraphId, quote: { exact, prefix: '', suffix: '' } });

const timelineWith = (...citations: readonly Citation[]): Timeline => ({
  ...newTimeline('t', 'Case'), events: [eventOf('a', '2022-01-24', { citations })],
  sources: [{ id: 's1' as SourceId, title: 'Report', mediaType: 'text/plain', sha256: 'ab'.repeat(32), paragraphs: [{ id: 'p1' as ParagraphId, text: 'They met at noon.', role: 'body' }] }],
});

const plain = (html: string): string => html.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/<[^>]*>/g, '');
const clipped = (timeline: Timeline) => clipOf(timeline, timeline.events.map(({ id }) => id)) ?? (() => { throw new Error('nothing'); })();

const formats = (timeline: Timeline): Readonly<Record<string, string>> => ({
  html: plain(evidenceHtml({ timeline, options: evidenceOptions({ appendix: 'none' }), remarks: [] }, [])), markdown: exportMarkdown(timeline).replaceAll('\\', ''), csv: exportCsv(timeline),
  ics: exportIcs(timeline, 0).text.replaceAll('\r\n ', '').replaceAll('\\', ''), timelinejs: plain(exportTimelineJs(timeline)),
});

it('quotes nothing where a citation has no words, and names its paragraph', () => {
  const timeline = timelineWith(cite('s1', 'p1', ' '));
  const all = { ...formats(timeline), 'copied text': clipText(clipped(timeline)), 'copied rich text': plain(clipHtml(clipped(timeline))) };
  for (const [format, text] of Object.entries(all)) {
    expect(text, format).toMatch(/Report,? *¶1/);
    expect(text, format).not.toMatch(/“\s*”|¶1:/);
  }
});

it('says of a paragraph that is gone, and of a source that is, what it cannot name', () => {
  for (const [format, text] of Object.entries(formats(timelineWith(cite('s1', 'gone', 'They left'), cite('s9', 'p1', 'They stayed'))))) {
    expect(text, format).toMatch(/Report,? *a paragraph that is gone/);
    expect(text, format).toContain('A source that is not in this timeline');
  }
});
