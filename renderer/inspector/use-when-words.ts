/**
 * A field for a date in words: what is typed, how it is read, and what is stored once it makes sense.
 */
import { useMemo } from 'react';
import { readWhen, type ReadWhen } from '../../core/reading/read-when';
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
  /** Day number that relative words are read against. */
  readonly day: number | null;
  /** Gets the date without a zone, of which the words say nothing. */
  readonly onWhen: (when: When) => void;
  /** The field was emptied; left out where a date must be. */
  readonly onEmptied?: () => void;
}

export function useWhenWords({ stored, day, onWhen, onEmptied }: Options): WhenWords {
  const typed = useTyped((words) => {
    const text = words.trim();
    if (words === stored) return true;
    if (text === '' && onEmptied !== undefined) {
      onEmptied();
      return true;
    }
    const read = readWhen(words, { day });
    if (!read.ok) return false;
    const { edtf } = read.value;
    onWhen({ edtf, ...(text === edtf ? {} : { text }) });
    return true;
  });
  const { words } = typed;
  const reading = useMemo(() => (words === null || words.trim() === '' ? null : readWhen(words, { day })), [words, day]);
  return { ...typed, reading };
}

/** What the field shows for a stored date: the words it was read from, where there are some. */
export const wordsOfWhen = (when: When, format: (edtf: string) => string): string => when.text ?? format(when.edtf);
