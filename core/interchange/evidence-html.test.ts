import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { arbitraryTimeline } from '../testing/arbitrary-timeline';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, ParagraphId, Source, SourceId, Timeline } from '../timeline/types';
import { ENGLISH_WORDS } from '../words/catalogue';
import { speak, wordsOf } from '../words/words';
import { exportCsv } from './export-csv';
import { exportIcs } from './export-ics';
import { exportMarkdown } from './export-markdown';
import { evidenceContent } from './evidence-content';
import { cutIntoParts, evidenceHtml, printPlan } from './evidence-html';
import { eventPlace, paragraphPlace, parsePrintAddress } from './evidence-links';
import { evidenceOptions } from './evidence-options';

const source: Source = {
  id: 's1' as SourceId, title: 'Talks go on', publisher: 'Wire', published: '2022-01-25', mediaType: 'text/plain', sha256: 'ab'.repeat(32),
  paragraphs: [
    { id: 'p0' as ParagraphId, text: 'Share this', role: 'furniture' },
    { id: 'p1' as ParagraphId, text: 'Talks go on', role: 'heading' },
    { id: 'p2' as ParagraphId, text: 'Leaders met by video on Monday & agreed on little.', role: 'body' },
    { id: 'p3' as ParagraphId, text: 'Nobody cites this one.', role: 'body' },
    { id: 'p4' as ParagraphId, text: 'Leaders met by video on Monday & agreed on little.', role: 'caption', repeats: 'p2' as ParagraphId },
  ],
};

const cite = (paragraph: string, exact: string): Citation => ({ source: 's1' as SourceId, paragraph: paragraph as ParagraphId, quote: { exact, prefix: '', suffix: '' } });

const timeline: Timeline = {
  ...newTimeline('t1', 'Ukraine, January 2022'), sources: [source],
  events: [
    eventOf('a', '2022-01-24T12:00/2022-01-24T18:00', { title: 'Video <b>meeting</b>', text: 'Monday afternoon', citations: [cite('p2', 'met by video on Monday & agreed')] }),
    eventOf('b', '2022-01-11/2022-01-25', { title: 'Four rounds', kind: 'statement', status: 'planned', citations: [cite('p4', 'met by video'), cite('gone', 'x')] }),
    eventOf('c', '2022-01-24', { title: '8,500 troops', kind: 'alert' }),
  ],
};

const page = (options = {}, of: Timeline = timeline): string => evidenceHtml({ timeline: of, options: evidenceOptions(options), remarks: [] }, []);

