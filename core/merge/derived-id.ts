import { idFromBytes } from '../timeline/new-timeline';

/**
 * An id that follows from a text alone, so that two computers merging the same files invent the same id.
 *
 * Eleven bytes from three multiplicative hashes with different starts (constants of MurmurHash3's finalizer); good
 * against accidents, which is all an id needs.
 */
export function derivedId(prefix: 'e' | 's' | 'k' | 'f' | 'p', text: string): string {
  const bytes = new Uint8Array(12);
  for (let lane = 0; lane < 3; lane++) {
    let hash = 0x9e3779b9 ^ Math.imul(lane + 1, 0x85ebca6b);
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x85ebca6b);
      hash = (hash << 13) | (hash >>> 19);
    }
    hash ^= hash >>> 16;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 13;
    for (let byte = 0; byte < 4; byte++) bytes[lane * 4 + byte] = (hash >>> (byte * 8)) & 0xff;
  }
  return idFromBytes(prefix, bytes);
}
