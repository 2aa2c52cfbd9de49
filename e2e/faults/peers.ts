/**
 * The usual ways to replace a file, beside the app's own.
 */
import { writeFile as writeAtomically } from 'atomically';
import writeFileAtomic from 'write-file-atomic';
import { replaceFile, resolveTarget } from '../../electron/storage/atomic-save';

export interface PeerSaver {
  readonly name: string;
  /** Rejects when it noticed that it failed. */
  readonly save: (target: string, bytes: Buffer) => Promise<void>;
}

export const OURS = 'Dateline';

export const SAVERS: readonly PeerSaver[] = [
  {
    name: OURS,
    save: async (target, bytes) => {
      const saved = await replaceFile(await resolveTarget(target), bytes);
      if (!saved.ok) throw new Error(saved.failure.message);
    },
  },
  { name: 'write-file-atomic', save: (target, bytes) => writeFileAtomic(target, bytes) },
  { name: 'atomically', save: (target, bytes) => writeAtomically(target, bytes, { timeout: 2_000 }) },
];
