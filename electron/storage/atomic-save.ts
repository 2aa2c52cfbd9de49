/**
 * Replaces a file so that at every moment, a power cut included, the old or the new one is there, whole.
 *
 * In two halves, so that the journal can note what is coming in between:
 *
 *   prepareFile   temp file in the same folder → all bytes → size checked → fsync → close
 *   publishFile   rename over the target → fsync of the folder
 *
 * Why each step is there:
 * - Same folder: a rename is atomic within one file system only.
 * - Opened `wx` (O_EXCL) under a random name: a link planted in the temp file's place is not followed, and two
 *   programs never write into one temp file.
 * - A loop round `write`: on a full disk the system may write a part and report success. Packages that write once and
 *   do not look publish a truncated file.
 * - The size is read back from the file before anything trusts it: the last guard against such a short write.
 * - fsync before the rename: else the new name may reach the disk before the bytes do, and a power cut leaves an
 *   empty file (ext4's "zero-length problem").
 * - fsync of the folder after it: until then the rename exists only in memory, and "saved" would be a guess.
 * - After a failed fsync the kernel may have dropped the dirty pages and marked them clean: a second fsync of the same
 *   file would report success over lost bytes (fsyncgate, 2018). So a failure discards the temp file, and a retry
 *   begins with a new one.
 * - close is checked: NFS and some quota systems report a failed write only there.
 * - Only a file is replaced: a pipe or a device in its place is no old version of it.
 * - Links are resolved first: replacing the link itself would leave the file it names behind, out of date.
 */
import { createHash, randomBytes } from 'node:crypto';
import { type BigIntStats, constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, readlink, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Failure, Result } from '../../core/result';
import { diskFailure, errnoOf } from './disk-failure';

/** A temp file that is safely on disk and waits to take the target's place. */
export interface Prepared {
  readonly target: string;
  readonly temp: string;
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string;
  readonly size: number;
}

/** `replaced`: the new file is already visible under its name, but whether it would survive a power cut is unknown. */
export interface SaveFailure extends Failure {
  readonly replaced: boolean;
}

/** What tests exchange: names to plant links at, a folder sync left out as negative control, others who write in between. */
export interface SaveSteps {
  readonly randomName: () => string;
  /** The last look at a file before it is replaced; at the link itself, should one be there by now. */
  readonly lookAt: (path: string) => Promise<BigIntStats>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly syncFolder: (folder: string) => Promise<void>;
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for this and writes names through by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const SYSTEM_STEPS: SaveSteps = { randomName: () => randomBytes(8).toString('hex'), lookAt: (path) => lstat(path, { bigint: true }), rename, syncFolder };

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What all temp files for `target` begin with; a short digest keeps long file names within the system's 255 bytes. */
export const tempPrefix = (target: string): string => `.dateline-${sha256Of(basename(target)).slice(0, 8)}-`;

const LINK_LIMIT = 40;

/**
 * The file behind a path, all links followed, absolute. A file that does not exist yet is named in its real folder.
 *
 * A link that leads nowhere yet is followed too: its file gets written, the link stays.
 */
export async function resolveTarget(path: string): Promise<string> {
  let current = resolve(path);
  for (let step = 0; step < LINK_LIMIT; step++) {
    try {
      return await realpath(current);
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error;
    }
    const folder = await realpath(dirname(current));
    const inFolder = join(folder, basename(current));
    const isLink = await lstat(inFolder).then((found) => found.isSymbolicLink(), () => false);
    if (!isLink) return inFolder;
    current = resolve(folder, await readlink(inFolder));
  }
  throw Object.assign(new Error('Too many links'), { code: 'ELOOP' });
}

async function openTemp(target: string, steps: SaveSteps): Promise<{ readonly handle: FileHandle; readonly temp: string }> {
  const folder = dirname(target);
  for (let attempt = 1; ; attempt++) {
    const temp = join(folder, `${tempPrefix(target)}${steps.randomName()}.tmp`);
    try {
      return { handle: await open(temp, 'wx', 0o666), temp };
    } catch (error) {
      // Something is in this name's place (perhaps planted): leave it alone and take another name.
      if (errnoOf(error) !== 'EEXIST' || attempt >= 8) throw error;
    }
  }
}

export async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done);
    if (bytesWritten === 0) throw Object.assign(new Error('Nothing more can be written'), { code: 'ENOSPC' });
    done += bytesWritten;
  }
}

