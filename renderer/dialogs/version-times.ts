/**
 * When versions of a timeline were kept, by the clock of this computer and in the date format that was chosen.
 */
import { formatWhen } from '../../core/dates/format-when';

const two = (count: number): string => String(count).padStart(2, '0');

/** `2026-11-30T22:56:41`, local time. */
function localTime(ms: number): string {
  const at = new Date(ms);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** Letters of a time as far as its minute. */
const TO_MINUTE = 'YYYY-MM-DDThh:mm'.length;

/**
 * Going back to a version keeps the state before it, often within a minute of the last: those show their seconds.
 *
 * @param takenMs milliseconds since 1970
 */
export function versionTimes(takenMs: readonly number[]): readonly string[] {
  const times = takenMs.map(localTime);
  const minutes = times.map((time) => time.slice(0, TO_MINUTE));
  return times.map((time, index) => {
    const minute = minutes[index] ?? time;
    return formatWhen(minutes.filter((one) => one === minute).length > 1 ? time : minute);
  });
}
