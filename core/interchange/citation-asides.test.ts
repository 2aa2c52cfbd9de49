import { afterEach, describe, expect, it } from 'vitest';
import { clipHtml, clipText } from '../clip/clip-text';
import { clipOf } from '../clip/event-clip';
import { eventOf } from '../layout/event-fixture';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, ParagraphId, Source, SourceId, Timeline } from '../timeline/types';
import { ENGLISH_WORDS } from '../words/catalogue';
import { speak, wordsOf } from '../words/words';
import { chronologySvg } from './chronology-svg';
import { evidenceHtml, printPlan } from './evidence-html';
import { evidenceOptions, type EvidenceOptions } from './evidence-options';
import { exportCsv } from './export-csv';
import { exportIcs } from './export-ics';
import { exportMarkdown } from './export-markdown';
import { exportTimelineJs } from './export-timelinejs';
import { pictureSvg, wholeLanes } from './picture-svg';
import { LIGHT_PICTURE } from './picture-theme';
import { forPublication } from './publication';

const source: Source = {
  id: 's1' as SourceId, title: 'Report', published: '2022-01-25', mediaType: 'text/plain', sha256: 'ab'.repeat(32),
  paragraphs: [
    { id: 'p1' as ParagraphId, text: 'The alliance placed 9,000 soldiers on alert.', role: 'body' },
    { id: 'p2' as ParagraphId, text: 'They met in Geneva on Wednesday.', role: 'body' },
  ],
};
const cite = (paragraph: string, exact: string, more: Partial<Citation> = {}): Citation =>
  ({ source: 's1' as SourceId, paragraph: paragraph as ParagraphId, quote: { exact, prefix: '', suffix: '' }, ...more });

const timeline: Timeline = {
  ...newTimeline('t1', 'January 2022'), sources: [source],
  events: [
    eventOf('a', '2022-01-24', { citations: [cite('p1', 'placed 8,500 soldiers', { anchor: 'changed' })] }),
    { ...eventOf('b', '', { citations: [cite('p2', 'met in Geneva', { anchor: 'moved' })] }), when: { edtf: '2022-01-24T15:30', zone: 'America/New_York' } },
    { ...eventOf('c', '', { citations: [cite('p2', 'met in Geneva')] }), when: { edtf: '2022-01-24T16:00', zone: 'Europe/Kyiv' } },
    eventOf('d', '2022-01-20', { citations: [cite('p2', 'met in Geneva', { when: { edtf: '2022-01-19' } }), cite('p1', 'on alert', { when: { edtf: '2022-01-20' } })] }),
    eventOf('e', '2022-01-26', { citations: [cite('p2', 'talked in Bern'), cite('p2', 'on Wednesday', { when: { edtf: '2022-01-26' } })] }),
  ],
};

const page = (options: Partial<EvidenceOptions> = {}, of: Timeline = timeline): string => evidenceHtml({ timeline: of, options: evidenceOptions(options), remarks: [{ type: 'selection', taken: 5, of: 7 }] }, []);
const clip = (of = timeline) => clipOf(of, of.events.map(({ id }) => id)) ?? (() => { throw new Error('nothing'); })();
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '');

/** What a reader sees in each format, without the marks of the format. */
const formats = (of = timeline): Readonly<Record<string, string>> => ({
  html: plain(page({}, of)), table: plain(page({ layout: 'table' }, of)), 'without appendix': plain(page({ appendix: 'none' }, of)),
  print: plain(printPlan({ timeline: of, options: evidenceOptions({}), remarks: [] }, [], '', 1000).parts.join('')),
  markdown: exportMarkdown(of).replaceAll('\\', ''), csv: exportCsv(of), ics: exportIcs(of, 0).text.replaceAll('\r\n ', '').replaceAll('\\', ''),
  timelinejs: plain(exportTimelineJs(of)), text: clipText(clip(of)), 'rich text': plain(clipHtml(clip(of))),
});

afterEach(() => { speak(ENGLISH_WORDS); });

