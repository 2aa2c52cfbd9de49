/**
 * Bytes to text in whatever encoding they are: by byte order mark, by trying, by declaration, by counting.
 *
 * A mark wins, then UTF-8 where it is valid, for declarations are often wrong and bytes hardly ever UTF-8 by chance, then
 * what the document declares; what is left is Windows-1252, which every byte can be, unless the letters' shares speak
 * for another one.
 */
import { analyse } from 'chardet';
import { failTelling, ok, type Result } from '../result';
import { mendWindows1252 } from './clean-text';
import { words } from '../words/words';

export interface DecodedText {
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
  readonly notices: readonly string[];
}

/** Bytes looked at to find NULs and letters, enough for any honest text. */
const SAMPLE = 65_536;

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'], [[0xff, 0xfe], 'utf-16le'], [[0xfe, 0xff], 'utf-16be'],
];

function decoder(label: string, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return null;
  }
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Characters that no text has: unassigned, of private use, control codes. */
const NO_TEXT = /[\p{Cn}\p{Co}\p{Cs}\u0000-\u0008\u000e-\u001f]/gu;

/** Whether these bytes are sensible text in one order of UTF-16; most pairs that are none fall on characters nobody has. */
function isWideText(bytes: Uint8Array, label: string): boolean {
  const text = decoder(label, false)?.decode(bytes) ?? '\u0000';
  return (text.match(NO_TEXT)?.length ?? 0) <= text.length * 0.002;
}

/**
 * UTF-16 without a mark: one half of the pairs is nearly always zero for Latin text. In a table of Cyrillic, Arabic or
 * East Asian words that half is zero in signs, digits and line ends only, and the other half never is.
 */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros += 1;
    if (bytes[index + 1] === 0) oddZeros += 1;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.05) return 'utf-16le';
  if (evenZeros > pairs * 0.6 && oddZeros < pairs * 0.05) return 'utf-16be';
  const sample = bytes.subarray(0, length);
  if (oddZeros > pairs * 0.03 && evenZeros === 0 && isWideText(sample, 'utf-16le')) return 'utf-16le';
  if (evenZeros > pairs * 0.03 && oddZeros === 0 && isWideText(sample, 'utf-16be')) return 'utf-16be';
  return null;
}

/** Bytes that text in no single-byte encoding has: control codes other than white space. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE);
  let odd = 0;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  }
  return odd > Math.max(2, length * 0.02);
}

/** Encodings told apart by what their common letters would be; each scored by the share of lower-case letters among high bytes. */
const CANDIDATES: readonly (readonly [string, RegExp])[] = [
  ['windows-1252', /[à-öø-ÿßœ“”‘’–—…€£«» ]/g],
  ['windows-1251', /[а-яё«»–—№“”„ ]/g],
  ['koi8-r', /[а-яё]/g],
  ['windows-1250', /[ąćęłńóśźżčďěňřšťůžáéíýúőűăâîșțşţ„”“’–— ]/g],
  ['windows-1253', /[α-ωάέήίόύώϊϋΐΰ«»–— ]/g],
];

/** Encodings that the shares of letters below cannot tell, by the n-grams of ICU as chardet has them, from so much confidence on. */
const BY_NGRAMS: Readonly<Record<string, readonly [label: string, confidence: number]>> = {
  Shift_JIS: ['shift_jis', 80], 'EUC-JP': ['euc-jp', 80], 'EUC-KR': ['euc-kr', 80], Big5: ['big5', 80], GB18030: ['gb18030', 80],
  'windows-1252': ['windows-1252', 50], 'ISO-8859-1': ['windows-1252', 40], 'windows-1254': ['windows-1254', 50], 'windows-1255': ['windows-1255', 40], 'ISO-8859-8': ['windows-1255', 40], 'windows-1256': ['windows-1256', 40],
};

function byNgrams(bytes: Uint8Array): string | null {
  const [best] = analyse(bytes);
  const known = best === undefined || !Object.hasOwn(BY_NGRAMS, best.name) ? undefined : BY_NGRAMS[best.name];
  return known === undefined || best === undefined || best.confidence < known[1] ? null : known[0];
}

