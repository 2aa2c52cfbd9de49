/**
 * What the system said about a file, as a message a person can act on.
 *
 * The code in `Failure.code` is stable; the words name the place, because "disk full" without a place helps nobody who
 * has two disks. Error names are those of POSIX errno(3), which Node uses on every system.
 */
import { dirname } from 'node:path';
import type { Failure } from '../../core/result';
import { words } from '../../core/words/words';

type Told = keyof ReturnType<typeof words>['storage']['disk'];

/** The failure code of an errno name, and the name under which the catalogue has its words: some say the same. */
const KNOWN: Readonly<Record<string, readonly [code: string, told: Told]>> = {
  ENOSPC: ['disk-full', 'ENOSPC'], EDQUOT: ['quota-full', 'EDQUOT'], EFBIG: ['file-too-big', 'EFBIG'], EROFS: ['disk-read-only', 'EROFS'],
  EACCES: ['no-permission', 'EACCES'], EPERM: ['no-permission', 'EPERM'], EIO: ['disk-error', 'EIO'], ENXIO: ['disk-gone', 'ENODEV'],
  ENODEV: ['disk-gone', 'ENODEV'], ESTALE: ['disk-gone', 'ESTALE'], ENOENT: ['folder-gone', 'ENOENT'], ENOTDIR: ['folder-gone', 'ENOENT'],
  EISDIR: ['not-a-file', 'EISDIR'], EFTYPE: ['not-a-file', 'EFTYPE'], ELOOP: ['link-loop', 'ELOOP'], ENAMETOOLONG: ['name-too-long', 'ENAMETOOLONG'],
  EBUSY: ['file-busy', 'EBUSY'], ETXTBSY: ['file-busy', 'EBUSY'], EMFILE: ['too-many-files', 'EMFILE'], ENFILE: ['too-many-files', 'EMFILE'],
};

export interface DiskFailure extends Failure {
  readonly errno: string;
}

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
export function diskFailure(error: unknown, path: string): DiskFailure {
  const errno = errnoOf(error);
  if (errno === '') throw error;
  const folder = dirname(path);
  const { disk, diskOther } = words().storage;
  const [code, told] = KNOWN[errno] ?? ['disk-failure', null];
  const { message, remedy } = told === null ? { message: diskOther.message(folder, errno), remedy: diskOther.remedy } : { message: disk[told].message(folder), remedy: disk[told].remedy };
  return { code, subject: path, message, remedy, errno };
}

/** A failure that came from another thread, which speaks English, in the language of this one. */
export const inOwnWords = <F extends Failure & { readonly errno?: string }>(failure: F): F => (failure.errno === undefined ? failure : { ...failure, ...diskFailure({ code: failure.errno }, failure.subject) });
