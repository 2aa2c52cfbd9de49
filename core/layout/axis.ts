/**
 * The axis over the lanes: one row of fine ticks, one of the larger unit that holds them, and faint lines between.
 *
 *     January 2022                          February 2022
 *     Mon 24   25   26   27   28   29   30   Mon 31   1   2
 */
import { stepIndex, stepOfAtLeast, stepStart, STEPS, type Step, type Unit } from './calendar-units';
import { contextLabel, contextUnit, fineLabel, isMajor, yearsLabel } from './tick-labels';
import { endSecondOf, xOfSecond, type TimeScale } from './time-scale';

export interface AxisLabel {
  readonly second: number;
  readonly x: number;
  readonly text: string;
  readonly major: boolean;
}

export interface Axis {
  readonly step: Step;
  readonly fine: readonly AxisLabel[];
  /** The first may begin left of the window; its label is held at the edge. */
  readonly context: readonly AxisLabel[];
  /** Lines without labels. */
  readonly minorXs: readonly number[];
}

/** Least room for one label of a unit with its air, in the interface's type at 11.5 px. */
const ROOM_PX: Readonly<Record<Unit, number>> = { minute: 52, hour: 52, day: 44, week: 40, month: 44, year: 60 };
/** From ten thousand years on labels carry separators and an era: "10,000 BC". */
const LONG_YEAR_ROOM_PX = 92;
/** Between two years. They are measured: "3400 BC" has room where "3400 v. Chr." has none. */
const YEAR_AIR_PX = 8;
const LEAST_MINOR_PX = 11;
/** Left of this a label is cut. */
const CUT_PX = -3;
/** A label stands so far right of its tick. */
const LABEL_INSET_PX = 5;
/** Between two context labels, or the earlier one goes. */
const CONTEXT_AIR_PX = 14;

interface FineTicks {
  readonly step: Step;
  readonly labels: readonly AxisLabel[];
}

/** Every tick of a window and the one before it, which may reach into it. */
function ticksOf(step: Step, scale: TimeScale): readonly AxisLabel[] {
  return startsIn(step, scale.startSecond - step.seconds, endSecondOf(scale)).map((second) => ({ second, x: xOfSecond(scale, second), text: fineLabel(step.unit, second), major: isMajor(step.unit, second) }));
}

/** Ticks of the finest step whose labels keep clear of one another. */
function fineTicks(scale: TimeScale, measure: (text: string) => number): FineTicks {
  for (const step of STEPS) {
    const room = step.unit === 'year' && step.count >= 500 ? LONG_YEAR_ROOM_PX : ROOM_PX[step.unit];
    if (step.seconds < scale.secondsPerPx * room) continue;
    const labels = ticksOf(step, scale);
    const areClear = step.unit !== 'year' || labels.every(({ x, text }, index) => x + measure(text) + YEAR_AIR_PX <= (labels[index + 1]?.x ?? Infinity));
    if (areClear) return { step, labels };
  }
  const step = stepOfAtLeast(Infinity);
  return { step, labels: ticksOf(step, scale) };
}

function startsIn(step: Step, fromSecond: number, toSecond: number): readonly number[] {
  const starts: number[] = [];
  for (let index = stepIndex(step, fromSecond); ; index += 1) {
    const second = stepStart(step, index);
    if (second >= toSecond) return starts;
    if (second >= fromSecond) starts.push(second);
  }
}

/** Ticks and labels of a window. `measure`: width of a label in CSS pixels. */
export function axisOf(scale: TimeScale, measure: (text: string) => number): Axis {
  const { step, labels } = fineTicks(scale, measure);
  const isWhole = ({ x, text }: AxisLabel): boolean => x + LABEL_INSET_PX + measure(text) <= scale.widthPx;
  // A label that an edge cuts says something else; its line stays.
  return { step, fine: labels.filter(({ x }) => x > CUT_PX).map((label) => (isWhole(label) ? label : { ...label, text: '' })), context: contextOf(scale, step, measure), minorXs: minorLines(scale, step) };
}

/** Decades over single years, centuries over tens; of longer steps one label says all that is in the window. */
const contextYears = (count: number): number | null => (count <= 2 ? 10 : count <= 50 ? 100 : null);

function contextOf(scale: TimeScale, { unit, count }: Step, measure: (text: string) => number): readonly AxisLabel[] {
  const larger = contextUnit(unit);
  const years = contextYears(count);
  if (larger === null && years === null) return [{ second: scale.startSecond, x: 0, text: yearsLabel(scale.startSecond, endSecondOf(scale)), major: true }];
  const step = STEPS.find((one) => (larger === null ? one.unit === 'year' && one.count === years : one.unit === larger && one.count === 1)) as Step;
  const first = stepStart(step, stepIndex(step, scale.startSecond));
  const all = [first, ...startsIn(step, scale.startSecond + 1e-9, endSecondOf(scale))].map((second): AxisLabel => ({
    second, x: Math.max(0, xOfSecond(scale, second)), text: contextLabel(unit, second, count), major: true,
  }));
  // A century before anyone counted decades is said once.
  const labels = all.filter(({ text }, index) => text !== all[index - 1]?.text);
  // The next one pushes the held one out.
  return labels.filter((label, index) => {
    const next = labels[index + 1];
    const room = next === undefined ? scale.widthPx - LABEL_INSET_PX : next.x - CONTEXT_AIR_PX;
    return index === 0 && next === undefined ? true : label.x + measure(label.text) <= room;
  });
}

function minorLines(scale: TimeScale, step: Step): readonly number[] {
  const finer = STEPS.filter((one) => one.seconds < step.seconds && one.seconds >= scale.secondsPerPx * LEAST_MINOR_PX && stepsAgree(one, step));
  const [minor] = finer;
  return minor === undefined ? [] : startsIn(minor, scale.startSecond, endSecondOf(scale)).map((second) => xOfSecond(scale, second));
}

/** Weeks do not divide months, so between months days are the lines, or nothing. */
const stepsAgree = (minor: Step, step: Step): boolean =>
  !(minor.unit === 'week' && step.unit !== 'week') && (minor.unit !== step.unit || step.count % minor.count === 0);
