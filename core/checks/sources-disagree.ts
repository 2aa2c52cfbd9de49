import { formatWhen } from '../dates/format-when';
import type { Citation, TimelineEvent } from '../timeline/types';
import { NO_FINDINGS, findingId, type EventRule } from './finding';
import { canAgree, widenedSpan, type WidenedSpan } from './widened-span';
import { words as texts } from '../words/words';

/** Two dates of one event that cannot both be true. */
export interface Disagreement {
  /** Which citation gives the date. */
  readonly citation: number;
  readonly edtf: string;
  /** The citation that says otherwise; null where it is the event's own date. */
  readonly against: number | null;
  readonly againstEdtf: string;
}

interface Assertion {
  readonly citation: number;
  readonly edtf: string;
  readonly span: WidenedSpan;
}

function assertions(citations: readonly Citation[]): readonly Assertion[] {
  const asserted: Assertion[] = [];
  citations.forEach(({ when }, citation) => {
    const span = when === undefined ? null : widenedSpan(when.edtf);
    if (when !== undefined && span !== null) asserted.push({ citation, edtf: when.edtf, span });
  });
  return asserted;
}

/**
 * The first two dates that contradict each other, those of two sources before one against the event's own; null when all
 * can be true.
 *
 * Dates agree when some moment fits both: "January 2022" and "24 January" do. The latest start and the earliest end tell
 * in one pass, however many sources there are.
 */
export function dateDisagreement(event: Pick<TimelineEvent, 'when' | 'citations'>): Disagreement | null {
  if (!event.citations.some(({ when }) => when !== undefined)) return null;
  const asserted = assertions(event.citations);
  const [first, ...rest] = asserted;
  if (first === undefined) return null;
  let latest = first;
  let earliest = first;
  for (const one of rest) {
    if (!canAgree(one.span, latest.span)) return { citation: one.citation, edtf: one.edtf, against: latest.citation, againstEdtf: latest.edtf };
    if (!canAgree(one.span, earliest.span)) return { citation: one.citation, edtf: one.edtf, against: earliest.citation, againstEdtf: earliest.edtf };
    if (one.span.startSecond > latest.span.startSecond) latest = one;
    if (one.span.endSecond < earliest.span.endSecond) earliest = one;
  }
  const own = widenedSpan(event.when.edtf);
  const other = own === null ? undefined : asserted.find(({ span }) => !canAgree(span, own));
  return other === undefined ? null : { citation: other.citation, edtf: other.edtf, against: null, againstEdtf: event.when.edtf };
}

/** Sources that give dates which cannot both be true, or one that the event's own date contradicts. */
export const sourcesDisagree: EventRule = (event, { source }) => {
  const found = dateDisagreement(event);
  if (found === null) return NO_FINDINGS;
  const nameOf = (index: number): string => {
    const cited = source(event.citations[index]?.source ?? ('' as Citation['source']));
    return cited === undefined ? texts().checks.oneSource : texts().checks.quotedSource(cited.publisher ?? cited.title);
  };
  return [{
    id: findingId('sources-disagree', event.id, found.edtf, found.againstEdtf), rule: 'sources-disagree', event: event.id, citation: found.citation,
    detail: () => {
      const { checks } = texts();
      const [first, when, otherWhen] = [nameOf(found.citation), formatWhen(found.edtf), formatWhen(found.againstEdtf)];
      return found.against === null ? checks.disagreeEvent(first, when, otherWhen) : checks.disagreeSources(first, when, nameOf(found.against), otherWhen);
    },
  }];
};
