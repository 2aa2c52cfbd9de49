/** Times of day: "3 p.m.", "15:30", "10.30am EST", "noon", "5 o'clock". */
import { FARTHEST_OFFSET } from '../dates/edtf';
import type { ClassHit, Clock } from './form';
import type { ClockWords } from './grammar';
import type { Token } from './token';

interface Digits {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
  readonly next: number;
}

const sixty = (token: Token | undefined): number | null => (token !== undefined && token.glued && /^[0-5]\d$/.test(token.lower) ? token.value : null);

function clockDigits(tokens: readonly Token[], index: number): Digits | null {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'number') return null;
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(token.lower);
  if (dotted !== null) return { hour: Number(dotted[1]), minute: Number(dotted[2]), second: null, next: index + 1 };
  if (!/^\d{1,2}$/.test(token.lower)) return null;
  if (tokens[index + 1]?.lower !== ':' || tokens[index + 1]?.glued !== true) return { hour: token.value, minute: null, second: null, next: index + 1 };
  const minute = sixty(tokens[index + 2]);
  if (minute === null) return null;
  const second = tokens[index + 3]?.lower === ':' && tokens[index + 3]?.glued === true ? sixty(tokens[index + 4]) : null;
  return { hour: token.value, minute, second, next: second === null ? index + 3 : index + 5 };
}

interface Zone {
  readonly offset: number | null;
  readonly next: number;
}

/** "+02:00", "-0500". A bare "10:00-12:00" is from ten to twelve: a minus counts only in a time as machines write it. */
function signedOffset(tokens: readonly Token[], index: number, byMachine: boolean): Zone | null {
  const sign = tokens[index];
  const digits = tokens[index + 1];
  if (sign?.glued !== true || digits?.glued !== true || !(sign.lower === '+' || (sign.lower === '-' && byMachine)) || !/^\d{2}$|^\d{4}$/.test(digits.lower)) return null;
  const minute = tokens[index + 2]?.lower === ':' ? sixty(tokens[index + 3]) : null;
  // "10:00:00-12:00:00" is no zone either.
  if (minute !== null && tokens[index + 4]?.lower === ':' && tokens[index + 4]?.glued === true) return null;
  const size = Number(digits.lower.slice(0, 2)) * 60 + Number(digits.lower.slice(2)) + (minute ?? 0);
  return size > FARTHEST_OFFSET ? null : { offset: sign.lower === '-' ? -size : size, next: minute === null ? index + 2 : index + 4 };
}

/** "+2", "−5", "+5:30" after "UTC". */
function countedOffset(tokens: readonly Token[], index: number): Zone | null {
  const [sign, hours] = [tokens[index], tokens[index + 1]];
  if (sign?.glued !== true || hours?.glued !== true || !/^[+−–-]$/.test(sign.lower) || !/^\d{1,2}$/.test(hours.lower)) return null;
  const minute = tokens[index + 2]?.lower === ':' && tokens[index + 2]?.glued === true ? sixty(tokens[index + 3]) : null;
  const size = hours.value * 60 + (minute ?? 0);
  return size > FARTHEST_OFFSET ? null : { offset: sign.lower === '+' ? size : -size, next: minute === null ? index + 2 : index + 4 };
}

/** Zone words after a time: "EST", "local time", "(GMT)" without its brackets, "+02:00", "UTC+2", "Z". */
function zoneAt(words: ClockWords, tokens: readonly Token[], index: number, byMachine: boolean): Zone {
  const token = tokens[index];
  if (token === undefined) return { offset: null, next: index };
  const signed = signedOffset(tokens, index, byMachine);
  if (signed !== null) return signed;
  const offset = words.zones[token.lower];
  if (offset === undefined || (token.lower.length <= 3 && !token.shouted && !token.glued)) return { offset: null, next: index };
  const counted = offset === 0 ? countedOffset(tokens, index + 1) : null;
  if (counted !== null) return counted;
  return { offset, next: words.zoneTails.includes(tokens[index + 1]?.lower ?? '') ? index + 2 : index + 1 };
}

export function clockHits(words: ClockWords, tokens: readonly Token[], index: number): readonly ClassHit[] {
  const token = tokens[index];
  if (token === undefined) return [];
  const named = token.kind === 'word' ? words.named[token.lower] : undefined;
  if (named !== undefined) {
    const zone = zoneAt(words, tokens, index + 1, false);
    return [{ next: zone.next, value: { hour: named, minute: 0, second: null, offsetMinutes: zone.offset } }];
  }
  const digits = clockDigits(tokens, index);
  if (digits === null) return [];
  let { next } = digits;
  const marked = words.markers.includes(tokens[next]?.lower ?? '');
  if (marked) next += 1;
  const half = words.halves[tokens[next]?.lower ?? ''];
  let { hour } = digits;
  const dotted = token.lower.includes('.');
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return [];
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
    next += 1;
  } else if (digits.minute === null ? !marked : dotted && !marked) return [];
  if (hour > 24 || (hour === 24 && (digits.minute ?? 0) + (digits.second ?? 0) > 0)) return [];
  // 2022-01-24T10:00-05:00, 2022-01-24 10:00:05-05
  const byMachine = digits.second !== null || (token.glued && tokens[index - 1]?.lower === 't');
  const zone = zoneAt(words, tokens, next, byMachine);
  const value: Clock = { hour, minute: digits.minute, second: digits.second, offsetMinutes: zone.offset };
  return [{ next: zone.next, value }];
}
