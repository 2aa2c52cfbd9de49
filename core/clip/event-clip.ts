/**
 * Events with everything they stand on, on their way to another timeline.
 *
 * A clip never leaves Dateline: other programs, and every page a person drops something on, would get whole sources
 * with what nobody saw being copied. Main keeps it, and a random token that says nothing stands for it.
 */
import type { EventId, Kind, Source, Timeline, TimelineEvent } from '../timeline/types';

/** Type under which a drag carries the token of its clip. */
export const CLIP_TYPE = 'application/x-dateline-events';

export interface EventClip {
  /** Id of the timeline it comes from. */
  readonly timeline: string;
  readonly kinds: readonly Kind[];
  /** Whole, so that the words around a quote come along. */
  readonly sources: readonly Source[];
  readonly events: readonly TimelineEvent[];
}

/** The events of these ids in the order of the timeline, with their kinds and sources; null when there are none. */
export function clipOf(timeline: Timeline, ids: readonly EventId[]): EventClip | null {
  const wanted = new Set(ids);
  const events = timeline.events.filter(({ id }) => wanted.has(id));
  if (events.length === 0) return null;
  const cited = new Set(events.flatMap(({ citations }) => citations.map(({ source }) => source)));
  const used = new Set(events.map(({ kind }) => kind));
  return {
    timeline: timeline.id,
    kinds: timeline.kinds.filter(({ id }) => used.has(id)), sources: timeline.sources.filter(({ id }) => cited.has(id)), events,
  };
}

/** Bytes of a token: nobody guesses one. */
export const TOKEN_BYTES = 16;

/** What stands for a clip that main keeps: hexadecimal digits, two a byte. */
export const CLIP_TOKEN = '^[0-9a-f]{32}$';

export const isClipToken = (text: string): boolean => new RegExp(CLIP_TOKEN).test(text);

/** Rich text names its clip in an attribute. */
const ATTRIBUTE = 'data-dateline-clip';

export const clipMark = (token: string): string => `<span ${ATTRIBUTE}="${token}"></span>`;

/** Whether rich text was copied in a Dateline, be it this one or not. */
export const hasClip = (html: string): boolean => html.includes(`${ATTRIBUTE}="`);

/** The token in rich text; null when there is none. */
export const clipTokenIn = (html: string): string | null => new RegExp(`${ATTRIBUTE}="([^"]*)"`).exec(html)?.slice(1).find(isClipToken) ?? null;
