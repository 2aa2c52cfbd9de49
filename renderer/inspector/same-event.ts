/**
 * Whether a part of the inspector would draw the same: an edit changes one field of an event and shares the rest.
 *
 * For `memo`. A part names every field it shows or puts into an edit; all others pass it by, which keeps the frames
 * while a title is typed.
 */
import type { TimelineEvent } from '../../core/timeline/types';

interface EventProps {
  readonly event: TimelineEvent;
}

export const sameIn = (...fields: readonly (keyof TimelineEvent)[]) => (before: EventProps, after: EventProps): boolean =>
  before.event.id === after.event.id && fields.every((field) => before.event[field] === after.event[field]);
