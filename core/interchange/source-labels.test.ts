import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { arbitraryTimeline } from '../testing/arbitrary-timeline';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, ParagraphId, Source, SourceId, Timeline } from '../timeline/types';
import { evidenceHtml, printPlan } from './evidence-html';
import { evidenceOptions, type EvidenceOptions } from './evidence-options';
import { clipText } from '../clip/clip-text';
import type { EventClip } from '../clip/event-clip';
import { exportCsv } from './export-csv';
import { exportIcs } from './export-ics';
import { exportMarkdown } from './export-markdown';
import { exportTimelineJs } from './export-timelinejs';
import { namesInSentences, sourceNames } from './source-labels';

const source = (id: string, more: Partial<Source>): Source => ({
  id: id as SourceId, title: 'Statement', published: '2022-01-24', mediaType: 'text/plain', sha256: '0'.repeat(64),
  paragraphs: [{ id: 'p1' as ParagraphId, text: 'The parties met.', role: 'body' }], ...more,
});
const labelsOf = (...sources: readonly Partial<Source>[]): readonly string[] =>
  [...sourceNames(sources.map((more, index) => source(`s${index}`, more))).values()].map(({ label }) => label);

const COURT = 'In the United States District Court for the Southern District of New York';

describe('the names of sources in sentences', () => {
  const named = (...sources: readonly Partial<Source>[]): readonly string[] => [...namesInSentences(sources.map((more, index) => source(`s${index}`, more))).values()];

  it('are those of their publishers, and of themselves where one publisher has several', () => {
    expect(named({ publisher: 'Wire' }, { title: 'Deposition' })).toEqual(['Wire', 'Deposition']);
    expect(named({ publisher: 'District Court', title: 'Exhibit 1' }, { publisher: 'District Court', title: 'Exhibit 2' }, { publisher: 'Wire' })).toEqual(['Exhibit 1', 'Exhibit 2', 'Wire']);
  });

  it('have a date or a number only where nothing else tells two apart', () => {
    expect(named({}, { published: '2022-01-25' })).toEqual(['Statement, 24 Jan 2022', 'Statement, 25 Jan 2022']);
    expect(named({}, {})).toEqual(['Statement (1), 24 Jan 2022', 'Statement (2), 24 Jan 2022']);
  });
});

describe('the names of sources in citations', () => {
  it('are short where that tells them apart', () => {
    expect(labelsOf({ publisher: 'Wire' }, { title: `${COURT}: Complaint` })).toEqual(['Wire, 24 Jan 2022', 'In the United States District Court for the Southern Distri…, 24 Jan 2022']);
  });

  it('grow by what is known of the sources until no two are the same', () => {
    expect(labelsOf({ publisher: 'Wire', title: 'Talks begin' }, { publisher: 'Wire', title: 'Talks end' })).toEqual(['Talks begin, 24 Jan 2022', 'Talks end, 24 Jan 2022']);
    expect(labelsOf({ author: 'Ott' }, { author: 'Meier' })).toEqual(['Ott, Statement, 24 Jan 2022', 'Meier, Statement, 24 Jan 2022']);
    expect(labelsOf({ title: `${COURT}: Complaint` }, { title: `${COURT}: Answer` })).toEqual([`${COURT}: Complaint, 24 Jan 2022`, `${COURT}: Answer, 24 Jan 2022`]);
    expect(labelsOf({ fileName: 'ott.pdf' }, { fileName: 'meier.pdf' }, { fileName: 'meier.pdf' })).toEqual(['Statement, ott.pdf, 24 Jan 2022', 'Statement (1), 24 Jan 2022', 'Statement (2), 24 Jan 2022']);
    // A publisher may be called as another source's title is.
    expect(labelsOf({ publisher: 'Statement', title: 'On the talks' }, {})).toEqual(['On the talks, 24 Jan 2022', 'Statement, 24 Jan 2022']);
  });

  it('are numbered where nothing else is known, past a name that has such a number already', () => {
    expect(labelsOf({}, {}, { title: 'Statement (2)' })).toEqual(['Statement (1), 24 Jan 2022', 'Statement (3), 24 Jan 2022', 'Statement (2), 24 Jan 2022']);
  });

  it('keep a title from right to left to itself: without that its date is read “Apr 2022 2”', () => {
    expect(labelsOf({ title: 'شهادة حول القصف', published: '2022-04-02' }, { title: 'עדות', published: '2022-04-03', author: 'Ott' })).toEqual(['\u2068شهادة حول القصف\u2069, 2 Apr 2022', '\u2068עדות\u2069, 3 Apr 2022']);
    expect(labelsOf({ author: 'ليلى', title: 'Talks' }, { author: 'Ott', title: 'Talks' })).toEqual(['\u2068ليلى\u2069, Talks, 24 Jan 2022', 'Ott, Talks, 24 Jan 2022']);
    // Alone above its paragraphs it needs none.
    expect([...sourceNames([source('s', { title: 'عقد' })]).values()].map(({ title }) => title)).toEqual(['عقد']);
  });

  it('are never the same for two sources', () => {
    fc.assert(fc.property(arbitraryTimeline, fc.array(fc.record({ title: fc.constantFrom('', 'A', 'A (1)', COURT), publisher: fc.constantFrom('', 'A', 'B'), fileName: fc.constantFrom('', 'a.pdf') })), ({ sources }, more) => {
      const all = [...sources, ...more.map((fields, index) => source(`more-${index}`, fields))];
      const names = sourceNames(all);
      expect(new Set([...names.values()].map(({ label }) => label)).size).toBe(names.size);
    }));
  });
});

