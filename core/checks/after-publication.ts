import { formatWhen } from '../dates/format-when';
import { whenWithPlace } from '../dates/stated-zone';
import { NO_FINDINGS, datePart, findingId, type EventRule } from './finding';
import { clockedSpans } from './one-clock';
import { wholeSpan } from './widened-span';
import { words as texts } from '../words/words';

/** A day ends last where the clocks are farthest behind, 12 hours after it does in UTC (Baker and Howland Island). */
const LAST_END_SECONDS = 12 * 3600;

/** The second by which a source of this date had appeared: in UTC, or by the clock of wherever it was. Null for what is no date. */
function lastSecond(published: string, inUtc: boolean): number | null {
  const spans = clockedSpans({ edtf: published });
  if (spans === null) return null;
  if (inUtc && spans.utc !== null) return wholeSpan(spans.utc).endSecond;
  return wholeSpan(spans.there).endSecond + (inUtc ? LAST_END_SECONDS : 0);
}

/**
 * An event that no source of its own could know of yet, and that is not marked as planned.
 *
 * One source that was published late enough is enough: an announcement and a report of the same event are no contradiction.
 */
export const afterPublication: EventRule = (event, { source }) => {
  if (event.status === 'planned' || event.citations.length === 0) return NO_FINDINGS;
  const spans = clockedSpans(event.when);
  if (spans === null) return NO_FINDINGS;
  const { startSecond } = wholeSpan(spans.utc ?? spans.there);
  let latest: { readonly edtf: string; readonly endSecond: number; readonly title: string } | null = null;
  for (const citation of event.citations) {
    const cited = source(citation.source);
    // A source without a date may have been published at any time.
    if (cited?.published === undefined) return NO_FINDINGS;
    const endSecond = lastSecond(cited.published, spans.utc !== null);
    if (endSecond === null || endSecond > startSecond) return NO_FINDINGS;
    if (latest === null || endSecond > latest.endSecond) latest = { edtf: cited.published, endSecond, title: cited.title };
  }
  if (latest === null) return NO_FINDINGS;
  const { title, edtf } = latest;
  return [{
    id: findingId('after-publication', event.id, datePart(event.when), edtf), rule: 'after-publication', event: event.id,
    detail: () => texts().checks.afterPublication(whenWithPlace(event.when), title, formatWhen(edtf)),
  }];
};
