/**
 * Text without what people do not type when they search: case, accents, ligatures, curly quotes.
 *
 * Compatibility decomposition and removal of combining marks as in Unicode Standard Annex 15; letters that have no
 * decomposition but look like one of the alphabet are mapped by hand.
 */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i', ŋ: 'n', ς: 'σ', '’': "'", '‘': "'", 'ʼ': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '‐': '-', '‑': '-', '−': '-', '\u00a0': ' ', '\u202f': ' ',
};
const ALIKE_PATTERN = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');
/** Combining marks, and marks that only direct or join what stands beside them. */
const DROPPED = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;
/** Most text needs no more than lower case. */
const PLAIN = /^[\u0000-\u007f]*$/;

/** "Überraschung – „Größe“" is `uberraschung - "grosse"`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower.normalize('NFKD').toLowerCase().replace(DROPPED, '').replace(ALIKE_PATTERN, (letter) => ALIKE[letter] ?? letter);
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
  for (const letter of text) {
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

/** Where terms stand in a text, merged where they touch, at most `most` of them. */
export function marksIn(text: string, terms: readonly string[], most = 50): readonly TextMark[] {
  const { folded, sources } = foldWithSources(text);
  const found: TextMark[] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0 && found.length < most * 2; at = folded.indexOf(term, at + term.length)) {
      const last = sources[at + term.length - 1] ?? 0;
      // The end of the letter the last unit came from, with the marks that belong to it.
      let after = at + term.length;
      while (after < sources.length - 1 && sources[after] === last) after += 1;
      found.push({ start: sources[at] ?? 0, end: sources[after] ?? text.length });
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
