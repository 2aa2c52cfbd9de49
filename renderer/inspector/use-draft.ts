/**
 * A text field that is part of the document: what is typed shows at once, is asked for after a short pause, and gives
 * way to changes from elsewhere (undo, a merge).
 */
import { useEffect, useRef, useState } from 'react';
import { holdDraft } from '../state/edit';
import { useMirror } from '../state/mirror';
import { DraftTyping, type DraftDuties } from './draft-typing';

export interface Draft {
  readonly value: string;
  readonly change: (value: string) => void;
  /** Sends what was typed now: on blur, on Enter. */
  readonly send: () => void;
}

export function useDraft(stored: string, duties: Pick<DraftDuties, 'commit' | 'keepOther'>): Draft {
  const [value, setValue] = useState(stored);
  const [looks, setLooks] = useState(0);
  const wholes = useMirror((mirror) => mirror.wholes);
  const seenWholes = useRef(wholes);
  const dutiesNow = useRef(duties);
  useEffect(() => { dutiesNow.current = duties; });
  const [typing] = useState(() => new DraftTyping(stored, {
    commit: (next) => dutiesNow.current.commit(next),
    keepOther: (other) => { dutiesNow.current.keepOther(other); },
    show: setValue,
    caughtUp: () => { setLooks((count) => count + 1); },
  }));

  // Looks again when the document has changed and when the field has caught up with it.
  useEffect(() => {
    const isWhole = wholes !== seenWholes.current;
    seenWholes.current = wholes;
    typing.follow(stored, isWhole);
  }, [stored, looks, wholes, typing]);

  useEffect(() => {
    const send = (): void => { typing.send(); };
    const letGo = holdDraft(send);
    return () => {
      send();
      letGo();
    };
  }, [typing]);
  return { value, change: (next) => { typing.change(next); }, send: () => { typing.send(); } };
}
