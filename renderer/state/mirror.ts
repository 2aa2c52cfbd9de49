/**
 * The window's copy of the document: the same values as main's, changed by the same function.
 *
 * Nothing here decides anything. Edits are asked for with `requestEdit`; what main acknowledged comes back as a push
 * and is applied. Should the copy ever fall out of step, main's revision tells and the whole document is fetched again.
 */
import { create } from 'zustand';
import type { DocumentState, HistoryState, Pushes, SaveState, SentDocument } from '../../core/ipc-contract';
import { applyCommand } from '../../core/timeline/apply-command';
import type { Command } from '../../core/timeline/commands';
import type { Timeline } from '../../core/timeline/types';
import { jsonBody } from './json-body';

export interface Mirror {
  /** Null while the window is empty. */
  readonly timeline: Timeline | null;
  readonly fileName: string | null;
  readonly folder: string | null;
  readonly readOnly: boolean;
  readonly history: HistoryState;
  readonly saveState: SaveState;
  /** Only the rows that are shown first: main is still reading the file. */
  readonly isPartial: boolean;
  /** How often the document came whole, as it does when another program's edits are in it; the window's own edits come one by one. */
  readonly wholes: number;
}

export const EMPTY_MIRROR: Mirror = {
  timeline: null, fileName: null, folder: null, readOnly: false,
  history: { undoLabel: null, redoLabel: null }, saveState: { type: 'none' }, isPartial: false, wholes: 0,
};

function withTimeline({ json: _json, address: _address, revision, structureRevision, ...rest }: SentDocument, parsed: unknown): DocumentState {
  return { ...rest, timeline: { ...(parsed as Timeline), revision, structureRevision } };
}

/** The document as it was handed over, with its timeline read. Main has checked it: nothing is validated again here. */
export function documentFrom(sent: SentDocument | null): DocumentState | null {
  if (sent === null) return null;
  if (sent.json === null) throw new Error('The text of this document is to be fetched.');
  return withTimeline(sent, JSON.parse(sent.json));
}

/** The texts that were asked for ahead of their documents, by address. */
const ahead = new Map<string, Promise<unknown>>();

const fetchJson = async (address: string): Promise<unknown> => jsonBody(await fetch(address));

/** Fetches and parses what a document will name as its text, while main still checks it. */
export function fetchAhead(address: string): void {
  const parsed = fetchJson(address);
  parsed.catch(() => undefined);
  ahead.set(address, parsed);
}

/** The same, fetched where it has an address. Rejects when nothing is there any more. */
export async function fetchedDocument(sent: SentDocument | null): Promise<DocumentState | null> {
  const early = ahead.get(sent?.address ?? '');
  // What was fetched for a document that came otherwise, or not at all, must not stay.
  ahead.clear();
  if (sent === null || sent.address === null) return documentFrom(sent);
  return withTimeline(sent, await (early ?? fetchJson(sent.address)));
}

let wholes = 0;

export const mirrorOf = (document: DocumentState | null): Mirror => (document === null ? EMPTY_MIRROR : { ...document, wholes: (wholes += 1) });

/** The mirror after an acknowledged edit, or null when it does not follow on what the mirror holds. */
export function mirrorAfter(mirror: Mirror, applied: Pushes['applied']): Mirror | null {
  if (mirror.timeline === null || applied.revision !== mirror.timeline.revision + 1) return null;
  const result = applyCommand(mirror.timeline, JSON.parse(applied.command) as Command);
  return result.ok ? { ...mirror, timeline: result.value.timeline, history: applied.history } : null;
}

export const useMirror = create<Mirror>(() => EMPTY_MIRROR);
