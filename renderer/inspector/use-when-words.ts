/**
 * A field for a date in words: what is typed, how it is read, and what is stored once it makes sense.
 */
import { useMemo } from 'react';
import { readWhen, type ReadWhen } from '../../core/reading/read-when';
import type { Published } from '../../core/reading/story-before';
import type { Result } from '../../core/result';
import type { When } from '../../core/timeline/types';
import { useTyped, type Typed } from './use-typed';

export interface WhenWords extends Typed {
  /** Null while nothing is typed. */
  readonly reading: Result<ReadWhen> | null;
}

interface Options {
  /** What the field shows while nothing is typed. */
  readonly stored: string;
  /** What relative words are read against: when the source was published. */
  readonly published: Published;
  /** Gets the date without a zone, of which the words say nothing. */
  readonly onWhen: (when: When) => void;
  /** The field was emptied; left out where a date must be. */
  readonly onEmptied?: () => void;
}

export function useWhenWords({ stored, published: { day, doubt }, onWhen, onEmptied }: Options): WhenWords {
  const typed = useTyped((words) => {
    const text = words.trim();
    if (words === stored) return true;
    if (text === '' && onEmptied !== undefined) {
      onEmptied();
      return true;
    }
    const read = readWhen(words, { day, doubt });
    if (!read.ok) return false;
    const { edtf } = read.value;
    onWhen({ edtf, ...(text === edtf ? {} : { text }) });
    return true;
  });
  const { words } = typed;
  const { approximate, uncertain } = doubt;
  const reading = useMemo(() => (words === null || words.trim() === '' ? null : readWhen(words, { day, doubt: { approximate, uncertain } })), [words, day, approximate, uncertain]);
  return { ...typed, reading };
}

/** What the field shows for a stored date: the words it was read from, where there are some. */
export const wordsOfWhen = (when: When, format: (edtf: string) => string): string => when.text ?? format(when.edtf);
