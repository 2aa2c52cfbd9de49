/**
 * A bound of a filter in a person's words.
 */
import { readWhen } from '../reading/read-when';
import { failTelling, type Result } from '../result';
import { words } from '../words/words';
import { secondOfBound } from './event-filter';

/**
 * Its date as EDTF.
 *
 * Refused also where the side it is meant for is open: "from before 3 March" leaves nothing out, and would be said to be a
 * filter in force. @returns `when-…` as `readWhen`, or `open-bound`
 */
export function readBound(side: 'from' | 'to', typed: string): Result<string> {
  const read = readWhen(typed, { day: null });
  if (!read.ok) return read;
  const { edtf } = read.value;
  return secondOfBound(side, edtf) === null ? failTelling('open-bound', typed, words().filter.openBound[side]) : { ok: true, value: edtf };
}
