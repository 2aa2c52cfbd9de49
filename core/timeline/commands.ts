/**
 * Every edit as a value: what the window asks for, the journal keeps and undo turns round.
 *
 * A command holds everything needed to apply it (ids, times, positions), so applying it twice from the same document
 * gives the same bytes, in main, in the mirror and in a replay after a crash.
 */
import type { EventId, Kind, KindId, ParagraphId, ParagraphRole, Source, SourceId, Timeline, TimelineEvent } from './types';

/** Fields to set; null removes an optional field. The record's id, revision and sittings are not for patching. */
export type EventPatch = { readonly [K in Exclude<keyof TimelineEvent, 'id' | 'revision' | 'sittings'>]?: TimelineEvent[K] | null };
export type SourcePatch = { readonly [K in Exclude<keyof Source, 'id' | 'revision' | 'sittings'>]?: Source[K] | null };
export type KindPatch = { readonly [K in Exclude<keyof Kind, 'id'>]?: Kind[K] };
export type TimelinePatch = { readonly [K in 'title' | 'description']?: Timeline[K] } & { readonly [K in 'filters' | 'acceptedFindings']?: Timeline[K] | null };

type Change =
  /** `index`: where in `events`; at the end when left out. */
  | { readonly type: 'add-event'; readonly event: TimelineEvent; readonly index?: number }
  | { readonly type: 'patch-event'; readonly id: EventId; readonly patch: EventPatch }
  | { readonly type: 'remove-event'; readonly id: EventId }
  | { readonly type: 'add-source'; readonly source: Source; readonly index?: number }
  | { readonly type: 'patch-source'; readonly id: SourceId; readonly patch: SourcePatch }
  /** Removes the source and every citation of it. */
  | { readonly type: 'remove-source'; readonly id: SourceId }
  /** To another place in the list of sources. */
  | { readonly type: 'move-source'; readonly id: SourceId; readonly index: number }
  | { readonly type: 'set-paragraph-role'; readonly source: SourceId; readonly paragraph: ParagraphId; readonly role: ParagraphRole }
  | { readonly type: 'add-kind'; readonly kind: Kind; readonly index?: number }
  | { readonly type: 'patch-kind'; readonly id: KindId; readonly patch: KindPatch }
  /** Refused while an event has this kind. */
  | { readonly type: 'remove-kind'; readonly id: KindId }
  | { readonly type: 'patch-timeline'; readonly patch: TimelinePatch }
  | { readonly type: 'dismiss'; readonly fingerprint: string }
  | { readonly type: 'restore-dismissed'; readonly fingerprint: string }
  /** Several as one step: all apply or none does. */
  | { readonly type: 'batch'; readonly commands: readonly Command[] };

/** `sitting`: in which it was made, set by the main process; one inside a batch says nothing. See sittings.ts. */
export type Command = Change & { readonly sitting?: string };

/** A command with what history needs to know. */
export interface Edit {
  readonly command: Command;
  /** For the menu: "Undo " + label. Sentence case without a full stop, e.g. "Edit title". */
  readonly label: string;
  /** Edits with the same key that follow one another within `MERGE_WINDOW_MS` become one undo step (typing). */
  readonly mergeKey?: string;
}

/** Typing that pauses longer than this starts a new undo step. */
export const MERGE_WINDOW_MS = 2_000;
