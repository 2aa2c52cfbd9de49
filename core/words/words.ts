/**
 * The words in use. One language at a time in a process: `words()` is what the interface says now.
 *
 * It is the one thing in core that is neither an argument nor a constant. A language is chosen once for the whole
 * app, and every other way would hand it through each function that ends in a text. Functions whose result is stored
 * in a file must not call it. A failure or a notice is made where something failed and shown at once: it is in words
 * from the start, and a process or thread that makes some is told the language with its work (the parser's page by
 * each request). The command line speaks English, which scripts read.
 */
import type { Words } from './catalogue';
import { FIRST_WORDS } from './first-words';
import type { Language } from './language';

let current: Words = FIRST_WORDS;

export const words = (): Words => current;

const spoken = new Set<Words>();

export function speak(chosen: Words): void {
  current = chosen;
  spoken.add(chosen);
}

/** Other catalogues that this process spoke: what was named then is named in them. */
export const spokenBefore = (): readonly Words[] => [...spoken].filter((one) => one !== current);

/** The catalogue of a language; German comes from a file of its own, so that nobody else waits for it, and in the page English does too. */
export async function wordsOf(language: Language): Promise<Words> {
  return language === 'en' ? (await import('./catalogue')).ENGLISH_WORDS : (await import('./de/german')).GERMAN_WORDS;
}
