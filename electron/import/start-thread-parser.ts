/**
 * Starts the parser as a thread of this process: for the command line, which may start neither pages (there is no
 * display) nor Node processes (packages have that switched off).
 *
 * A thread can be stopped in an endless loop and has a heap of its own; what its heap does not hold is seen in the
 * memory of the process.
 */
import { Worker } from 'node:worker_threads';
import type { ParserMessage } from './parser-messages';
import type { ParserHandle } from './parser-handle';

/** Its heap, in MB of 2^20; the same as that of a parser process. */
const HEAP_MB = 1_500;

/** @param script the bundled parser-worker.ts */
export function startThreadParser(script: string, heapMb = HEAP_MB): Promise<ParserHandle> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(script, { env: {}, stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    const listeners: ((message: ParserMessage) => void)[] = [];
    const mourners: ((reason: string) => void)[] = [];
    const end = (reason: string): void => {
      reject(new Error(reason));
      for (const mourn of mourners.splice(0)) mourn(reason);
    };
    const parser: ParserHandle = {
      send: (request) => { thread.postMessage(request); },
      onMessage: (listener) => { listeners.push(listener); },
      onGone: (listener) => { mourners.push(listener); },
      memoryBytes: () => process.memoryUsage().rss,
      kill: () => { void thread.terminate(); },
    };
    thread.once('error', (error: unknown) => { end(error instanceof Error ? error.message.slice(0, 200) : 'unknown reason'); });
    thread.once('exit', (code) => { end(`exit code ${code}`); });
    thread.on('message', (message: ParserMessage) => {
      if (message.type === 'ready') resolve(parser);
      else for (const listen of listeners) listen(message);
    });
  });
}
