import { sameValue } from '../merge/same-value';
import { FORMAT_VERSION, type Kind, type KindId, type Timeline } from './types';

/** The three kinds every timeline starts with. Colours are token names, so they follow light and dark. */
export const BUILT_IN_KINDS: readonly Kind[] = [
  { id: 'meeting' as KindId, label: 'Meeting', color: 'meeting', icon: 'users', shape: 'circle' },
  { id: 'alert' as KindId, label: 'Alert', color: 'alert', icon: 'siren', shape: 'diamond' },
  { id: 'statement' as KindId, label: 'Statement', color: 'statement', icon: 'quote', shape: 'square' },
];

/** What a new timeline calls itself and its kinds until somebody names them. */
export interface FirstNames {
  readonly title: string;
  readonly kinds: Readonly<Record<string, string>>;
}

const UNTITLED = 'Untitled timeline';

/** An empty timeline at revision 0. `id` is the caller's random id, so that this stays pure. */
export function newTimeline(id: string, title = UNTITLED): Timeline {
  return {
    format: 'dateline', version: FORMAT_VERSION, revision: 0, structureRevision: 0,
    id, title, description: '', kinds: BUILT_IN_KINDS, sources: [], events: [], dismissed: [],
  };
}

/** The same with names in the person's language: they are stored, as if the person had typed them. */
export const newTimelineNamed = (id: string, { title, kinds }: FirstNames): Timeline =>
  ({ ...newTimeline(id, title), kinds: BUILT_IN_KINDS.map((kind) => ({ ...kind, label: kinds[kind.id] ?? kind.label })) });

/** Nothing is in it and nobody has named it: it takes the name of what comes in first. */
export const isUnnamed = ({ title, sources, events }: Timeline, { title: first }: FirstNames): boolean =>
  sources.length === 0 && events.length === 0 && (title === first || title === UNTITLED);

/** All that a person may have put in. Rejected suggestions belong to sources that are gone. */
const HELD = ['title', 'description', 'kinds', 'sources', 'events', 'filters', 'acceptedFindings'] as const satisfies readonly (keyof Timeline)[];

/**
 * Nothing is in it that anybody would miss: it is as a new timeline is made.
 *
 * By what it holds, not by what was done in it: of an earlier run nobody remembers that. `first` are the names of the
 * person's language; a timeline that was made in English counts as well.
 */
export const holdsNothing = (timeline: Timeline, first: FirstNames): boolean =>
  [newTimelineNamed(timeline.id, first), newTimeline(timeline.id)].some((fresh) =>
    HELD.every((part) => sameValue(timeline[part] ?? [], fresh[part] ?? [])));

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Random bytes that an id is made of. */
export const ID_BYTES = 11;

/**
 * A short id such as `e7k2m9x4p1c0`, from caller's random bytes.
 *
 * 11 characters of 5 bits: in a file of a million records two of them meet once in 70,000 files, and the codec notices.
 */
export function idFromBytes(prefix: 'e' | 's' | 'k' | 't' | 'f' | 'p', bytes: Uint8Array): string {
  let id: string = prefix;
  for (const byte of bytes.subarray(0, ID_BYTES)) id += ALPHABET[byte & 31] ?? '';
  return id;
}
