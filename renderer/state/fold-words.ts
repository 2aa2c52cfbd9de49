/**
 * Searching as people mean it: "elysee" finds "Élysée".
 */
import type { TextRange } from '../../core/sources/citation';

/** Lower case without marks. May change a text's length; a letter folds alike wherever it stands, final sigma included. */
export const foldWords = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').replaceAll('ς', 'σ');

/** Where the words stand in the text itself, in UTF-16 offsets: `findFolded("À Élysée", "elysee")` is `[{ start: 2, end: 8 }]`. */
export function findFolded(text: string, words: string): readonly TextRange[] {
  const wanted = foldWords(words.trim());
  if (wanted === '') return [];
  let folded = '';
  /** For each unit of the folded text, the offset in the text of the letter it came from. */
  const from: number[] = [];
  let offset = 0;
  for (const letter of text) {
    const part = foldWords(letter);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) from.push(offset);
    offset += letter.length;
  }
  const found: TextRange[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const start = from[at] ?? 0;
    const end = from[at + wanted.length] ?? text.length;
    // Marks that follow their letter as characters of their own belong to it.
    if (end > start) found.push({ start, end });
  }
  return found;
}
