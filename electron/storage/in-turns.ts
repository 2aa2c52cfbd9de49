import { setImmediate as turn } from 'node:timers/promises';

/** Carries out work that pauses, letting others have their turn at every pause. */
export async function inTurns<Result>(steps: Iterator<void, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await turn();
  }
}
