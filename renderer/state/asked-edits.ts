/**
 * The document as it will be once main has answered: the mirror, with the edits on it that were asked for and have not
 * come back yet.
 *
 * The mirror changes only after main has put an edit on the disk. Two quick edits of one list, each the whole list with
 * something added, must not both be built from the list as it was before the first. Nothing waits for an answer: what
 * is typed last has to be on its way before the window closes, and before an undo that is asked for next.
 */
import type { Command, EventPatch } from '../../core/timeline/commands';
import { patched } from '../../core/timeline/patched';
import type { EventId, Source, Timeline, TimelineEvent } from '../../core/timeline/types';
import { useMirror } from './mirror';

/** In the order in which they were asked for. */
const asked = new Set<Command>();

/** Counts an edit as asked for; the answer is called when the mirror has it, or when main has refused it. */
export function whileAsked(command: Command): () => void {
  asked.add(command);
  return () => { asked.delete(command); };
}

/** Single commands in order, those of batches among them. */
function* eachCommand(commands: Iterable<Command>): Iterable<Command> {
  for (const command of commands) {
    if (command.type === 'batch') yield* eachCommand(command.commands);
    else yield command;
  }
}

/** Events of the mirror with what was asked for on them. The very same events while nothing is. */
export function eventsAhead(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (asked.size === 0) return events;
  const patches = new Map<EventId, EventPatch[]>();
  for (const command of eachCommand(asked)) {
    if (command.type !== 'patch-event') continue;
    const earlier = patches.get(command.id);
    if (earlier === undefined) patches.set(command.id, [command.patch]);
    else earlier.push(command.patch);
  }
  return events.map((event) => (patches.get(event.id) ?? []).reduce<TimelineEvent>((before, patch) => patched(before, patch).next, event));
}

/** The event as it will be; undefined while the mirror does not have it. */
export function eventAhead(id: EventId): TimelineEvent | undefined {
  const event = useMirror.getState().timeline?.events.find((one) => one.id === id);
  return event === undefined ? undefined : eventsAhead([event])[0];
}

/** The sources in the order they will have; what is in them is the mirror's. */
export function sourcesAhead(): readonly Source[] {
  let sources = useMirror.getState().timeline?.sources ?? [];
  for (const command of eachCommand(asked)) {
    if (command.type !== 'move-source') continue;
    const moving = sources.find(({ id }) => id === command.id);
    if (moving === undefined) continue;
    const others = sources.filter((source) => source !== moving);
    sources = [...others.slice(0, command.index), moving, ...others.slice(command.index)];
  }
  return sources;
}

/** What the timeline keeps beside its records, as it will be. */
export function keptAhead(): Pick<Timeline, 'filters' | 'acceptedFindings'> {
  let kept: Pick<Timeline, 'filters' | 'acceptedFindings'> = useMirror.getState().timeline ?? {};
  for (const command of eachCommand(asked)) if (command.type === 'patch-timeline') kept = patched(kept, command.patch).next;
  return kept;
}
