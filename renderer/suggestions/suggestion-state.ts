/**
 * The suggestions of the open timeline: read in a worker, merged over sources, without those answered already.
 */
import { mergeMentionsInSteps, openSuggestions } from '../../core/reading/suggest';
import { suggestedEvent, suggestionEventId } from '../../core/reading/suggested-event';
import type { Suggestion } from '../../core/reading/suggestion';
import { changedSpan } from '../../core/timeline/changed-span';
import type { ParagraphId, Source, Timeline } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { allowOwnWorkers } from '../search/own-scripts';
import { useMirror } from '../state/mirror';
import { announce, useShell } from '../state/shell';
import { SourceReader, type ReaderPort } from './read-sources';
import { readerPort } from './reader-port';
import { NO_SUGGESTIONS, useReadSources, useSuggestions } from './suggestion-store';
import { workFor } from './work-for';

/** Edits come in bursts; suggestions follow when there is a pause. */
const PAUSE_MS = 120;

/** Merging in one task, within a frame. */
const MERGE_MS = 8;

function startWorker(): ReaderPort {
  allowOwnWorkers();
  return readerPort(new Worker(new URL('./suggest-worker.ts', import.meta.url), { type: 'module' }));
}

let merged: { readonly mentions: number; readonly list: readonly Suggestion[] } = { mentions: 0, list: [] };
let arrivals = 0;
let timer: ReturnType<typeof setTimeout> | null = null;

const reader = new SourceReader(startWorker, () => {
  arrivals += 1;
  useReadSources.setState({ count: arrivals });
  soon();
});

/** Paragraphs with a date; null until they are known. */
export const datedOf = (source: Source): ReadonlySet<ParagraphId> | null => reader.datedIn(source);

/** What the open suggestions were found from. */
interface Answered {
  readonly list: readonly Suggestion[];
  readonly timeline: Timeline;
}

let answered: Answered | null = null;

/** Whether an edit left everything that suggestions are compared with: titles and names answer none. */
function standsAlike(before: Timeline, after: Timeline): boolean {
  if (before.dismissed !== after.dismissed || before.sources !== after.sources) return false;
  const { from, beforeEnd, afterEnd } = changedSpan(before.events, after.events);
  if (beforeEnd !== afterEnd) return false;
  for (let at = from; at < afterEnd; at += 1) {
    const [was, now] = [before.events[at], after.events[at]];
    if (was !== now && (was?.citations !== now?.citations || was?.when.edtf !== now?.when.edtf)) return false;
  }
  return true;
}

/** A merging that goes on, and the arrivals that it has in it; null when none does. */
let merging: { readonly mentions: number; readonly steps: Generator<undefined, readonly Suggestion[]> } | null = null;

/** Merges for a while; what has arrived since begins anew. */
function merge(): void {
  if (merging?.mentions !== arrivals) merging = { mentions: arrivals, steps: mergeMentionsInSteps(reader.mentions()) };
  const list = workFor(merging.steps, MERGE_MS, () => performance.now());
  if (list === null) return;
  merged = { mentions: merging.mentions, list };
  merging = null;
}

function update(): void {
  timer = null;
  const { timeline, readOnly } = useMirror.getState();
  // A reader at work beside the parser leaves the window no processor: it begins when the last file is in.
  if (isImporting()) return;
  // Where nothing can be edited nothing is suggested, but dates that nobody has used are worth seeing.
  reader.follow(timeline?.sources ?? []);
  if (timeline === null || readOnly) {
    answered = null;
    if (useSuggestions.getState() !== NO_SUGGESTIONS) useSuggestions.setState(NO_SUGGESTIONS, true);
    return;
  }
  const sources: readonly Source[] = timeline.sources;
  if (merged.mentions !== arrivals) {
    merge();
    // What is still to do, and what is drawn for it, comes in a task of its own: together they can hold a frame up.
    timer = setTimeout(update, 0);
    return;
  }
  const { waiting } = reader;
  if (answered !== null && answered.list === merged.list && standsAlike(answered.timeline, timeline)) {
    answered = { list: merged.list, timeline };
    if (waiting !== useSuggestions.getState().waiting) useSuggestions.setState({ waiting });
    return;
  }
  answered = { list: merged.list, timeline };
  const known = new Set(sources.map((source) => source.id));
  const alive = merged.list.filter((suggestion) => suggestion.citations.every((citation) => known.has(citation.source)));
  const open = openSuggestions(alive, timeline.dismissed, timeline.events);
  const before = useSuggestions.getState();
  if (open.length === before.open.length && open.every((one, index) => one === before.open[index])) {
    if (waiting !== before.waiting) useSuggestions.setState({ waiting });
    return;
  }
  const events = open.map((suggestion) => suggestedEvent(suggestion));
  useSuggestions.setState({ open, events, byEvent: new Map(open.map((suggestion) => [suggestionEventId(suggestion), suggestion])), waiting }, true);
  // One that undo brings back is no news: what was undone is said.
  if (waiting === 0 && open.length > before.open.length && announced !== merged.list) announce(texts().counts.suggestions(open.length));
  if (waiting === 0) announced = merged.list;
}

/** What was found when the number was said last. */
let announced: typeof merged.list | null = null;

const isImporting = (): boolean => useShell.getState().progress?.task === 'import';

function soon(): void {
  timer ??= setTimeout(update, PAUSE_MS);
}

export const cancelReading = (): void => { reader.cancel(); };

let followed = false;

/** Starts to follow the document; more than once does no harm. */
export function followDocument(): void {
  if (followed) return;
  followed = true;
  useMirror.subscribe((now, before) => {
    if (now.timeline !== before.timeline || now.readOnly !== before.readOnly) soon();
  });
  useShell.subscribe((_, before) => {
    if (before.progress?.task === 'import' && !isImporting()) soon();
  });
  soon();
}
