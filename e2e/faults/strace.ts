/**
 * Runs a program under strace: to see its system calls on some paths, or to make one of them fail.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

export interface SystemCall {
  readonly name: string;
  /** Everything between the brackets. */
  readonly args: string;
  readonly failed: boolean;
  readonly injected: boolean;
}

export interface Traced {
  readonly output: string;
  readonly errors: string;
  readonly calls: readonly SystemCall[];
}

export const CALLS = ['openat', 'write', 'pwrite64', 'fsync', 'fdatasync', 'close', 'rename'] as const;

const LINE = /^\d+\s+(\w+)\((.*)\)\s*=\s*(-?\d+|\?)(.*)$/;

/** Calls cut in two by another thread's are put together again. */
function parse(log: string): readonly SystemCall[] {
  const calls: SystemCall[] = [];
  const begun = new Map<string, string>();
  for (const line of log.split('\n')) {
    const [thread = ''] = line.split(/\s/, 1);
    if (line.includes('<unfinished ...>')) {
      begun.set(thread, line.slice(0, line.indexOf('<unfinished ...>')).trimEnd());
      continue;
    }
    const resumed = /<\.\.\. \w+ resumed>(.*)$/.exec(line);
    const whole = resumed === null ? line : `${begun.get(thread) ?? ''}${resumed[1] ?? ''}`;
    const match = LINE.exec(whole);
    if (match === null) continue;
    const [, name = '', args = '', result = '', rest = ''] = match;
    calls.push({ name, args, failed: result.startsWith('-'), injected: rest.includes('(INJECTED)') });
  }
  return calls;
}

/** Why strace cannot be used here; null when it can. */
export function noStrace(): string | null {
  const tried = spawnSync('strace', ['-f', '-e', 'trace=fsync', '-e', 'inject=fsync:error=EIO:when=1', '-o', '/dev/null', 'true'], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'strace is not installed';
  return tried.status === 0 ? null : `strace may not trace here (${tried.stderr.trim().split('\n')[0] ?? ''})`;
}

/** `paths`: only calls on these count, for seeing and for injecting. One pool thread, so that calls are numbered in one row. */
export function traced(log: string, paths: readonly string[], inject: string | null, command: readonly string[]): Traced {
  const args = ['-f', '-y', '-s', '200', '-o', log, '-e', `trace=${CALLS.join(',')}`, ...paths.flatMap((path) => ['-P', path]), ...(inject === null ? [] : ['-e', `inject=${inject}`]), '--', ...command];
  const run = spawnSync('strace', args, { encoding: 'utf8', env: { ...process.env, UV_THREADPOOL_SIZE: '1' }, timeout: 60_000 });
  const calls = parse(readFileSync(log, 'utf8'));
  rmSync(log, { force: true });
  return { output: run.stdout, errors: run.stderr, calls };
}
