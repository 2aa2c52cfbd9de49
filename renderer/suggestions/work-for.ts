/** Work that is done in steps, for as long as a task of the window may take. */

/**
 * Goes on with the work for so long; its result when it is done, null while there is more to do.
 *
 * @param now milliseconds
 */
export function workFor<Result>(steps: Generator<undefined, Result>, ms: number, now: () => number): Result | null {
  const begin = now();
  do {
    const step = steps.next();
    if (step.done === true) return step.value;
  } while (now() - begin < ms);
  return null;
}
