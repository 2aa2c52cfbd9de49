/**
 * The arrows of the selected event's relations over the lanes. They follow every frame, so only they are drawn anew.
 */
import { useImperativeHandle, useState, type Ref } from 'react';
import type { EventTable } from '../../core/layout/event-table';
import { drawnAt, drawnEvents, type DrawnEvent, type HitBox } from '../../core/layout/lane-hit';
import type { LanesFrame } from '../../core/layout/lanes';
import { laneArrow, wordPlace, type Point } from '../../core/layout/relation-arrows';
import { textWidthPx } from '../../core/layout/text-width';
import { xOfSecond, type TimeScale } from '../../core/layout/time-scale';
import { relationsOf, type RelationEnd } from '../../core/timeline/relations';
import { RelationArrows, WORD_FONT_PX, WORD_PX, arrowWords, type DrawnRelation } from './relation-arrows';

export interface PlacedRelation {
  readonly end: RelationEnd;
  readonly position: number;
}

const NONE: readonly PlacedRelation[] = [];
/** More arrows than this say nothing any more. */
const MOST_ARROWS = 40;
/** Centre of a marker from the left of its box. */
const MARKER_PX = 7;

/** Where in the table the events are that the one at a position is related to. */
export function placedRelations(table: EventTable, position: number): readonly PlacedRelation[] {
  const event = table.events[position];
  const ends = event === undefined ? [] : relationsOf(event, table.events).slice(0, MOST_ARROWS);
  if (ends.length === 0) return NONE;
  const places = new Map(ends.map(({ event: other }) => [other, -1]));
  for (const [at, { id }] of table.events.entries()) if (places.has(id)) places.set(id, at);
  return ends.flatMap((end) => { const at = places.get(end.event) ?? -1; return at < 0 ? [] : [{ end, position: at }]; });
}

/** How far from the edge an arrow ends whose event is beyond it. */
const EDGE_PX = 14;

interface Surface {
  readonly scale: TimeScale;
  readonly table: EventTable;
  /** Pixels from the top of the surface to the first lane, scrolling included. */
  readonly topPx: number;
}

export interface LaneArrows {
  readonly relations: readonly DrawnRelation[];
  /** Titles that lines pass behind. */
  readonly titles: readonly HitBox[];
}

const NO_ARROWS: LaneArrows = { relations: [], titles: [] };

/** Where the title of an event is drawn: beside its marker, or in its bar. Null for the bar at an arrow's own end, which would lose its arrow. */
function titleBox({ box, isBar }: DrawnEvent, isEnd: boolean): HitBox | null {
  if (isBar) return isEnd ? null : box;
  const besidePx = MARKER_PX * 2 + 3;
  return box.widthPx <= besidePx ? null : { ...box, x: box.x + besidePx, widthPx: box.widthPx - besidePx };
}

export function laneRelations(frame: LanesFrame, { scale, table, topPx }: Surface, active: number, relations: readonly PlacedRelation[]): LaneArrows {
  const selected = relations.length === 0 ? null : drawnAt(frame, active);
  if (selected === null) return NO_ARROWS;
  const pointOf = ({ box, isBar }: DrawnEvent): Point => ({ x: isBar ? Math.max(12, Math.min(scale.widthPx - 12, box.x + box.widthPx / 2)) : box.x + MARKER_PX, y: box.y + box.heightPx / 2 + topPx });
  const from = pointOf(selected);
  // A word covers no title and no other word.
  const events = frame.lanes.flatMap((lane) => [...drawnEvents(lane)]);
  const taken: HitBox[] = events.map(({ box }) => ({ ...box, y: box.y + topPx }));
  const isFree = (x: number, y: number, widthPx: number, heightPx: number): boolean => x >= 0 && x + widthPx <= scale.widthPx &&
    !taken.some((box) => x < box.x + box.widthPx && x + widthPx > box.x && y < box.y + box.heightPx && y + heightPx > box.y);
  const arrows = relations.flatMap(({ end, position }): readonly DrawnRelation[] => {
    const drawn = drawnAt(frame, position);
    const x = xOfSecond(scale, table.startSeconds[position] ?? 0);
    // Beyond an edge the arrow says which way; within the window it is folded, and has no place of its own.
    const to = drawn !== null ? pointOf(drawn) : x < 0 ? { x: EDGE_PX, y: from.y } : x > scale.widthPx ? { x: scale.widthPx - EDGE_PX, y: from.y } : null;
    if (to === null) return [];
    const [tail, tip] = end.direction === 'out' ? [from, to] : [to, from];
    const widthPx = textWidthPx(arrowWords(end), WORD_FONT_PX) + WORD_PX.air;
    const label = wordPlace(tail, tip, { widthPx, heightPx: WORD_PX.height, isFree });
    if (label !== null) taken.push({ x: label.x - widthPx / 2, y: label.y - WORD_PX.height / 2, widthPx, heightPx: WORD_PX.height });
    return [{ end, arrow: { ...laneArrow(tail, tip), label } }];
  });
  if (arrows.length === 0) return NO_ARROWS;
  const ends = new Set([active, ...relations.map(({ position }) => position)]);
  const titles = events.flatMap((event): readonly HitBox[] => {
    const box = titleBox(event, ends.has(event.position));
    return box === null || box.x > scale.widthPx || box.x + box.widthPx < 0 ? [] : [{ ...box, y: box.y + topPx }];
  });
  return { relations: arrows, titles };
}

export type ShowRelations = (arrows: LaneArrows) => void;

export function LaneRelations({ ref }: { readonly ref: Ref<ShowRelations> }) {
  const [arrows, setArrows] = useState<LaneArrows>(NO_ARROWS);
  useImperativeHandle(ref, () => (next) => { setArrows((before) => (before.relations.length === 0 && next.relations.length === 0 ? before : next)); }, []);
  return arrows.relations.length === 0 ? null : <RelationArrows relations={arrows.relations} titles={arrows.titles} />;
}
