/**
 * The reference: a canvas that draws what is visible in three rows and a histogram where there is too much. No lanes' packing, no
 * labels kept apart, no selection; as little as can be called a timeline.
 */
import '@fontsource-variable/inter/index.css';
import { spanOfEdtf } from '../../../core/dates/when-span';
import type { TimelineEvent } from '../../../core/timeline/types';
import { register, type TimeWindow } from './contender';

const COLORS: Readonly<Record<string, string>> = { meeting: '#3a5fcd', alert: '#b4460f', statement: '#0d7a6b' };
const KINDS = Object.keys(COLORS);
const MOST_MARKERS = 400;
const COLUMN_PX = 8;

interface Row {
  readonly starts: Float64Array;
  readonly events: readonly TimelineEvent[];
}

let rows: readonly Row[] = [];
let context: CanvasRenderingContext2D | null = null;

function firstAt({ starts }: Row, second: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < second) low = middle + 1;
    else high = middle;
  }
  return low;
}

function draw({ startSecond, endSecond }: TimeWindow): void {
  if (context === null) return;
  const { width, height } = context.canvas;
  context.fillStyle = '#f6f5f2';
  context.fillRect(0, 0, width, height);
  context.font = '12.5px "Inter Variable"';
  const secondsPerPx = (endSecond - startSecond) / width;
  for (const [index, row] of rows.entries()) {
    const top = 60 + (index * (height - 60)) / rows.length;
    const from = firstAt(row, startSecond);
    const to = firstAt(row, endSecond);
    context.fillStyle = COLORS[KINDS[index] ?? ''] ?? '#000';
    if (to - from > MOST_MARKERS) {
      for (let x = 0; x < width; x += COLUMN_PX) {
        const count = firstAt(row, startSecond + (x + COLUMN_PX) * secondsPerPx) - firstAt(row, startSecond + x * secondsPerPx);
        context.fillRect(x, top, COLUMN_PX - 1, Math.min(180, count));
      }
      continue;
    }
    for (let at = from; at < to; at += 1) {
      const x = ((row.starts[at] ?? 0) - startSecond) / secondsPerPx;
      const y = top + 10 + (at % 7) * 24;
      context.beginPath();
      context.arc(x, y, 6, 0, 2 * Math.PI);
      context.fill();
      context.fillText((row.events[at]?.title ?? '').slice(0, 24), x + 10, y + 4);
    }
  }
}

register({
  load(root, events) {
    const canvas = document.createElement('canvas');
    canvas.width = root.clientWidth;
    canvas.height = root.clientHeight;
    root.append(canvas);
    context = canvas.getContext('2d', { alpha: false });
    let first = Infinity;
    let last = -Infinity;
    rows = KINDS.map((kind) => {
      const found = events.filter((event) => event.kind === kind).map((event) => ({ event, start: spanOfEdtf(event.when.edtf)?.startSecond ?? 0 })).sort((a, b) => a.start - b.start);
      first = Math.min(first, found[0]?.start ?? Infinity);
      last = Math.max(last, found[found.length - 1]?.start ?? -Infinity);
      return { starts: Float64Array.from(found, ({ start }) => start), events: found.map(({ event }) => event) };
    });
    draw({ startSecond: first, endSecond: last });
  },
  show: draw,
});
