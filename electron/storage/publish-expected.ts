/**
 * The second half of a save: replaces the file only if it is still the one the document builds on.
 *
 * No system offers "replace this file if nobody touched it" in one step, so:
 *
 *   open → look → digest → look again → rename → look once more at the file that was replaced
 *
 * - Compared by content, not by time stamps, which sync services set back and coarse file systems round.
 * - The second look costs microseconds, so what is left between it and the rename is far less than reading and digesting
 *   a big file; someone who replaced the file meanwhile is noticed by it.
 * - A link that was put in the place meanwhile is seen by the second look, and stays.
 * - So does a file that was set read-only meanwhile: a rename asks nobody but the folder.
 * - The replaced file stays open. Whoever had it open too and wrote into it while it was being replaced has written to a
 *   file without a name; it is read from here, handed back, and merged.
 *
 * What no program can see is a file put in place by rename between the second look and ours: about a tenth of a
 * millisecond (docs: e2e/faults/README.md).
 */
import type { BigIntStats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { discardPrepared, type Prepared, publishFile, type SaveFailure, type SaveSteps } from './atomic-save';
import { hashHandle } from './bytes-in-parts';
import { diskFailure, errnoOf } from './disk-failure';
import { isSetReadOnly } from './document-folder';

export type Published =
  /** `overwritten`: what somebody wrote into the old file while it was being replaced; null when nobody did. */
  | { readonly type: 'published'; readonly overwritten: Uint8Array | null }
  /** Someone else wrote the file; nothing was replaced. */
  | { readonly type: 'changed' }
  /** The file is not there any more; nothing was written. */
  | { readonly type: 'missing' }
  /** A link was put in the file's place; nothing was written: replacing it would leave the file it names behind. */
  | { readonly type: 'linked' }
  | { readonly type: 'failed'; readonly failure: SaveFailure };

/** What the file in place must hold for it to be replaced: a hex SHA-256, or nothing at all. */
export type Expected = { readonly sha256: string } | 'absent';

interface Present {
  /** Open until the file is replaced; null where the system refuses to replace open files. */
  readonly handle: FileHandle | null;
  readonly looked: BigIntStats;
  readonly sha256: string;
}

/** Some systems count time in steps this long: a write within one of them leaves the time stamp as it was. */
const COARSE_CLOCK_MS = 100;

/** A disk that shows another face at each look (some network disks number files anew) is believed by content. */
const LOOKS = 3;

const sameFile = (one: BigIntStats, other: BigIntStats): boolean =>
  one.ino === other.ino && one.dev === other.dev && one.size === other.size && one.mtimeNs === other.mtimeNs && one.ctimeNs === other.ctimeNs;

/** The whole file from its beginning, wherever the handle stands. */
async function readWhole(handle: FileHandle): Promise<Buffer> {
  const { size } = await handle.stat();
  const bytes = Buffer.alloc(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
    length += bytesRead;
    if (bytesRead === 0 || length === bytes.length) return bytes.subarray(0, length);
  }
}

/** Null when there is no file. Throws what the system says. */
async function openPresent(target: string): Promise<Present | null> {
  let handle: FileHandle;
  try {
    handle = await open(target, 'r');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
  let kept = false;
  try {
    const looked = await handle.stat({ bigint: true });
    const sha256 = await hashHandle(handle);
    kept = process.platform !== 'win32';
    return { handle: kept ? handle : null, looked, sha256 };
  } finally {
    if (!kept) await handle.close().catch(() => undefined);
  }
}

const letGo = (present: Present | null): Promise<void> => present?.handle?.close().catch(() => undefined) ?? Promise.resolve();

/** What was written into the file after its digest was taken; null when nothing was. */
async function writtenSince({ handle, looked, sha256 }: Present): Promise<Uint8Array | null> {
  if (handle === null) return null;
  const now = await handle.stat({ bigint: true });
  const surelyOld = Math.abs(Date.now() - Number(looked.mtimeMs)) > COARSE_CLOCK_MS;
  if (surelyOld && now.size === looked.size && now.mtimeNs === looked.mtimeNs) return null;
  return await hashHandle(handle) === sha256 ? null : await readWhole(handle);
}

/** The file in place, once it is sure that it is the expected one; else what it is instead. */
async function expectedFile(target: string, expected: Expected, steps: SaveSteps): Promise<Present | 'absent' | 'changed' | 'missing' | 'linked'> {
  for (let look = 1; ; look++) {
    const present = await openPresent(target);
    const again = await steps.lookAt(target).catch(() => null);
    const isLink = again?.isSymbolicLink() === true;
    if (present === null) return expected !== 'absent' ? 'missing' : isLink ? 'linked' : 'absent';
    const isChanged = expected === 'absent' || present.sha256 !== expected.sha256;
    if (isChanged || isLink) {
      await letGo(present);
      return isChanged ? 'changed' : 'linked';
    }
    if ((again !== null && sameFile(present.looked, again)) || look >= LOOKS) return present;
    await letGo(present);
  }
}

/** `prepared` takes its target's place, or is discarded. */
export async function publishIfExpected(prepared: Prepared, expected: Expected, steps: SaveSteps): Promise<Published> {
  let found: Awaited<ReturnType<typeof expectedFile>>;
  try {
    found = await expectedFile(prepared.target, expected, steps);
  } catch (error) {
    await discardPrepared(prepared);
    return { type: 'failed', failure: { ...diskFailure(error, prepared.target), replaced: false } };
  }
  if (found === 'changed' || found === 'missing' || found === 'linked') {
    await discardPrepared(prepared);
    return { type: found };
  }
  const present = found === 'absent' ? null : found;
  try {
    if (present !== null && isSetReadOnly(present.looked.mode)) {
      await discardPrepared(prepared);
      return { type: 'failed', failure: { ...diskFailure({ code: 'EPERM' }, prepared.target), replaced: false } };
    }
    const published = await publishFile(prepared, steps);
    if (!published.ok) return { type: 'failed', failure: published.failure };
    // The save itself is done; a disk that cannot be read now is no reason to call it failed.
    return { type: 'published', overwritten: present === null ? null : await writtenSince(present).catch(() => null) };
  } finally {
    await letGo(present);
  }
}
