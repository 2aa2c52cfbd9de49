/**
 * Width of words in Inter without a screen to measure them on: for pictures and posters, which are laid out as values.
 *
 * Advance widths of the static cuts that exported files embed (@fontsource/inter 5, latin), in thousandths of an em, for
 * U+0020 to U+007E. Kerning is left out: it only ever makes Inter's words narrower.
 */
const REGULAR = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 662, 662, 662, 511,
  966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456,
  323, 562, 612, 571, 612, 583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426, 333, 426, 662,
] as const;
const SEMIBOLD = [
  252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612, 640, 576, 640, 640, 319, 329, 673, 673, 673, 543,
  999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922, 759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469,
  351, 574, 624, 583, 624, 591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455, 359, 455, 673,
] as const;

/** Letters that stand on the one before, and marks that are not drawn. */
const WIDTHLESS = /[\p{Mn}\p{Me}\p{Cf}\ufe00-\ufe0f]/u;
/** Scripts whose letters fill a square, and pictures. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60\p{Extended_Pictographic}]/u;
/** Of a letter of any other script: the widest average of those that were tried (Cyrillic, Greek, Arabic, Hebrew, Thai). */
const OTHER = 680;
const SQUARE_WIDTH = 1000;

export type TextWeight = 400 | 600;

function thousandths(char: string, weight: TextWeight): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return 0;
  const table = weight === 600 ? SEMIBOLD : REGULAR;
  if (code < 0x7f) return table[code - 0x20] ?? OTHER;
  if (WIDTHLESS.test(char)) return 0;
  if (SQUARE.test(char)) return SQUARE_WIDTH * 1.25;
  // An accent changes no width: é is as wide as e.
  const plain = char.normalize('NFD').codePointAt(0) ?? 0;
  return plain >= 0x20 && plain < 0x7f ? (table[plain - 0x20] ?? OTHER) : OTHER;
}

/** CSS pixels; exact for Latin letters, never much too narrow for others. */
export function textWidthPx(text: string, sizePx: number, weight: TextWeight = 400): number {
  let sum = 0;
  for (const char of text) sum += thousandths(char, weight);
  return (sum * sizePx) / 1000;
}

/** The text, or its beginning with an ellipsis, within a width. Cuts between letters, never inside one. */
export function cutToWidth(text: string, widthPx: number, sizePx: number, weight: TextWeight = 400): string {
  if (textWidthPx(text, sizePx, weight) <= widthPx) return text;
  const room = widthPx - sizePx * 0.95;
  let used = 0;
  let kept = '';
  for (const char of text) {
    used += (thousandths(char, weight) * sizePx) / 1000;
    if (used > room) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines no wider than a width, at most `most`, the last cut with an ellipsis. A word longer than a line is broken. */
export function wrapToWidth(text: string, widthPx: number, sizePx: number, weight: TextWeight = 400, most = Infinity): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const joined = line === '' ? word : `${line} ${word}`;
    if (textWidthPx(joined, sizePx, weight) <= widthPx) {
      line = joined;
      continue;
    }
    if (lines.length + 1 >= most) return [...lines, cutToWidth([line, ...words.slice(at)].filter((part) => part !== '').join(' '), widthPx, sizePx, weight)];
    if (line !== '') lines.push(line);
    line = '';
    if (textWidthPx(word, sizePx, weight) <= widthPx) line = word;
    else {
      const [first, rest] = brokenWord(word, widthPx, sizePx, weight);
      lines.push(first);
      words.splice(at + 1, 0, rest);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** As much of a word as fits, one letter at least, and the rest. */
function brokenWord(word: string, widthPx: number, sizePx: number, weight: TextWeight): readonly [string, string] {
  let kept = '';
  let used = 0;
  for (const char of word) {
    used += (thousandths(char, weight) * sizePx) / 1000;
    if (used > widthPx && kept !== '') break;
    kept += char;
  }
  return [kept, word.slice(kept.length)];
}
