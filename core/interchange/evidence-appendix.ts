/** The sources behind the chronology: numbered paragraphs, what was quoted marked, and links back to the events. */
import { formatWhen } from '../dates/format-when';
import { locateQuote, paragraphNumbers, type TextRange } from '../sources/citation';
import { publishedReasonWords } from '../sources/published-reason';
import type { EventId, Paragraph, Source, TimelineEvent } from '../timeline/types';
import { escapeHtml, escapeLine, languageAttribute } from './escape-html';
import { eventName } from './evidence-card';
import type { CitationIndex, CitedParagraph } from './evidence-citations';
import { eventPlace, numberedWords, placeId, placeMark, sourcePlace, type Medium } from './evidence-links';
import type { EvidenceOptions } from './evidence-options';
import { withAside } from './evidence-quotes';
import { words } from '../words/words';

export interface AppendixBlock {
  readonly html: string;
  /** Roughly how many cards its layout costs. */
  readonly weight: number;
}

/** Ranges in order, overlaps joined. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last !== undefined && range.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else result.push(range);
  }
  return result;
}

function markedText(text: string, ranges: readonly TextRange[]): string {
  let html = '';
  let at = 0;
  for (const { start, end } of joined(ranges)) {
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}

/** The events that cite a paragraph, each once, with what is to be said of their citations of it. */
function backLinks(cited: CitedParagraph, citations: CitationIndex, medium: Medium): string {
  const events = new Map<EventId, { readonly event: TimelineEvent; readonly asides: Set<string> }>();
  for (const { event, citation } of cited.by) {
    const entry = events.get(event.id) ?? { event, asides: new Set<string>() };
    entry.asides.add(citations.aside(event, citation));
    events.set(event.id, entry);
  }
  const links = [...events.values()].map(({ event, asides }) => [...asides].filter((aside) => aside !== '')
    .reduce(withAside, numberedWords(eventPlace(event.id), medium, `<bdi>${escapeLine(eventName(event))}</bdi>`)));
  return `<p class="back">${links.join(' · ')}</p>`;
}

function paragraphHtml(paragraph: Paragraph, language: string | undefined, number: number | undefined, cited: CitedParagraph | undefined, citations: CitationIndex, medium: Medium): string {
  const role = ['heading', 'caption', 'list', 'quote', 'furniture'].includes(paragraph.role) ? ` ${paragraph.role}` : '';
  if (cited === undefined) {
    return `<div class="para${role}"><span class="no">${number === undefined ? '' : `¶${number}`}</span><p class="text" dir="auto"${languageAttribute(language)}>${escapeHtml(withLines(paragraph.text))}</p></div>`;
  }
  const ranges = cited.by.map(({ citation }) => locateQuote(citation.quote, paragraph.text)).filter((range) => range !== null);
  return `<div class="para cited${role}"${placeId(cited.place, medium)}>${placeMark(cited.place, medium)}<span class="no">${escapeHtml(cited.label)}</span>`
    + `<p class="text" dir="auto"${languageAttribute(language)}>${markedText(withLines(paragraph.text), ranges)}</p>${backLinks(cited, citations, medium)}</div>`;
}

/** Line ends that no style sheet sees, as ones that it breaks lines at; as long as before, so that ranges still hold. */
const withLines = (text: string): string => text.replace(/[\u0085\u2028\u2029]/g, '\n');

function published(source: Source): string | null {
  if (source.published === undefined) return null;
  const date = formatWhen(source.published);
  const { evidence } = words();
  if (source.publishedBasis === 'entered') return evidence.publishedByHand(date);
  return source.publishedBasis === 'inferred' ? evidence.publishedInferred(date, source.publishedReason ? publishedReasonWords(source.publishedReason) : null) : evidence.published(date);
}

function sourceHead(source: Source, title: string, medium: Medium): string {
  const place = sourcePlace(source.id);
  const facts = [source.author, source.publisher, published(source), source.retrieved === undefined ? null : words().evidence.retrieved(formatWhen(source.retrieved)), source.confidential === true ? words().evidence.confidential : null]
    .filter((fact): fact is string => fact !== null && fact !== undefined && fact.trim() !== '');
  const origin = [source.url, source.fileName].filter((one): one is string => one !== undefined && one !== '');
  return `<header class="source"${placeId(place, medium)}>${placeMark(place, medium)}<h3 dir="auto"${languageAttribute(source.title.trim() === '' ? undefined : source.language)}>${escapeLine(title)}</h3>`
    + (facts.length === 0 ? '' : `<p>${facts.map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`).join(' · ')}</p>`)
    + (origin.length === 0 ? '' : `<p>${origin.map((one) => `<bdi>${escapeHtml(one)}</bdi>`).join(' · ')}</p>`)
    + `<p class="hash">SHA-256 ${escapeHtml(source.sha256)}</p></header>`;
}

/** Cards weigh about as much as this many characters of running text. */
const CHARACTERS_PER_CARD = 450;

const skippedHtml = (count: number): string => `<p class="skipped">${escapeHtml(words().evidence.skipped(count))}</p>`;

/** The blocks of one source; none when nothing of it is to be shown. */
export function appendixBlocks(source: Source, citations: CitationIndex, options: EvidenceOptions, medium: Medium): readonly AppendixBlock[] {
  const cited = new Map(citations.inSource(source.id).map((one) => [one.paragraph.id, one]));
  if (options.appendix === 'none' || (options.appendix === 'cited' && cited.size === 0)) return [];
  const numbers = paragraphNumbers(source);
  const blocks: AppendixBlock[] = [{ html: sourceHead(source, citations.sourceTitle(source), medium), weight: 1 }];
  let skipped = 0;
  const closeGap = (): void => {
    if (skipped > 0) blocks.push({ html: skippedHtml(skipped), weight: 0.1 });
    skipped = 0;
  };
  for (const paragraph of source.paragraphs) {
    const found = cited.get(paragraph.id);
    if (found === undefined && (paragraph.role === 'furniture' || paragraph.repeats !== undefined)) continue;
    if (found === undefined && options.appendix === 'cited') {
      skipped += 1;
      continue;
    }
    closeGap();
    blocks.push({ html: paragraphHtml(paragraph, source.language, numbers.get(paragraph.id), found, citations, medium), weight: 0.3 + paragraph.text.length / CHARACTERS_PER_CARD + (found?.by.length ?? 0) / 6 });
  }
  closeGap();
  return blocks;
}
