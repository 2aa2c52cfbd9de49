/**
 * Moving between events, to a day and between the citations of one.
 */
import { dayOfSecond } from '../../core/dates/calendar';
import { anchorSecond, type WhenSpan } from '../../core/dates/when-span';
import { NO_ORDER, orderEvents, type EventOrder } from '../../core/layout/chronology-order';
import type { Citation } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { shownEvents } from '../filter/filter-state';
import { selectedEvent } from './event-intents';
import { followInText, goToTimeline } from './focus-return';
import { showNotice } from './shell';
import { nextRequest, selectEvent, showParagraph, useView } from './view';

let order: EventOrder = NO_ORDER;

/** Selects the event `step` places on among those that are shown, in the order of the chronology; the first one when none is selected. */
export function stepEvent(step: 1 | -1): void {
  order = orderEvents(shownEvents(), order);
  const { placed } = order;
  const current = useView.getState().selectedEvent;
  const at = current === null ? -1 : placed.findIndex(({ key }) => key === current);
  const next = at < 0 ? placed[step === 1 ? 0 : placed.length - 1] : placed[Math.min(placed.length - 1, Math.max(0, at + step))];
  if (next !== undefined) selectEvent(next.key);
}

/**
 * Brings a day into view, and makes the first event from it on the active one, or the last event where none comes after.
 *
 * By keyboard the active event is where one is: without it the next arrow would go on from where one was before.
 */
export function goToDay(day: number): void {
  order = orderEvents(shownEvents(), order);
  const { placed } = order;
  const there = placed.find((one) => one.day >= day) ?? placed.at(-1);
  if (there !== undefined) selectEvent(there.key, false);
  useView.setState({ scrollToDay: { day, at: nextRequest() } });
  goToTimeline();
}

/**
 * Goes to a date that was asked for, and says so where none of the events shown reaches as far: what is seen then is another day.
 *
 * `date` is its words. The days are those on which it may begin and end: a year that an event is in is not too early
 * because the event is in its summer.
 */
export function goToDate(span: WhenSpan, date: string): void {
  goToDay(dayOfSecond(anchorSecond(span)));
  const placed = order.placed.filter((one) => one.span !== null);
  if (placed.length === 0) return;
  const { tooEarly, tooLate, first, last } = texts().dialogs.goToDate;
  const lastSecond = span.endSecond ?? Infinity;
  const firstSecond = span.startSecond ?? -Infinity;
  const told = (title: string, detail: string): void => { showNotice({ id: 'go-to-date', tone: 'info', title, detail, passing: true }); };
  if (placed.every((one) => one.span?.startSecond != null && one.span.startSecond >= lastSecond)) told(tooEarly(date), first);
  else if (placed.every((one) => one.span?.endSecond != null && one.span.endSecond <= firstSecond)) told(tooLate(date), last);
}

const isSamePlace = (a: Pick<Citation, 'source' | 'paragraph'>, b: Pick<Citation, 'source' | 'paragraph'>): boolean => a.source === b.source && a.paragraph === b.paragraph;

/** Brings the next or previous cited paragraph of the selected event into view. Two quotes of one paragraph lead to the same place, which is one step. */
export function stepCitation(step: 1 | -1): void {
  const citations = selectedEvent()?.citations ?? [];
  const places = citations.filter((citation, index) => citations.findIndex((other) => isSamePlace(citation, other)) === index);
  const { selectedParagraph, selectedSource } = useView.getState();
  const at = places.findIndex(({ source, paragraph }) => paragraph === selectedParagraph && source === selectedSource);
  const next = places[at < 0 ? (step === 1 ? 0 : places.length - 1) : (at + step + places.length) % places.length];
  if (next === undefined) return;
  showParagraph(next.source, next.paragraph);
  followInText(next.paragraph);
}
