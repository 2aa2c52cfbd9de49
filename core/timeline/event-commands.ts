/**
 * The three commands that change one event, on any sequence of events.
 *
 * One implementation for the plain array that everybody reads and for the list in pieces that the main process edits.
 */
import { ok, type Result } from '../result';
import type { Command } from './commands';
import { duplicate, missing, patched } from './patched';
import { stamped, type Stamp } from './sittings';
import type { EventId, TimelineEvent } from './types';

export interface EventSequence<Self> {
  readonly at: (index: number) => TimelineEvent | undefined;
  /** -1 when it is not there. */
  readonly indexOf: (id: EventId) => number;
  readonly replaced: (index: number, event: TimelineEvent) => Self;
  /** At the end without an index. */
  readonly inserted: (event: TimelineEvent, index?: number) => Self;
  readonly without: (index: number) => Self;
  /** Without the relations that lead to an event, and the commands that put them back. `revision` is stamped on those that had one. */
  readonly unrelatedTo: (id: EventId, revision: number) => { readonly events: Self; readonly back: readonly Command[] };
}

export type EventCommand = Extract<Command, { readonly type: 'add-event' | 'patch-event' | 'remove-event' }>;

export interface ChangedEvents<Events> {
  readonly events: Events;
  readonly inverse: Command;
  /** Whether the change is told by no record's own revision. */
  readonly structural: boolean;
  /** What was removed. */
  readonly gone: readonly TimelineEvent[];
}

export const isEventCommand = (command: Command): command is EventCommand =>
  command.type === 'patch-event' || command.type === 'add-event' || command.type === 'remove-event';

/** An event goes with the relations that lead to it, and comes back with them. `stamp` is set on all that change. Failure codes: `no-such-record`, `duplicate-record`. */
export function applyEventCommand<Events extends EventSequence<Events>>(events: Events, command: EventCommand, stamp: Stamp): Result<ChangedEvents<Events>> {
  const { revision } = stamp;
  if (command.type === 'add-event') {
    const { event, index } = command;
    if (events.indexOf(event.id) >= 0) return duplicate('event', event.id);
    // A merge can leave relations to an event that is gone. Should it come (back), undoing that must leave them again.
    const { back } = events.unrelatedTo(event.id, revision);
    const remove: Command = { type: 'remove-event', id: event.id };
    return ok({ events: events.inserted(stamped(event, stamp), index), inverse: back.length === 0 ? remove : { type: 'batch', commands: [remove, ...back] }, structural: false, gone: [] });
  }
  const index = events.indexOf(command.id);
  const event = events.at(index);
  if (event === undefined) return missing('event', command.id);
  if (command.type === 'remove-event') {
    const left = events.without(index).unrelatedTo(event.id, revision);
    const restore: Command = { type: 'add-event', event, index };
    return ok({ events: left.events, inverse: left.back.length === 0 ? restore : { type: 'batch', commands: [restore, ...left.back] }, structural: true, gone: [event] });
  }
  const { next, back } = patched(event, command.patch);
  return ok({ events: events.replaced(index, stamped(next, stamp)), inverse: { type: 'patch-event', id: command.id, patch: back }, structural: false, gone: [] });
}
