import { DOUBTFUL_ANCHORS, type Citation } from '../timeline/types';
import { findingId, shortHash, type CheckContext, type EventRule, type Finding } from './finding';
import { words as texts } from '../words/words';

export const ANCHOR_TROUBLES = [...DOUBTFUL_ANCHORS, 'not-found', 'no-paragraph', 'no-source'] as const;
export type AnchorTrouble = (typeof ANCHOR_TROUBLES)[number];

/** What is wrong with where a citation stands; null when nothing is. */
export function anchorTrouble(citation: Citation, context: CheckContext): AnchorTrouble | null {
  if (citation.anchor !== undefined) return citation.anchor;
  const paragraph = context.paragraph(citation.source, citation.paragraph);
  if (paragraph === undefined) return context.source(citation.source) === undefined ? 'no-source' : 'no-paragraph';
  return citation.quote.exact !== '' && paragraph.text.includes(citation.quote.exact) ? null : 'not-found';
}

/** Stays the same for as long as the quote and what is wrong with it do, wherever it stands in the list of citations. */
export const anchorFindingId = (event: Finding['event'], citation: Citation, trouble: AnchorTrouble): string =>
  findingId('anchor', event, trouble, shortHash(`${citation.source}\n${citation.paragraph}\n${citation.quote.exact}`));

const QUOTE_SHOWN = 60;
const shortened = (text: string): string => (text.length > QUOTE_SHOWN ? `${text.slice(0, QUOTE_SHOWN - 1).trimEnd()}…` : text);

/** Quotes that do not stand where the citation says, and those that wait for review since their source was updated. */
export const anchor: EventRule = (event, context) => {
  const findings: Finding[] = [];
  event.citations.forEach((citation, index) => {
    const trouble = anchorTrouble(citation, context);
    if (trouble === null) return;
    const id = anchorFindingId(event.id, citation, trouble);
    if (findings.some((one) => one.id === id)) return;
    findings.push({ id, rule: 'anchor', event: event.id, citation: index, ...(citation.anchor === undefined ? {} : { toReview: true }), detail: () => texts().checks.anchor[trouble](shortened(citation.quote.exact)) });
  });
  return findings;
};
