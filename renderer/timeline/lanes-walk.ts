/**
 * Walking the lanes from event to event: left and right in time, up and down from lane to lane.
 */
import type { EventTable } from '../../core/layout/event-table';
import { lowerBound } from '../../core/layout/lane-bars';
import type { LaneGroup } from '../../core/layout/lane-groups';

export interface LanePlace {
  readonly lane: string;
  readonly position: number;
}

export type WalkStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last' | 'page-left' | 'page-right';

const at = (group: LaneGroup, index: number): LanePlace | null => {
  const position = group.positions[Math.max(0, Math.min(index, group.positions.length - 1))];
  return position === undefined ? null : { lane: group.key, position };
};

/** The event of a lane whose start is nearest to a second. */
function nearest(group: LaneGroup, { startSeconds }: EventTable, second: number): LanePlace | null {
  const after = lowerBound(group.positions, startSeconds, second);
  const [before, next] = [group.positions[after - 1], group.positions[after]];
  const far = (position: number | undefined): number => (position === undefined ? Infinity : Math.abs((startSeconds[position] ?? 0) - second));
  return at(group, far(before) < far(next) ? after - 1 : after);
}

/** Index of an event in its lane; equal starts are looked through. */
function indexIn({ positions }: LaneGroup, { startSeconds }: EventTable, position: number): number {
  const start = startSeconds[position] ?? 0;
  for (let index = lowerBound(positions, startSeconds, start); index < positions.length; index += 1) if (positions[index] === position) return index;
  return -1;
}

/** The lanes that events are in as they are drawn: not those whose inner ones are open, nor inner ones that are folded up with theirs. */
export function walkedLanes(groups: readonly LaneGroup[], collapsed: ReadonlySet<string>): readonly LaneGroup[] {
  const open = new Set(groups.flatMap(({ parent }) => (parent === null || collapsed.has(parent) ? [] : [parent])));
  return groups.filter(({ key, parent, positions }) => positions.length > 0 && !open.has(key) && (parent === null || open.has(parent)));
}

/** Where an event is: in the lane of that key if it holds it, else in the first that does. */
export function placeIn(lanes: readonly LaneGroup[], position: number, key: string): LanePlace | null {
  const holds = ({ positions }: LaneGroup): boolean => positions.includes(position);
  const lane = position < 0 ? undefined : (lanes.find((one) => one.key === key && holds(one)) ?? lanes.find(holds));
  return lane === undefined ? null : { lane: lane.key, position };
}

interface Walk {
  /** As `walkedLanes` gives them. */
  readonly lanes: readonly LaneGroup[];
  readonly table: EventTable;
  /** Where a walk begins that has no place yet: the left edge of the window. */
  readonly fromSecond: number;
  /** What a page key passes. */
  readonly pageSeconds: number;
  /** The event from which a way up or down began, so that it leads back to it: its position. */
  readonly keptPosition: number;
}

/** The event of the next lane that was left for this one, or else the nearest in time to it. */
function across(lane: LaneGroup, table: EventTable, kept: number): LanePlace | null {
  return indexIn(lane, table, kept) >= 0 ? { lane: lane.key, position: kept } : nearest(lane, table, table.startSeconds[kept] ?? 0);
}

/** The event of the same lane that is about a page on, at least the next one. */
function paged(lane: LaneGroup, index: number, table: EventTable, seconds: number): LanePlace | null {
  const start = table.startSeconds[lane.positions[index] ?? 0] ?? 0;
  const far = nearest(lane, table, start + seconds);
  const to = far === null ? index : indexIn(lane, table, far.position);
  return at(lane, seconds < 0 ? Math.min(to, index - 1) : Math.max(to, index + 1));
}

/** The place one step on; null when there is none that way. Without a place it begins at the window's first event. */
export function walked(place: LanePlace | null, step: WalkStep, { lanes, table, fromSecond, pageSeconds, keptPosition }: Walk): LanePlace | null {
  const laneAt = place === null ? -1 : lanes.findIndex(({ key }) => key === place.lane);
  const lane = lanes[laneAt];
  const index = lane === undefined || place === null ? -1 : indexIn(lane, table, place.position);
  if (lane === undefined || index < 0) {
    const [first] = lanes;
    return first === undefined ? null : nearest(first, table, fromSecond);
  }
  const last = lane.positions.length - 1;
  switch (step) {
    case 'left': return index === 0 ? null : at(lane, index - 1);
    case 'right': return index === last ? null : at(lane, index + 1);
    case 'page-left': return index === 0 ? null : paged(lane, index, table, -pageSeconds);
    case 'page-right': return index === last ? null : paged(lane, index, table, pageSeconds);
    case 'first': return at(lane, 0);
    case 'last': return at(lane, last);
    case 'up':
    case 'down': {
      const next = lanes[laneAt + (step === 'up' ? -1 : 1)];
      return next === undefined ? null : across(next, table, keptPosition);
    }
  }
}

/**
 * Positions of all events between two places, both included: in one lane the stretch of it, over several lanes what a band
 * drawn from one to the other would hold.
 */
export function positionsBetween(from: LanePlace, to: LanePlace, lanes: readonly LaneGroup[], table: EventTable): readonly number[] {
  const [a, b] = [from.lane, to.lane].map((wanted) => lanes.findIndex(({ key }) => key === wanted));
  if (a === undefined || b === undefined || a < 0 || b < 0) return [to.position];
  if (a === b) {
    const lane = lanes[a] as LaneGroup;
    const [start, end] = [from, to].map(({ position }) => indexIn(lane, table, position)) as [number, number];
    return start < 0 || end < 0 ? [to.position] : [...lane.positions.subarray(Math.min(start, end), Math.max(start, end) + 1)];
  }
  const seconds = [from, to].map(({ position }) => table.startSeconds[position] ?? 0);
  const found = new Set<number>();
  for (const { positions } of lanes.slice(Math.min(a, b), Math.max(a, b) + 1)) {
    for (let index = lowerBound(positions, table.startSeconds, Math.min(...seconds)); index < positions.length; index += 1) {
      const position = positions[index] as number;
      if ((table.startSeconds[position] ?? 0) > Math.max(...seconds)) break;
      found.add(position);
    }
  }
  return [...found];
}
