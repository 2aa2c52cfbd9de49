import { daysOfSpan, spanOfEdtf } from '../dates/when-span';
import { SURE, type Marks } from '../reading/marks';
import type { Source } from '../timeline/types';

/** The day a source was published, and what is in doubt about it. */
export interface Published {
  readonly day: number | null;
  readonly doubt: Marks;
}

/** The day number on which a source was published, for words such as "Monday"; null where it is not known to the day. */
export function publicationDay(source: Pick<Source, 'published'> | undefined): number | null {
  const span = source?.published === undefined ? null : spanOfEdtf(source.published);
  if (span === null) return null;
  const { firstDay, lastDay } = daysOfSpan(span);
  return firstDay !== null && firstDay === lastDay ? firstDay : null;
}

/** What is in doubt about that day: of a source of about 25 January, "yesterday" is about the 24th. */
export function publicationDoubt({ published }: Pick<Source, 'published'>): Marks {
  const span = published === undefined ? null : spanOfEdtf(published);
  return span === null ? SURE : { approximate: span.approximate, uncertain: span.uncertain };
}
