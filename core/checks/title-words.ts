/**
 * The words of a title as sorted numbers, so that 100,000 titles are compared without making a million strings.
 */

/** 32-bit FNV-1a (Fowler, Noll, Vo); two words that share a number only make two titles seem a little more alike. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Numbers are odd, other words even, so that a list of hashes still tells them apart. */
const marked = (hash: number, isNumber: boolean): number => (isNumber ? hash | 1 : hash & ~1);

function hashOf(word: string): number {
  let hash = FNV_START;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return marked(hash, /^\p{Nd}/u.test(word));
}

/** Words that titles share without meaning the same. */
const LITTLE: ReadonlySet<number> = new Set(
  ['the', 'a', 'an', 'of', 'in', 'on', 'at', 'to', 'and', 'for', 'with', 'by', 'from', 'as', 'is', 'are', 'was', 'were', 's'].map(hashOf),
);

/** Titles longer than this are compared by their beginning. */
const LONGEST = 400;

const ascending = (a: number, b: number): number => a - b;

function distinct(hashes: number[]): readonly number[] {
  hashes.sort(ascending);
  let kept = 0;
  for (const hash of hashes) {
    if (kept > 0 && hashes[kept - 1] === hash) continue;
    hashes[kept] = hash;
    kept += 1;
  }
  hashes.length = kept;
  return hashes;
}

/** Numbers of the distinct words that tell something, ascending; upper and lower case are the same. */
export function titleWords(title: string): readonly number[] {
  const hashes: number[] = [];
  let hash = FNV_START;
  let inWord = false;
  let isNumber = false;
  const end = (): void => {
    const word = marked(hash, isNumber);
    if (inWord && !LITTLE.has(word)) hashes.push(word);
    inWord = false;
    hash = FNV_START;
  };
  const text = title.slice(0, LONGEST);
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code > 126) return ofAnyScript(text);
    if (code >= 65 && code <= 90) code += 32;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (!inWord) isNumber = code <= 57;
      hash = Math.imul(hash ^ code, FNV_PRIME);
      inWord = true;
    } else end();
  }
  end();
  return distinct(hashes);
}

function ofAnyScript(text: string): readonly number[] {
  const words = text.toLowerCase().split(/[\s\p{P}\p{S}]+/u).filter((word) => word !== '');
  return distinct(words.map(hashOf).filter((hash) => !LITTLE.has(hash)));
}

/** Share of words in common (Jaccard) from which two titles say the same. */
const SIMILAR = 0.6;

/**
 * Whether two titles say nearly the same: most of their words, and the same numbers where both have any ("round 1" is not
 * "round 2").
 *
 * @param a @param b what `titleWords` gives
 */
export function isSimilarTitle(a: readonly number[], b: readonly number[]): boolean {
  let shared = 0;
  let numbersA = 0;
  let numbersB = 0;
  let numbersShared = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    if (x <= y) { i += 1; numbersA += x & 1; }
    if (y <= x) { j += 1; numbersB += y & 1; }
    if (x === y) { shared += 1; numbersShared += x & 1; }
  }
  if (numbersA > 0 && numbersB > 0 && (numbersShared < numbersA || numbersShared < numbersB)) return false;
  return shared > 0 && shared >= SIMILAR * (a.length + b.length - shared);
}
