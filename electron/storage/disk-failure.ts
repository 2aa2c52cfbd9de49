/**
 * What the system said about a file, as a message a person can act on.
 *
 * The code in `Failure.code` is stable; the words name the place, because "disk full" without a place helps nobody who
 * has two disks. Error names are those of POSIX errno(3), which Node uses on every system.
 */
import { dirname } from 'node:path';
import type { Failure } from '../../core/result';

interface Words {
  readonly code: string;
  /** `%` stands for the folder. */
  readonly message: string;
  readonly remedy: string;
}

const ELSEWHERE = 'Save elsewhere, or mend it and retry.';

const WORDS: Readonly<Record<string, Words>> = {
  ENOSPC: { code: 'disk-full', message: 'disk full on %', remedy: 'Make room and retry, or save elsewhere.' },
  EDQUOT: { code: 'quota-full', message: 'your share of the disk is used up on %', remedy: 'Make room and retry, or save elsewhere.' },
  EFBIG: { code: 'file-too-big', message: 'the disk does not take files this big on %', remedy: 'Save elsewhere.' },
  EROFS: { code: 'disk-read-only', message: 'the disk is read-only at %', remedy: ELSEWHERE },
  EACCES: { code: 'no-permission', message: 'no permission to write in %', remedy: ELSEWHERE },
  EPERM: { code: 'no-permission', message: 'not allowed to replace the file in %', remedy: 'It may be locked or protected. Save elsewhere, or unlock it and retry.' },
  EIO: { code: 'disk-error', message: 'the disk reported an error on %', remedy: 'Save elsewhere now, then check that disk.' },
  ENXIO: { code: 'disk-gone', message: 'the disk is gone from %', remedy: 'Plug it in again and retry, or save elsewhere.' },
  ENODEV: { code: 'disk-gone', message: 'the disk is gone from %', remedy: 'Plug it in again and retry, or save elsewhere.' },
  ESTALE: { code: 'disk-gone', message: 'the network disk is gone from %', remedy: 'Connect again and retry, or save elsewhere.' },
  ENOENT: { code: 'folder-gone', message: 'the folder % is gone', remedy: 'It was moved, renamed or removed. Save elsewhere, or put it back and retry.' },
  ENOTDIR: { code: 'folder-gone', message: 'the folder % is gone', remedy: 'It was moved, renamed or removed. Save elsewhere, or put it back and retry.' },
  EISDIR: { code: 'not-a-file', message: 'there is a folder of that name in %', remedy: 'Save under another name.' },
  ELOOP: { code: 'link-loop', message: 'links go round in a circle at %', remedy: 'Save elsewhere.' },
  ENAMETOOLONG: { code: 'name-too-long', message: 'the file name is too long for %', remedy: 'Save under a shorter name.' },
  EBUSY: { code: 'file-busy', message: 'another program holds the file in %', remedy: 'Close it there and retry, or save elsewhere.' },
  ETXTBSY: { code: 'file-busy', message: 'another program holds the file in %', remedy: 'Close it there and retry, or save elsewhere.' },
  EMFILE: { code: 'too-many-files', message: 'too many files are open', remedy: 'Close some programs and retry.' },
  ENFILE: { code: 'too-many-files', message: 'too many files are open', remedy: 'Close some programs and retry.' },
};

/** The errno name of an error of Node's file functions; "" for anything else. */
export function errnoOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/**
 * The failure for `error`, which happened to the file at `path`.
 *
 * Errors that are not the file system's are bugs and are thrown on to the crash screen.
 */
export function diskFailure(error: unknown, path: string): Failure {
  const errno = errnoOf(error);
  if (errno === '') throw error;
  const words = WORDS[errno] ?? { code: 'disk-failure', message: `the system refused to write on % (${errno})`, remedy: ELSEWHERE };
  return { code: words.code, subject: path, message: words.message.replace('%', dirname(path)), remedy: words.remedy };
}
