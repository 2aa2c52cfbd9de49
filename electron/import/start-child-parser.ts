/**
 * Starts the parser as a plain Node process: no environment, no standard input, memory capped by V8 as well.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { ParserMessage } from './parser-messages';
import type { ParserHandle } from './parser-handle';

/** Bytes of a page of memory on Linux, where /proc counts in pages. */
const PAGE_SIZE = 4_096;

function memoryOf(pid: number | undefined): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_SIZE;
  } catch {
    return null;
  }
}

/** @param script the bundled parser-child.ts */
export function startChildParser(script: string): Promise<ParserHandle> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [], { cwd: tmpdir(), env: {}, execArgv: ['--max-old-space-size=1500'], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const listeners: ((message: ParserMessage) => void)[] = [];
    const mourners: ((reason: string) => void)[] = [];
    const parser: ParserHandle = {
      send: (request) => { child.send(request, () => undefined); },
      onMessage: (listener) => { listeners.push(listener); },
      onGone: (listener) => { mourners.push(listener); },
      memoryBytes: () => memoryOf(child.pid),
      kill: () => { child.kill('SIGKILL'); },
    };
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      reject(new Error(`it ended with ${signal ?? code ?? 'no reason'}`));
      for (const mourn of mourners) mourn(String(signal ?? code ?? 'unknown reason'));
    });
    child.on('message', (message) => {
      if ((message as ParserMessage).type === 'ready') resolve(parser);
      else for (const listen of listeners) listen(message as ParserMessage);
    });
  });
}
