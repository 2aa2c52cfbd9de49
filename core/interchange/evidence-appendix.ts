/** The sources behind the chronology as markup: numbered paragraphs, what was quoted marked, and links back to the events. */
import type { Source } from '../timeline/types';
import { appendixParts, citingEvents, markedPieces, sourceFacts, type AppendixParagraph } from './appendix-content';
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

const markedText = (part: AppendixParagraph): string => markedPieces(part).map(({ text, isMarked }) => (isMarked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text))).join('');

/** The events that cite a paragraph, each once, with what is to be said of their citations of it. */
function backLinks(cited: CitedParagraph, citations: CitationIndex, medium: Medium): string {
  const links = citingEvents(cited, citations).map(({ event, asides }) =>
    asides.reduce(withAside, numberedWords(eventPlace(event.id), medium, `<bdi>${escapeLine(eventName(event))}</bdi>`)));
  return `<p class="back">${links.join(' · ')}</p>`;
}

function paragraphHtml(part: AppendixParagraph, language: string | undefined, citations: CitationIndex, medium: Medium): string {
  const { paragraph, label, cited } = part;
  const role = ['heading', 'caption', 'list', 'quote', 'furniture'].includes(paragraph.role) ? ` ${paragraph.role}` : '';
  const text = `<span class="no">${escapeHtml(label)}</span><p class="text" dir="auto"${languageAttribute(language)}>${markedText(part)}</p>`;
  if (cited === undefined) return `<div class="para${role}">${text}</div>`;
  return `<div class="para cited${role}"${placeId(cited.place, medium)}>${placeMark(cited.place, medium)}${text}${backLinks(cited, citations, medium)}</div>`;
}

function sourceHead(source: Source, title: string, medium: Medium): string {
  const place = sourcePlace(source.id);
  const { facts, origin } = sourceFacts(source);
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
  const parts = appendixParts(source, citations, options);
  if (parts === null) return [];
  return [
    { html: sourceHead(source, citations.sourceTitle(source), medium), weight: 1 },
    ...parts.map((part) => (part.type === 'skipped' ? { html: skippedHtml(part.count), weight: 0.1 } : {
      html: paragraphHtml(part, source.language, citations, medium), weight: 0.3 + part.paragraph.text.length / CHARACTERS_PER_CARD + (part.cited?.by.length ?? 0) / 6,
    })),
  ];
}
