/**
 * Earlier versions of a timeline, kept in the app's own folder so that the person's folder stays clean.
 *
 *   versions/<digest of the timeline's id>/000012-1700000000000-r41-0f3a9c….dateline.gz
 *
 * Named by the timeline's id, not its place: they follow a file that is moved, and those of its copies lie among them
 * (lineage.ts tells whose past they are). Of the file on disk, never of memory: a
 * second name for it is enough, since a save puts a new file in its place and leaves the old one as it is. Only what
 * another program has replaced on the disk is written from memory.
 */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fail, type Result } from '../../core/result';
import { decodeTimelineBytes } from '../../core/timeline/decode';
import { ownVersion } from '../../core/timeline/own-version';
import { timelinePieces } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import { prepareFile, publishFile, replaceFile, type SaveSteps } from './atomic-save';
import { utf8Parts } from './bytes-in-parts';
import type { Clock } from './clock';
import { diskFailure } from './disk-failure';
import { versionsFolder } from './document-folder';
import { DIGEST_START } from './lineage';
import { Pace, digestOf, packFile } from './pack-slowly';
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

/** A file that is yet to be packed, with when it was put there and its revision: whoever keeps the next one packs it too. */
const PENDING = /^pending-(\d{1,15})-r(\d{1,15})-[0-9a-f]{16}$/;

/**
 * What could not be packed, on a full disk, waits for the next try: it may be all there is of a state that was promised
 * among the versions. Not without end, since each holds a whole file on that very disk.
 */
const WAITING_LIMIT = 6;

/** Packing begins when the save that asked for it is likely to be over. */
const PACK_AFTER_MS = 3_000;

const gunzipped = promisify(gunzip);

/** Newest first. */
export async function listVersions(dataDir: string, timelineId: string): Promise<readonly Version[]> {
  const folder = versionsFolder(dataDir, timelineId);
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
  if (!NAME.test(id)) return fail('no-such-version', id, words().storage.versions.none, words().storage.versions.noneRemedy);
  const path = join(versionsFolder(dataDir, timelineId), id);
  try {
    const { name } = words().storage.versions;
    return ownVersion(decodeTimelineBytes(await gunzipped(await readFile(path)), name), name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) return fail('damaged', id, words().storage.versions.damaged, words().storage.versions.damagedRemedy);
    return { ok: false, failure: diskFailure(error, path) };
  }
}

async function pendingPath(folder: string, nowMs: number, revision: number): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return join(folder, `pending-${Math.max(0, Math.floor(nowMs))}-r${revision}-${randomBytes(8).toString('hex')}`);
}

/** Gives a file a second name in the folder of its versions; where two names are not to be had, as on another disk, copies it. */
async function setAside(target: string, folder: string, nowMs: number, revision: number): Promise<void> {
  const pending = await pendingPath(folder, nowMs, revision);
  await link(target, pending).catch(async () => {
    // Under another name until it is whole: half a copy, left by a program that was ended, must not become a version.
    const copying = join(folder, 'copying');
    await copyFile(target, copying, constants.COPYFILE_FICLONE);
    await rename(copying, pending);
  });
}

interface Pending {
  readonly path: string;
  readonly takenMs: number;
  readonly revision: number;
}

/** What waits to be packed, oldest first: also what a program put there that ended too early. */
async function pendingIn(folder: string): Promise<readonly Pending[]> {
  const found: Pending[] = [];
  for (const name of await readdir(folder)) {
    const match = PENDING.exec(name);
    if (match !== null) found.push({ path: join(folder, name), takenMs: Number(match[1]), revision: Number(match[2]) });
  }
  return found.sort((a, b) => a.takenMs - b.takenMs);
}

/** Takes snapshots of one timeline's file. Failures are let pass: versions are a second net, the file is the first. */
export class VersionKeeper {
  private lastMs: number | null = null;
  private running: Promise<void> = Promise.resolve();
  private pace: Pace;

  constructor(readonly dataDir: string, private readonly clock: Clock, private readonly steps: SaveSteps) {
    this.pace = new Pace(clock);
  }

  /**
   * Keeps what is in the file now, unless that was done a short while ago; `always`: before something that replaces much.
   *
   * Answers whether it was, once the file may be replaced. What is kept is packed later, and slowly: a save is what counts now, and a
   * window that draws beside it.
   */
  async keep(target: string, timelineId: string, revision: number, always = false): Promise<boolean> {
    const nowMs = this.clock.now();
    // A clock set back counts as time passed.
    if (!always && this.lastMs !== null && Math.abs(nowMs - this.lastMs) < snapshotEveryMs) return false;
    this.lastMs = nowMs;
    const isThere = await setAside(target, versionsFolder(this.dataDir, timelineId), nowMs, revision).then(() => true, () => false);
    if (isThere) this.packSoon(timelineId);
    return isThere;
  }

  /** Keeps a timeline that is in no file any more: another program has replaced it. Answers its digest once it is on disk, null where it cannot be kept. */
  async keepTimeline(timeline: Timeline): Promise<string | null> {
    const { id, revision } = timeline;
    const pending = await pendingPath(versionsFolder(this.dataDir, id), this.clock.now(), revision).catch(() => null);
    const prepared = pending === null ? null : await prepareFile(pending, utf8Parts(timelinePieces(timeline)), this.steps);
    if (prepared?.ok !== true || !(await publishFile(prepared.value, this.steps)).ok) return null;
    this.packSoon(id);
    return prepared.value.sha256;
  }

  /** Resolves once everything kept is packed, which is now done without pauses. */
  async settled(): Promise<void> {
    this.pace.hurry();
    await this.running;
    this.pace = new Pace(this.clock);
  }

  /** Newest first, with what is just on its way to the disk, or could not be brought there before. */
  async list(timelineId: string): Promise<readonly Version[]> {
    this.packSoon(timelineId);
    await this.settled();
    return listVersions(this.dataDir, timelineId);
  }

  private packSoon(timelineId: string): void {
    this.running = this.running.then(() => this.packPending(timelineId)).catch(() => undefined);
  }

  private async packPending(timelineId: string): Promise<void> {
    await this.pace.rest(PACK_AFTER_MS);
    const waiting: Pending[] = [];
    for (const pending of await pendingIn(versionsFolder(this.dataDir, timelineId))) {
      if (await this.pack(pending, timelineId).catch(() => false)) await unlink(pending.path).catch(() => undefined);
      else waiting.push(pending);
    }
    for (const { path } of waiting.slice(0, -WAITING_LIMIT)) await unlink(path).catch(() => undefined);
  }

  /** Whether it is among the versions now. */
  private async pack({ path, takenMs, revision }: Pending, timelineId: string): Promise<boolean> {
    const folder = versionsFolder(this.dataDir, timelineId);
    const sha256Start = (await digestOf(path, this.pace)).slice(0, DIGEST_START);
    const versions = await listVersions(this.dataDir, timelineId);
    if (versions[0]?.sha256Start === sha256Start) return true;
    const sequence = (versions[0]?.sequence ?? 0) + 1;
    const name = `${String(sequence).padStart(6, '0')}-${takenMs}-r${revision}-${sha256Start}.dateline.gz`;
    const packed = await packFile(path, this.pace);
    const written = await replaceFile(join(folder, name), packed, this.steps);
    if (!written.ok) return false;
    const all = [{ id: name, sequence, takenMs, revision, sha256Start, sizeBytes: packed.length }, ...versions];
    for (const { id } of versionsToDrop(all)) await unlink(join(folder, id)).catch(() => undefined);
    return true;
  }
}
