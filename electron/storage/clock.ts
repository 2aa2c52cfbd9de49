/**
 * Time as the storage code sees it, so that tests can run it forward, or ten years off.
 */
export interface Clock {
  /** Milliseconds since 1970, by the computer's clock, which may be wrong. */
  readonly now: () => number;
  /** Calls once after a while; the function returned calls it off. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => { clearTimeout(timer); };
  },
};
