/** What a subcommand says, on the descriptors themselves: streams of a worker pass through a thread that is waiting. */
import { writeSync } from 'node:fs';
import type { Failure } from '../../core/result';

export const answer = (words: string): void => { writeSync(1, `${words}\n`); };
export const complain = (words: string): void => { writeSync(2, `${words}\n`); };
export const explain = ({ subject, message, remedy }: Failure): void => { complain(`dateline: ${subject}: ${message} ${remedy}`); };
