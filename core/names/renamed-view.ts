/**
 * What a window remembers of lanes by name, after names have changed.
 */
import type { LanesArrangement } from '../ipc-contract';
import type { LaneField } from '../layout/lane-groups';
import type { NameField } from './event-names';
import type { Renaming } from './rename-names';

const LANE_OF: Readonly<Record<NameField, LaneField>> = { actors: 'person', places: 'place', tags: 'tag' };

/** The key of a lane as `laneGroups` makes it ("kind:=meeting/person:=Ann"), under the new name; null where that is no lane of its own. */
function renamedKey(key: string, [outer, inner]: LanesArrangement['grouping'], { field, gone, to, isThere }: Renaming): string | null {
  const lane = LANE_OF[field];
  const kept = (start: string, end: string): string | null => (to === null || isThere ? null : `${start}${to}${end}`);
  for (const name of gone) {
    if (outer === lane) {
      const own = `${outer}:=${name}`;
      if (key === own || (inner !== undefined && key.startsWith(`${own}/${inner}:`))) return kept(`${outer}:=`, key.slice(own.length));
    }
    const within = `/${lane}:=${name}`;
    if (inner === lane && key.endsWith(within)) return kept(`${key.slice(0, -within.length)}/${lane}:=`, '');
  }
  return key;
}

/**
 * Lanes of a renamed name keep their place and stay folded. Where names become one, the lane that is there keeps its own.
 * The very same arrangement where nothing changes.
 */
export function renamedLanes(lanes: LanesArrangement, change: Renaming): LanesArrangement {
  const after = (keys: readonly string[]): readonly string[] => [...new Set(keys.flatMap((key) => renamedKey(key, lanes.grouping, change) ?? []))];
  const collapsed = after(lanes.collapsed);
  const order = after(lanes.order);
  const isSame = (before: readonly string[], now: readonly string[]): boolean => before.length === now.length && before.every((key, at) => key === now[at]);
  return isSame(lanes.collapsed, collapsed) && isSame(lanes.order, order) ? lanes : { ...lanes, collapsed, order };
}
