/**
 * Where the keyboard is in the lanes: in which lane of those an event stands in, from where a stretch began, and how a way
 * up or down leads back.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { EventTable } from '../../core/layout/event-table';
import type { LaneGroup } from '../../core/layout/lane-groups';
import type { TimeScale } from '../../core/layout/time-scale';
import type { EventId } from '../../core/timeline/types';
import { placeIn, positionsBetween, walked, walkedLanes, type LanePlace, type WalkStep } from './lanes-walk';
import type { StretchFrom } from './multi-selection';
import { walkInView } from './next-in-view';
import type { Going } from './selection-keys';

/** Share of the window that a page key passes. */
export const PAGE_SHARE = 0.8;

export interface WalkActions {
  readonly onSelect: (event: EventId | null) => void;
  /** The keyboard goes there, and nothing is selected. */
  readonly onWalk: (event: EventId) => void;
  /** Selects all from where Shift was held first to here. */
  readonly onExtend: (event: EventId, stretchFrom: StretchFrom) => void;
}

interface WalkedLanes {
  readonly table: EventTable;
  readonly groups: readonly LaneGroup[];
  readonly collapsed: ReadonlySet<string>;
  readonly active: EventId | null;
  readonly cursor: EventId | null;
  readonly actions: WalkActions;
}

const positionOf = ({ events }: EventTable, event: EventId | null): number => (event === null ? -1 : events.findIndex(({ id }) => id === event));

export function useLanesWalk({ table, groups, collapsed, active, cursor, actions }: WalkedLanes) {
  const [lane, setLane] = useState('');
  const anchor = useRef<{ readonly event: EventId; readonly lane: string } | null>(null);
  const way = useRef<{ readonly from: EventId; readonly at: EventId; readonly lane: string } | null>(null);
  const lanes = useMemo(() => walkedLanes(groups, collapsed), [groups, collapsed]);
  const activePosition = useMemo(() => positionOf(table, active), [table, active]);
  const cursorPosition = useMemo(() => positionOf(table, cursor), [table, cursor]);
  const place = useMemo(() => placeIn(lanes, cursorPosition < 0 ? activePosition : cursorPosition, lane), [lanes, activePosition, cursorPosition, lane]);
  const laneAt = place?.lane;
  useEffect(() => {
    walkInView(() => [...(lanes.find(({ key }) => key === laneAt)?.positions ?? [])].flatMap((position) => table.events[position]?.id ?? []));
    return () => { walkInView(null); };
  }, [lanes, laneAt, table]);

  /** Begins anew in a lane what Shift takes in. */
  const selectAt = (key: string, select: () => void): void => {
    setLane(key);
    anchor.current = null;
    select();
  };

  const extend = (to: LanePlace): void => {
    const event = table.events[to.position];
    if (event === undefined) return;
    const between = (one: LanePlace, other: LanePlace): readonly EventId[] => positionsBetween(one, other, lanes, table).flatMap((position) => table.events[position]?.id ?? []);
    actions.onExtend(event.id, (from) => {
      // An event of several lanes stays the end of a stretch in the one in which it was begun.
      if (anchor.current?.event !== from) anchor.current = { event: from, lane };
      const start = placeIn(lanes, positionOf(table, from), anchor.current.lane);
      return start === null ? null : { before: place === null ? [] : between(start, place), after: between(start, to) };
    });
    setLane(to.lane);
  };

  /** One step on, with what the keys held with it say of the selection. Answers where it led; null when there is nothing that way. */
  const go = (step: WalkStep, going: Going, scale: TimeScale): LanePlace | null => {
    const isAcross = step === 'up' || step === 'down';
    const here = place === null ? undefined : table.events[place.position]?.id;
    const isOnWay = isAcross && way.current?.at === here && way.current?.lane === place?.lane;
    const from = isOnWay ? way.current?.from : here;
    const next = walked(place, step, { lanes, table, fromSecond: scale.startSecond, pageSeconds: PAGE_SHARE * scale.widthPx * scale.secondsPerPx, keptPosition: positionOf(table, from ?? null) });
    const to = next === null ? undefined : table.events[next.position];
    if (next === null || to === undefined) return null;
    way.current = isAcross && from !== undefined ? { from, at: to.id, lane: next.lane } : null;
    if (going === 'select') selectAt(next.lane, () => { actions.onSelect(to.id); });
    else if (going === 'walk') {
      setLane(next.lane);
      actions.onWalk(to.id);
    } else extend(next);
    return next;
  };

  return { lanes, place, activePosition, placeOf: (event: EventId): LanePlace | null => placeIn(lanes, positionOf(table, event), lane), selectAt, extend, go };
}
