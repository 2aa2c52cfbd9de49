/** Progress of a subcommand on one line of a terminal, drawn over itself; nothing where the output goes elsewhere. */
import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';

const isTerminal = isatty(2);
let shown: string | null = null;

/** @param words null to clear the line for what is said next */
export function showProgress(words: string | null): void {
  if (!isTerminal || words === shown) return;
  shown = words;
  writeSync(2, `\r\u001b[K${words ?? ''}`);
}
