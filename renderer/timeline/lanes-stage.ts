/**
 * The canvas of the Lanes view with what it shows: asks core for a frame and paints it, once per screen refresh at most.
 *
 * Outside React: a pan changes one number sixty times a second, and only this canvas need know.
 */
import { axisOf, type Axis } from '../../core/layout/axis';
import type { EventTable } from '../../core/layout/event-table';
import type { LaneGroup } from '../../core/layout/lane-groups';
import { barClassOf, octaveOf } from '../../core/layout/lane-level';
import { LABEL_GAP_PX, MARKER_PX, MOST_LABEL_PX } from '../../core/layout/lane-tile';
import { LanesModel, type LaneBox, type LanesFrame } from '../../core/layout/lanes';
import { endSecondOf, fitted, fittedWithWords, keptNear, panned, resized, zoomed, type FitEnd, type TimeScale } from '../../core/layout/time-scale';
import { hasGraphicsCard } from './graphics-card';
import { LaneLabels, boldPx, forgetBoldWidths } from './lane-labels';
import { AXIS_PX, paintLanes, type LanesContext } from './lanes-painter';
import type { LanesTheme } from './lanes-theme';
import { MarkerSprites } from './marker-sprites';
import { wantsStillness } from '../state/preferences';

export interface StageListener {
  /** Lanes moved, came or went; not called while panning sideways. */
  readonly onBoxes: (boxes: readonly LaneBox[], totalHeightPx: number) => void;
  /** After each painted frame. */
  readonly onFrame: (frame: LanesFrame) => void;
}

const NO_KEYS: ReadonlySet<string> = new Set();
const NO_POSITIONS: ReadonlySet<number> = new Set();
/** A timeline of one moment is shown with a day around it. */
const LEAST_FIT_SECONDS = 86_400;
/** Events at the end of each lane whose words may hang over the edge, and lanes that are looked at. */
const LAST_OF_LANE = 4;
const MOST_FITTED_LANES = 40;
/** More events than this at the end of a lane are columns, which have no words. */
const MOST_WITH_WORDS = 200;
/** Between the last word and the edge. */
const EDGE_AIR_PX = 10;
/** Whoever saw this share of the time of all events goes on to see all of it. */
const NEARLY_ALL = 1 / 3;

export class LanesStage {
  private readonly canvas: HTMLCanvasElement | OffscreenCanvas;
  private readonly context: LanesContext;
  private readonly listener: StageListener;
  private todaySecond: number;
  private model: LanesModel | null = null;
  private labels: LaneLabels | null = null;
  private theme: LanesTheme | null = null;
  private sprites: MarkerSprites | null = null;
  private scaleNow: TimeScale = { startSecond: 0, secondsPerPx: 86_400, widthPx: 0 };
  private isPlaced = false;
  private firstSeconds: readonly [number, number] | null = null;
  private heightPx = 0;
  private ratio = 1;
  private scrollTop = 0;
  private collapsed = NO_KEYS;
  private selected = NO_POSITIONS;
  private hovered: number | null = null;
  private request = 0;
  private boxes: readonly LaneBox[] | null = null;
  private lastFrame: LanesFrame | null = null;
  private animation: { readonly from: TimeScale; readonly to: TimeScale; readonly startedMs: number; readonly lastsMs: number } | null = null;

  constructor(canvas: HTMLCanvasElement, todaySecond: number, listener: StageListener) {
    const surface = hasGraphicsCard() ? canvas : canvas.transferControlToOffscreen();
    const context = surface.getContext('2d', { alpha: false });
    if (context === null) throw new Error('No canvas to draw lanes on.');
    this.canvas = surface;
    this.context = context;
    this.todaySecond = todaySecond;
    this.listener = listener;
  }

  get scale(): TimeScale { return this.scaleNow; }
  /** Where the scale is going, or where it is: what the next move starts from. */
  get target(): TimeScale { return this.animation?.to ?? this.scaleNow; }
  get frame(): LanesFrame | null { return this.lastFrame; }
  get scrollTopPx(): number { return this.scrollTop; }
  get currentModel(): LanesModel | null { return this.model; }
  get viewHeightPx(): number { return this.heightPx - AXIS_PX; }

  /** The seconds to begin with instead of everything; before the first `resize`, so that nothing is packed twice. */
  beginAt(seconds: readonly [number, number]): void {
    this.firstSeconds = seconds;
  }

  setData(table: EventTable, groups: readonly LaneGroup[]): void {
    if (this.model?.table === table && this.model.groups === groups) return;
    if (this.model?.table !== table) this.labels = new LaneLabels(table);
    this.model = new LanesModel(table, groups);
    if (!this.isPlaced) this.place();
    this.ask();
  }

