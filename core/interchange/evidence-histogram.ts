/** The overview above the chronology as inline SVG: stacked bars by kind, in calendar steps. */
import type { PlacedEvent } from '../layout/chronology-order';
import { layoutHistogram } from '../layout/histogram';
import type { Kind } from '../timeline/types';
import { escapeHtml } from './escape-html';
import { kindInk } from './kind-ink';
import { words } from '../words/words';

const HEIGHT_PX = 28;
/** A bar of one event stays visible beside one of ten thousand. */
const LEAST_BAR_PX = 1;
/** White between the parts of a stack. */
const PART_GAP_PX = 0.8;

const fixed = (value: number): string => String(Math.round(value * 100) / 100);

/** Empty for a timeline without a readable date. */
export function histogramSvg(events: readonly PlacedEvent[], kinds: readonly Kind[], widthPx: number): string {
  const histogram = layoutHistogram(events, kinds, widthPx);
  if (histogram === null || histogram.greatestTotal === 0) return '';
  const { bins, greatestTotal, startSecond, endSecond, ticks } = histogram;
  const pxPerSecond = widthPx / (endSecond - startSecond);
  const inks = [...kinds.map((kind) => kindInk(kind)), kindInk(undefined)];
  const bars = bins.flatMap((bin) => {
    const x = (bin.startSecond - startSecond) * pxPerSecond;
    const width = Math.max(1, (bin.endSecond - bin.startSecond) * pxPerSecond - 1.5);
    let top = HEIGHT_PX;
    return bin.counts.map((count, kind) => {
      if (count === 0) return '';
      const height = Math.max(LEAST_BAR_PX, (count / greatestTotal) * HEIGHT_PX - PART_GAP_PX);
      top -= height + PART_GAP_PX;
      return `<rect x="${fixed(x)}" y="${fixed(top + PART_GAP_PX)}" width="${fixed(width)}" height="${fixed(height)}" fill="${inks[kind] ?? ''}"/>`;
    });
  });
  const labels = ticks.map(({ second, label }) => `<text x="${fixed((second - startSecond) * pxPerSecond)}" y="${HEIGHT_PX + 13}">${escapeHtml(label)}</text>`);
  const height = HEIGHT_PX + 18;
  return `<svg class="histogram" viewBox="0 0 ${widthPx} ${height}" role="img" aria-label="${escapeHtml(words().evidence.overTime)}"><g>${bars.join('')}</g>${labels.join('')}</svg>`;
}
