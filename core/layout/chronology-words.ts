/**
 * The words of headings and gaps, made when a row is drawn.
 */
import { formatDayHeading, formatWhen } from '../dates/format-when';
import { spanOfEdtf } from '../dates/when-span';
import { isSeveral, type Chronology, type HeadingRow } from './chronology';
import { words } from '../words/words';
import { countWords, rangeLengthWords } from './length-words';

export interface HeadingWords {
  readonly title: string;
  readonly note: string;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Precisions whose own name says more than a first and a last day. */
const NAMED = new Set(['unknown', 'millennium', 'century', 'decade', 'half-year', 'quarter', 'season']);

/** "Monday 24 January 2022" and "2 events"; "11 – 25 January 2022" and "2 weeks"; "Spring 1834"; "Before 3 Mar 2022"; "11 Oct 2016 and 29 Oct 2016". */
export function headingWords({ firstDay, lastDay, edtf, events, suggestions }: HeadingRow): HeadingWords {
  const span = spanOfEdtf(edtf);
  const counts = countWords(events, suggestions);
  if (span === null) return { title: words().lengths.dateNotUnderstood, note: counts };
  const doubtless = edtf.replaceAll(/[?~%]/g, '');
  if (firstDay === null || lastDay === null || isSeveral(edtf) || (span.extent === 'within' && NAMED.has(span.precision))) return { title: capital(formatWhen(doubtless)), note: counts };
  const title = formatDayHeading(firstDay, lastDay);
  if (lastDay === firstDay || span.extent === 'within') return { title, note: counts };
  const length = rangeLengthWords(lastDay - firstDay + 1);
  return { title, note: events + suggestions === 1 ? length : `${length} · ${counts}` };
}

/** Index into `headings` of the group a row belongs to; -1 above the first. */
export function headingOfRow({ headings }: Pick<Chronology, 'headings'>, row: number): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