function bySingleBytes(bytes: Uint8Array): string {
  const high = bytes.filter((byte) => byte >= 0x80);
  if (high.length < 4) return 'windows-1252';
  const runs = longRunsShare(bytes);
  let best = 'windows-1252';
  let bestScore = -1;
  for (const [label, letters] of CANDIDATES) {
    const text = decoder(label, false)?.decode(high) ?? '';
    // Words of nothing but high letters speak for an alphabet that has no others; scattered ones for Latin.
    const alphabet = label === 'windows-1252' || label === 'windows-1250' ? 1 - runs : runs;
    const score = (text.match(letters)?.length ?? 0) / high.length * 0.5 + alphabet + (label === 'windows-1252' ? 0.1 : 0);
    if (score > bestScore) {
      best = label;
      bestScore = score;
    }
  }
  return best;
}

/** Share of high bytes that stand in runs of three and more. */
function longRunsShare(bytes: Uint8Array): number {
  let run = 0;
  let inRuns = 0;
  let all = 0;
  for (const byte of [...bytes, 0]) {
    if (byte >= 0x80) {
      run += 1;
      continue;
    }
    all += run;
    if (run >= 3) inRuns += run;
    run = 0;
  }
  return all === 0 ? 0 : inRuns / all;
}

/** Japanese in seven bits: valid UTF-8 whatever it says, and told by the escape before its words. */
const SEVEN_BITS = 'iso-2022-jp';
const ESCAPE = 0x1b;

/**
 * The text of a file, or a failure when the bytes are none: code `binary-file`.
 *
 * @param declared what the document itself or its carrier says (`<meta charset>`, a mail's content type), if anything.
 */
export function decodeBytes(bytes: Uint8Array, fileName: string, declared: string | null = null): Result<DecodedText> {
  const mark = MARKS.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (mark !== undefined) return withLabel(bytes.subarray(mark[0].length), mark[1]);
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return withLabel(bytes, wide);
  if (looksBinary(bytes)) {
    return failTelling('binary-file', fileName, words().failures.document.binary);
  }
  const label = declared === null ? null : (decoder(declared, false)?.encoding ?? null);
  if (label === SEVEN_BITS && bytes.includes(ESCAPE)) return withLabel(bytes, label);
  if (isUtf8(bytes)) return withLabel(bytes, 'utf-8');
  // "UTF-8" by declaration, yet not valid: what is broken is shown as such, unless most of it reads as something else.
  if (label !== null && label !== 'utf-8') return withLabel(bytes, label);
  if (brokenShare(bytes) < (label === 'utf-8' ? 0.2 : 0.05)) return withLabel(bytes, 'utf-8');
  const part = tellingPart(bytes);
  return withLabel(bytes, byNgrams(part) ?? bySingleBytes(part));
}

/** Bytes decoded at once where all are looked at. */
const CHUNK = 262_144;

/** Of the bytes beyond ASCII, wherever they are, the share that is not valid UTF-8. */
function brokenShare(bytes: Uint8Array): number {
  const utf8 = new TextDecoder('utf-8');
  let high = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    for (const byte of chunk) if (byte >= 0x80) high += 1;
    broken += utf8.decode(chunk, { stream: at + CHUNK < bytes.length }).split('\ufffd').length - 1;
  }
  return high === 0 ? 0 : broken / high;
}

/** The part of a file that tells its encoding: from where the bytes beyond ASCII begin when they come late. */
function tellingPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = first < SAMPLE / 2 ? 0 : first;
  return bytes.subarray(from, from + SAMPLE);
}

function withLabel(bytes: Uint8Array, label: string): Result<DecodedText> {
  const raw = (decoder(label, false) ?? new TextDecoder('utf-8')).decode(bytes);
  const text = label === 'windows-1252' ? mendWindows1252(raw) : raw;
  const broken = text.split('\ufffd').length - 1;
  return ok({ text, encoding: label, notices: broken > 0 ? [words().reading.notices.unreadable(broken, label)] : [] });
}
