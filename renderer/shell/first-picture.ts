/**
 * What the first picture of a timeline waits for, and what it does not.
 *
 * The events come first; the source beside them, the fields of the inspector and the overview follow two frames later,
 * in room that is kept for them. Only the first time: from then on everything is drawn at once.
 */
import { startTransition, useDeferredValue, useEffect, useState } from 'react';
import { useMirror } from '../state/mirror';

let isPainted = false;

/** False until the first picture is on the screen, and as long as only the first rows of the timeline are there. */
export function useIsPainted(): boolean {
  const [painted, setPainted] = useState(isPainted);
  const isPartial = useDeferredValue(useMirror((mirror) => mirror.isPartial));
  useEffect(() => {
    if (painted) return undefined;
    const show = (): void => {
      isPainted = true;
      // In small steps: what follows is as much again as what is there.
      startTransition(() => { setPainted(true); });
    };
    // Called before the next picture is painted; the one after that is when this one is there. A hidden window paints nothing.
    let frame = requestAnimationFrame(() => { frame = requestAnimationFrame(show); });
    const hidden = setTimeout(show, HIDDEN_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(hidden);
    };
  }, [painted]);
  return painted && !isPartial;
}

/** A window that nobody sees gets no frames; it is complete after this long all the same. */
const HIDDEN_MS = 400;
