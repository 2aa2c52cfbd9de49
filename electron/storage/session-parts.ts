/**
 * What a session tells, and what it is built from.
 */
import type { HistoryState, Notice, SaveState } from '../../core/ipc-contract';
import type { Result } from '../../core/result';
import type { Command } from '../../core/timeline/commands';
import type { Timeline } from '../../core/timeline/types';
import type { Clock } from './clock';
import type { OpenDocument, Published } from './open-document';
import type { Lineage } from './lineage';
import type { VersionKeeper } from './versions';

export type SessionEvent =
  /** Another edit is on disk. Ignore it when `revision` is not above the mirror's: a `document` event came first. */
  | { readonly type: 'applied'; readonly revision: number; readonly command: Command; readonly history: HistoryState }
  /** The document as a whole became another one. */
  | { readonly type: 'document'; readonly timeline: Timeline; readonly history: HistoryState }
  | { readonly type: 'save-state'; readonly state: SaveState }
  | { readonly type: 'notice'; readonly notice: Notice }
  /** A merge kept these things twice, a sentence each: to be shown in a dialogue. */
  | { readonly type: 'conflicts'; readonly sentences: readonly string[] };

/** What a session needs that opening has found out. */
export interface SessionParts {
  /** Null for a new timeline that has no file of the person's yet. */
  readonly filePath: string | null;
  /** Why nothing may be changed; null when it may. */
  readonly readOnlyReason: string | null;
  /** A new timeline that nobody will miss as long as it was not edited. */
  readonly disposable: boolean;
  readonly clock: Clock;
  readonly dataDir: string;
  readonly versions: VersionKeeper;
  readonly lineage: Lineage;
  /** Builds the document for this start once the session can listen to it. */
  readonly build: (onPublished: (published: Published, result: Result<null>) => void) => OpenDocument;
  /** Opens the same content under another name; see open-session.ts. */
  readonly moveTo: (path: string, timeline: Timeline) => Promise<Result<MovedDocument>>;
  /** Gives up what is held besides the document: locks, the folder. `keep`: something is left to recover. */
  readonly release: (keep: boolean) => Promise<void>;
  /** False once the journal is another program's, which was told to take its lock. */
  readonly holdsFolder: () => Promise<boolean>;
}

export type MovedDocument = Pick<SessionParts, 'build' | 'release' | 'holdsFolder'> & { readonly filePath: string };
