/**
 * The words in use. One language at a time in a process: `words()` is what the interface says now.
 *
 * It is the one thing in core that is neither an argument nor a constant. A language is chosen once for the whole
 * app, and every other way would hand it through each function that ends in a text. Functions whose result is stored
 * or sent on (a file, a journal, another process) must not call it. Failures still carry English sentences for that
 * reason, and are shown as they are.
 */
import type { Words } from './catalogue';
import { FIRST_WORDS } from './first-words';
import type { Language } from './language';

let current: Words = FIRST_WORDS;

export const words = (): Words => current;

export const speak = (chosen: Words): void => { current = chosen; };

/** The catalogue of a language; German comes from a file of its own, so that nobody else waits for it, and in the page English does too. */
export async function wordsOf(language: Language): Promise<Words> {
  return language === 'en' ? (await import('./catalogue')).ENGLISH_WORDS : (await import('./de/german')).GERMAN_WORDS;
}
