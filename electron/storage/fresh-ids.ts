/**
 * Ids for records, also where they come by the hundred thousand.
 */
import { randomBytes } from 'node:crypto';
import { ID_BYTES, idFromBytes } from '../../core/timeline/new-timeline';

/** Ids whose bytes are asked for at once: the system takes 2 µs to answer, whether for one or for all of these, and 190,000 events are imported in one turn. */
const IDS_AT_ONCE = 4_096;

let bytes = new Uint8Array(0);
let used = 0;

/** The name of a sitting: enough letters that no two of one timeline are alike. */
export const freshSitting = (): string => `s${randomBytes(4).toString('hex').slice(1)}`;

export function freshId(prefix: Parameters<typeof idFromBytes>[0]): string {
  if (used === bytes.length) {
    bytes = new Uint8Array(randomBytes(IDS_AT_ONCE * ID_BYTES));
    used = 0;
  }
  used += ID_BYTES;
  return idFromBytes(prefix, bytes.subarray(used - ID_BYTES, used));
}
