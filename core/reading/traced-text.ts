/**
 * A text that was rewritten for the reader, and what of the typed one each of its letters stands for.
 *
 * A refusal quotes what was typed: "3 März 14 : 30" or an English month are words that nobody wrote.
 */

/** What is looked for, with the flag `g`, and what takes its place; `$1` is the first group. */
export type Rewrite = readonly [pattern: RegExp, replacement: string | ((match: RegExpMatchArray) => string)];

export interface TracedText {
  readonly text: string;
  readonly typed: string;
  /** For each letter of `text`, where what it stands for begins and ends in `typed`; UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export function traced(typed: string): TracedText {
  const { length } = typed;
  return { text: typed, typed, starts: Array.from({ length }, (_letter, at) => at), ends: Array.from({ length }, (_letter, at) => at + 1) };
}

const filledIn = (replacement: string, match: RegExpMatchArray): string => replacement.replace(/\$(\d)/g, (_all, group: string) => match[Number(group)] ?? '');

/** The text after one change; each new letter stands for all that was replaced. */
function rewrittenOnce(before: TracedText, [pattern, replacement]: Rewrite): TracedText {
  // Nearly none of them is there: asking first spares the copies.
  pattern.lastIndex = 0;
  const isThere = pattern.test(before.text);
  pattern.lastIndex = 0;
  if (!isThere) return before;
  const matches = [...before.text.matchAll(pattern)];
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  const keepUntil = (end: number): void => {
    text += before.text.slice(at, end);
    starts.push(...before.starts.slice(at, end));
    ends.push(...before.ends.slice(at, end));
  };
  for (const match of matches) {
    const first = match.index ?? 0;
    keepUntil(first);
    at = first + match[0].length;
    const made = typeof replacement === 'string' ? filledIn(replacement, match) : replacement(match);
    const start = before.starts[first] ?? before.typed.length;
    const end = Math.max(start, before.ends[at - 1] ?? start);
    text += made;
    for (let letter = 0; letter < made.length; letter += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  keepUntil(before.text.length);
  return { text, typed: before.typed, starts, ends };
}

/** The text after all changes, one after the other. */
export const rewritten = (text: TracedText, changes: readonly Rewrite[]): TracedText => changes.reduce(rewrittenOnce, text);

/** What was typed for the letters from `start` to `end`, without spaces around it. */
export const typedAt = ({ typed, starts, ends }: TracedText, start: number, end: number): string => typed.slice(starts[start] ?? typed.length, ends[end - 1] ?? typed.length).trim();
