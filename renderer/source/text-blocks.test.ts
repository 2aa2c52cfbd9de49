import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph, ParagraphId } from '../../core/timeline/types';
import { blockAt, blocksOf, firstBlocks, guessHeightPx, keepDrawn, nextToDraw, runsOf } from './text-blocks';

const paragraphsOf = (lengths: readonly number[]): readonly Paragraph[] => lengths.map((length, index) => ({ id: `p${index}` as ParagraphId, text: 'x'.repeat(length), role: 'body' }));
const lengths = fc.array(fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 20_000 })), { maxLength: 400 });

describe('blocks of a source', () => {
  it('hold every paragraph once and in order, and are found by its place', () => {
    fc.assert(fc.property(lengths, (list) => {
      const paragraphs = paragraphsOf(list);
      const blocks = blocksOf(paragraphs);
      expect(blocks.flatMap((block) => block.paragraphs)).toEqual(paragraphs);
      for (const [at, block] of blocks.entries()) {
        expect(block.paragraphs.length).toBeGreaterThan(0);
        for (const index of block.paragraphs.keys()) expect(blockAt(blocks, block.first + index)).toBe(at);
      }
    }), { numRuns: 60 });
  });

  it('are few even in a source of 200,000 paragraphs', () => {
    expect(blocksOf(paragraphsOf(Array.from({ length: 200_000 }, () => 3))).length).toBeLessThanOrEqual(1_500);
  });

  it('run from the first to the last without a gap, each drawn one by itself', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.uniqueArray(fc.integer({ min: 0, max: 70 })), (count, drawn) => {
      const runs = runsOf(count, new Set(drawn));
      expect(runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))).toEqual(Array.from({ length: count }, (_, index) => index));
      for (const run of runs) expect(run.drawn ? run.to - run.from === 1 && drawn.includes(run.from) : !drawn.some((at) => at >= run.from && at < run.to)).toBe(true);
    }));
  });

  it('begin with a window full, and end with an ordinary article drawn whole', () => {
    const blocks = blocksOf(paragraphsOf(Array.from({ length: 200 }, () => 400)));
    let drawn = firstBlocks(blocks, 1_000);
    expect([...drawn].reduce((sum, at) => sum + guessHeightPx(blocks[at] ?? { paragraphs: [], first: 0 }), 0)).toBeGreaterThanOrEqual(1_000);
    expect(drawn.size).toBeLessThan(blocks.length);
    for (let next = nextToDraw(blocks, drawn, 0); next !== null; next = nextToDraw(blocks, drawn, 0)) drawn = new Set([...drawn, next]);
    expect(drawn.size).toBe(blocks.length);
  });

  it('give back what is far from the view, but never what must stay', () => {
    const blocks = blocksOf(paragraphsOf(Array.from({ length: 8_000 }, () => 120)));
    const all = new Set(blocks.keys());
    expect(nextToDraw(blocks, all, 0)).toBeNull();
    const kept = keepDrawn(blocks, all, 300, (at) => at === 2);
    expect(kept.has(300)).toBe(true);
    expect(kept.has(2)).toBe(true);
    expect(kept.has(3)).toBe(false);
    expect([...kept].reduce((sum, at) => sum + (blocks[at]?.paragraphs.length ?? 0), 0)).toBeLessThanOrEqual(620);
    const few = new Set([0, 1, 2]);
    expect(keepDrawn(blocks, few, 0, () => false)).toBe(few);
  });
});
