/**
 * A field for a date in words: what is typed, how it is read, and what is stored once it makes sense.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { readWhen, type ReadWhen } from '../../core/reading/read-when';
import type { Result } from '../../core/result';
import type { When } from '../../core/timeline/types';
import { holdDraft } from '../state/edit';

export interface WhenWords {
  /** What is typed and not stored yet; null while there is nothing. */
  readonly words: string | null;
  readonly setWords: (words: string | null) => void;
  /** Null while nothing is typed. */
  readonly reading: Result<ReadWhen> | null;
  /** Stores what is typed if it makes sense: on Enter, when the field is left, before an undo. */
  readonly keep: () => void;
}

interface Options {
  /** What the field shows while nothing is typed. */
  readonly stored: string;
  /** Day number that relative words are read against. */
  readonly day: number | null;
  readonly zone: string | undefined;
  readonly onWhen: (when: When) => void;
  /** The field was emptied; left out where a date must be. */
  readonly onEmptied?: () => void;
}

export function useWhenWords({ stored, day, zone, onWhen, onEmptied }: Options): WhenWords {
  const [words, setWords] = useState<string | null>(null);
  const reading = useMemo(() => (words === null || words.trim() === '' ? null : readWhen(words, { day })), [words, day]);
  const keepNow = useRef(() => {});
  useEffect(() => {
    keepNow.current = () => {
      if (words === null || words === stored) { setWords(null); return; }
      if (words.trim() === '' && onEmptied !== undefined) {
        setWords(null);
        onEmptied();
        return;
      }
      if (reading?.ok !== true) return;
      const text = words.trim();
      setWords(null);
      onWhen({ edtf: reading.value.edtf, ...(text === reading.value.edtf ? {} : { text }), ...(zone === undefined ? {} : { zone }) });
    };
  });
  useEffect(() => holdDraft(() => { keepNow.current(); }), []);
  const keep = useRef(() => { keepNow.current(); }).current;
  return { words, setWords, reading, keep };
}

/** What the field shows for a stored date: the words it was read from, where there are some. */
export const wordsOfWhen = (when: When, format: (edtf: string) => string): string => when.text ?? format(when.edtf);
