/** Where sentences begin and end, as token indices; enough to know which verb goes with which date. */
import type { Token } from './token';

export interface Sentence {
  readonly first: number;
  readonly next: number;
}

/** No sentence is taken to be longer, so that a text without full stops stays cheap. */
const LONGEST_SENTENCE = 120;

export function sentencesOf(tokens: readonly Token[], titles: ReadonlySet<string>): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (next: number): void => {
    if (next > first) sentences.push({ first, next });
    first = next;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.kind === 'break' || token.lower === '!' || token.lower === '?' || index - first >= LONGEST_SENTENCE) close(index + 1);
    else if (token.lower === '.') {
      const before = tokens[index - 1];
      const initial = before !== undefined && before.end - before.start === 1 && before.capital;
      if (!initial && !titles.has(before?.lower ?? '') && tokens[index + 1]?.glued !== true) close(index + 1);
      else if (tokens[index + 1]?.lower === '"' || tokens[index + 1]?.lower === "'" || tokens[index + 1]?.lower === '”') close(index + 1);
    }
  }
  close(tokens.length);
  return sentences;
}
