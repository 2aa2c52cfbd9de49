/**
 * Packs the short events of one stretch of a lane (a tile) into rows, with labels that never collide.
 *
 *     row 0   ● OSCE session      ● Ministers meet in Geneva
 *     row 1        ● Video meeting with Euro…  ● Press
 *     crowd                                    + 31 more
 *
 * A tile depends on nothing but its own events and what its neighbours push into it, never on where the window stands:
 * that is what keeps rows still while a person pans. Stretches too full for markers become columns of a histogram.
 */
export interface TileItem {
  /** Position in the event table. */
  readonly position: number;
  /** Left edge of the marker in CSS pixels from the tile's start. */
  readonly x: number;
  readonly markerPx: number;
  /** Room for the label, 0 when there is none. */
  readonly labelPx: number;
  readonly row: number;
}

/** Events of a cell that are not drawn one by one. */
export interface TileFold {
  readonly x: number;
  readonly widthPx: number;
  /** How many. */
  readonly count: number;
  readonly cell: number;
  /** Where its words begin: at its first event, if they still end inside the cell. Of a dense one, the middle of its columns. */
  readonly labelX: number;
  /** The cell is drawn as columns; otherwise `count` is what found no place among markers. */
  readonly dense: boolean;
}

export interface TileColumn {
  readonly x: number;
  readonly widthPx: number;
  /** 0 to 1 of the lane's height. */
  readonly share: number;
}

export interface PackedTile {
  readonly items: readonly TileItem[];
  readonly folds: readonly TileFold[];
  readonly columns: readonly TileColumn[];
  readonly rowsUsed: number;
  /** Where the last marker of each row ends, which may be beyond the tile. */
  readonly markerEnds: readonly number[];
  /** Where the first marker of each row begins; Infinity in an empty row. */
  readonly firstXs: readonly number[];
}

export const MARKER_PX = 14;
/** Between marker and label, and after a label or marker. */
export const LABEL_GAP_PX = 7;
export const AIR_PX = 12;
/** Room for "+ 1,204 more" at the end of a cell. */
export const FOLD_WORDS_PX = 112;
export const MOST_LABEL_PX = 250;
/** A shorter rest of a label is no word. */
export const LEAST_LABEL_PX = 44;

export interface TileEvent {
  readonly position: number;
  /** Pixels from the tile's start. */
  readonly x: number;
  readonly lengthPx: number;
}

export interface TileInput {
  /** In order of x. */
  readonly events: readonly TileEvent[];
  readonly rows: number;
  /** Stretches of each row that bars take, by start. */
  readonly bars: readonly (readonly Stretch[])[];
  /** Width the whole label would take. */
  readonly labelPx: (position: number) => number;
  /** Where a marker or label from `x` on has to end: a dense cell, or Infinity. */
  readonly wallAfter: (x: number) => number;
  /** What the left neighbour pushes in, per row; empty for none. */
  readonly entryEnds: readonly number[];
  /** Where the right neighbour begins, per row; empty when it waits for us. */
  readonly exitStarts: readonly number[];
  /** Labels end before here: the first event of a right neighbour that is packed after us. */
  readonly labelLimit: number;
}

export interface Stretch {
  readonly fromX: number;
  readonly toX: number;
}

interface Row {
  /** Bars not yet passed. */
  readonly bars: readonly Stretch[];
  nextBar: number;
  markerEnd: number;
  labelStart: number;
  labelEnd: number;
  /** Index into the items of the last one, -1 before the first. */
  last: number;
}

interface Draft {
  readonly position: number;
  readonly x: number;
  readonly markerPx: number;
  labelPx: number;
  readonly row: number;
}

/** Where the next bar of a row begins; -Infinity inside one. Asked with rising x. */
function freeUntil(row: Row, x: number): number {
  while ((row.bars[row.nextBar]?.toX ?? Infinity) + AIR_PX / 2 <= x) row.nextBar += 1;
  const next = row.bars[row.nextBar];
  return next === undefined ? Infinity : next.fromX <= x ? -Infinity : next.fromX;
}

/** The row where the label fits whole; else the one whose last label can best be cut; -1 when no marker fits. */
function chooseRow(rows: readonly Row[], x: number, endPx: (row: number) => number, markerPx: number): number {
  let best = -1;
  let bestRest = -Infinity;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as Row;
    if (x + markerPx + AIR_PX > Math.min(endPx(index), freeUntil(row, x))) continue;
    if (row.labelEnd <= x) return index;
    if (row.markerEnd > x) continue;
    const rest = x - row.labelStart;
    if (rest > bestRest) {
      bestRest = rest;
      best = index;
    }
  }
  return best;
}

const trimmed = (labelPx: number): number => (labelPx < LEAST_LABEL_PX ? 0 : labelPx);

export interface PackedRows {
  readonly items: readonly TileItem[];
  /** Events without a place. */
  readonly left: readonly TileEvent[];
  readonly rowsUsed: number;
  readonly markerEnds: readonly number[];
  readonly firstXs: readonly number[];
}

export function packRows({ events, rows: rowCount, bars, labelPx, wallAfter, entryEnds, exitStarts, labelLimit }: TileInput): PackedRows {
  const rows: Row[] = Array.from({ length: rowCount }, (_, index) => {
    const entry = entryEnds[index] ?? -Infinity;
    return { bars: bars[index] ?? [], nextBar: 0, markerEnd: entry, labelStart: -Infinity, labelEnd: entry, last: -1 };
  });
  const items: Draft[] = [];
  const left: TileEvent[] = [];
  const firstXs = new Array<number>(rowCount).fill(Infinity);
  let rowsUsed = 0;
  for (const event of events) {
    const { x } = event;
    const wall = wallAfter(x);
    const markerPx = Math.max(MARKER_PX, event.lengthPx);
    const index = chooseRow(rows, x, (row) => Math.min(wall, exitStarts[row] ?? Infinity), markerPx);
    const row = rows[index];
    if (row === undefined) {
      left.push(event);
      continue;
    }
    const before = items[row.last];
    if (before !== undefined && row.labelEnd > x) before.labelPx = trimmed(x - AIR_PX - row.labelStart);
    const labelStart = x + markerPx + LABEL_GAP_PX;
    const room = Math.min(wall, exitStarts[index] ?? Infinity, freeUntil(row, x), labelLimit > x ? labelLimit : Infinity) - AIR_PX - labelStart;
    const label = trimmed(Math.min(labelPx(event.position), MOST_LABEL_PX, room));
    row.last = items.length;
    row.markerEnd = x + markerPx + AIR_PX;
    row.labelStart = labelStart;
    row.labelEnd = label === 0 ? row.markerEnd : labelStart + label + AIR_PX;
    items.push({ position: event.position, x, markerPx, labelPx: label, row: index });
    firstXs[index] = Math.min(firstXs[index] ?? Infinity, x);
    rowsUsed = Math.max(rowsUsed, index + 1);
  }
  return { items, left, rowsUsed, markerEnds: rows.map(({ markerEnd }) => markerEnd), firstXs };
}
