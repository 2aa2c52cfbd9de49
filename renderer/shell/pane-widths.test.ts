import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_PX, sharePanes, type PaneWishes } from './pane-widths';

const wishes = (more: Partial<PaneWishes> = {}): PaneWishes => ({ source: { open: true, widthPx: 430 }, inspector: { open: true, widthPx: 316 }, front: 'source', ...more });

describe('sharePanes', () => {
  it('gives everyone their wish where there is room', () => {
    expect(sharePanes(1440, wishes())).toEqual({ sourcePx: 430, inspectorPx: 316, timeline: true });
  });

  it('takes from both sides in proportion', () => {
    expect(sharePanes(1024, wishes())).toEqual({ sourcePx: 371, inspectorPx: 272, timeline: true });
  });

  it('keeps the side used last where there is room for one', () => {
    expect(sharePanes(760, wishes())).toEqual({ sourcePx: 380, inspectorPx: null, timeline: true });
    expect(sharePanes(760, wishes({ front: 'inspector' }))).toEqual({ sourcePx: null, inspectorPx: 316, timeline: true });
  });

  it('lets a side pane stand in for the timeline at great zoom', () => {
    expect(sharePanes(400, wishes())).toEqual({ sourcePx: 400, inspectorPx: null, timeline: false });
    expect(sharePanes(400, wishes({ source: { open: false, widthPx: 430 }, inspector: { open: false, widthPx: 316 } }))).toEqual({ sourcePx: null, inspectorPx: null, timeline: true });
  });

  it('lets the timeline stand alone there once it is asked for, and changes nothing where both have room', () => {
    expect(sharePanes(400, wishes({ isTimelineFirst: true }))).toEqual({ sourcePx: null, inspectorPx: null, timeline: true });
    expect(sharePanes(760, wishes({ isTimelineFirst: true }))).toEqual({ sourcePx: 380, inspectorPx: null, timeline: true });
  });

  it('never shares out more than there is, nor a pane too narrow to be of use', () => {
    const side = fc.record({ open: fc.boolean(), widthPx: fc.integer({ min: 100, max: 3000 }) });
    fc.assert(fc.property(fc.integer({ min: 320, max: 4000 }), fc.record({ source: side, inspector: side, front: fc.constantFrom('source' as const, 'inspector' as const) }), (widthPx, wished) => {
      const { sourcePx, inspectorPx, timeline } = sharePanes(widthPx, wished);
      const sides = (sourcePx ?? 0) + (inspectorPx ?? 0);
      expect(sides).toBeLessThanOrEqual(timeline ? widthPx - 260 : widthPx);
      if (timeline && sourcePx !== null) expect(sourcePx).toBeGreaterThanOrEqual(LEAST_PX.source);
      if (timeline && inspectorPx !== null) expect(inspectorPx).toBeGreaterThanOrEqual(LEAST_PX.inspector);
      expect(sourcePx !== null || inspectorPx !== null).toBe(wished.source.open || wished.inspector.open);
    }));
  });
});