  /** Another day began. */
  setToday(todaySecond: number): void {
    this.todaySecond = todaySecond;
    this.ask();
  }

  private place(): void {
    if (this.firstSeconds === null || this.isNearlyAll(this.firstSeconds)) this.fit();
    else if (this.model !== null && this.scaleNow.widthPx > 0) this.show(fitted(this.scaleNow.widthPx, ...this.firstSeconds));
  }

  /** Whether lanes that began at these seconds would leave out little: of a short timeline that is often what most of its events crowd in. */
  private isNearlyAll([first, last]: readonly [number, number]): boolean {
    const { table } = this.model ?? {};
    return table !== undefined && last - first >= NEARLY_ALL * (table.lastSecond - table.firstSecond);
  }

  /** Fonts came: labels have other widths. */
  forgetWidths(): void {
    forgetBoldWidths();
    if (this.model !== null) this.labels = new LaneLabels(this.model.table);
    this.ask();
  }

  setTheme(theme: LanesTheme): void {
    this.theme = theme;
    this.sprites = new MarkerSprites(this.ratio, theme.paper);
    this.ask();
  }

  setCollapsed(collapsed: ReadonlySet<string>): void {
    if (collapsed === this.collapsed || collapsed.size + this.collapsed.size === 0) return;
    this.collapsed = collapsed;
    this.ask();
  }

  setMarked(selected: ReadonlySet<number>, hovered: number | null): void {
    // A first paint is not painted again for marks that nobody made.
    if ((selected === this.selected || selected.size + this.selected.size === 0) && hovered === this.hovered) return;
    this.selected = selected;
    this.hovered = hovered;
    this.ask();
  }

  resize(widthPx: number, heightPx: number, ratio: number): void {
    if (widthPx === this.scaleNow.widthPx && heightPx === this.heightPx && ratio === this.ratio) return;
    this.heightPx = heightPx;
    this.ratio = ratio;
    this.canvas.width = Math.max(1, Math.round(widthPx * ratio));
    this.canvas.height = Math.max(1, Math.round(heightPx * ratio));
    if (this.theme !== null) this.sprites = new MarkerSprites(ratio, this.theme.paper);
    this.scaleNow = resized(this.scaleNow, widthPx);
    // Where it is going has the new width too, or the next frames would be as wide as the pane was.
    if (this.animation !== null) this.animation = { ...this.animation, to: resized(this.animation.to, widthPx) };
    if (!this.isPlaced) this.place();
    // A resized canvas is empty: paint before the screen is. What was asked for meanwhile is in it.
    if (this.animation === null) this.stop();
    this.paint();
  }

  /** Everything in the window. */
  fit(animate = false): void {
    const { table } = this.model ?? {};
    if (table === undefined || this.scaleNow.widthPx === 0) return;
    const middle = (table.firstSecond + table.lastSecond) / 2;
    const half = Math.max(LEAST_FIT_SECONDS, table.lastSecond - table.firstSecond) / 2;
    this.isPlaced = true;
    const { widthPx } = this.scaleNow;
    const withWordsAt = (secondsPerPx: number): TimeScale => fittedWithWords(widthPx, middle - half, middle + half, this.lastWords(secondsPerPx));
    // Room for words is a wider zoom, at which a bar may have become too short to hold its own.
    const wide = withWordsAt(fitted(widthPx, middle - half, middle + half).secondsPerPx);
    this.show(withWordsAt(wide.secondsPerPx), animate);
  }

  /** The last words of each lane at a zoom, with the room they take. */
  private lastWords(secondsPerPx: number): readonly FitEnd[] {
    const { model, labels } = this;
    if (model === null || labels === null) return [];
    const { startSeconds, endSeconds, lengthClasses } = model.table;
    // The words of a bar stand inside it.
    const barClass = barClassOf(octaveOf(secondsPerPx));
    const isCrowded = (positions: Int32Array): boolean => positions.length > MOST_WITH_WORDS &&
      (startSeconds[positions[positions.length - 1 - MOST_WITH_WORDS] ?? 0] ?? 0) > (startSeconds[positions[positions.length - 1] ?? 0] ?? 0) - MOST_LABEL_PX * secondsPerPx;
    return model.groups.slice(0, MOST_FITTED_LANES).flatMap(({ positions }) => (isCrowded(positions) ? [] : [...positions.subarray(-LAST_OF_LANE)]).flatMap((position): readonly FitEnd[] => {
      const startSecond = startSeconds[position] ?? 0;
      const lengthPx = ((endSeconds[position] ?? 0) - startSecond) / secondsPerPx;
      if ((lengthClasses[position] ?? 0) >= barClass) return [];
      return [{ startSecond, needPx: Math.max(MARKER_PX, lengthPx) + LABEL_GAP_PX + Math.min(MOST_LABEL_PX, labels.widthPx(position)) + EDGE_AIR_PX }];
    }));
  }

