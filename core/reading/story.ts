/**
 * What a text has told of so far, for what it leaves out: "two days later", "that year", "on the 12th".
 */
import type { Frame } from './frame';
import type { Meaning } from './meaning';
import type { Moment, Resolution } from './resolved';
import { isBareDay, isYearOpen, namesMonth, namesYear, withSign, type Sign } from './told-year';

/** A heading that is a date, and the year it lies in. */
export interface DateHeading {
  readonly year: Frame;
  readonly frame: Frame;
}

/** What is carried from one paragraph to the next. */
export interface Story {
  /** Newest first. */
  readonly earlier: readonly Frame[];
  /** Full dates of the last sentences, and whether what was told lay near the publication; see told-year.ts. */
  readonly lastDays: readonly number[];
  readonly signs: readonly Sign[];
  /** The heading that a text stands under, where that is a date; see date-headings.ts. */
  readonly heading?: DateHeading | null;
}

export const NO_STORY: Story = { earlier: [], lastDays: [], signs: [] };

/** How many frames are remembered; what lies farther back is no longer talked of. */
const MEMORY = 12;

const toldOf = ({ frame: { unit, startDay }, clock, approximate, uncertain }: Moment): Frame => ({
  unit, startDay, doubtful: approximate || uncertain, ...(clock === null ? {} : { minute: clock.hour * 60 + (clock.minute ?? 0) }),
});

/** What is remembered of a resolved date; of several days the last, which what follows is only about so long after. */
function toldFrame(meaning: Meaning, resolution: Resolution): Frame | null {
  if (!resolution.ok) return null;
  const { resolved } = resolution;
  const date = meaning.type === 'range' ? meaning.to : meaning;
  const named = { ...(namesMonth(date) ? { namesMonth: true } : {}), ...(namesYear(date) ? { namesYear: true } : {}) };
  if (resolved.type === 'range') return { ...toldOf(resolved.to), doubtful: true, ...named };
  return resolved.type === 'moment' ? { ...toldOf(resolved), ...named } : null;
}

/** Stands for a time that is not known; see `Frame.unknown`. */
const UNKNOWN: Frame = { unit: 'day', startDay: 0, unknown: true };

/**
 * A story with one more date; of long ago or near, as the day of publication says.
 *
 * @param isElsewhere whether the words count from something else than a date: "three weeks after the memo"
 */
export function remember(known: Story, meaning: Meaning, resolution: Resolution, referenceDay: number | null, isElsewhere: boolean): Story {
  const story = { ...known, signs: withSign(known.signs, meaning, resolution, referenceDay) };
  // "Ten days later" counts from that day, and not from one told of before it.
  const isOpen = resolution.ok && isYearOpen(resolution.reasons);
  // So it does where nobody knows which Monday or whose January was told of, for want of a day of publication.
  const isLost = !resolution.ok && (resolution.problem === 'no-reference' || isBareDay(meaning));
  const told = isElsewhere || isOpen || isLost ? UNKNOWN : toldFrame(meaning, resolution);
  return told === null ? story : { ...story, earlier: [told, ...story.earlier].slice(0, MEMORY) };
}
