/**
 * Starts the suite's programs and listens to what they say.
 */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import type { BurstOrder } from './edit-burst-child';

export const program = (name: string): string => join(__dirname, `${name}.cjs`);

export interface Told {
  /** Revision and digest of the document as opened; null when it did not come that far. */
  readonly opened: { readonly revision: number; readonly sha256: string } | null;
  /** Highest acknowledged revision. */
  readonly acknowledged: number;
  /** Highest revision said to be in the file. */
  readonly saved: number;
  readonly acknowledgements: number;
  readonly lines: readonly string[];
}

export function told(output: string): Told {
  // A line without its end was cut by the kill; the part before it was written whole.
  const lines = output.split('\n').slice(0, -1);
  let opened: Told['opened'] = null;
  let [acknowledged, saved, acknowledgements] = [0, 0, 0];
  for (const line of lines) {
    const [word, first = '', second = ''] = line.split(' ');
    if (word === 'open') opened = { revision: Number(first), sha256: second };
    if (word === 'ack') {
      acknowledged = Math.max(acknowledged, Number(first));
      acknowledgements++;
    }
    if (word === 'saved') saved = Math.max(saved, Number(first));
  }
  return { opened, acknowledged, saved, acknowledgements, lines };
}

/** A program on a busy machine says something within this. */
const PATIENCE_MS = 20_000;

export interface RunningChild {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly output: () => string;
  readonly errors: () => string;
  /** Resolves once it has ended and everything it said was read. */
  readonly ended: Promise<number | null>;
  /** Resolves at the first line that fits, or at its end. Throws what was said last when neither comes for long. */
  readonly says: (fits: (line: string) => boolean) => Promise<void>;
}

export function start(command: string, args: readonly string[], options: SpawnOptions = {}): RunningChild {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let [text, errorText] = ['', ''];
  const waiting = new Set<() => void>();
  child.stdout?.on('data', (bytes: Buffer) => {
    text += bytes.toString();
    for (const look of waiting) look();
  });
  child.stderr?.on('data', (bytes: Buffer) => { errorText += bytes.toString(); });
  const ended = new Promise<number | null>((done) => { child.on('close', (code) => { done(code); }); });
  return {
    child, ended, output: () => text, errors: () => errorText,
    says: (fits) => new Promise((done, refuse) => {
      const patience = setTimeout(() => {
        waiting.delete(look);
        child.kill('SIGKILL');
        refuse(new Error(`Waited ${PATIENCE_MS} ms in vain; it said last: ${text.slice(-400)} ${errorText.slice(-800)}`));
      }, PATIENCE_MS);
      let seen = 0;
      const look = (): void => {
        const end = text.lastIndexOf('\n');
        const lines = end <= seen ? [] : text.slice(seen, end).split('\n');
        seen = Math.max(seen, end);
        if (!lines.some(fits)) return;
        waiting.delete(look);
        clearTimeout(patience);
        done();
      };
      waiting.add(look);
      look();
      void ended.then(() => { clearTimeout(patience); done(); });
    }),
  };
}

export const DEFAULT_ORDER: BurstOrder = { file: null, dataDir: '', seed: 1, saves: 0.2, limit: 0, folderSync: true, restsWhenSaved: false, clockOffMs: 0, workerFile: null };

export const startBurst = (order: Partial<BurstOrder>): RunningChild => start(process.execPath, [program('edit-burst-child'), JSON.stringify({ ...DEFAULT_ORDER, ...order })]);

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
