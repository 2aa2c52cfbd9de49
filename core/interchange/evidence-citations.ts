/** What the citations of a timeline point at, named the same in the chronology and in the appendix. */
import { paragraphNumbers } from '../sources/citation';
import type { Citation, Paragraph, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { citationAside } from './citation-asides';
import { paragraphPlace, type PlaceName } from './evidence-links';
import type { EvidenceOptions } from './evidence-options';
import { sourceNames } from './source-labels';

export interface CitedParagraph {
  readonly source: Source;
  readonly paragraph: Paragraph;
  readonly place: PlaceName;
  /** "¶8" or "[12]" */
  readonly label: string;
  /** Events that cite it, in the order of the document, with the quotes they took. */
  readonly by: { readonly event: TimelineEvent; readonly citation: Citation }[];
}

export interface CitationIndex {
  /** Null when the source or the paragraph is not in the timeline. */
  readonly find: (citation: Citation) => CitedParagraph | null;
  /** What is to be said beside a citation of an event, in brackets; empty for one that stands. */
  readonly aside: (event: TimelineEvent, citation: Citation) => string;
  /** What a citation calls it; no other source is called so. Null when it is not in the timeline. */
  readonly sourceLabel: (source: SourceId) => string | null;
  /** What stands above its paragraphs. */
  readonly sourceTitle: (source: Source) => string;
  /** BCP 47; of the words of a source, undefined where it does not say. */
  readonly languageOf: (source: SourceId) => string | undefined;
  readonly inSource: (source: SourceId) => readonly CitedParagraph[];
}

/** @param events in the order of the document, which running numbers follow */
export function indexCitations(timeline: Timeline, events: readonly TimelineEvent[], numbering: EvidenceOptions['numbering']): CitationIndex {
  const sources = new Map(timeline.sources.map((source) => [source.id, source]));
  const paragraphs = new Map(timeline.sources.map((source) => [source.id, new Map(source.paragraphs.map((paragraph) => [paragraph.id, paragraph]))]));
  const names = sourceNames(timeline.sources);
  const cited = new Map<PlaceName, CitedParagraph>();
  const bySource = new Map<SourceId, CitedParagraph[]>();

  const locate = (citation: Citation): { readonly source: Source; readonly paragraph: Paragraph } | null => {
    const source = sources.get(citation.source);
    const inSource = paragraphs.get(citation.source);
    const paragraph = inSource?.get(citation.paragraph);
    if (source === undefined || paragraph === undefined) return null;
    return { source, paragraph: (paragraph.repeats === undefined ? undefined : inSource?.get(paragraph.repeats)) ?? paragraph };
  };

  for (const event of events) {
    for (const citation of event.citations) {
      const found = locate(citation);
      if (found === null) continue;
      const { source, paragraph } = found;
      const place = paragraphPlace(source.id, paragraph.id);
      let entry = cited.get(place);
      if (entry === undefined) {
        const number = paragraphNumbers(source).get(paragraph.id);
        entry = { source, paragraph, place, label: numbering === 'running' ? `[${cited.size + 1}]` : `¶${number ?? '·'}`, by: [] };
        cited.set(place, entry);
        const siblings = bySource.get(source.id);
        if (siblings === undefined) bySource.set(source.id, [entry]);
        else siblings.push(entry);
      }
      entry.by.push({ event, citation });
    }
  }
  return {
    find: (citation) => {
      const found = locate(citation);
      return found === null ? null : (cited.get(paragraphPlace(found.source.id, found.paragraph.id)) ?? null);
    },
    aside: (event, citation) => citationAside(event, citation, paragraphs.get(citation.source)?.get(citation.paragraph)?.text),
    sourceLabel: (source) => names.get(source)?.label ?? null,
    sourceTitle: (source) => names.get(source.id)?.title ?? source.title,
    languageOf: (source) => sources.get(source)?.language,
    inSource: (source) => bySource.get(source) ?? [],
  };
}
