/**
 * Many commands of one kind in one pass over the list of events.
 *
 * One after the other they would each copy the list, and an edit of 100,000 events would take 100,000 copies of it.
 */
import { ok, type Result } from '../result';
import type { Command } from './commands';
import { duplicate, missing, patched } from './patched';
import type { Applied } from './record-edits';
import { withoutRelationsTo } from './relations';
import { stamped, stampedStructure, type Stamp } from './sittings';
import type { EventId, Timeline, TimelineEvent } from './types';

type Of<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;

/** How many commands from `start` on can be done in one pass; less than two means that it is not worth it. */
export function runLength(commands: readonly Command[], start: number): number {
  let end = start;
  let last = -1;
  for (const first = commands[start]; end < commands.length; end += 1) {
    const command = commands[end];
    if (command?.type !== first?.type) break;
    if (command?.type === 'add-event') {
      const index = command.index ?? Number.MAX_SAFE_INTEGER;
      if (index < last || (index === last && command.index !== undefined)) break;
      last = index;
    } else if (command?.type !== 'remove-event' && command?.type !== 'patch-event') break;
  }
  return end - start;
}

/** Additions at rising places: each place is final, so one pass over the list does. */
function addRun(timeline: Timeline, run: readonly Of<'add-event'>[], stamp: Stamp): Result<Applied> {
  const ids = new Set(timeline.events.map((event) => event.id));
  const twice = run.find(({ event }) => ids.size === ids.add(event.id).size);
  if (twice !== undefined) return duplicate('event', twice.event.id);
  const { revision } = stamp;
  // One that carries the sitting is enough.
  const first = run[0]?.event;
  const events: TimelineEvent[] = [];
  let taken = 0;
  for (const { event, index = Number.MAX_SAFE_INTEGER } of run) {
    while (events.length < index && taken < timeline.events.length) {
      const next = timeline.events[taken];
      if (next !== undefined) events.push(next);
      taken += 1;
    }
    events.push(event === first ? stamped(event, stamp) : { ...event, revision });
  }
  for (; taken < timeline.events.length; taken += 1) {
    const next = timeline.events[taken];
    if (next !== undefined) events.push(next);
  }
  const removals = run.map(({ event }): Command => ({ type: 'remove-event', id: event.id }));
  const { back } = withoutRelationsTo(timeline.events, new Set(run.map(({ event }) => event.id)), revision);
  return ok({ timeline: { ...timeline, events }, inverse: { type: 'batch', commands: [...removals, ...back] } });
}

function removeRun(timeline: Timeline, ids: readonly EventId[], stamp: Stamp): Result<Applied> {
  const gone = new Set(ids);
  const back: Command[] = [];
  const removed: TimelineEvent[] = [];
  const left = timeline.events.filter((event, index) => {
    if (!gone.has(event.id)) return true;
    gone.delete(event.id);
    removed.push(event);
    back.push({ type: 'add-event', event, index });
    return false;
  });
  const unknown = [...gone][0];
  if (unknown !== undefined || new Set(ids).size !== ids.length) return missing('event', unknown ?? ids.find((id, index) => ids.indexOf(id) !== index) ?? '');
  const kept = withoutRelationsTo(left, new Set(ids), stamp.revision);
  return ok({ timeline: stampedStructure({ ...timeline, events: kept.events }, stamp, ...removed), inverse: { type: 'batch', commands: [...back, ...kept.back] } });
}

/** One event may be patched several times; the inverse takes the patches back last first. */
function patchRun(timeline: Timeline, run: readonly Of<'patch-event'>[], stamp: Stamp): Result<Applied> {
  const wanted = new Set(run.map(({ id }) => id));
  const places = new Map<EventId, number>();
  for (const [index, { id }] of timeline.events.entries()) if (wanted.has(id)) places.set(id, index);
  const events = timeline.events.slice();
  const back: Command[] = [];
  for (const [at, { id, patch }] of run.entries()) {
    const index = places.get(id) ?? -1;
    const event = events[index];
    if (event === undefined) return missing('event', id);
    const change = patched(event, patch);
    // One that carries the sitting is enough.
    events[index] = at === 0 ? stamped(change.next, stamp) : { ...change.next, revision: stamp.revision };
    back.push({ type: 'patch-event', id, patch: change.back });
  }
  return ok({ timeline: { ...timeline, events }, inverse: { type: 'batch', commands: back.reverse() } });
}

const only = <Type extends Command['type']>(run: readonly Command[], type: Type): readonly Of<Type>[] => run.filter((one): one is Of<Type> => one.type === type);

/** A run as `runLength` found it: all of one kind. */
export function applyRun(timeline: Timeline, run: readonly Command[], stamp: Stamp): Result<Applied> {
  switch (run[0]?.type) {
    case 'add-event': return addRun(timeline, only(run, 'add-event'), stamp);
    case 'patch-event': return patchRun(timeline, only(run, 'patch-event'), stamp);
    default: return removeRun(timeline, only(run, 'remove-event').map(({ id }) => id), stamp);
  }
}
