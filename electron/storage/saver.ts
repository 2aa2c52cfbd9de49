/**
 * Who turns a document into bytes on disk: this thread for small documents, a worker thread for big ones.
 *
 * Both follow the same two halves of atomic-save.ts, with a look at the present file right before the rename.
 */
import type { Result } from '../../core/result';
import type { Command } from '../../core/timeline/commands';
import { timelinePieces } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';
import { discardPrepared, type Prepared, prepareFile, type SaveFailure, type SaveSteps } from './atomic-save';
import { hashFile, utf8Parts } from './bytes-in-parts';
import { type Expected, publishIfExpected, type Published } from './publish-expected';

export interface Saver {
  /** The document became this one as a whole. `bytes`: the file it was read from, which the saver may keep; or null. */
  readonly load: (timeline: Timeline, bytes: Uint8Array<ArrayBuffer> | null) => void;
  /** One edit was applied; `revision` is the document's after it. */
  readonly applied: (command: Command, revision: number) => void;
  /** Writes `timeline` beside `target` and fsyncs it. */
  readonly prepare: (timeline: Timeline, target: string) => Promise<Result<Prepared, SaveFailure>>;
  readonly publish: (prepared: Prepared, expected: Expected) => Promise<Published>;
  /** Hex SHA-256 of a file, null when there is none. */
  readonly hash: (path: string) => Promise<string | null>;
  readonly discard: (prepared: Prepared) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const inlineSaver = (steps: SaveSteps): Saver => ({
  load: () => undefined,
  applied: () => undefined,
  prepare: (timeline, target) => prepareFile(target, utf8Parts(timelinePieces(timeline)), steps),
  publish: (prepared, expected) => publishIfExpected(prepared, expected, steps),
  hash: hashFile,
  discard: discardPrepared,
  close: () => Promise.resolve(),
});
