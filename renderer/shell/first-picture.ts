/**
 * What the first picture of a timeline waits for, and what it does not.
 *
 * The events come first; the source beside them, the fields of the inspector and the overview follow two frames later,
 * in room that is kept for them. Only the first time: from then on everything is drawn at once.
 */
import { startTransition, useEffect, useState } from 'react';

let isPainted = false;

/** False until the first picture is on the screen. */
export function useIsPainted(): boolean {
  const [painted, setPainted] = useState(isPainted);
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
  return painted;
}

/** A window that nobody sees gets no frames; it is complete after this long all the same. */
const HIDDEN_MS = 400;
