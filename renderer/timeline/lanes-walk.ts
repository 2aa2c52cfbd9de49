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

export type WalkStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

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

/** The place one step on; null when there is none that way. Without a place it begins at the window's first event. */
export function walked(place: LanePlace | null, step: WalkStep, groups: readonly LaneGroup[], table: EventTable, fromSecond: number): LanePlace | null {
  const shown = groups.filter(({ positions }) => positions.length > 0);
  const lane = place === null ? -1 : shown.findIndex(({ key }) => key === place.lane);
  const group = shown[lane];
  const index = group === undefined || place === null ? -1 : indexIn(group, table, place.position);
  if (group === undefined || place === null || index < 0) {
    const [first] = shown;
    return first === undefined ? null : nearest(first, table, fromSecond);
  }
  const start = table.startSeconds[place.position] ?? 0;
  switch (step) {
    case 'left': return index === 0 ? null : at(group, index - 1);
    case 'right': return index === group.positions.length - 1 ? null : at(group, index + 1);
    case 'first': return at(group, 0);
    case 'last': return at(group, group.positions.length - 1);
    case 'up':
    case 'down': {
      const next = shown[lane + (step === 'up' ? -1 : 1)];
      return next === undefined ? null : nearest(next, table, start);
    }
  }
}
