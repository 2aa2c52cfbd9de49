/**
 * The log of what went wrong: a file of the app's own folder, never sent anywhere.
 *
 * Written at once, because what is logged here may be the last thing the process does. It holds messages and stacks,
 * no words of a document.
 */
import { app } from 'electron';
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Past this size the log begins anew; one earlier log is kept. */
const MOST_BYTES = 256_000;
/** Of the log's end, what is shown. */
const SHOWN_LETTERS = 20_000;

export const logFile = (): string => join(app.getPath('userData'), 'logs', 'dateline.log');

/** @param what one event; its lines are kept */
export function writeLog(what: string): void {
  try {
    const file = logFile();
    mkdirSync(dirname(file), { recursive: true });
    try {
      if (statSync(file).size > MOST_BYTES) renameSync(file, `${file}.old`);
    } catch {
      // There is none yet.
    }
    appendFileSync(file, `${new Date().toISOString()} ${app.getVersion()} ${what.slice(0, SHOWN_LETTERS)}\n`);
  } catch (error) {
    console.error('dateline: the log could not be written', error);
  }
}

export function endOfLog(): string {
  try {
    return readFileSync(logFile(), 'utf8').slice(-SHOWN_LETTERS);
  } catch {
    return '';
  }
}

/** The log's place, with a log there. */
export function logToShow(): string {
  const file = logFile();
  if (endOfLog() === '') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '', { flag: 'a' });
  }
  return file;
}
