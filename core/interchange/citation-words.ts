/** A citation in plain words, for formats that are lists of lines. */
import type { Citation, TimelineEvent } from '../timeline/types';
import { words } from '../words/words';
import type { CitationIndex } from './evidence-citations';

/** What it names: of a paragraph that is no longer there too it must be said that there was one. */
export const sourceWords = ({ source }: Citation, citations: CitationIndex): string => citations.sourceLabel(source) ?? words().evidence.foreignSource;

/** "¶4"; '' where its source is not there at all. */
export function paragraphWords(citation: Citation, citations: CitationIndex): string {
  const found = citations.find(citation);
  if (found !== null) return found.label;
  return citations.sourceLabel(citation.source) === null ? '' : words().evidence.paragraphGone;
}

/** "Wire report, 25 Jan 2022 ¶4 (words changed since; not reviewed)" */
export const placeWords = (event: TimelineEvent, citation: Citation, citations: CitationIndex): string =>
  [sourceWords(citation, citations), paragraphWords(citation, citations), citations.aside(event, citation)].filter((part) => part !== '').join(' ');

/** "Wire report, 25 Jan 2022 ¶4: “met by video”"; the place alone where no words are quoted: an empty quote would be one of nothing. */
export function citationWords(event: TimelineEvent, citation: Citation, citations: CitationIndex): string {
  const place = placeWords(event, citation, citations);
  return citation.quote.exact.trim() === '' ? place : `${place}: ${words().evidence.quoted(citation.quote.exact)}`;
}
