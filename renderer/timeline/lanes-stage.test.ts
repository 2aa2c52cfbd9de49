import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanesStage } from './lanes-stage';

vi.mock('./graphics-card', () => ({ hasGraphicsCard: () => true }));

/** Pictures that were asked for; each is drawn by hand. */
let asked: FrameRequestCallback[] = [];
const drawAt = (nowMs: number): void => { for (const draw of asked.splice(0)) draw(nowMs); };

const stageOf = (widthPx: number): LanesStage => {
  const canvas = { width: 0, height: 0, getContext: () => ({}) } as unknown as HTMLCanvasElement;
  const stage = new LanesStage(canvas, 0, { onBoxes: vi.fn(), onFrame: vi.fn() });
  stage.resize(widthPx, 300, 1);
  return stage;
};

beforeEach(() => {
  asked = [];
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => asked.push(draw));
  vi.stubGlobal('cancelAnimationFrame', () => { asked = []; });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => { vi.unstubAllGlobals(); });

describe('lanes that are resized while they move', () => {
  it('go where they were going, in the width they have now', () => {
    const stage = stageOf(800);
    stage.show({ startSecond: 5000, secondsPerPx: 10, widthPx: 800 }, true);
    const startedMs = performance.now();
    drawAt(startedMs + 40);
    stage.resize(500, 300, 1);
    drawAt(startedMs + 80);
    expect(stage.scale.widthPx).toBe(500);
    expect(stage.target.widthPx).toBe(500);
    drawAt(startedMs + 1000);
    expect(stage.scale).toEqual({ startSecond: 5000, secondsPerPx: 10, widthPx: 500 });
    expect(stage.target).toEqual(stage.scale);
  });
});
