/** "The following January", "the previous autumn", "that summer": what comes once a year, counted from what was told of last. */
import { civilOf } from '../dates/calendar';
import { frameEnd, isCoarser, type Frame } from './frame';
import type { Named, ReadingReason } from './reason';
import { toldLast, type ReadingContext } from './resolved';

interface Beside {
  readonly frame: Frame;
  readonly reason: ReadingReason;
}

/** How long after what was told "that summer" may begin: what is farther may be the one before. */
const DAYS_TO_THAT = 183;

/** "That summer": the one that what was told of last is in, or that follows soon. In a year it is the one inside it. */
export function thatOfStory(of: (year: number) => Frame, context: ReadingContext): Beside | null {
  const story = toldLast(context);
  if (story === undefined || isCoarser(story.unit, 'year')) return null;
  const { year } = civilOf(story.startDay);
  const isIt = (frame: Frame): boolean => (story.unit === 'year' ? frame.startDay >= story.startDay && frameEnd(frame) <= frameEnd(story) : frameEnd(frame) > story.startDay && frame.startDay <= story.startDay + DAYS_TO_THAT);
  const frame = [year - 1, year, year + 1].map(of).find(isIt);
  return frame === undefined ? null : { frame: { ...frame, doubtful: story.doubtful === true }, reason: { type: 'period-of', unit: frame.unit, day: story.startDay, talkedOf: true } };
}

/** In days: whoever tells of something so soon after calls it "the following month"; with its name it may be that of the next year. */
const TOO_SOON = 31;

/** Winter is in two years: what follows "in 2019" may begin in it. */
const isWinter = (named: Named): boolean => named.type === 'season' && named.number === 4;

/**
 * The next or last one of those that come once a year.
 *
 * Of a whole year told the one before it may be inside of it, and so may be the winter after it: then nothing is known.
 *
 * @param of makes the one of a year
 * @returns Null where nothing was told that it can be counted from
 */
export function yearlyBesideStory(of: (year: number) => Frame, named: Named, side: 'past' | 'future', context: ReadingContext): Beside | null {
  const story = toldLast(context);
  if (story === undefined || isCoarser(story.unit, 'year') || (story.unit === 'year' && (side === 'past' || isWinter(named)))) return null;
  const { year } = civilOf(story.startDay);
  const frames = [-2, -1, 0, 1, 2].map((by) => of(year + by));
  const next = frames.find(({ startDay }) => startDay >= frameEnd(story));
  const chosen = side === 'past' ? frames.filter((frame) => frameEnd(frame) <= story.startDay).pop() : next;
  if (chosen === undefined || (side === 'future' && story.unit !== 'year' && chosen.startDay - story.startDay < TOO_SOON)) return null;
  return { frame: { ...chosen, doubtful: story.doubtful === true }, reason: { type: 'last-or-next', named, side, day: story.startDay, toward: null } };
}
