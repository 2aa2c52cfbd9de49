/**
 * How deep the brackets of a JSON text are nested, found without parsing it.
 *
 * JSON.parse reads any depth, but writing (JSON.stringify) and cloning go down by recursion and end in a crash a million
 * levels deep. So depth is checked where a file enters.
 */
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** A timeline is six levels deep; what other programs add stays far below this. */
export const NESTING_LIMIT = 200;

/** One past the closing quote of the string that begins at `open`; the text's length when there is none. */
function afterString(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

/** True when the text goes deeper than `limit`. Strings are stepped over, so a large file costs little. */
export function isNestedDeeper(text: string, limit = NESTING_LIMIT): boolean {
  let depth = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = afterString(text, at);
      continue;
    }
    // `[` and `{`, `]` and `}` differ in one bit.
    if ((code | 0x20) === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if ((code | 0x20) === 0x7d) {
      depth -= 1;
    }
    at += 1;
  }
  return false;
}
