import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWordsAt } from './fold-words';
import type { TileFold } from './lane-tile';

const CELL_PX = 128;
const WINDOW_PX = 600;

/** Folds of some cells in a row, each with its words inside, the first tile beginning before the window. */
const lanes = fc.tuple(fc.integer({ min: -400, max: 20 }), fc.array(fc.record({ has: fc.boolean(), dense: fc.boolean(), at: fc.nat(16), width: fc.integer({ min: 50, max: 112 }) }), { minLength: 1, maxLength: 8 }))
  .map(([x, cells]) => {
    const widths = new Map<TileFold, number>();
    const folds = cells.flatMap(({ has, dense, at, width }, cell): readonly TileFold[] => {
      if (!has) return [];
      const fold = { x: cell * CELL_PX, widthPx: CELL_PX, count: 2, cell, dense, labelX: cell * CELL_PX + (dense ? CELL_PX / 2 : Math.min(at, CELL_PX - width)) };
      widths.set(fold, width);
      return [fold];
    });
    return { x, folds, widths, tiles: [{ x, tile: { items: [], folds, columns: [], rowsUsed: 0, markerEnds: [], firstXs: [] } }] };
  });

it('keeps the words of folds apart, and moves none but at the edges', () => {
  fc.assert(fc.property(lanes, ({ x, folds, widths, tiles }) => {
    const at = foldWordsAt({ tiles }, (fold) => widths.get(fold) ?? 0, WINDOW_PX);
    const boxes = folds.map((fold) => (fold.dense ? [x + fold.labelX - 28, x + fold.labelX + 28] as const : [at.get(fold) ?? NaN, (at.get(fold) ?? NaN) + (widths.get(fold) ?? 0)] as const));
    for (const [index, [from]] of boxes.entries()) if (index > 0) expect(from).toBeGreaterThanOrEqual(boxes[index - 1]?.[1] ?? NaN);
    for (const fold of folds) {
      const before = x + fold.labelX;
      if (!fold.dense && before >= 4 && before + (widths.get(fold) ?? 0) <= WINDOW_PX - 4) expect(at.get(fold)).toBe(before);
    }
  }), { numRuns: 500 });
});

it('shows whole what the edge of the window would cut', () => {
  const fold: TileFold = { x: 0, widthPx: CELL_PX, count: 3, cell: 0, dense: false, labelX: 16 };
  const at = (x: number): number | undefined => foldWordsAt({ tiles: [{ x, tile: { items: [], folds: [fold], columns: [], rowsUsed: 0, markerEnds: [], firstXs: [] } }] }, () => 70, WINDOW_PX).get(fold);
  expect([at(-80), at(100), at(WINDOW_PX - 60)]).toEqual([4, 116, WINDOW_PX - 74]);
  // Hardly anything of the cell is in sight: its events are outside.
  expect(at(-110)).toBe(-94);
});
