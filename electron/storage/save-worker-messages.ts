/**
 * What the main thread and the save worker say to each other.
 */
import type { Result } from '../../core/result';
import type { Command } from '../../core/timeline/commands';
import type { Timeline } from '../../core/timeline/types';
import type { Prepared, SaveFailure } from './atomic-save';
import type { Expected, Published } from './publish-expected';

export interface AppliedEdit {
  readonly command: Command;
  /** The document's revision after it. */
  readonly revision: number;
}

export type ToSaveWorker =
  | { readonly type: 'load'; readonly timeline: Timeline }
  /** The file's own bytes, handed over without a copy: cheaper than cloning 100,000 records. */
  | { readonly type: 'load-bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'applied'; readonly edits: readonly AppliedEdit[] }
  | { readonly type: 'prepare'; readonly request: number; readonly target: string; readonly revision: number }
  | { readonly type: 'publish'; readonly request: number; readonly prepared: Prepared; readonly expected: Expected }
  | { readonly type: 'hash'; readonly request: number; readonly path: string };

export type FromSaveWorker =
  | { readonly type: 'prepared'; readonly request: number; readonly result: Result<Prepared, SaveFailure> }
  | { readonly type: 'published'; readonly request: number; readonly published: Published }
  /** Null: there is no file. */
  | { readonly type: 'hashed'; readonly request: number; readonly sha256: string | null }
  /** It could not be read; ask on the main thread, which says why. */
  | { readonly type: 'unreadable'; readonly request: number }
  /** The worker's copy is not at the revision asked for: send the document again. */
  | { readonly type: 'behind'; readonly request: number };
