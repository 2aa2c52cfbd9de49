import { FORMAT_VERSION, type Kind, type KindId, type Timeline } from './types';

/** The three kinds every timeline starts with. Colours are token names, so they follow light and dark. */
export const BUILT_IN_KINDS: readonly Kind[] = [
  { id: 'meeting' as KindId, label: 'Meeting', color: 'meeting', icon: 'users', shape: 'circle' },
  { id: 'alert' as KindId, label: 'Alert', color: 'alert', icon: 'siren', shape: 'diamond' },
  { id: 'statement' as KindId, label: 'Statement', color: 'statement', icon: 'quote', shape: 'square' },
];

/** An empty timeline at revision 0. `id` is the caller's random id, so that this stays pure. */
export function newTimeline(id: string, title = 'Untitled timeline'): Timeline {
  return {
    format: 'dateline', version: FORMAT_VERSION, revision: 0, structureRevision: 0,
    id, title, description: '', kinds: BUILT_IN_KINDS, sources: [], events: [], dismissed: [],
  };
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A short id such as `e7k2m9x4p1c0`, from caller's random bytes.
 *
 * 11 characters of 5 bits: in a file of a million records two of them meet once in 70,000 files, and the codec notices.
 */
export function idFromBytes(prefix: 'e' | 's' | 'k' | 't' | 'f', bytes: Uint8Array): string {
  return prefix + [...bytes.subarray(0, 11)].map((byte) => ALPHABET[byte & 31]).join('');
}
