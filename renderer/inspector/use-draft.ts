/**
 * A text field that is part of the document: what is typed shows at once, is asked for after a short pause, and gives
 * way to changes from elsewhere (undo, a merge).
 */
import { useEffect, useRef, useState } from 'react';
import { holdDraft } from '../state/edit';

/** Short enough that a power cut costs at most a word, long enough that fast typing shares a write. */
const PAUSE_MS = 120;

export interface Draft {
  readonly value: string;
  readonly change: (value: string) => void;
  /** Sends what was typed now: on blur, on Enter. */
  readonly send: () => void;
}

/** `commit` asks main for the edit; it is not called with the value the document has already. */
export function useDraft(stored: string, commit: (value: string) => void): Draft {
  const [value, setValue] = useState(stored);
  const state = useRef({ value: stored, sent: stored, timer: null as ReturnType<typeof setTimeout> | null });
  const commitNow = useRef(commit);
  useEffect(() => { commitNow.current = commit; });

  const send = useRef(() => {
    const { current } = state;
    if (current.timer !== null) clearTimeout(current.timer);
    current.timer = null;
    if (current.value === current.sent) return;
    current.sent = current.value;
    commitNow.current(current.value);
  }).current;

  useEffect(() => {
    const { current } = state;
    // What comes back from main is usually what was just sent, while typing has gone on; only other news replaces it.
    if (stored === current.sent) return;
    if (current.timer !== null) return;
    current.value = stored;
    current.sent = stored;
    setValue(stored);
  }, [stored]);

  useEffect(() => {
    const letGo = holdDraft(send);
    return () => { send(); letGo(); };
  }, [send]);

  const change = (next: string): void => {
    state.current.value = next;
    setValue(next);
    if (state.current.timer !== null) clearTimeout(state.current.timer);
    state.current.timer = setTimeout(send, PAUSE_MS);
  };
  return { value, change, send };
}
