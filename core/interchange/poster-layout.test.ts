import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { drawnEvents } from '../layout/lane-hit';
import { endSecondOf } from '../layout/time-scale';
import { newTimeline } from '../timeline/new-timeline';
import type { Timeline } from '../timeline/types';
import { evidenceOptions, PAPERS, type EvidenceOptions } from './evidence-options';
import { posterSheets } from './poster-html';
import { posterLayout, rowBreaks, type PosterLayout } from './poster-layout';

const of = (events: Timeline['events']): Timeline => ({ ...newTimeline('t1', 'Talks'), events });

const day = (index: number): string => `2022-${String((index % 12) + 1).padStart(2, '0')}-${String(((index * 7) % 28) + 1).padStart(2, '0')}`;
const many = (count: number): Timeline => of(Array.from({ length: count }, (_, index) => eventOf(`e${index}`, day(index), { title: `Event number ${index}`, actors: [`Person ${index % 30}`] })));

const poster = (sheets: 'one' | 'tiled', across = 1, more: Partial<EvidenceOptions> = {}): EvidenceOptions =>
  evidenceOptions({ layout: 'poster', ...more, poster: { sheets, across, lanes: 'kind', ...more.poster } });

const drawnOn = ({ sheets }: PosterLayout): ReadonlySet<number> => new Set(sheets.flatMap(({ frame }) => frame.lanes.flatMap((lane) => [...drawnEvents(lane)].map(({ position }) => position))));

describe('the layout of a poster', () => {
  it('puts all on one page, as large as all words fit', () => {
    const small = posterLayout(many(60), poster('one', 1, { paper: 'A4' }));
    const large = posterLayout(many(60), poster('one', 1, { paper: 'A1' }));
    expect(small.sheets).toHaveLength(1);
    expect(large.zoom).toBeGreaterThan(small.zoom);
    expect(drawnOn(large).size).toBe(60);
  });

  it('uses the height of a large page rather than letters nobody can read', () => {
    const { sheets: [sheet], zoom, page } = posterLayout(of(Array.from({ length: 1_000 }, (_, index) => eventOf(`e${index}`, `${2010 + Math.floor(index / 336)}-${String((Math.floor(index / 28) % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`, { title: `Ministers meet in Geneva, round ${index}` }))), poster('one', 1, { paper: 'A1' }));
    expect(zoom).toBeGreaterThan(0.5);
    expect((sheet?.frame.totalHeightPx ?? 0) * zoom).toBeGreaterThan((page.heightPx - page.topPx - page.bottomPx) * 0.4);
  });

  it('says whole what is not on it, on a small page in a second line', () => {
    const remarks = ['A selection: 5 of 12 events.', 'Confidential material was left out of this edition: 12 events, 3 sources, 17 citations.', '2,000 events had no room of their own and are counted only.', '1 event without a date is not drawn.'];
    for (const [orientation, few] of [['portrait', remarks.slice(0, 1)], ['portrait', remarks], ['landscape', remarks]] as const) {
      const markup = posterSheets(posterLayout(many(5), poster('one', 1, { paper: 'A4', orientation })), { title: 'Talks', subtitle: '', remarks: few }, []).join('');
      const words = [...markup.matchAll(/font-size="11"[^>]*fill="#6f6a60">([^<]*)</g)].map(([, line]) => line).join(' ');
      expect(words).toBe(few.join(' '));
    }
  });

  it('tells how many events have no place of their own', () => {
    const crowded = posterLayout(many(2_000), poster('one', 1, { paper: 'A4' }));
    expect(crowded.folded).toBeGreaterThan(0);
    expect(posterLayout(of([eventOf('a', '2022-01-24'), eventOf('b', 'no date')]), poster('one')).undated).toBe(1);
  });

  it('cuts time between sheets without a gap and draws what crosses a seam on both', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom(...PAPERS), (count, across, paper) => {
      const layout = posterLayout(many(count), poster('tiled', across, { paper }));
      const row = layout.sheets.filter((sheet) => sheet.row === 0);
      expect(row).toHaveLength(across);
      for (const [index, { frame }] of row.entries()) {
        const next = row[index + 1];
        if (next !== undefined) expect(next.frame.scale.startSecond).toBeCloseTo(endSecondOf(frame.scale), -1);
        expect(frame.boxes.map(({ topPx, heightPx }) => [topPx, heightPx])).toEqual(row[0]?.frame.boxes.map(({ topPx, heightPx }) => [topPx, heightPx]));
      }
      if (layout.folded === 0) expect(drawnOn(layout).size).toBe(count);
    }), { numRuns: 40 });
  });

  it('breaks rows of sheets between lanes and leaves nothing out', () => {
    const layout = posterLayout(many(300), poster('tiled', 2, { paper: 'A4', poster: { sheets: 'tiled', across: 2, lanes: 'person' } }));
    expect(layout.rows).toBeGreaterThan(1);
    const column = layout.sheets.filter((sheet) => sheet.column === 0);
    const tops = new Set(column[0]?.frame.boxes.map(({ topPx }) => topPx));
    for (const [index, { fromPx, toPx }] of column.entries()) {
      expect(tops.has(fromPx)).toBe(true);
      if (index > 0) expect(fromPx).toBe(column[index - 1]?.toPx);
      expect(toPx).toBeGreaterThan(fromPx);
    }
    expect(column[column.length - 1]?.toPx).toBe(column[0]?.frame.totalHeightPx);
  });

  it('cuts a lane that is higher than a sheet', () => {
    const boxes = [{ topPx: 0, heightPx: 500 }, { topPx: 500, heightPx: 80 }] as never;
    expect(rowBreaks(boxes, 580, 200, 250)).toEqual([0, 200, 450]);
  });

  it('draws an empty timeline', () => {
    expect(posterLayout(of([]), poster('one')).sheets).toHaveLength(1);
  });
});
