/** What a subcommand says, on the descriptors themselves: streams of a worker pass through a thread that is waiting. */
import { writeSync } from 'node:fs';
import type { Failure } from '../../core/result';

// Loaded before the first window: it takes nothing along.

function say(descriptor: 1 | 2, words: string): void {
  try {
    writeSync(descriptor, `${words}\n`);
  } catch (error) {
    // Whoever reads has heard enough (`| head -1`): the work goes on and ends with its own code.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
  }
}

export const answer = (words: string): void => { say(1, words); };
export const complain = (words: string): void => { say(2, words); };

/** What happened may be told without a full stop, for a window shows what to do in a line of its own. */
export const explain = ({ subject, message, remedy }: Failure): void => { complain(`dateline: ${subject}: ${/[.!?…]$/.test(message) ? message : `${message}.`} ${remedy}`); };
