/**
 * The days in view, said no more exactly than the events there are dated.
 */
import { dayText } from '../dates/calendar';
import { PRECISIONS, type Precision } from '../dates/edtf';
import type { PlacedEvent } from './chronology-order';

type Known = 'day' | 'month' | 'year';

/** How much of `2022-01-24` a date of this precision knows: a season no more than its year, a century no less. */
const knownBy = (precision: Precision): Known =>
  (PRECISIONS.indexOf(precision) >= PRECISIONS.indexOf('day') ? 'day' : precision === 'month' ? 'month' : 'year');

const partOf = (day: number, known: Known): string => {
  const text = dayText(day);
  return known === 'day' ? text : text.slice(0, known === 'month' ? -3 : -6);
};

/**
 * EDTF of what lies between two events of a chronology, both with a date that can be read.
 *
 * One event is its own date. Of two the vaguer one sets how exact both sides are: a day beside something of 1850 is
 * `1850/1851`, for "1 January 1850" is nowhere in the source.
 */
export function whenInView(first: PlacedEvent, last: PlacedEvent): string {
  if (first.event === last.event) return first.event.when.edtf;
  const levels = [first, last].map(({ span }) => knownBy(span?.precision ?? 'day'));
  const known = (['year', 'month'] as const).find((level) => levels.includes(level)) ?? 'day';
  const [from, to] = [partOf(first.day, known), partOf(last.day, known)];
  return from === to ? from : `${from}/${to}`;
}
