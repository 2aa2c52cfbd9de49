/**
 * All that the empty window says in English. The rest comes with what is drawn later: `wholeWords` of renderer/state/language.ts.
 */
import type { Words } from './catalogue';
import { start } from './en/start';

export const FIRST_WORDS = { start } as unknown as Words;
