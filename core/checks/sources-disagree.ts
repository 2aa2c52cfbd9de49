import { whenWithPlace } from '../dates/stated-zone';
import type { Citation, TimelineEvent } from '../timeline/types';
import { NO_FINDINGS, findingId, type EventRule } from './finding';
import { byOneClock } from './one-clock';
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

/** The dates that citations give, and the span of the event's own, all by one clock. */
function assertions({ when: own, citations }: Pick<TimelineEvent, 'when' | 'citations'>): { readonly asserted: readonly Assertion[]; readonly ownSpan: WidenedSpan | null } {
  const given = citations.flatMap(({ when }, citation) => (when === undefined ? [] : [{ citation, when }]));
  const [ownEdtf = '', ...texts] = byOneClock([own, ...given.map(({ when }) => when)]);
  const asserted = given.flatMap(({ citation, when: { edtf } }, index): readonly Assertion[] => {
    const span = widenedSpan(texts[index] ?? '');
    return span === null ? [] : [{ citation, edtf, span }];
  });
  return { asserted, ownSpan: widenedSpan(ownEdtf) };
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
  const { asserted, ownSpan } = assertions(event);
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
  const other = ownSpan === null ? undefined : asserted.find(({ span }) => !canAgree(span, ownSpan));
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
      const given = (citation: number | null): string => whenWithPlace((citation === null ? event.when : event.citations[citation]?.when) ?? event.when);
      const [first, when, otherWhen] = [nameOf(found.citation), given(found.citation), given(found.against)];
      return found.against === null ? checks.disagreeEvent(first, when, otherWhen) : checks.disagreeSources(first, when, nameOf(found.against), otherWhen);
    },
  }];
};
