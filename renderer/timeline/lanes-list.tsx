import { forwardRef, type KeyboardEvent } from 'react';
import type { EventTable } from '../../core/layout/event-table';
import type { LaneGroup } from '../../core/layout/lane-groups';
import type { Kind } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { useShownZone } from '../state/shown-zone';
import { eventName } from './event-name';
import type { LanePlace } from './lanes-walk';

/** Neighbours a screen reader can read ahead. */
const AROUND = 8;

interface LanesListProps {
  readonly id: string;
  readonly table: EventTable;
  readonly groups: readonly LaneGroup[];
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly place: LanePlace | null;
  readonly isSelected: (position: number) => boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The list behind the canvas: the same events for a screen reader and the keyboard, around the active one or from the first. */
export const LanesList = forwardRef<HTMLDivElement, LanesListProps>(function LanesList({ id, table, groups, kinds, place, isSelected, onKeyDown }, ref) {
  const zone = useShownZone();
  const group = groups.find(({ key, positions }) => (place === null ? positions.length > 0 : key === place.lane));
  const index = group === undefined || place === null ? -1 : group.positions.indexOf(place.position);
  const from = Math.max(0, index - AROUND);
  // An event that stands in several lanes is another option in each: it is said again where the keyboard comes to it there.
  const optionId = (position: number): string => `${id}-${group === undefined ? '' : groups.indexOf(group)}-${position}`;
  const shown = group === undefined || (place !== null && index < 0) ? [] : [...group.positions.subarray(from, Math.max(0, index) + AROUND + 1)];
  return (
    <div
      ref={ref} id={id} className="lanes-list" role="listbox" tabIndex={0} aria-label={texts().timeline.eventsInLanes} aria-multiselectable onKeyDown={onKeyDown}
      aria-activedescendant={index >= 0 && place !== null ? optionId(place.position) : undefined}
    >
      {group !== undefined && (
        <div key={group.key} role="group" aria-label={group.label}>
          {shown.map((position, offset) => {
            const event = table.events[position];
            return event === undefined ? null : (
              <div key={position} id={optionId(position)} role="option" aria-selected={isSelected(position)} aria-posinset={from + offset + 1} aria-setsize={group.positions.length}>
                {eventName(event, { kind: kinds.get(event.kind), zone })}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
});
