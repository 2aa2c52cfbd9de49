/**
 * The thread that holds the dictionary: reading it takes a moment, and suggestions take longer.
 */
import { parentPort } from 'node:worker_threads';
import nspell from 'nspell';
import affixes from '../../node_modules/dictionary-en/index.aff?raw';
import dictionary from '../../node_modules/dictionary-en/index.dic?raw';
import type { SpellingAnswer, SpellingQuestion } from './spelling';

const speller = nspell(affixes, dictionary);

/** More are no help. */
const MOST_SUGGESTIONS = 5;

/** Words with figures, and capitals alone (NATO, OSCE), are names of things. */
const isName = (word: string): boolean => /\d/.test(word) || (word.length > 1 && word === word.toUpperCase());

const isKnown = (word: string): boolean => isName(word) || speller.correct(word.replaceAll('’', "'"));

parentPort?.on('message', ({ id, ask, words }: SpellingQuestion) => {
  const found = ask === 'misspelled' ? words.filter((word) => !isKnown(word)) : words.flatMap((word) => speller.suggest(word.replaceAll('’', "'"))).slice(0, MOST_SUGGESTIONS);
  parentPort?.postMessage({ id, words: found } satisfies SpellingAnswer);
});
