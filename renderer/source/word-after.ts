/** The word that begins at or after a place in a text, or the rest of the one that the place is in. */
export interface PlacedWord {
  /** UTF-16 offsets [start, end) into the text. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

/** No word is longer than this. */
const MOST_LETTERS = 400;

/** `wordAfter("to meet.", 2)` is "meet" at [3, 7); null after the last word. Words as the runtime tells them apart, also where no spaces do. */
export function wordAfter(text: string, offset: number): PlacedWord | null {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(offset, offset + MOST_LETTERS));
  for (const { segment, index, isWordLike } of segments) {
    if (isWordLike === true) return { start: offset + index, end: offset + index + segment.length, word: segment };
  }
  return null;
}
