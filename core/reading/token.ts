/**
 * A text as words, numbers and marks with their offsets, in one linear pass.
 *
 * Letters and digits are parted ("8-year" is 8, -, year; "1980s" is 1980, s), because dates mix them freely; `glued`
 * keeps what stood together. An empty line is a token of its own that no phrase reaches across.
 */
export interface Token {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** Lower-case text without the dot of an abbreviation; empty for runs no word or date is as long as. */
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark' | 'break';
  /** Of a number: its value; otherwise NaN. */
  readonly value: number;
  /** No space before it. */
  readonly glued: boolean;
  /** First letter is a capital. */
  readonly capital: boolean;
  /** All of its two or more letters are capitals. */
  readonly shouted: boolean;
}

const PIECE =
  /(?:\p{L}\.){2,}|o['’]clock\b|['’](?:s|ll|d|re|ve|m|t)(?!\p{L})|\p{L}[\p{L}\p{M}]*|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|\n[ \t\r\f]*\n\s*|[^\s]/giu;

/** The longest word or number looked at: "notwithstanding" has 15 letters, nine digits count past any year. */
const LONGEST_WORD = 24;

export function tokenize(text: string, isAbbreviation: (lower: string) => boolean): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match !== null; match = PIECE.exec(text)) {
    const [piece] = match;
    const start = match.index;
    let end = start + piece.length;
    const first = piece.charCodeAt(0);
    const kind = first === 10 ? 'break' : first >= 48 && first <= 57 ? 'number' : /^(?:['’]?\p{L})/u.test(piece) ? 'word' : 'mark';
    const short = piece.length <= LONGEST_WORD;
    let lower = short && kind !== 'break' ? piece.toLowerCase().replace('’', "'") : '';
    if (kind === 'word' && short) {
      if (/^(?:\p{L}\.){2,}$/u.test(lower)) lower = lower.replaceAll('.', '');
      else if (text.charCodeAt(end) === 46 && isAbbreviation(lower)) {
        end += 1;
        PIECE.lastIndex = end;
      }
    }
    tokens.push({
      start,
      end,
      lower,
      kind,
      value: kind === 'number' && short ? Number(piece.replaceAll(',', '')) : Number.NaN,
      glued: start === previousEnd,
      capital: kind === 'word' && piece[0] !== piece[0]?.toLowerCase(),
      shouted: kind === 'word' && short && piece.length > 1 && piece === piece.toUpperCase() && piece !== piece.toLowerCase(),
    });
    previousEnd = end;
  }
  return tokens;
}
