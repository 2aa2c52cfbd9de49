/**
 * The evidence document in blocks: title, the sections of the chronology, the appendix; with its outline.
 *
 * Blocks, because a long document is printed in parts (the time of one print grows with the square of its length): the
 * web page strings all of them together, electron/export cuts between them.
 */
import { SECONDS_PER_DAY, civilOf, dayOf, daysInMonth } from '../dates/calendar';
import { formatDay, formatDayHeading } from '../dates/format-when';
import type { PlacedEvent } from '../layout/chronology-order';
import { layoutChronology, type HeadingRow } from '../layout/chronology';
import { headingWords } from '../layout/chronology-words';
import { extentOf } from '../layout/histogram';
import { relationsOf } from '../timeline/relations';
import type { Timeline } from '../timeline/types';
import { withReviewRemark } from './citation-asides';
import { escapeHtml, escapeLine } from './escape-html';
import { appendixBlocks } from './evidence-appendix';
import { cardHtml, rowHtml, type CardContext } from './evidence-card';
import { indexCitations } from './evidence-citations';
import { histogramSvg } from './evidence-histogram';
import { headingPlace, placeId, placeMark, sourcePlace, type Medium, type PlaceName } from './evidence-links';
import { pageSize, PAGE_MARGINS_MM, type EvidenceOptions } from './evidence-options';
import { eventWeight } from './evidence-quotes';
import { posterSheets } from './poster-html';
import { posterLayout } from './poster-layout';
import { gapWordsOf, remarkWords, type Remark } from './publication';
import { words } from '../words/words';

export interface EvidenceBlock {
  readonly html: string;
  /** Roughly how many cards its layout costs. */
  readonly weight: number;
  /** A new printed part may begin with it. */
  readonly mayBreakBefore: boolean;
  /** Stands under the heads of the table, which every page repeats. */
  readonly underHeads?: boolean;
}

/** A bookmark. `path`: the names it stands under, outermost first. */
export interface OutlineEntry {
  readonly path: readonly string[];
  readonly label: string;
  readonly place: PlaceName;
}

export interface EvidenceContent {
  readonly title: string;
  /** "A chronology of 148 events from 12 sources · 11 – 30 January 2022" */
  readonly subtitle: string;
  readonly blocks: readonly EvidenceBlock[];
  readonly outline: readonly OutlineEntry[];
  /** Index of the first block of the appendix; the number of blocks when there is none. */
  readonly appendixFrom: number;
  /** Headings that a page may continue, in order: "Monday 24 January 2022, continued". */
  readonly headings: readonly { readonly place: PlaceName; readonly text: string }[];
}

export interface EvidenceInput {
  readonly timeline: Timeline;
  readonly options: EvidenceOptions;
  /** What was left out; said under the title. */
  readonly remarks: readonly Remark[];
}

export const documentTitle = (timeline: Timeline): string => timeline.title.trim() || words().evidence.untitledTimeline;

/** "11 – 30 January 2022"; empty without a readable date. "The first of May of any year" says nothing of when all this was. */
function spanWords(events: readonly PlacedEvent[]): string {
  const extent = extentOf(events.filter(({ span }) => span?.precision !== 'unknown'));
  if (extent === null) return '';
  const firstDay = Math.floor(extent.startSecond / SECONDS_PER_DAY);
  const lastDay = Math.floor((extent.endSecond - 1) / SECONDS_PER_DAY);
  // One day leads with its weekday, which says nothing about a span.
  return firstDay === lastDay ? formatDay(firstDay) : formatDayHeading(firstDay, lastDay);
}

export function subtitleOf(timeline: Timeline, events: readonly PlacedEvent[]): string {
  return words().evidence.subtitle(timeline.events.length, timeline.sources.length, spanWords(events));
}

/** An overview of one day is a single bar: it says nothing. */
function spansDays(events: readonly PlacedEvent[]): boolean {
  const extent = extentOf(events);
  return extent !== null && extent.endSecond - extent.startSecond > SECONDS_PER_DAY;
}

/** Year, then month, as far as the heading lies in one. */
function outlinePath(row: HeadingRow, text: string): readonly string[] {
  const first = row.firstDay ?? row.lastDay;
  const last = row.lastDay ?? row.firstDay;
  if (first === null || last === null || row.firstDay === null || row.lastDay === null) return [];
  const a = civilOf(first);
  const b = civilOf(last);
  if (a.year !== b.year) return [];
  const year = formatDayHeading(dayOf(a.year), dayOf(a.year + 1) - 1);
  const month = formatDayHeading(dayOf(a.year, a.month), dayOf(a.year, a.month, daysInMonth(a.year, a.month)));
  return (a.month === b.month ? [year, month] : [year]).filter((part) => part !== text);
}

/** CSS pixels between the margins. */
export function contentWidthPx(options: EvidenceOptions): number {
  return Math.floor(((pageSize(options).widthMm - PAGE_MARGINS_MM.left - PAGE_MARGINS_MM.right) / 25.4) * 96);
}

