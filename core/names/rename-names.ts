/**
 * Calling some names otherwise on every event that has them, which makes them one with a name that is there already,
 * or taking them away.
 */
import type { Command } from '../timeline/commands';
import type { EventFilter, SavedFilter, Timeline, TimelineEvent } from '../timeline/types';
import { cleanName, type NameField } from './event-names';

export interface Renaming {
  readonly field: NameField;
  /** Every spelling that goes. */
  readonly gone: ReadonlySet<string>;
  /** What stands in their place; null takes them away. */
  readonly to: string | null;
  /** Whether an event has that name already. */
  readonly isThere: boolean;
}

/**
 * What is asked for, as it is to be done: spellings of the new name that only look the same go too.
 *
 * @param names all there are of the field, as events have them; `chosen` are some of them
 * @param typed the new name as it was typed, not empty; null to remove
 */
export function renamingOf(names: readonly string[], field: NameField, chosen: ReadonlySet<string>, typed: string | null): Renaming {
  if (typed === null) return { field, gone: chosen, to: null, isThere: false };
  const to = cleanName(typed);
  return { field, gone: new Set(names.filter((name) => name !== to && (chosen.has(name) || cleanName(name) === to))), to, isThere: names.includes(to) };
}

/** Whether several names become one. */
export const isMerge = ({ gone, to, isThere }: Renaming): boolean => to !== null && gone.size + (isThere ? 1 : 0) > 1;

/** The names with the change made, each once; the very same list where it changes nothing. */
export function renamed(names: readonly string[], { gone, to }: Pick<Renaming, 'gone' | 'to'>): readonly string[] {
  if (!names.some((name) => gone.has(name))) return names;
  return [...new Set(names.flatMap((name) => (gone.has(name) ? (to === null ? [] : [to]) : [name])))];
}

/** The events that it changes. */
export const renamedEvents = (events: readonly TimelineEvent[], { field, gone }: Renaming): readonly TimelineEvent[] => events.filter((event) => event[field].some((name) => gone.has(name)));

/**
 * A filter with the change made; the very same where it changes nothing.
 *
 * Without its only name a filter would show what it never did: `last` says whether that name stays, as in a filter that
 * is kept and may be used for an export, or goes, as in one that somebody sees to be gone.
 */
export function renamedFilter(filter: EventFilter, change: Renaming, last: 'stays' | 'goes'): EventFilter {
  const before = filter[change.field];
  const after = renamed(before ?? [], change);
  if (before === undefined || after === before) return filter;
  if (after.length > 0) return { ...filter, [change.field]: after };
  const { [change.field]: _gone, ...rest } = filter;
  return last === 'stays' ? filter : rest;
}

function renamedFilters(saved: readonly SavedFilter[] | undefined, change: Renaming): readonly SavedFilter[] | undefined {
  const after = saved?.map((one): SavedFilter => {
    const filter = renamedFilter(one.filter, change, 'stays');
    return filter === one.filter ? one : { ...one, filter };
  });
  return after?.every((one, at) => one === saved?.[at]) === false ? after : undefined;
}

/**
 * One step that makes the change on all events and in the saved filters; null where there is nothing to change.
 *
 * A batch of patches, as for every edit of several events: two people's copies are merged by it name by name, and an
 * inverse has to say for every event what stood there anyhow.
 *
 * @param modified ISO 8601, for the events
 */
export function renameCommand({ events, filters }: Pick<Timeline, 'events' | 'filters'>, change: Renaming, modified: string): Command | null {
  const patches = renamedEvents(events, change).map((event): Command => ({ type: 'patch-event', id: event.id, patch: { [change.field]: renamed(event[change.field], change), modified } }));
  const kept = renamedFilters(filters, change);
  const commands: readonly Command[] = [...patches, ...(kept === undefined ? [] : [{ type: 'patch-timeline', patch: { filters: kept } } satisfies Command])];
  return commands.length === 0 ? null : { type: 'batch', commands };
}
