/**
 * Text as it may enter a source: well-formed Unicode without characters that deceive the eye.
 *
 * What was changed is said, never hidden: the message goes to the person, the original's hash stays in the source.
 */
import type { Block } from './blocks';
import { words } from '../words/words';

export interface CleanText {
  readonly text: string;
  /** Plain sentences on what was replaced or left out; empty when nothing was. */
  readonly notices: readonly string[];
}

const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** C0 without tab, line feed, vertical tab, form feed and carriage return; DEL; C1 without NEL. */
const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f]', 'g');
/** Embeddings, overrides and isolates (UAX 9) and the deprecated tag block: they make text read other than it is. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
/** Zero-width space, word joiner, byte order marks, soft invisible operators. Joiners stay: Persian and emoji need them. */
const INVISIBLE = /[\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;

/** Left-to-right and right-to-left marks: honest in running text of those scripts, in a name nothing but another name that looks the same. */
const MARKS = /[\u200e\u200f]/g;

/** A title as it reads: without embeddings, overrides and isolates. */
export const withoutOverrides = (title: string): string => title.replace(BIDI, '');

/** A name, which is compared with others: without any of the characters that only say in which direction to read. */
export const directionless = (name: string): string => withoutOverrides(name).replace(MARKS, '');

/** Windows-1252 from 0x80 to 0x9f (WHATWG index); Node 20, too, decodes these as control characters. NUL: not assigned. */
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** What programs that took Windows-1252 for Latin 1 left behind (as HTML does for numbered characters, 13.2.5.80). */
export const mendWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (char) => {
    const found = WINDOWS_1252[char.charCodeAt(0) - 0x80];
    return found === undefined || found === '\0' ? char : found;
  });

/** Whatever is replaced or left out, or a little more: text without is clean as it stands. */
const UNUSUAL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff]/;

/**
 * Cleans the texts of one document and counts what it took out of all of them, so that each is said once.
 *
 * Markup is cleaned as it is written, and its words again when they are read: a reference such as `&#x202E;` is a
 * character only then.
 */
export class TextCleaner {
  private broken = 0;
  private controls = 0;
  private directions = 0;

  text(raw: string): string {
    const unmarked = raw.startsWith('\ufeff') ? raw.slice(1) : raw;
    if (!UNUSUAL.test(unmarked)) return unmarked;
    return mendWindows1252(unmarked)
      .replace(LONE_SURROGATES, () => {
        this.broken += 1;
        return '\ufffd';
      })
      .replace(CONTROLS, () => {
        this.controls += 1;
        return '';
      })
      .replace(BIDI, () => {
        this.directions += 1;
        return '';
      })
      // Without a word: they are in many honest pages and change nothing that can be read.
      .replace(INVISIBLE, '');
  }

  /** Those that still have words. */
  blocks(blocks: readonly Block[]): readonly Block[] {
    return blocks.map((block) => ({ ...block, text: this.text(block.text).trim() })).filter(({ text }) => text !== '');
  }

  /** Plain sentences on what was replaced or left out so far; empty when nothing was. */
  get notices(): readonly string[] {
    const { broken, control, direction } = words().reading.notices;
    return [...(this.broken > 0 ? [broken(this.broken)] : []), ...(this.controls > 0 ? [control(this.controls)] : []), ...(this.directions > 0 ? [direction(this.directions)] : [])];
  }
}

export function cleanText(raw: string): CleanText {
  const cleaner = new TextCleaner();
  return { text: cleaner.text(raw), notices: cleaner.notices };
}
