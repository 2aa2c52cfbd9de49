import { whenWithPlace } from '../dates/stated-zone';
import type { Citation, TimelineEvent, When } from '../timeline/types';
import { NO_FINDINGS, datePart, findingId, type EventRule } from './finding';
import { canBothBe, clockedSpans, type ClockedSpans } from './one-clock';
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
  readonly spans: ClockedSpans;
}

/** The dates that citations give; what several of them give is here once, so that many sources are few comparisons. */
function assertions(citations: TimelineEvent['citations']): readonly Assertion[] {
  const given = new Map<string, Assertion>();
  for (const [citation, { when }] of citations.entries()) {
    const key = when === undefined ? '' : `${when.edtf} ${when.zone ?? ''}`;
    const spans = when === undefined || given.has(key) ? null : clockedSpans(when);
    if (when !== undefined && spans !== null) given.set(key, { citation, edtf: when.edtf, spans });
  }
  return [...given.values()];
}

/**
 * The first two dates that contradict each other, those of two sources before one against the event's own; null when all
 * can be true.
 *
 * Dates agree when some moment fits both: "January 2022" and "24 January" do, "3 or 5 March" and "4 March" do not.
 */
export function dateDisagreement(event: Pick<TimelineEvent, 'when' | 'citations'>): Disagreement | null {
  if (!event.citations.some(({ when }) => when !== undefined)) return null;
  const asserted = assertions(event.citations);
  for (const [at, one] of asserted.entries()) {
    const against = asserted.slice(0, at).find(({ spans }) => !canBothBe(spans, one.spans));
    if (against !== undefined) return { citation: one.citation, edtf: one.edtf, against: against.citation, againstEdtf: against.edtf };
  }
  const own = clockedSpans(event.when);
  const other = own === null ? undefined : asserted.find(({ spans }) => !canBothBe(spans, own));
  return other === undefined ? null : { citation: other.citation, edtf: other.edtf, against: null, againstEdtf: event.when.edtf };
}

/** Sources that give dates which cannot both be true, or one that the event's own date contradicts. */
export const sourcesDisagree: EventRule = (event, { nameOf: sourceName }) => {
  const found = dateDisagreement(event);
  if (found === null) return NO_FINDINGS;
  const nameOf = (index: number): string => {
    const name = sourceName(event.citations[index]?.source ?? ('' as Citation['source']));
    return name === undefined ? texts().checks.oneSource : texts().checks.quotedSource(name);
  };
  const given = (citation: number | null): When => (citation === null ? event.when : event.citations[citation]?.when) ?? event.when;
  return [{
    id: findingId('sources-disagree', event.id, datePart(given(found.citation)), datePart(given(found.against))), rule: 'sources-disagree', event: event.id, citation: found.citation,
    detail: () => {
      const { checks } = texts();
      const [first, when, otherWhen] = [nameOf(found.citation), whenWithPlace(given(found.citation)), whenWithPlace(given(found.against))];
      return found.against === null ? checks.disagreeEvent(first, when, otherWhen) : checks.disagreeSources(first, when, nameOf(found.against), otherWhen);
    },
  }];
};
