// How the set-up scripts speak, and how they call other programs. No dependencies: runs before `npm ci`.
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn, spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Something a person has to do first; printed without a stack. */
export class SetupProblem extends Error {}

const listener = new AsyncLocalStorage();

/** Does the work; what it says meanwhile, and what the programs print that it runs, is told to `hear` instead of the terminal. */
export const heardBy = (hear, work) => listener.run(hear, work);

export const say = (text) => {
  const hear = listener.getStore();
  if (hear === undefined) process.stdout.write(`${text}\n`);
  else hear(`${text}\n`);
};

/** Ends the script with the message alone when it is a SetupProblem, with the stack when it is a bug. */
export function endWith(error) {
  process.stderr.write(`\n${error instanceof SetupProblem ? error.message : (error?.stack ?? error)}\n`);
  process.exitCode = 1;
}

/** Something that a program has left running may keep its output open; it is not listened to for longer than this. */
const LAST_WORDS_MS = 5_000;

/** Runs a program to its end with its output on ours, or told to who hears it; answers the exit code (128 + n for a signal). */
export function run(command, args, options = {}) {
  const hear = listener.getStore();
  const output = hear === undefined ? 'inherit' : 'pipe';
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', output, output], shell: needsShell(command), ...options });
    const answer = (code, signal) => done(code ?? (signal === null ? 1 : 143));
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', fail);
    child.once('exit', () => {
      setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
      }, LAST_WORDS_MS).unref();
    });
    child.once('close', answer);
  });
}

/** Runs a program and answers what it printed. */
export function read(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: needsShell(command), maxBuffer: 64 << 20, ...options });
  return { ok: error === undefined && status === 0, stdout: stdout ?? '', stderr: stderr ?? String(error ?? '') };
}

// On Windows npm is a batch file, which only a shell can start.
const needsShell = (command) => process.platform === 'win32' && command === 'npm';
