/**
 * Long work in small steps while the window has nothing better to do, so that no frame waits for it.
 */

/** Longest stretch of work without a pause; a frame has 16 ms. */
const SLICE_MS = 6;

/** Work waits no longer than this for an idle moment. */
const LONGEST_WAIT_MS = 1_000;

/**
 * Runs the steps to their end and hands over what they return.
 *
 * @param steps yields where it can pause; each step should take a millisecond or two
 * @returns stops the work; `done` is not called then
 */
export function runInIdle<T>(steps: Generator<undefined, T, undefined>, done: (outcome: T) => void): () => void {
  let handle = 0;
  const work = (): void => {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) {
        done(step.value);
        return;
      }
    } while (performance.now() < until);
    handle = requestIdleCallback(work, { timeout: LONGEST_WAIT_MS });
  };
  handle = requestIdleCallback(work, { timeout: LONGEST_WAIT_MS });
  return () => { cancelIdleCallback(handle); };
}
