/**
 * What a field makes of the words typed into it, said once the typing rests.
 *
 * Half a date is mostly wrong ("3 March 2"), and a screen reader that is told so after each key has five errors to read
 * out for a date that is right. What is seen changes at once all the same.
 */
import { useEffect, useRef } from 'react';
import { announce } from '../state/shell';

/** Longer than between two keys of somebody who types slowly, shorter than one waits for an answer. */
export const REST_MS = 800;

interface RestingWords {
  /** Takes what the field says now. What changed without anybody typing is not said, and nothing is news about it afterwards. */
  readonly take: (words: string, isTyped: boolean) => void;
  readonly stop: () => void;
}

export function restingWords(first: string, say: (words: string) => void): RestingWords {
  let known = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => { clearTimeout(timer); };
  return {
    take: (words, isTyped) => {
      stop();
      if (!isTyped) known = words;
      if (words === known) return;
      timer = setTimeout(() => {
        known = words;
        if (words !== '') say(words);
      }, REST_MS);
    },
    stop,
  };
}

const always = (): boolean => true;

/** @param isTyped whether a change comes of typing, where it may come of something else as well: an undo, another event */
export function useSaidAtRest(words: string, isTyped: () => boolean = always): void {
  const resting = useRef<RestingWords | null>(null);
  const asked = useRef(isTyped);
  useEffect(() => { asked.current = isTyped; });
  useEffect(() => {
    resting.current ??= restingWords(words, announce);
    resting.current.take(words, asked.current());
  }, [words]);
  useEffect(() => () => { resting.current?.stop(); }, []);
}
