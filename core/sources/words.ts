/**
 * Text cut into words with their places; what stands between words belongs to none.
 *
 * Scripts without spaces count each character as a word, so that changes there are found as well.
 */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets, [start, end). */
  readonly start: number;
  readonly end: number;
  /** Lower case, straight quotes: what counts as the same word. */
  readonly folded: string;
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*/gu;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    words.push({ text: word, start: match.index, end: match.index + word.length, folded: word.toLowerCase().replaceAll('’', "'") });
  }
  return words;
}
