/**
 * The typefaces of the evidence document as `@font-face` rules, only those pieces its text needs.
 *
 * Static cuts, not the variable fonts of the window: Chromium embeds a variable font in a PDF as Type 3 drawings, which
 * are twice as slow to print and are not hinted; a static one as a real TrueType subset (measured with Electron 25).
 */
export interface FontPiece {
  readonly family: 'Inter' | 'Newsreader';
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  /** CSS `unicode-range`: "U+0000-00FF,U+0131". */
  readonly unicodeRange: string;
  /** `data:font/woff2;base64,…`, or an address on the web page's own server. */
  readonly url: string;
}

type Range = readonly [from: number, to: number];

const rangesOf = (unicodeRange: string): readonly Range[] =>
  unicodeRange.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });

/** Basic Latin is always there: Dateline's own words are. */
const isBasic = (ranges: readonly Range[]): boolean => ranges.some(([from, to]) => from <= 0x41 && to >= 0x7a);

/** Distinct code points outside ASCII of a text; a set, since a long text has few. */
function codePointsOf(texts: Iterable<string>): ReadonlySet<number> {
  const found = new Set<number>();
  for (const text of texts) {
    if (!/[^\u0000-\u007f]/.test(text)) continue;
    for (const char of text) {
      const code = char.codePointAt(0) ?? 0;
      if (code > 0x7f) found.add(code);
    }
  }
  return found;
}

/** The pieces that hold a character of the texts. */
export function fontPiecesFor(texts: Iterable<string>, pieces: readonly FontPiece[]): readonly FontPiece[] {
  const used = [...codePointsOf(texts)];
  return pieces.filter(({ unicodeRange }) => {
    const ranges = rangesOf(unicodeRange);
    return isBasic(ranges) || used.some((code) => ranges.some(([from, to]) => code >= from && code <= to));
  });
}

export const fontFaceRules = (pieces: readonly FontPiece[]): string => pieces.map(({ family, weight, style, unicodeRange, url }) =>
  `@font-face{font-family:${family};font-style:${style};font-weight:${weight};src:url(${url}) format("woff2");unicode-range:${unicodeRange}}`).join('');
