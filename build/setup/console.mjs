// How the set-up scripts speak, and how they call other programs. No dependencies: runs before `npm ci`.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Something a person has to do first; printed without a stack. */
export class SetupProblem extends Error {}

export const say = (text) => process.stdout.write(`${text}\n`);

/** Ends the script with the message alone when it is a SetupProblem, with the stack when it is a bug. */
export function endWith(error) {
  process.stderr.write(`\n${error instanceof SetupProblem ? error.message : (error?.stack ?? error)}\n`);
  process.exitCode = 1;
}

/** Runs a program to its end with its output on ours; answers the exit code (128 + n for a signal). */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: needsShell(command), ...options });
    child.once('error', fail);
    child.once('close', (code, signal) => done(code ?? (signal === null ? 1 : 143)));
  });
}

/** Runs a program and answers what it printed. */
export function read(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: needsShell(command), maxBuffer: 64 << 20, ...options });
  return { ok: error === undefined && status === 0, stdout: stdout ?? '', stderr: stderr ?? String(error ?? '') };
}

// On Windows npm is a batch file, which only a shell can start.
const needsShell = (command) => process.platform === 'win32' && command === 'npm';
