/**
 * The rest of the program, loaded part by part: what the first window's page asks for is answered between them.
 *
 * A part is some thousands of lines that are compiled and run in one go, about a hundredth of a second each. In what
 * order is up to what they import of each other; `start.ts` comes last, and is nearly all there by then.
 */
import { setImmediate as turn } from 'node:timers/promises';

type Program = typeof import('./start');

export async function loadProgram(): Promise<Program> {
  await import('../core/words/catalogue');
  await turn();
  await import('../core/timeline/decode');
  await turn();
  await import('./ipc/request-schemas');
  await turn();
  await import('./storage/open-session');
  await turn();
  return import('./start');
}