describe('citations that are handed out', () => {
  it('say in every format which of them nobody has reviewed, and which words are not there', () => {
    for (const [format, text] of Object.entries(formats())) {
      expect(text, format).toMatch(/¶1( → page)? \(words changed since; not reviewed\)/);
      expect(text, format).toMatch(/¶2( → page)? \(found here in a newer version; not reviewed\)/);
      expect(text, format).toMatch(/¶2( → page)? \(words not found there\)/);
    }
  });

  it('say beside the paragraph in the appendix what its citations wait for', () => {
    expect(page()).toContain('<a href="#event-a"><bdi>Event a</bdi></a></span> <span class="aside">(words changed since; not reviewed)</span></p>');
    expect(page()).toContain('<a href="#event-c"><bdi>Event c</bdi></a></span> · ');
  });

  it('give the date of their source where the sources of an event differ, and only there', () => {
    for (const [format, text] of Object.entries(formats())) {
      expect(text, format).toContain('(gives 19 Jan 2022)');
      expect(text, format).toContain('(gives 20 Jan 2022)');
      expect(text, format).not.toContain('gives 26 Jan');
    }
  });

  it('are counted under the title, after what was left out', () => {
    const remark = '2 citations wait for review: nobody has compared them with the present words of their sources. They are marked.';
    expect(page()).toContain(`A selection: 5 of 7 events.</p><p class="remark">${remark}</p>`);
    expect(exportMarkdown(timeline).replaceAll('\\', '')).toContain(`*${remark}*`);
    expect(exportTimelineJs(timeline)).toContain(remark);
    expect(page({}, { ...timeline, events: timeline.events.slice(2) })).not.toContain('wait for review');
  });

  it('go on waiting in an edition for publication', () => {
    expect(forPublication(timeline).timeline.events.map(({ citations }) => citations[0]?.anchor)).toEqual(['changed', 'moved', undefined, undefined, undefined]);
  });

  it('say under their words in a picture, which has no room for paragraphs, what they wait for', () => {
    const picture = (of: Timeline): string => pictureSvg(of, { type: 'chronology', firstDay: 0, lastDay: 30_000, widthPx: 700 }, 'light', []).svg;
    for (const aside of ['(words changed since; not reviewed)', '(found here in a newer version; not reviewed)', '(words not found there)', '(gives 19 Jan 2022)']) expect(picture(timeline)).toContain(`>${aside}</text>`);
    expect(plain(picture(timeline)).match(/\((?!words|found|gives)/g)).toBeNull();
    // Of each event one quote is on it; only what is marked is counted.
    const [first, ...rest] = timeline.events;
    expect(picture({ ...timeline, events: [{ ...first!, citations: [...first!.citations, cite('p2', 'met in Geneva', { anchor: 'moved' })] }] })).toContain('<desc>1 citation waits for review');
    expect(picture({ ...timeline, events: rest.slice(1) })).not.toContain('<desc>');
    expect(pictureSvg(timeline, wholeLanes(timeline, 'kind', 900), 'light', []).svg).not.toContain('<desc>');
  });

  it('say it in German in a German document', async () => {
    speak(await wordsOf('de'));
    const html = plain(page({ language: 'de' }));
    // The clipboard and a picture speak it as well.
    expect(clipText(clip())).toContain('„placed 8,500 soldiers“\n— Report, Di 25. Jan. 2022, ¶1 (Wortlaut seither geändert; nicht durchgesehen)');
    expect(clipHtml(clip())).toContain('„met in Geneva“');
    expect(chronologySvg({ ...timeline, events: [eventOf('f', '2022-01-24', { status: 'planned' })] }, LIGHT_PICTURE, 700).markup).toContain('geplant');
    for (const german of ['¶1 (Wortlaut seither geändert; nicht durchgesehen)', '(nennt 19. Jan. 2022)', '(Worte dort nicht gefunden)', '2 Belege sind noch durchzusehen']) expect(html).toContain(german);
  });
});

describe('what is planned or disputed', () => {
  it('is so wherever a person reads it', () => {
    const { text: _text, 'rich text': _rich, ...read } = formats({ ...timeline, events: [eventOf('a', '2022-01-24', { status: 'disputed' }), eventOf('b', '2022-01-25', { status: 'planned' })] });
    for (const [format, text] of Object.entries(read)) for (const status of ['disputed', 'planned']) expect(text.replaceAll(/"status":.*/g, '').replaceAll(/X-DATELINE-STATUS:.*/g, ''), format).toContain(status);
  });
});

describe('times whose zone is stated', () => {
  it('say whose clocks they are, wherever a person reads them', () => {
    const { csv: _csv, ics: _ics, ...read } = formats();
    for (const [format, text] of Object.entries(read)) for (const place of ['in New York', 'in Kyiv']) expect(text, format).toContain(place);
    expect(exportMarkdown(timeline)).toContain('15\\:30 in New York');
    expect(page()).toContain('<b>15:30</b><span>24 Jan</span><span>in New York</span>');
    expect(page().match(/<article class="card k0 zoned"/g)).toHaveLength(2);
    expect(chronologySvg(timeline, LIGHT_PICTURE, 700).markup).toContain('New York');
  });
});
