/**
 * Which scripts a text is written in beyond those whose typefaces Dateline brings along (Latin, Greek, Cyrillic), with
 * some of their letters: whether this computer has a font for them can only be tried out.
 */

/** Letters that are tried of each script. */
const TRIED = 12;

/** Everything after Greek, Cyrillic and Armenian, and the planes beyond the first. */
const BEYOND = /[\u0590-\u1dff\u2d30-\ua63f\ua6a0-\ua71f\ua800-\uab2f\uab70-\ud7ff\uf900-\ufaff\ufb1d-\ufdfd\ufe70-\uffdc]|[\ud800-\udbff][\udc00-\udfff]/g;

/** ISO 15924. The most used of the world, and those of scholars; others are letters all the same, under `Zzzz`. */
const SCRIPTS: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Hani', /\p{Script=Han}/u], ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u], ['Hang', /\p{Script=Hangul}/u], ['Arab', /\p{Script=Arabic}/u], ['Hebr', /\p{Script=Hebrew}/u],
  ['Deva', /\p{Script=Devanagari}/u], ['Beng', /\p{Script=Bengali}/u], ['Guru', /\p{Script=Gurmukhi}/u], ['Gujr', /\p{Script=Gujarati}/u], ['Orya', /\p{Script=Oriya}/u], ['Taml', /\p{Script=Tamil}/u],
  ['Telu', /\p{Script=Telugu}/u], ['Knda', /\p{Script=Kannada}/u], ['Mlym', /\p{Script=Malayalam}/u], ['Sinh', /\p{Script=Sinhala}/u], ['Thai', /\p{Script=Thai}/u], ['Laoo', /\p{Script=Lao}/u],
  ['Tibt', /\p{Script=Tibetan}/u], ['Mymr', /\p{Script=Myanmar}/u], ['Khmr', /\p{Script=Khmer}/u], ['Geor', /\p{Script=Georgian}/u], ['Ethi', /\p{Script=Ethiopic}/u], ['Mong', /\p{Script=Mongolian}/u],
  ['Cher', /\p{Script=Cherokee}/u], ['Syrc', /\p{Script=Syriac}/u], ['Thaa', /\p{Script=Thaana}/u], ['Egyp', /\p{Script=Egyptian_Hieroglyphs}/u], ['Xsux', /\p{Script=Cuneiform}/u],
  ['Zsye', /\p{Extended_Pictographic}/u], ['Zzzz', /\p{L}/u],
];

export interface ScriptSample {
  /** ISO 15924; `Zsye` for emoji, `Zzzz` for any other. */
  readonly script: string;
  readonly letters: readonly string[];
}

export function scriptSamples(texts: Iterable<string>): readonly ScriptSample[] {
  const seen = new Set<string>();
  for (const text of texts) for (const char of text.match(BEYOND) ?? []) seen.add(char);
  const found = new Map<string, string[]>();
  for (const char of seen) {
    // Marks are drawn upon a letter and cannot be tried alone.
    if (!/[\p{L}\p{Extended_Pictographic}]/u.test(char)) continue;
    const script = SCRIPTS.find(([, letters]) => letters.test(char))?.[0];
    if (script === undefined) continue;
    const letters = found.get(script) ?? [];
    if (letters.length < TRIED) found.set(script, [...letters, char]);
  }
  return [...found].map(([script, letters]) => ({ script, letters }));
}
