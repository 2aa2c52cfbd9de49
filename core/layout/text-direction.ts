/** Scripts written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko, and what is written with them elsewhere. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether words read from right to left as a whole: by their first letter, as `dir="auto"` has it (UAX 9, rule P2). */
export function readsRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter !== undefined && RIGHT_TO_LEFT.test(letter);
}
