import { describe, expect, it } from 'vitest';
import type { LaneHit } from '../../core/layout/lane-hit';
import { cursorOf, dragKind, wheelIntent, type WheelTurn } from './lanes-gestures';

const turn = (some: Partial<WheelTurn>): WheelTurn => ({ deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...some });

describe('wheelIntent', () => {
  it('zooms up and down, in and out by the same', () => {
    const out = wheelIntent(turn({ deltaY: 100 }));
    const back = wheelIntent(turn({ deltaY: -100 }));
    if (out.type !== 'zoom' || back.type !== 'zoom') throw new Error('no zoom');
    expect(out.factor).toBeGreaterThan(1);
    expect(out.factor * back.factor).toBeCloseTo(1);
  });

  it('pans sideways and with Shift, scrolls with Alt', () => {
    expect(wheelIntent(turn({ deltaX: 30, deltaY: 4 }))).toEqual({ type: 'pan', px: 30 });
    expect(wheelIntent(turn({ deltaY: 3, deltaMode: 1, shiftKey: true }))).toEqual({ type: 'pan', px: 48 });
    expect(wheelIntent(turn({ deltaY: 30, altKey: true }))).toEqual({ type: 'scroll', px: 30 });
  });

  it('takes a pinch, whose steps are small', () => {
    expect(wheelIntent(turn({ deltaY: 10, ctrlKey: true }))).toEqual({ type: 'zoom', factor: Math.exp(0.1) });
  });
});

describe('dragKind', () => {
  const lane = { group: { key: '', label: '', level: 0, parent: null, positions: new Int32Array(0), kind: null }, topPx: 0, heightPx: 0, barRows: 0, rows: 0, shape: 'open' } as const;
  const hit = (part: 'body' | 'start' | 'end'): LaneHit => ({ type: 'event', position: 7, part, lane, box: { x: 0, y: 0, widthPx: 0, heightPx: 0 } });

  it('moves an event or its end, pans beside it, bands with Shift, takes a range on the axis', () => {
    expect(dragKind(hit('body'), false, false, true)).toEqual({ type: 'move', position: 7, part: 'whole' });
    expect(dragKind(hit('end'), false, false, true)).toEqual({ type: 'move', position: 7, part: 'end' });
    expect(dragKind(null, false, false, true)).toEqual({ type: 'pan' });
    expect(dragKind(hit('body'), false, true, true)).toEqual({ type: 'band' });
    expect(dragKind(null, true, false, true)).toEqual({ type: 'range' });
  });

  it('only pans a timeline that is read-only', () => {
    expect(dragKind(hit('body'), false, false, false)).toEqual({ type: 'pan' });
  });

  it('shows by the pointer what it would do', () => {
    expect([cursorOf(null, true), cursorOf(hit('end'), false), cursorOf(hit('body'), false), cursorOf(null, false)]).toEqual(['col-resize', 'ew-resize', 'pointer', 'grab']);
  });
});
