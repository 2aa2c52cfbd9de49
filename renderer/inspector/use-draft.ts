/**
 * A text field that is part of the document: what is typed shows at once, is asked for after a short pause, and gives
 * way to changes from elsewhere (undo, a merge).
 */
import { useEffect, useRef, useState } from 'react';
import { holdDraft } from '../state/edit';

/** Short enough that a power cut costs at most a word, long enough that fast typing shares a write. */
const PAUSE_MS = 120;
/** Who types without a pause is not left unwritten: what was typed waits no longer than this. */
const LONGEST_WAIT_MS = 400;

export interface Draft {
  readonly value: string;
  readonly change: (value: string) => void;
  /** Sends what was typed now: on blur, on Enter. */
  readonly send: () => void;
}

interface Typing {
  value: string;
  /** What was asked for last, or came from the document. */
  sent: string;
  timer: ReturnType<typeof setTimeout> | null;
  /** When the first keystroke not asked for yet has waited long enough; milliseconds of `performance.now()`. */
  dueMs: number;
  /** Edits asked for and not answered yet. While there are any the document is behind the field, and must not overwrite it. */
  unanswered: number;
}

/**
 * `commit` asks main for the edit and answers whether it was taken, once the mirror has it; it is not called with the
 * value the document has already.
 */
export function useDraft(stored: string, commit: (value: string) => Promise<boolean>): Draft {
  const [value, setValue] = useState(stored);
  const [looks, setLooks] = useState(0);
  const state = useRef<Typing>({ value: stored, sent: stored, timer: null, dueMs: 0, unanswered: 0 });
  const commitNow = useRef(commit);
  useEffect(() => { commitNow.current = commit; });

  const send = useRef(() => {
    const { current } = state;
    if (current.timer !== null) clearTimeout(current.timer);
    current.timer = null;
    if (current.value === current.sent) { setLooks((count) => count + 1); return; }
    const before = current.sent;
    current.sent = current.value;
    current.unanswered += 1;
    void commitNow.current(current.value).then((taken) => {
      current.unanswered -= 1;
      // What was refused stays in the field, to be sent again with the next keystroke.
      if (!taken) current.sent = before;
      else if (current.unanswered === 0) setLooks((count) => count + 1);
    });
  }).current;

  // Looks again when the document has changed and when the field has caught up with it.
  useEffect(() => {
    const { current } = state;
    if (current.timer !== null || current.unanswered > 0 || current.value !== current.sent || stored === current.sent) return;
    current.value = stored;
    current.sent = stored;
    setValue(stored);
  }, [stored, looks]);

  useEffect(() => {
    const letGo = holdDraft(send);
    return () => { send(); letGo(); };
  }, [send]);

  const change = (next: string): void => {
    const { current } = state;
    const nowMs = performance.now();
    if (current.timer === null) current.dueMs = nowMs + LONGEST_WAIT_MS;
    else clearTimeout(current.timer);
    current.value = next;
    setValue(next);
    current.timer = setTimeout(send, Math.max(0, Math.min(PAUSE_MS, current.dueMs - nowMs)));
  };
  return { value, change, send };
}
