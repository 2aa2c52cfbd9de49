/**
 * Prints a page whatever became of the prints before it.
 *
 * Electron 25 chains the prints of a program: each waits for the one before it and fails as that did. Once a printing
 * process had died, short of memory for one, every later PDF and preview failed with its error or waited for ever, until
 * the program was started anew. The chain is made of what the native half of `printToPDF` answers. Here it answers only
 * that a print is over, so that prints go on one after another, and the outcome is handed to whoever asked for it.
 */
import { setTimeout as passed } from 'node:timers/promises';
import type { PrintToPDFOptions, WebContents } from 'electron';

/** What `printToPDF` calls once it has checked the options; in no documentation. */
interface Printing {
  _printToPDF?: (settings: unknown) => Promise<unknown>;
}

/** A print fails a moment before its process is said to be gone, which is the reason that helps. */
const REASON_MS = 500;

/**
 * How the page is printed from now on; one print at a time.
 *
 * The promise stays open where a process takes its print along: whoever asks has to listen for its end.
 */
export function printerOf(contents: WebContents): (options: PrintToPDFOptions) => Promise<Uint8Array> {
  const printing: Printing = contents as Printing;
  // Looked up once, from the prototype: the instance gets its own below.
  const native = printing._printToPDF;
  if (native === undefined) return (options) => contents.printToPDF(options);
  const gone = new Promise<void>((resolve) => {
    contents.once('render-process-gone', () => { resolve(); });
    contents.once('destroyed', () => { resolve(); });
  });
  return async (options) => {
    let printed: Promise<unknown> = Promise.resolve();
    printing._printToPDF = async (settings) => {
      printed = native.call(contents, settings);
      await Promise.race([printed.catch(() => undefined), gone]);
    };
    await contents.printToPDF(options);
    try {
      return await printed as Uint8Array;
    } catch (error) {
      await Promise.race([gone, passed(REASON_MS)]);
      throw error;
    }
  };
}
