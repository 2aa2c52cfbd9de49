import { daysOfSpan, spanOfEdtf } from '../dates/when-span';
import type { Source } from '../timeline/types';

/** The day number on which a source was published, for words such as "Monday"; null where it is not known to the day. */
export function publicationDay(source: Pick<Source, 'published'> | undefined): number | null {
  const span = source?.published === undefined ? null : spanOfEdtf(source.published);
  if (span === null) return null;
  const { firstDay, lastDay } = daysOfSpan(span);
  return firstDay !== null && firstDay === lastDay ? firstDay : null;
}
