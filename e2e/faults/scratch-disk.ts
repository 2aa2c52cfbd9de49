/**
 * Disks that may be filled, cut off and thrown away: tmpfs, and images of file systems behind loop devices.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ScratchDisk {
  readonly folder: string;
  readonly remove: () => void;
}

function run(command: string, args: readonly string[]): string | null {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  if (done.error !== undefined) return `${command} is not installed`;
  return done.status === 0 ? null : `${command}: ${done.stderr.trim().split('\n').pop() ?? `exit ${done.status ?? -1}`}`;
}

const unmount = (folder: string): void => {
  // A disk that was shut down under a program stays busy until the program has ended.
  if (run('umount', [folder]) !== null) run('umount', ['-l', folder]);
};

/** A RAM disk of this size; or why there is none. */
export function tmpfs(sizeBytes: number): ScratchDisk | string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tmpfs-'));
  const problem = run('mount', ['-t', 'tmpfs', '-o', `size=${sizeBytes}`, 'dateline-test', folder]);
  if (problem !== null) {
    rmSync(folder, { recursive: true });
    return problem;
  }
  return { folder, remove: () => { unmount(folder); rmSync(folder, { recursive: true, force: true }); } };
}

/** Bytes that a write can still take. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export interface CuttableDisk extends ScratchDisk {
  /** As if the power failed now: what was not brought to disk is gone. */
  readonly cut: () => void;
  /** Mounts it anew, as the next start of the computer would. */
  readonly again: () => string | null;
}

/** The smallest sizes that the makers of these file systems accept. */
const IMAGE_BYTES = { ext4: 48 * 1_048_576, xfs: 320 * 1_048_576 };

export type FileSystem = keyof typeof IMAGE_BYTES;

/** A file system in an image file, mounted; or why there is none. */
export function cuttableDisk(kind: FileSystem): CuttableDisk | string {
  const place = mkdtempSync(join(tmpdir(), `dateline-${kind}-`));
  const [image, folder] = [join(place, 'image'), join(place, 'disk')];
  mkdirSync(folder);
  const handle = openSync(image, 'w');
  ftruncateSync(handle, IMAGE_BYTES[kind]);
  closeSync(handle);
  const mount = (): string | null => run('mount', ['-o', 'loop', image, folder]);
  const problem = run(`mkfs.${kind}`, kind === 'ext4' ? ['-q', '-F', image] : ['-q', '-f', image]) ?? mount() ?? run('xfs_io', ['-V']);
  const remove = (): void => {
    unmount(folder);
    rmSync(place, { recursive: true, force: true });
  };
  if (problem !== null) {
    remove();
    return problem;
  }
  return {
    folder, remove,
    cut: () => {
      const failed = run('xfs_io', ['-x', '-c', 'shutdown', folder]);
      if (failed !== null) throw new Error(failed);
    },
    again: () => {
      unmount(folder);
      return mount();
    },
  };
}