describe('an event that two sources of one name support', () => {
  const cite = (id: string): Citation => ({ source: id as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: 'The parties met.', prefix: '', suffix: '' } });
  const timeline: Timeline = { ...newTimeline('t1', 'Case'), sources: [source('s1', {}), source('s2', {})], events: [eventOf('a', '2022-01-24', { citations: [cite('s1'), cite('s2')] })] };
  const page = (options: Partial<EvidenceOptions>): string => evidenceHtml({ timeline, options: evidenceOptions(options), remarks: [] }, []);

  it('cites two sources, with an appendix or without one', () => {
    for (const appendix of ['none', 'cited'] as const) {
      const lines = (page({ appendix }).match(/<p class="cite">.*?<\/p>/g) ?? []).map((line) => line.replaceAll(/<[^>]*>/g, ''));
      expect(lines).toEqual(['Statement (1), 24 Jan 2022, ¶1', 'Statement (2), 24 Jan 2022, ¶1']);
    }
  });

  it('finds each again in the appendix and its bookmarks', () => {
    for (const title of ['Statement (1)', 'Statement (2)']) expect(page({})).toContain(`<h3 dir="auto">${title}</h3>`);
    expect(printPlan({ timeline, options: evidenceOptions({}), remarks: [] }, [], '', 1000).content.outline.map(({ label }) => label)).toEqual(expect.arrayContaining(['Statement (1)', 'Statement (2)']));
  });

  it('cites two on the clipboard: by their numbers, or by what tells them apart', () => {
    const copied = (of: Timeline): string => clipText({ origin: of.id, events: of.events, sources: of.sources, kinds: of.kinds } as unknown as EventClip);
    expect(copied(timeline).match(/— .*/g)).toEqual(['— Statement (1), 24 Jan 2022, ¶1', '— Statement (2), 24 Jan 2022, ¶1']);
    expect(copied({ ...timeline, sources: [source('s1', { author: 'Ott' }), source('s2', { author: 'Meier' })] }).match(/— .*/g)).toEqual(['— Ott, Statement, 24 Jan 2022, ¶1', '— Meier, Statement, 24 Jan 2022, ¶1']);
    expect(copied({ ...timeline, sources: [source('s1', { publisher: 'Wire' }), source('s2', {})] }).match(/— .*/g)).toEqual(['— Statement, Wire, Mon 24 Jan 2022, ¶1', '— Statement, Mon 24 Jan 2022, ¶1']);
  });

  it('cites two in every format without links as well', () => {
    const markdown = exportMarkdown(timeline).replaceAll('\\', '');
    expect(markdown).toContain('- Statement (2), 24 Jan 2022: Statement (2)');
    for (const text of [markdown, exportCsv(timeline), exportIcs(timeline, 0).text.replaceAll('\r\n ', '').replaceAll('\\', ''), exportTimelineJs(timeline)]) {
      for (const label of ['Statement (1), 24 Jan 2022', 'Statement (2), 24 Jan 2022']) expect(text).toContain(label);
    }
  });
});
