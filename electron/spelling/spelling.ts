/**
 * Asks the spelling thread, which is started by the first question.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BUILT_FOLDER } from '../shell/built-folder';

export interface SpellingQuestion {
  readonly id: number;
  readonly ask: 'misspelled' | 'suggest';
  readonly words: readonly string[];
}

export interface SpellingAnswer {
  readonly id: number;
  readonly words: readonly string[];
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (words: readonly string[]) => void>();

function start(): Worker {
  const started = new Worker(join(BUILT_FOLDER, 'spelling-worker.js'));
  // It never keeps the app from ending.
  started.unref();
  started.on('message', ({ id, words }: SpellingAnswer) => {
    waiting.get(id)?.(words);
    waiting.delete(id);
  });
  started.on('error', (error) => {
    console.error('dateline: spell-check ended', error);
    worker = null;
    for (const answer of waiting.values()) answer([]);
    waiting.clear();
  });
  return started;
}

function question(ask: SpellingQuestion['ask'], words: readonly string[]): Promise<readonly string[]> {
  worker ??= start();
  const id = (asked += 1);
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker?.postMessage({ id, ask, words } satisfies SpellingQuestion);
  });
}

export const misspelled = (words: readonly string[]): Promise<readonly string[]> => question('misspelled', words);
export const suggestionsFor = (word: string): Promise<readonly string[]> => question('suggest', [word]);
