import { formatWhen } from '../dates/format-when';
import { NO_FINDINGS, findingId, type EventRule } from './finding';
import { widenedSpan } from './widened-span';
import { words as texts } from '../words/words';

/**
 * An event that no source of its own could know of yet, and that is not marked as planned.
 *
 * One source that was published late enough is enough: an announcement and a report of the same event are no contradiction.
 */
export const afterPublication: EventRule = (event, { source }) => {
  if (event.status === 'planned' || event.citations.length === 0) return NO_FINDINGS;
  const span = widenedSpan(event.when.edtf);
  if (span === null) return NO_FINDINGS;
  let latest: { readonly edtf: string; readonly endSecond: number; readonly title: string } | null = null;
  for (const citation of event.citations) {
    const cited = source(citation.source);
    // A source without a date may have been published at any time.
    if (cited?.published === undefined) return NO_FINDINGS;
    const published = widenedSpan(cited.published);
    if (published === null || published.endSecond > span.startSecond) return NO_FINDINGS;
    if (latest === null || published.endSecond > latest.endSecond) latest = { edtf: cited.published, endSecond: published.endSecond, title: cited.title };
  }
  if (latest === null) return NO_FINDINGS;
  const { title, edtf } = latest;
  return [{
    id: findingId('after-publication', event.id, event.when.edtf, edtf), rule: 'after-publication', event: event.id,
    detail: () => texts().checks.afterPublication(formatWhen(event.when.edtf), title, formatWhen(edtf)),
  }];
};