describe('the evidence document as a web page', () => {
  it('says in which language a source and its quotes are, where the source says so', () => {
    const of = (language?: string): string => page({}, { ...timeline, sources: [{ ...source, ...(language === undefined ? {} : { language }) }] });
    for (const markup of ['<p class="text" dir="auto" lang="de-CH">', '<h3 dir="auto" lang="de-CH">Talks go on</h3>', '<blockquote dir="auto" lang="de-CH">met by video on Monday']) expect(of('de-CH')).toContain(markup);
    expect(of('de-CH')).toContain('<h3 dir="auto">Four rounds</h3>');
    for (const language of [undefined, '', 'German, I think', '"><script>']) expect(of(language).match(/lang="[^"]*"/g)).toEqual(['lang="en"']);
  });

  it('names its author, where there is one', () => {
    expect(page({ author: ' Ott & Partner ' })).toContain('<meta name="author" content="Ott &amp; Partner">');
    expect(page({ author: ' ' })).not.toContain('name="author"');
  });

  it('has an overview where there is more than a day to look over', () => {
    expect(page()).toContain('class="histogram"');
    expect(page({}, { ...timeline, events: timeline.events.slice(0, 1) })).not.toContain('class="histogram"');
  });

  it('breaks a paragraph at the line ends that only Unicode knows', () => {
    const [, , body, ...rest] = source.paragraphs;
    expect(page({ appendix: 'whole' }, { ...timeline, sources: [{ ...source, paragraphs: [{ ...body!, text: 'Line one\u2028line two' }, ...rest] }] })).toContain('Line one\nline two');
  });

  it('says what it is, in order, with honest dates', () => {
    const html = page();
    expect(html).toContain('A chronology of 3 events from 1 source · 11 – 25 January 2022');
    // A day of no known year is somewhere in ten thousand.
    const withAnyYear = { ...timeline, events: [...timeline.events, eventOf('d', 'XXXX-05-01')] };
    expect(page({}, withAnyYear)).toContain('A chronology of 4 events from 1 source · 11 – 25 January 2022');
    expect(page({}, { ...timeline, events: [eventOf('d', 'XXXX-05-01')] })).toContain('A chronology of 1 event from 1 source<');
    const order = ['11 – 25 January 2022</h2>', 'Four rounds', 'Monday 24 January 2022</h2>', '8,500 troops', '<b>Afternoon</b><span>24 Jan</span>', 'Video &lt;b&gt;meeting&lt;/b&gt;', 'Sources</h2>'];
    const places = order.map((words) => html.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(html).toContain('<span>planned</span>');
  });

  it('says on both cards how events are related, each a link to the other', () => {
    const [a, ...rest] = timeline.events;
    const html = page({}, { ...timeline, events: [{ ...a!, relations: [{ type: 'follows', event: eventOf('b', '2022').id }, { type: 'causes', event: eventOf('gone', '2022').id }] }, ...rest] });
    expect(html).toContain('<p class="relation">Follows: <a href="#event-b"><bdi>Four rounds</bdi></a> · 11–25 Jan 2022</p>');
    expect(html).toContain('<p class="relation">Followed by: <a href="#event-a"><bdi>Video &lt;b&gt;meeting&lt;/b&gt;</bdi></a>');
    expect(html).not.toContain('Causes');
  });

  it('links an event to its paragraph and the paragraph back, a repeat to the one it repeats', () => {
    const html = page();
    expect(html).toContain('Wire, 25 Jan 2022</bdi>, <a href="#paragraph-s1-p2">¶2</a></p>');
    expect(html).toContain('id="paragraph-s1-p2"');
    for (const event of ['a', 'b']) {
      expect(html).toContain(`id="event-${event}"`);
      expect(html).toContain(`<a href="#event-${event}">`);
    }
    expect(html).toContain('a paragraph that is gone');
  });

  it('names an event by the beginning of its title where it links back, and has all of it on its card', () => {
    const title = 'A title without end '.repeat(500).trim();
    const html = page({}, { ...timeline, events: timeline.events.map((event) => ({ ...event, title })) });
    expect(html).toContain(`>${title}</h3>`);
    expect(html).toMatch(/class="back"><a [^>]*><bdi>A title without end [^<]{200,240}…<\/bdi>|class="back"><span class="entry"><a [^>]*><bdi>A title without end [^<]{200,240}…<\/bdi>/);
  });

  it('marks the quoted words once where quotes overlap', () => {
    expect(page()).toContain('Leaders <mark>met by video on Monday &amp; agreed</mark> on little.');
  });

  it('shows of the sources what was asked for', () => {
    expect(page({ appendix: 'cited' })).not.toContain('Nobody cites this one.');
    expect(page({ appendix: 'cited' })).toContain('1 paragraph not cited');
    expect(page({ appendix: 'whole' })).toContain('Nobody cites this one.');
    expect(page({ appendix: 'whole' })).not.toContain('Share this');
    const without = page({ appendix: 'none' });
    expect(without).not.toContain('href="#paragraph');
    expect(without).toContain('Wire, 25 Jan 2022</bdi>, ¶2');
    expect(page({ quotes: false })).not.toContain('<blockquote');
    expect(page({ numbering: 'running' })).toContain('>[1]</a>');
  });

  it('is a table too: the same events and links, side by side', () => {
    const html = page({ layout: 'table' });
    // One table: heads first, then every day and event of the chronology; what follows it is outside.
    expect(html.match(/<table class="rows"/g)).toHaveLength(1);
    expect(html.match(/<span>Date<\/span><span>Event<\/span><span>Source<\/span>/g)).toHaveLength(1);
    expect(html.indexOf('<table')).toBeLessThan(html.indexOf('11 – 25 January 2022</h2>'));
    expect(html.indexOf('</table>')).toBeLessThan(html.indexOf('Sources</h2>'));
    expect(html.indexOf('</table>')).toBeGreaterThan(html.lastIndexOf('<article'));
    expect(page()).not.toContain('<table');
    expect(html).toContain('@page{size:297mm 210mm');
    for (const words of ['class="card row k0"', 'id="event-a"', '<a href="#paragraph-s1-p2">¶2</a>', '<a href="#event-b">']) expect(html).toContain(words);
  });

  it('has no script and nothing from outside, whatever the texts say', () => {
    const hostile = '</style><script>alert(1)</script><img src=x onerror=alert(1)>"\' \u0000\ud800';
    const html = page({ names: true, header: hostile }, {
      ...timeline, title: hostile, description: hostile, sources: [{ ...source, title: hostile, publisher: hostile, url: hostile, paragraphs: source.paragraphs.map((one) => ({ ...one, text: hostile })) }],
      events: timeline.events.map((event) => ({ ...event, title: hostile, description: hostile, actors: [hostile], places: [hostile], when: { edtf: hostile, text: hostile }, citations: [cite('p2', hostile)] })),
      kinds: timeline.kinds.map((kind) => ({ ...kind, label: hostile, color: 'red;background:url(http://x)' })),
    });
    expect(html).not.toMatch(/<script|<img|http:\/\/x/);
    expect(html.split('</style>').length).toBe(2);
    expect(html).not.toMatch(/[\u0000-\u0008]|[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('has a target for every link and says every title, whatever the timeline', () => {
    fc.assert(fc.property(arbitraryTimeline, fc.constantFrom('cited' as const, 'whole' as const), (any, appendix) => {
      const html = page({ appendix }, any);
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      expect(ids.size).toBe([...html.matchAll(/ id="/g)].length);
      for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids.has(target)).toBe(true);
      for (const event of any.events) expect(ids.has(eventPlace(event.id))).toBe(true);
    }), { numRuns: 60 });
  });
});

describe('names of places', () => {
  it('are letters that every reader takes, and differ where ids differ', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const places = [paragraphPlace(a as SourceId, b as ParagraphId), paragraphPlace(b as SourceId, a as ParagraphId)];
      for (const place of places) expect(place).toMatch(/^[A-Za-z0-9._-]+$/);
      expect(places[0] === places[1]).toBe(a === b);
    }));
  });

  it('are read back from a printed page', () => {
    expect(parsePrintAddress('x-dateline:number/paragraph-s1-p2')).toEqual({ type: 'number', place: 'paragraph-s1-p2' });
    expect(parsePrintAddress('https://example.org/')).toBeNull();
    expect(parsePrintAddress('x-dateline:other/a')).toBeNull();
  });
});

describe('printing in parts', () => {
  it('keeps every block, in order, and a heading with the card below it', () => {
    const many: Timeline = { ...timeline, events: Array.from({ length: 40 }, (_, index) => eventOf(`e${index}`, `2022-01-${String((index % 28) + 1).padStart(2, '0')}`)) };
    const { blocks } = evidenceContent({ timeline: many, options: evidenceOptions({}), remarks: [] }, 'print');
    for (const limit of [1, 5, 12, 1000]) {
      const parts = cutIntoParts(blocks, limit);
      expect(parts.flat()).toEqual(blocks);
      for (const part of parts) expect(part[part.length - 1]?.html).not.toContain('<h2');
    }
  });

  it('gives every part its own whole page and the same style', () => {
    const plan = printPlan({ timeline, options: evidenceOptions({ paper: 'Letter' }), remarks: [{ type: 'selection', taken: 3, of: 5 }] }, [], 'exported 22 November 2026', 1);
    expect(plan.parts.length).toBeGreaterThan(2);
    for (const part of plan.parts) {
      expect(part).toMatch(/^<!DOCTYPE html>/);
      expect(part).toContain('@page{size:215.9mm 279.4mm');
    }
    expect(plan.parts[0]).toContain('A selection: 3 of 5 events.');
    // Of a long title the end goes, never the day of export.
    expect(plan.footer).toMatch(/<bdi style="[^"]*text-overflow:ellipsis">[^<]+<\/bdi><span style="flex:none[^"]*"> · exported 22 November 2026<\/span>/);
    expect(plan.content.outline.map(({ path, label }) => [...path, label].join(' / '))).toEqual([
      '2022 / January 2022 / 11 – 25 January 2022', '2022 / January 2022 / Monday 24 January 2022', 'Sources', 'Sources / Talks go on',
    ]);
  });
});

describe('a document in German', () => {
  afterEach(() => { speak(ENGLISH_WORDS); });

  it('says nothing in English of its own', async () => {
    speak(await wordsOf('de'));
    const html = page({ language: 'de', appendix: 'cited' });
    for (const german of ['Eine Chronologie: ', '>Quellen</h2>', 'Absatz ohne Beleg', 'Ereignisse im Lauf der Zeit, nach Art']) expect(html).toContain(german);
    const plan = printPlan({ timeline, options: evidenceOptions({ language: 'de' }), remarks: [] }, [], 'exportiert', 1);
    expect(plan.parts.join('')).toContain('→ Seite<i></i>');
    expect(plan.content.outline.map(({ label }) => label)).toContain('Quellen');
    const english = Object.values(ENGLISH_WORDS.evidence).filter((text) => typeof text === 'string');
    for (const text of english.filter((one) => one.includes(' ') || one === 'Sources')) expect(html, text).not.toContain(text);
  });

  it('quotes as German does, in every format that quotes', async () => {
    speak(await wordsOf('de'));
    for (const text of [exportMarkdown(timeline), exportCsv(timeline), exportIcs(timeline, 0).text]) {
      expect(text).toMatch(/„[^“”]+“/);
      expect(text).not.toContain('”');
    }
  });
});
