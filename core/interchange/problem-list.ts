/** What could not be read of a file of events, as it goes on the clipboard: a line for each problem. */
import { words } from '../words/words';
import type { ImportedEvents } from './imported-events';

/** Problems that are named, about 2 MB of them; of more it is said how many. */
export const LINES_LIMIT = 20_000;

export function problemList(fileName: string, problems: ImportedEvents['problems'], notes: ImportedEvents['notes']): string {
  const more = problems.length - LINES_LIMIT;
  const lines = [...problems.slice(0, LINES_LIMIT).map(({ where, message }) => `${where}: ${message}`), ...(more > 0 ? [words().importing.more(more)] : []), ...notes];
  return lines.map((line) => `${fileName}: ${line}`).join('\n');
}
