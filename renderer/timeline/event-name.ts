/**
 * What a screen reader says for an event, the same in the chronology and in the lanes.
 */
import { dateDisagreement } from '../../core/checks/sources-disagree';
import { titleOf } from '../../core/layout/event-title';
import type { Kind, TimelineEvent, When } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { labelInZone, whenWords } from '../state/shown-zone';

/** The whole date: the year too, which the pane gives in a heading that the keyboard does not pass; then what stands beside the marker and is no part of it. */
function dateSaid(when: When, zone: string | null): readonly (string | null)[] {
  const whole = whenWords(when, zone);
  const { main, note, converted } = labelInZone(when, zone);
  // A part of the day ("Afternoon") stands there instead of its hours.
  const more = [/\d/u.test(main) ? null : main, note].filter((words) => words !== null && !whole.toLocaleLowerCase('en').includes(words.toLocaleLowerCase('en')));
  return [whole, ...more, converted];
}

interface EventNameOptions {
  readonly kind: Kind | undefined;
  /** By the clocks of this zone; null as stated. */
  readonly zone: string | null;
  readonly suggested?: boolean;
}

/** "Mon 24 Jan 2022, Meeting, planned, Talks in Geneva, 2 citations": date first, and all that the panes tell by dashes, marks and badges. */
export function eventName(event: TimelineEvent, { kind, zone, suggested = false }: EventNameOptions): string {
  const { row: said, status } = texts().timeline;
  return [
    ...dateSaid(event.when, zone),
    suggested ? said.suggested(kind?.label ?? null) : (kind?.label ?? said.event),
    event.status === 'reported' ? null : status[event.status], event.confidential === true ? said.confidential : null,
    dateDisagreement(event) === null ? null : said.disagree,
    titleOf(event),
    said.sources(event.citations.length),
  ].filter((part) => part !== null).join(', ');
}
