/**
 * Earlier versions of a timeline, kept in the app's own folder so that the person's folder stays clean.
 *
 *   versions/<digest of the timeline's id>/000012-1700000000000-r41-0f3a9c….dateline.gz
 *
 * Named by the timeline's id, not its place: they follow a file that is moved. Copies of the file on disk, never of
 * memory, so that taking one costs the main thread nothing.
 */
import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { fail, ok, type Result } from '../../core/result';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import type { Timeline } from '../../core/timeline/types';
import { replaceFile, sha256Of, type SaveSteps } from './atomic-save';
import type { Clock } from './clock';
import { diskFailure } from './disk-failure';
import { type VersionInfo, versionsToDrop } from './thin-versions';

export interface Version extends VersionInfo {
  /** For `readVersion`. */
  readonly id: string;
  readonly revision: number;
  readonly sha256Start: string;
}

/** While working, a snapshot this often. */
export const SNAPSHOT_EVERY_MS = 300_000;

let snapshotEveryMs = SNAPSHOT_EVERY_MS;

/** The person's setting, for every timeline. */
export const keepVersionsEvery = (ms: number): void => { snapshotEveryMs = ms; };

const NAME = /^(\d{6,12})-(\d{1,15})-r(\d{1,15})-([0-9a-f]{12})\.dateline\.gz$/;

const gzipped = promisify(gzip);
const gunzipped = promisify(gunzip);

/** Hashes a step at a time, so that 50 MB do not hold up the thread that answers edits. */
const STEP_BYTES = 2_000_000;

async function digestInSteps(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += STEP_BYTES) {
    hash.update(bytes.subarray(at, at + STEP_BYTES));
    await new Promise((next) => setImmediate(next));
  }
  return hash.digest('hex');
}

const folderOf = (dataDir: string, timelineId: string): string => join(dataDir, 'versions', sha256Of(timelineId).slice(0, 24));

/** Newest first. */
export async function listVersions(dataDir: string, timelineId: string): Promise<readonly Version[]> {
  const folder = folderOf(dataDir, timelineId);
  const names = await readdir(folder).catch((): string[] => []);
  const found: Version[] = [];
  for (const name of names) {
    const match = NAME.exec(name);
    if (match === null) continue;
    const [, sequence = '', takenMs = '', revision = '', sha256Start = ''] = match;
    const sizeBytes = await stat(join(folder, name)).then(({ size }) => size, () => 0);
    found.push({ id: name, sequence: Number(sequence), takenMs: Number(takenMs), revision: Number(revision), sha256Start, sizeBytes });
  }
  return found.sort((a, b) => b.sequence - a.sequence);
}

export async function readVersion(dataDir: string, timelineId: string, id: string): Promise<Result<Timeline>> {
  if (!NAME.test(id)) return fail('no-such-version', id, 'there is no such version', 'Choose one from the list.');
  const path = join(folderOf(dataDir, timelineId), id);
  try {
    const decoded = decodeTimelineBytes(await gunzipped(await readFile(path)), 'earlier version');
    return decoded.ok ? ok(decoded.value.timeline) : decoded;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return fail('damaged', id, 'this version is damaged', 'Choose another one.');
    return { ok: false, failure: diskFailure(error, path) };
  }
}

/** Takes snapshots of one timeline's file. Failures are let pass: versions are a second net, the file is the first. */
export class VersionKeeper {
  private lastMs: number | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly dataDir: string, private readonly clock: Clock, private readonly steps: SaveSteps) {}

  /**
   * Keeps what is in the file now, unless that was done a short while ago; `always`: before something that replaces much.
   *
   * Resolves once the file has been read, so that it may be replaced.
   */
  keep(target: string, timelineId: string, revision: number, always = false): Promise<void> {
    const nowMs = this.clock.now();
    // A clock set back counts as time passed.
    if (!always && this.lastMs !== null && Math.abs(nowMs - this.lastMs) < snapshotEveryMs) return Promise.resolve();
    this.lastMs = nowMs;
    // Read now: the caller may be about to replace the file. Packing it can take its time.
    const bytes = readFile(target).catch(() => null);
    this.running = this.running.then(async () => { await this.snapshot(await bytes, timelineId, revision, nowMs); }).catch(() => undefined);
    return bytes.then(() => undefined);
  }

  settled(): Promise<void> {
    return this.running;
  }

  private async snapshot(bytes: Uint8Array | null, timelineId: string, revision: number, nowMs: number): Promise<void> {
    if (bytes === null) return;
    const sha256Start = (await digestInSteps(bytes)).slice(0, 12);
    const versions = await listVersions(this.dataDir, timelineId);
    if (versions[0]?.sha256Start === sha256Start) return;
    const folder = folderOf(this.dataDir, timelineId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const sequence = (versions[0]?.sequence ?? 0) + 1;
    const name = `${String(sequence).padStart(6, '0')}-${Math.max(0, Math.floor(nowMs))}-r${revision}-${sha256Start}.dateline.gz`;
    const packed = await gzipped(bytes, { level: 4 });
    const written = await replaceFile(join(folder, name), packed, this.steps);
    if (!written.ok) return;
    const all = [{ id: name, sequence, takenMs: nowMs, revision, sha256Start, sizeBytes: packed.length }, ...versions];
    for (const { id } of versionsToDrop(all)) await unlink(join(folder, id)).catch(() => undefined);
  }
}