  /** Goes to a scale; `animate` keeps the eye on what moves. */
  show(scale: TimeScale, animate = false): void {
    this.isPlaced = true;
    const bounded = this.bounded({ ...scale, widthPx: this.scaleNow.widthPx });
    const lastsMs = animate && !wantsStillness() ? 140 : 0;
    this.animation = lastsMs === 0 ? null : { from: this.scaleNow, to: bounded, startedMs: performance.now(), lastsMs };
    if (this.animation === null) this.scaleNow = bounded;
    this.ask();
  }

  panBy(byPx: number, downPx = 0): void {
    this.animation = null;
    this.scaleNow = this.bounded(panned(this.scaleNow, byPx));
    this.scrollTo(this.scrollTop + downPx);
  }

  zoomAt(factor: number, x: number, animate = false): void {
    this.show(zoomed(this.target, factor, x), animate);
  }

  scrollTo(topPx: number): void {
    const total = this.lastFrame?.totalHeightPx ?? 0;
    this.scrollTop = Math.max(0, Math.min(topPx, total - this.viewHeightPx));
    this.ask();
  }

  private bounded(scale: TimeScale): TimeScale {
    const { table } = this.model ?? {};
    return table === undefined ? scale : keptNear(scale, table.firstSecond, table.lastSecond);
  }

  /** First and last civil second in the window. */
  visibleSeconds(): readonly [number, number] {
    return [this.scaleNow.startSecond, endSecondOf(this.scaleNow)];
  }

  axis(): Axis {
    return axisOf(this.scaleNow, boldPx);
  }

  /** Paints with the next frame of the screen. */
  ask(): void {
    if (this.request === 0) this.request = requestAnimationFrame((nowMs) => { this.request = 0; this.animate(nowMs); this.paint(); });
  }

  private animate(nowMs: number): void {
    if (this.animation === null) return;
    const { from, to, startedMs, lastsMs } = this.animation;
    const share = Math.min(1, (nowMs - startedMs) / lastsMs);
    if (share >= 1) {
      this.scaleNow = to;
      this.animation = null;
      return;
    }
    const eased = 1 - (1 - share) ** 3;
    // Zooms are even in the logarithm; the left edge goes with them.
    const secondsPerPx = from.secondsPerPx * (to.secondsPerPx / from.secondsPerPx) ** eased;
    const zoomShare = to.secondsPerPx === from.secondsPerPx ? eased : (secondsPerPx - from.secondsPerPx) / (to.secondsPerPx - from.secondsPerPx);
    this.scaleNow = { ...to, secondsPerPx, startSecond: from.startSecond + (to.startSecond - from.startSecond) * zoomShare };
    this.ask();
  }

  /** Paints now; `ask` does once a frame. */
  paint(): void {
    const { model, labels, theme, sprites, context } = this;
    if (model === null || labels === null || theme === null || sprites === null || this.scaleNow.widthPx === 0) return;
    const view = { scale: this.scaleNow, heightPx: this.viewHeightPx, scrollTopPx: this.scrollTop, collapsed: this.collapsed, labelPx: labels.widthPx };
    let frame = model.frame(view);
    const mostScroll = Math.max(0, frame.totalHeightPx - this.viewHeightPx);
    if (this.scrollTop > mostScroll) {
      this.scrollTop = mostScroll;
      frame = model.frame({ ...view, scrollTopPx: mostScroll });
    }
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    paintLanes({
      context, frame, theme, labels, sprites, axis: this.axis(), table: model.table, widthPx: this.scaleNow.widthPx, heightPx: this.heightPx, scrollTopPx: this.scrollTop,
      selected: this.selected, hovered: this.hovered, todaySecond: this.todaySecond,
    });
    this.lastFrame = frame;
    if (frame.boxes !== this.boxes) {
      this.boxes = frame.boxes;
      this.listener.onBoxes(frame.boxes, frame.totalHeightPx);
    }
    this.listener.onFrame(frame);
  }

  stop(): void {
    cancelAnimationFrame(this.request);
    this.request = 0;
  }
}