function titleBlock({ timeline, options, remarks }: EvidenceInput, subtitle: string, events: readonly PlacedEvent[]): string {
  const letterhead = options.header.trim() === '' && options.logo === null ? ''
    : `<div class="letterhead">${options.logo === null ? '' : `<img src="${escapeHtml(options.logo)}" alt="">`}<span>${escapeHtml(options.header.trim())}</span></div>`;
  return `<header class="title">${letterhead}<h1 dir="auto">${escapeLine(documentTitle(timeline))}</h1><p class="subtitle">${escapeHtml(subtitle)}</p>`
    + (timeline.description.trim() === '' ? '' : `<p class="abstract" dir="auto">${escapeHtml(timeline.description.trim())}</p>`)
    + withReviewRemark(timeline, remarks).map((remark) => `<p class="remark">${escapeHtml(remark)}</p>`).join('')
    + `</header><div class="overview">${spansDays(events) ? histogramSvg(events, timeline.kinds, contentWidthPx(options)) : ''}</div>`;
}

/** Cards that an empty sheet weighs, and how many events on it weigh as much as one card. */
const SHEET_WEIGHT = 4;
const EVENTS_PER_WEIGHT = 12;

function posterContent({ timeline, options, remarks }: EvidenceInput, placed: readonly PlacedEvent[]): EvidenceContent {
  const layout = posterLayout(timeline, options);
  const title = documentTitle(timeline);
  const subtitle = subtitleOf(timeline, placed);
  const notes = [
    ...remarks.map(remarkWords), ...(layout.folded === 0 ? [] : [words().evidence.folded(layout.folded)]),
    ...(layout.undated === 0 ? [] : [words().evidence.undated(layout.undated)]),
  ];
  const sheets = posterSheets(layout, { title, subtitle, remarks: notes }, timeline.kinds);
  const weight = SHEET_WEIGHT + timeline.events.length / EVENTS_PER_WEIGHT / sheets.length;
  const label = (index: number): string => (sheets.length === 1 ? words().evidence.poster : words().evidence.sheet(index + 1));
  return {
    title, subtitle, headings: [], appendixFrom: sheets.length, blocks: sheets.map((html) => ({ html, weight, mayBreakBefore: true })),
    outline: sheets.map((_, index) => ({ path: [], label: label(index), place: headingPlace(index) })),
  };
}

export function evidenceContent(input: EvidenceInput, medium: Medium): EvidenceContent {
  const { timeline, options } = input;
  const { rows, eventOrder: { placed } } = layoutChronology(timeline.events);
  if (options.layout === 'poster' && medium === 'print') return posterContent(input, placed);
  const citations = indexCitations(timeline, placed.map(({ event }) => event), options.numbering);
  const eventsById = new Map(timeline.events.map((event) => [event.id, event]));
  const context: CardContext = {
    kinds: new Map(timeline.kinds.map((kind) => [kind.id, kind])),
    kindClass: new Map(timeline.kinds.map((kind, index) => [kind.id, `k${index}`])),
    citations, options, medium,
    relations: (event) => relationsOf(event, timeline.events),
    event: (id) => eventsById.get(id),
  };
  const subtitle = subtitleOf(timeline, placed);
  const blocks: EvidenceBlock[] = [{ html: titleBlock(input, subtitle, placed), weight: 3, mayBreakBefore: false }];
  const outline: OutlineEntry[] = [];
  const headings: { readonly place: PlaceName; readonly text: string }[] = [];
  const add = (html: string, weight: number, mayBreakBefore: boolean): void => { blocks.push({ html, weight, mayBreakBefore }); };
  const addRow = (html: string, weight: number, mayBreakBefore: boolean): void => { blocks.push({ html, weight, mayBreakBefore, underHeads: options.layout === 'table' }); };

  const gapText = gapWordsOf(timeline, input.remarks);
  let afterHeading = false;
  for (const row of rows) {
    if (row.type === 'gap') addRow(`<p class="gap">${escapeHtml(gapText(row.days, row.within))}</p>`, 0.1, false);
    else if (row.type === 'heading') {
      const text = headingWords(row).title;
      const place = headingPlace(headings.length);
      headings.push({ place, text });
      outline.push({ path: outlinePath(row, text), label: text, place });
      addRow(`<h2 class="day"${placeId(place, medium)}>${placeMark(place, medium)}${escapeHtml(text)}</h2>`, 0.3, true);
    } else addRow(options.layout === 'table' ? rowHtml(row.event, context) : cardHtml(row.event, context), eventWeight(row.event, options), !afterHeading);
    afterHeading = row.type === 'heading';
  }
  if (placed.length === 0) add(`<p class="empty">${escapeHtml(words().evidence.empty)}</p>`, 0.1, false);

  const appendixFrom = blocks.length;
  const appendix = timeline.sources.map((source) => ({ source, blocks: appendixBlocks(source, citations, options, medium) })).filter(({ blocks: parts }) => parts.length > 0);
  if (appendix.length > 0) {
    const place = headingPlace(headings.length);
    const { sources: text } = words().evidence;
    headings.push({ place, text });
    outline.push({ path: [], label: text, place });
    add(`<h2 class="appendix"${placeId(place, medium)}>${placeMark(place, medium)}${escapeHtml(text)}</h2>`, 0.5, true);
    for (const { source, blocks: parts } of appendix) {
      const title = citations.sourceTitle(source);
      outline.push({ path: [text], label: title, place: sourcePlace(source.id) });
      headings.push({ place: sourcePlace(source.id), text: title });
      parts.forEach(({ html, weight }, index) => add(html, weight, index > 1));
    }
  }
  return { title: documentTitle(timeline), subtitle, blocks, outline, headings, appendixFrom };
}
