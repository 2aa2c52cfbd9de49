/**
 * "Next event" and "Previous event" from wherever the keyboard is.
 */
import { holdField } from '../inspector/field-focus';
import { eventName } from '../timeline/event-name';
import { selectedEvent } from './event-intents';
import { isInTimeline } from './focus-return';
import { useMirror } from './mirror';
import { stepEvent } from './navigation';
import { announce } from './shell';
import { shownZone } from './shown-zone';

/** The timeline says its active event by itself; from elsewhere nobody would hear which one it is now. */
function sayEvent(): void {
  const event = selectedEvent();
  if (event === undefined || isInTimeline()) return;
  const kind = useMirror.getState().timeline?.kinds.find(({ id }) => id === event.kind);
  announce(eventName(event, { kind, zone: shownZone() }));
}

/** A field stays the same field: dates or titles can be looked through without leaving it. */
export function goToEvent(step: 1 | -1): void {
  const giveBack = holdField();
  stepEvent(step);
  giveBack?.();
  sayEvent();
}
