/** What the import dialogue is shown of a file, and what came of importing it. Plain data for the window. */
import type { EventFormat } from './import-file';
import type { ImportedEvent, ImportProblem } from './imported-events';
import type { PreviewRow, TableReading } from './read-events';

/** Problems that the dialogue is given; more are counted, and named in the list that can be copied afterwards. */
export const PROBLEMS_SHOWN = 500;

export interface EventsPreview {
  readonly fileName: string;
  readonly format: EventFormat;
  /** As the decoder names it: `utf-8`. */
  readonly encoding: string;
  readonly table: TableReading | null;
  readonly rows: readonly (PreviewRow & { readonly isKnown: boolean })[];
  readonly events: number;
  /** Events here that will be marked as confidential, because the file has them so. */
  readonly marks: number;
  /** Sources that come with the events of a timeline. */
  readonly sources: number;
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  readonly notes: readonly string[];
  /** Events that are in the timeline already, and the first of them. */
  readonly known: { readonly count: number; readonly first: readonly Pick<ImportedEvent, 'title' | 'when'>[] };
}

export interface EventsTaken {
  readonly events: number;
  /** Events that were here and are confidential now. */
  readonly marks: number;
  readonly sources: number;
  /** Everything that could not be read or was left aside, a line each; '' for nothing. */
  readonly list: string;
  /** Of the timeline with them: as long as it holds, undo takes them back and nothing else. */
  readonly revision: number;
}

/** A file that was chosen or dropped to take events from. */
export interface OfferedFile {
  readonly handle: string;
  readonly fileName: string;
}

/** Names of files that are plainly of events. Timelines of our own open instead. */
export const isEventFileName = (name: string): boolean => /\.(?:csv|tsv|tab|ics|json|mw|markwhen|timeline|xml)$/i.test(name);

export const EVENT_EXTENSIONS = ['csv', 'tsv', 'tab', 'ics', 'json', 'mw', 'markwhen', 'timeline', 'xml', 'dateline'] as const;
