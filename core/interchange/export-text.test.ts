import { afterEach, describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { newTimeline } from '../timeline/new-timeline';
import { decodeTimeline } from '../timeline/decode';
import type { EventId, ParagraphId, SourceId, Timeline } from '../timeline/types';
import { ENGLISH_WORDS } from '../words/catalogue';
import { speak, wordsOf } from '../words/words';
import { DEFAULT_EVIDENCE_OPTIONS } from './evidence-options';
import type { DataFormat } from './export-request';
import { exportText } from './export-text';
import { printPlan } from './evidence-html';
import { pictureSvg, wholeLanes } from './picture-svg';
import { chosenEvents, forPublication, type Edition, type Remark } from './publication';

const timeline: Timeline = { ...newTimeline('t1', 'Case'), events: [eventOf('a', '2022-01-24', { title: 'Talks' })] };
const LEFT_OUT: readonly Remark[] = [{ type: 'selection', taken: 1, of: 3 }, { type: 'confidential', events: 2, sources: 0, citations: 0 }];
const REMARKS = ['A selection: 1 of 3 events.', 'Confidential material was left out of this edition: 2 events.'];
const textOf = (format: DataFormat, of: Timeline, remarks: readonly Remark[]): string => exportText(format, of, remarks, DEFAULT_EVIDENCE_OPTIONS, [], 0).text;

describe('what was left out of an edition', () => {
  it.each(['html', 'md', 'json', 'ics', 'timelinejs'] as const)('is said in the file itself: %s', (format) => {
    const text = textOf(format, timeline, LEFT_OUT).replaceAll('\r\n ', '').replaceAll(/\\(?=[:.])/g, '');
    for (const remark of REMARKS) expect(text).toContain(remark);
  });

  it('follows the description of a timeline that is opened again', () => {
    const decoded = decodeTimeline(textOf('json', { ...timeline, description: 'About the talks.' }, LEFT_OUT), 'a.dateline');
    expect(decoded.ok && decoded.value.timeline.description).toBe(`About the talks.\n\n${REMARKS.join('\n\n')}`);
  });

  it('is read under a picture, and by those who hear it', () => {
    const of = (remarks: readonly Remark[]) => pictureSvg(timeline, wholeLanes(timeline, 'kind', 1000), 'light', [], remarks);
    const { svg, heightPx } = of(LEFT_OUT);
    expect(svg).toContain(`<desc>${REMARKS.join(' ')}</desc>`);
    for (const remark of REMARKS) expect(svg).toContain(`>${remark}</text>`);
    expect(heightPx).toBeGreaterThan(of([]).heightPx + 2 * 11);
    expect(of([]).svg).not.toContain('<desc>');
  });

  it('is no row of a table', () => {
    expect(textOf('csv', timeline, LEFT_OUT)).toBe(textOf('csv', timeline, []));
  });
});

const gapped: Timeline = {
  ...newTimeline('t1', 'Case'),
  events: [eventOf('a', '2022-01-10'), eventOf('b', '2022-01-14', { confidential: true }), eventOf('c', '2022-01-20'), eventOf('d', '2022-01-09/2022-03-30'), eventOf('e', '2022-04-20')],
};

/** What each format that says gaps says of them. */
function gapsOf({ timeline: of, remarks }: Edition): Readonly<Record<string, readonly string[]>> {
  const picture = pictureSvg(of, { type: 'chronology', firstDay: 0, lastDay: 30_000, widthPx: 700 }, 'light', [], remarks).svg;
  const printed = printPlan({ timeline: of, options: DEFAULT_EVIDENCE_OPTIONS, remarks }, [], '', 1000).parts.join('');
  const table = printPlan({ timeline: of, options: { ...DEFAULT_EVIDENCE_OPTIONS, layout: 'table' }, remarks }, [], '', 1000).parts.join('');
  return Object.fromEntries(Object.entries({ html: textOf('html', of, remarks), md: textOf('md', of, remarks), printed, table, picture }).map(([format, text]) => [format, text.match(/\d+ (?:days without|Tage ohne) [\p{L} ]+/gu) ?? []]));
}

describe('a gap between events', () => {
  afterEach(() => { speak(ENGLISH_WORDS); });

  it('is said to be empty where nothing was left out', () => {
    const whole = { timeline: gapped, remarks: [] };
    for (const [format, gaps] of Object.entries(gapsOf(whole))) expect(gaps, format).toEqual(['3 days without other events', '5 days without other events', '20 days without events']);
  });

  it('is one of this edition where events were left out, confidential or not chosen, whichever gap it is', async () => {
    for (const edition of [forPublication(gapped), chosenEvents(gapped, new Set(['a', 'c', 'd', 'e'] as EventId[]))]) {
      for (const [format, gaps] of Object.entries(gapsOf(edition))) expect(gaps, format).toEqual(['9 days without other events in this edition', '20 days without events in this edition']);
    }
    speak(await wordsOf('de'));
    for (const [format, gaps] of Object.entries(gapsOf(forPublication(gapped)))) expect(gaps, format).toEqual(['9 Tage ohne andere Ereignisse in dieser Ausgabe', '20 Tage ohne Ereignisse in dieser Ausgabe']);
  });

  it('is one of this edition still when the edition is opened again and exported from there', () => {
    for (const edition of [forPublication(gapped), chosenEvents(gapped, new Set(['a', 'c', 'd', 'e'] as EventId[]))]) {
      const opened = decodeTimeline(textOf('json', edition.timeline, edition.remarks), 'a.dateline');
      if (!opened.ok) throw new Error(opened.failure.message);
      for (const [format, gaps] of Object.entries(gapsOf({ timeline: opened.value.timeline, remarks: [] }))) expect(gaps, format).toEqual(['9 days without other events in this edition', '20 days without events in this edition']);
    }
  });

  it('is empty where only a source is confidential: no event was left out', () => {
    const [gaps] = Object.values(gapsOf({ timeline: gapped, remarks: [{ type: 'confidential', events: 0, sources: 1, citations: 2 }] }));
    expect(gaps).toContain('20 days without events');
  });
});

describe('what is marked confidential', () => {
  const marked: Timeline = {
    ...newTimeline('t1', 'Case'),
    sources: [{ id: 's1' as SourceId, title: 'Statement', confidential: true, mediaType: 'text/plain', sha256: '0'.repeat(64), paragraphs: [{ id: 'p1' as ParagraphId, text: 'They met.', role: 'body' }] }],
    events: [eventOf('a', '2022-01-24', { confidential: true, citations: [{ source: 's1' as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: 'They met.', prefix: '', suffix: '' } }] }), eventOf('b', '2022-01-25')],
  };
  const input = (layout: 'chronology' | 'table') => ({ timeline: marked, options: { ...DEFAULT_EVIDENCE_OPTIONS, layout }, remarks: [] });

  it('is so in every document that has it, as in the window: it would be handed on as any other', () => {
    const documents = {
      html: textOf('html', marked, []), printed: printPlan(input('chronology'), [], '', 1000).parts.join(''), table: printPlan(input('table'), [], '', 1000).parts.join(''),
      md: textOf('md', marked, []), picture: pictureSvg(marked, { type: 'chronology', firstDay: 0, lastDay: 30_000, widthPx: 700 }, 'light', []).svg,
    };
    // The event and, where there are sources, its own.
    const counts = Object.fromEntries(Object.entries(documents).map(([format, text]) => [format, (text.match(/(?<![-\w])confidential/g) ?? []).length]));
    expect(counts).toEqual({ html: 2, printed: 2, table: 2, md: 2, picture: 1 });
    expect(documents.html).toContain('<p class="kind">Meeting · confidential</p>');
    expect(documents.md).toContain('Meeting · Mon 24 Jan 2022 · confidential');
  });
});