/** The file being replaced, if there is one. A rename would take the place of a pipe or a device too, `/dev/null` for everybody. */
async function fileAt(target: string): Promise<Stats | null> {
  const old = await stat(target).catch(() => null);
  if (old?.isFile() === false && !old.isDirectory()) throw Object.assign(new Error('Not a file'), { code: 'EFTYPE' });
  return old;
}

/** Its permission bits and owner, as far as the system lets us keep them. */
async function keepOwnership(handle: FileHandle, old: Stats | null): Promise<void> {
  if (old === null) return;
  const now = await handle.stat();
  if (now.uid !== old.uid || now.gid !== old.gid) await handle.chown(old.uid, old.gid).catch(() => undefined);
  if ((now.mode & 0o7777) !== (old.mode & 0o7777)) await handle.chmod(old.mode & 0o7777).catch(() => undefined);
}

const failed = (error: unknown, target: string, replaced: boolean): { readonly ok: false; readonly failure: SaveFailure } =>
  ({ ok: false, failure: { ...diskFailure(error, target), replaced } });

/**
 * Writes and fsyncs `parts`, one after the other, beside `target` without touching it. `target` must come from
 * `resolveTarget`. A part is done with when the next one is asked for: all may share one buffer.
 *
 * On failure nothing is left behind, as far as the system lets us remove it.
 */
export async function prepareFile(target: string, parts: Iterable<Uint8Array>, steps: SaveSteps = SYSTEM_STEPS): Promise<Result<Prepared, SaveFailure>> {
  let temp: string | null = null;
  try {
    const old = await fileAt(target);
    const opened = await openTemp(target, steps);
    temp = opened.temp;
    const { handle } = opened;
    const digest = createHash('sha256');
    let length = 0;
    let closed = false;
    try {
      await keepOwnership(handle, old);
      for (const part of parts) {
        digest.update(part);
        length += part.length;
        await writeAll(handle, part);
      }
      const { size } = await handle.stat();
      if (size !== length) throw Object.assign(new Error(`${size} of ${length} bytes arrived`), { code: 'ENOSPC' });
      await handle.sync();
      closed = true;
      await handle.close();
    } finally {
      if (!closed) await handle.close().catch(() => undefined);
    }
    return { ok: true, value: { target, temp, sha256: digest.digest('hex'), size: length } };
  } catch (error) {
    if (temp !== null) await unlink(temp).catch(() => undefined);
    return failed(error, target, false);
  }
}

/** Windows refuses to rename over a file that a virus scanner or an indexer is just reading; that passes. */
const RENAME_PAUSES_MS = process.platform === 'win32' ? [20, 60, 150, 400, 1_000] : [];

async function renameOver(temp: string, target: string, steps: SaveSteps): Promise<void> {
  for (const pauseMs of RENAME_PAUSES_MS) {
    try {
      return await steps.rename(temp, target);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error))) throw error;
      await new Promise((done) => setTimeout(done, pauseMs));
    }
  }
  await steps.rename(temp, target);
}

/** Puts a prepared file in its target's place, for good. */
export async function publishFile(prepared: Prepared, steps: SaveSteps = SYSTEM_STEPS): Promise<Result<null, SaveFailure>> {
  try {
    await renameOver(prepared.temp, prepared.target, steps);
  } catch (error) {
    await discardPrepared(prepared);
    return failed(error, prepared.target, false);
  }
  try {
    await steps.syncFolder(dirname(prepared.target));
  } catch (error) {
    return failed(error, prepared.target, true);
  }
  return { ok: true, value: null };
}

export async function discardPrepared(prepared: Prepared): Promise<void> {
  await unlink(prepared.temp).catch(() => undefined);
}

/** Both halves at once, for files that no journal belongs to. */
export async function replaceFile(target: string, bytes: Uint8Array, steps: SaveSteps = SYSTEM_STEPS): Promise<Result<Prepared, SaveFailure>> {
  const prepared = await prepareFile(target, [bytes], steps);
  if (!prepared.ok) return prepared;
  const published = await publishFile(prepared.value, steps);
  return published.ok ? prepared : published;
}
