/**
 * A field for a date in words: what is typed, how it is read, and what is stored once it makes sense.
 */
import { useMemo } from 'react';
import { readWhen, type ReadWhen } from '../../core/reading/read-when';
import type { Published } from '../../core/sources/publication-day';
import { ok, type Result } from '../../core/result';
import type { When } from '../../core/timeline/types';
import { useTyped, type Typed } from './use-typed';

export interface WhenWords extends Typed {
  /** Null while nothing is typed. */
  readonly reading: Result<ReadWhen> | null;
}

/** What the field shows while nothing is typed, and the date it stands for; null where there is none yet. */
interface Stored {
  readonly words: string;
  readonly edtf: string | null;
}

interface Options {
  readonly stored: Stored;
  /** What relative words are read against: when the source was published. */
  readonly published: Published;
  /** Gets the date without a zone, of which the words say nothing. */
  readonly onWhen: (when: When) => void;
  /** The field was emptied; left out where a date must be. */
  readonly onEmptied?: () => void;
}

/**
 * The date to be stored for words that were typed; null where they change nothing.
 *
 * Words that stood there before are read as well: "Monday" is another day once the source is known to be of another
 * week, and that day is shown under the field while they are typed.
 */
export function typedWhen(words: string, stored: Stored, published: Published): Result<When | null> {
  const read = readWhen(words, published);
  if (words === stored.words && (!read.ok || read.value.edtf === stored.edtf)) return ok(null);
  if (!read.ok) return read;
  const { edtf } = read.value;
  const text = words.trim();
  return ok({ edtf, ...(text === edtf ? {} : { text }) });
}

export function useWhenWords({ stored, published: { day, doubt }, onWhen, onEmptied }: Options): WhenWords {
  const typed = useTyped((words) => {
    if (words.trim() === '' && onEmptied !== undefined) {
      if (stored.edtf !== null) onEmptied();
      return true;
    }
    const when = typedWhen(words, stored, { day, doubt });
    if (when.ok && when.value !== null) onWhen(when.value);
    return when.ok;
  });
  const { words } = typed;
  const { approximate, uncertain } = doubt;
  const reading = useMemo(() => (words === null || words.trim() === '' ? null : readWhen(words, { day, doubt: { approximate, uncertain } })), [words, day, approximate, uncertain]);
  return { ...typed, reading };
}

/** What the field shows for a stored date: the words it was read from, where there are some. */
export const wordsOfWhen = (when: When, format: (edtf: string) => string): string => when.text ?? format(when.edtf);
