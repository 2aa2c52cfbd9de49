/**
 * Where a date may break when it is too long for its line: beside the spine there is room for some eleven letters.
 */
import type { DateWords } from './date-words';
import { shownDates } from './shown-dates';

const NO_BREAK = '\u00a0';

const glued = (text: string): string => text.replaceAll(' ', NO_BREAK);
const oneOf = (names: readonly string[]): string => names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');

const heldIn = new WeakMap<DateWords, RegExp>();

/** The spaces between a day and its month, and between a year of up to four digits and its era: longer ones need the break. */
function heldSpaces(eras: readonly string[], words: DateWords): RegExp {
  const known = heldIn.get(words);
  if (known !== undefined) return known;
  const month = oneOf(words.monthsShort);
  const era = oneOf(eras);
  const made = new RegExp([
    String.raw`(?<=(?<!\d)\d{1,2}\.?) (?=(?:${month}))`,
    String.raw`(?<=(?:${month})) (?=\d{1,2}(?!\d))`,
    String.raw`(?<=(?<![\d.,])\d{1,4}) (?=(?:${era}))`,
    String.raw`(?<=(?<!\p{L})(?:${era})) (?=\d{1,4}(?!\d))`,
  ].join('|'), 'gu');
  heldIn.set(words, made);
  return made;
}

/**
 * A date in the pieces that stand on a line of their own where they do not fit beside each other; inside a piece only its spaces break.
 *
 *     25 Jan – 14 Feb  →  "25 Jan –", "14 Feb"        12 Mar 1848 and 13 Mar 1848  →  itself, with "12 Mar" and "13 Mar" held together
 */
export function datePieces(text: string, words: DateWords = shownDates()): readonly string[] {
  const eras = [words.yearBC('').trim(), words.yearAD('').trim()];
  const whole = eras.reduce((held, era) => held.replaceAll(era, glued(era)), text).replaceAll(heldSpaces(eras.map(glued), words), NO_BREAK);
  const pieces = whole.split(' – ');
  return pieces.map((piece, at) => (at < pieces.length - 1 ? `${piece}${NO_BREAK}–` : piece));
}
