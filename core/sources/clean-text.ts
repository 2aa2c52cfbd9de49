/**
 * Text as it may enter a source: well-formed Unicode without characters that deceive the eye.
 *
 * What was changed is said, never hidden: the message goes to the person, the original's hash stays in the source.
 */
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

/** Windows-1252 from 0x80 to 0x9f (WHATWG index); Node 20, too, decodes these as control characters. NUL: not assigned. */
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** What programs that took Windows-1252 for Latin 1 left behind (as HTML does for numbered characters, 13.2.5.80). */
export const mendWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (char) => {
    const found = WINDOWS_1252[char.charCodeAt(0) - 0x80];
    return found === undefined || found === '\0' ? char : found;
  });

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

export function cleanText(raw: string): CleanText {
  const notices: string[] = [];
  let text = mendWindows1252(raw.startsWith('\ufeff') ? raw.slice(1) : raw);
  const lone = count(text, LONE_SURROGATES);
  if (lone > 0) {
    text = text.replace(LONE_SURROGATES, '\ufffd');
    notices.push(words().reading.notices.broken(lone));
  }
  const controls = count(text, CONTROLS);
  if (controls > 0) {
    text = text.replace(CONTROLS, '');
    notices.push(words().reading.notices.control(controls));
  }
  const bidi = count(text, BIDI);
  if (bidi > 0) {
    text = text.replace(BIDI, '');
    notices.push(words().reading.notices.direction(bidi));
  }
  // Without a word: they are in many honest pages and change nothing that can be read.
  text = text.replace(INVISIBLE, '');
  return { text, notices };
}
