/**
 * Events with everything they stand on, as one text.
 */
import type { Result } from '../result';
import { failTelling, ok } from '../result';
import type { EventId, Kind, Source, Timeline, TimelineEvent } from '../timeline/types';
import { words } from '../words/words';

/** Type under which a drag and the clipboard carry a clip. */
export const CLIP_TYPE = 'application/x-dateline-events';

export interface EventClip {
  readonly dateline: 'events';
  readonly version: 1;
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
    dateline: 'events', version: 1, timeline: timeline.id,
    kinds: timeline.kinds.filter(({ id }) => used.has(id)), sources: timeline.sources.filter(({ id }) => cited.has(id)), events,
  };
}

/** Longest clip read, in UTF-16 units; a timeline of 10,000 events has a tenth of it. */
const LONGEST = 64_000_000;

const isList = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && typeof (one as { id?: unknown }).id === 'string');

/** Reads the outline of a clip; its records are checked by the command that places them. */
export function readClip(text: string): Result<EventClip> {
  const refused = failTelling('not-a-clip', words().native.clip.subject, { message: words().native.clip.damaged, remedy: words().native.clip.damagedRemedy });
  if (text.length > LONGEST) return refused;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused;
  }
  if (typeof value !== 'object' || value === null) return refused;
  const { dateline, version, timeline, kinds, sources, events } = value as Readonly<Record<string, unknown>>;
  if (dateline !== 'events' || version !== 1 || typeof timeline !== 'string' || !isList(kinds) || !isList(sources) || !isList(events)) return refused;
  if (!sources.every(({ paragraphs, sha256 }) => isList(paragraphs) && typeof sha256 === 'string')) return refused;
  if (!events.every(({ citations }) => Array.isArray(citations) && citations.every((one) => typeof (one as { quote?: { exact?: unknown } } | null)?.quote?.exact === 'string'))) return refused;
  return ok(value as EventClip);
}

/** Rich text keeps the clip in an attribute, which other programs leave out and we find again. */
const ATTRIBUTE = 'data-dateline-clip';

export const embedded = (clip: EventClip): string => `<span ${ATTRIBUTE}="${encodeURIComponent(JSON.stringify(clip)).replaceAll("'", '%27')}"></span>`;

/** The clip inside rich text; null when there is none. */
/** Without reading it. */
export const hasClip = (html: string): boolean => html.includes(`${ATTRIBUTE}="`);

export function clipInHtml(html: string): string | null {
  const start = html.indexOf(`${ATTRIBUTE}="`);
  if (start < 0) return null;
  const from = start + ATTRIBUTE.length + 2;
  const end = html.indexOf('"', from);
  if (end < 0) return null;
  try {
    return decodeURIComponent(html.slice(from, end));
  } catch {
    return null;
  }
}
