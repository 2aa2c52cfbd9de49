/**
 * What is typed in a field and becomes part of the document only once the field is left: on Enter, on blur, before an
 * undo or a save, when the window closes, and when the field itself goes away.
 */
import { useEffect, useRef, useState } from 'react';
import { holdDraft } from '../state/edit';

export interface Typed {
  /** What is typed and not stored yet; null while there is nothing. */
  readonly words: string | null;
  readonly setWords: (words: string | null) => void;
  /** Hands over what is typed, if there is anything. */
  readonly keep: () => void;
}

/**
 * `take` gets what is typed, once, and answers whether it is done with it; words that make no sense yet stay in the field.
 *
 * The words are held beside the state of React as well: whoever keeps them and then takes the field away does both
 * before it draws again, and must not hand them over twice.
 */
export function useTyped(take: (words: string) => boolean): Typed {
  const [words, show] = useState<string | null>(null);
  const typed = useRef<string | null>(null);
  const takeNow = useRef(take);
  useEffect(() => { takeNow.current = take; });

  const setWords = useRef((next: string | null) => {
    typed.current = next;
    show(next);
  }).current;

  const keep = useRef(() => {
    const { current } = typed;
    if (current !== null && takeNow.current(current)) setWords(null);
  }).current;

  // A field that goes away while it has the focus hears no blur.
  useEffect(() => {
    const letGo = holdDraft(keep);
    return () => {
      keep();
      letGo();
    };
  }, [keep]);
  return { words, setWords, keep };
}
