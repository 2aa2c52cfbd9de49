/**
 * Text without what people do not type when they search: case, accents, ligatures, curly quotes.
 *
 * Compatibility decomposition and removal of combining marks as in Unicode Standard Annex 15; letters that have no
 * decomposition but look like one of the alphabet are mapped by hand. Umlauts alone stay in the text: people write
 * them in three ways, "Übergabe", "Uebergabe" and "Ubergabe", so it is the words looked for that allow for all of
 * them (`termFinder`). Writing "ue" as "u" in the text too would find "Trump" for "true" and lose "Einstellung" in
 * "Neueinstellung".
 */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ŋ: 'n', ς: 'σ', '’': "'", '‘': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '\u00a0': ' ', '\u202f': ' ',
};
const ALIKE_PATTERN = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
/** Combining marks, and marks that only direct or join what stands beside them. */
const DROPPED = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;
/** Most text needs no more than lower case. */
const PLAIN = /^[\u0000-\u007f]*$/;
/** German needs no more than its own letters and marks mapped, which is a third of the work. */
const GERMAN = /^[\u0000-\u007fäöüß„“”‘’–—]*$/;

/** "Überraschung – „Größe“" is `überraschung - "grösse"`, "Élysée" is `elysee`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const mapped = (folded: string): string => folded.replace(ALIKE_PATTERN, (letter) => ALIKE[letter] ?? letter);
  if (GERMAN.test(lower)) return mapped(lower);
  return mapped(lower.normalize('NFKD').toLowerCase().replaceAll('a\u0308', 'ä').replaceAll('o\u0308', 'ö').replaceAll('u\u0308', 'ü').replace(DROPPED, ''));
}

export interface FoldedText {
  readonly folded: string;
  /** For each unit of `folded` and its end: where in the text it comes from, in UTF-16 units. */
  readonly sources: Int32Array;
}

/** The folded text with the way back, for marking what was found in the text as it stands. */
export function foldWithSources(text: string): FoldedText {
  let folded = '';
  const sources: number[] = [];
  let at = 0;
  // A letter with its marks, which may be characters of their own: alone, the dots of an umlaut say nothing.
  for (const [letter] of text.matchAll(/\P{M}?\p{M}*/gu)) {
    const piece = foldText(letter);
    for (let unit = 0; unit < piece.length; unit += 1) sources.push(at);
    folded += piece;
    at += letter.length;
  }
  sources.push(at);
  return { folded, sources: Int32Array.from(sources) };
}

/** The terms of a query: words, and phrases between quotes. */
export function queryTerms(query: string): readonly string[] {
  const terms: string[] = [];
  for (const [, phrase, word] of foldText(query).matchAll(/"([^"]+)"?|([^\s"]+)/gu)) {
    const term = (phrase ?? word ?? '').trim().replace(/\s+/gu, ' ');
    if (term !== '' && !terms.includes(term)) terms.push(term);
  }
  return terms;
}

export interface TextMark {
  /** UTF-16 offsets, [start, end). */
  readonly start: number;
  readonly end: number;
}

/** Where a term stands in a folded text at or after a place, in units of that text; null where it does not. */
export type TermFinder = (folded: string, from: number) => TextMark | null;

/** A vowel with the e that may stand for its dots, or without. */
const MAYBE_UMLAUT = /([aou])e|([aou])|([äöü])/gu;
const DOTTED: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü' };
const BARE: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };
/** Whoever looks for more has pasted a text and not typed it in another spelling; a pattern of it would be huge. */
const LONGEST_PATTERN = 500;

/** A folded text without the dots that folding leaves: `übergabe` is `ubergabe`. */
export const withoutUmlauts = (folded: string): string => folded.replace(/[äöü]/gu, (letter) => BARE[letter] ?? letter);

/**
 * Looks for a folded term however its umlauts are written: "uebergabe" and "ubergabe" find `übergabe`, and "übergabe"
 * finds `uebergabe`. As quick as looking for the term itself.
 */
export function termFinder(term: string): TermFinder {
  if (term.length > LONGEST_PATTERN || term.search(MAYBE_UMLAUT) < 0) {
    return (folded, from) => {
      const start = folded.indexOf(term, from);
      return start < 0 ? null : { start, end: start + term.length };
    };
  }
  const pattern = new RegExp(term.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replace(MAYBE_UMLAUT, (_all, beforeE?: string, plain?: string, dotted?: string) => {
    if (beforeE !== undefined) return `(?:[${beforeE}${DOTTED[beforeE] ?? ''}]e|${DOTTED[beforeE] ?? ''})`;
    if (plain !== undefined) return `[${plain}${DOTTED[plain] ?? ''}]`;
    const bare = BARE[dotted ?? ''] ?? '';
    return `(?:${bare}e|[${bare}${dotted ?? ''}])`;
  }), 'g');
  return (folded, from) => {
    pattern.lastIndex = from;
    const match = pattern.exec(folded);
    return match === null ? null : { start: match.index, end: match.index + match[0].length };
  };
}

/** Whether a folded text holds every term. */
export const holdsTerms = (folded: string, terms: readonly string[]): boolean => terms.every((term) => termFinder(term)(folded, 0) !== null);

/** Where terms stand in a text, merged where they touch, at most `most` of them. */
export function marksIn(text: string, terms: readonly string[], most = 50): readonly TextMark[] {
  const { folded, sources } = foldWithSources(text);
  const found: TextMark[] = [];
  for (const find of terms.filter((term) => term !== '').map(termFinder)) {
    for (let at = find(folded, 0); at !== null && found.length < most * 2; at = find(folded, at.end)) {
      const last = sources[at.end - 1] ?? 0;
      // The end of the letter the last unit came from, with the marks that belong to it.
      let after = at.end;
      while (after < sources.length - 1 && sources[after] === last) after += 1;
      found.push({ start: sources[at.start] ?? 0, end: sources[after] ?? text.length });
    }
  }
  const merged: TextMark[] = [];
  for (const mark of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const before = merged[merged.length - 1];
    if (before !== undefined && mark.start <= before.end) merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, mark.end) };
    else merged.push(mark);
  }
  return merged.slice(0, most);
}
