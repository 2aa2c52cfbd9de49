/**
 * What a person wants done with events, as commands.
 */
import { orderEvents } from '../../core/layout/chronology-order';
import { citationFrom, suggestTitle } from '../../core/sources/draft-event';
import type { Command, EventPatch } from '../../core/timeline/commands';
import type { Citation, EventId, TimelineEvent, When } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { newId, nowText, requestEdit } from './edit';
import { mendFocus } from './focus-return';
import { useMirror } from './mirror';
import { announce } from './shell';
import { offerUndo } from './undo-notice';
import { nextRequest, selectEvent, useView, type SourceSelection } from './view';

const eventById = (id: EventId): TimelineEvent | undefined => useMirror.getState().timeline?.events.find((event) => event.id === id);

export const selectedEvent = (): TimelineEvent | undefined => {
  const id = useView.getState().selectedEvent;
  return id === null ? undefined : eventById(id);
};

const todayText = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
};

async function addEvent(event: TimelineEvent, label: string): Promise<void> {
  if (!(await requestEdit(label, { type: 'add-event', event }))) return;
  useView.setState({ inspectorOpen: true, focusField: { field: 'title', at: nextRequest() } });
  selectEvent(event.id);
  announce(texts().shell.made(label, event.title));
}

function blankEvent(title: string, when: When, citations: readonly Citation[]): TimelineEvent {
  const now = nowText();
  const kinds = useMirror.getState().timeline?.kinds ?? [];
  const kind = kinds.find((one) => one.id === 'statement') ?? kinds[0];
  if (kind === undefined) throw new Error('A timeline without kinds.');
  return { id: newId('e') as EventId, title, when, kind: kind.id, status: 'reported', actors: [], places: [], tags: [], citations, created: now, modified: now };
}

/** An event on the words marked in the source; an empty one, dated today, when nothing is marked. */
export async function newEvent(selection: SourceSelection | null = useView.getState().sourceSelection): Promise<void> {
  const { timeline } = useMirror.getState();
  if (timeline === null) return;
  const source = timeline.sources.find((one) => one.id === selection?.source);
  const paragraph = source?.paragraphs.find((one) => one.id === selection?.paragraph);
  if (selection === null || source === undefined || paragraph === undefined) {
    await addEvent(blankEvent(texts().inspector.newEvent, { edtf: todayText() }, []), texts().inspector.newEvent);
    return;
  }
  const { draftWhen } = await import('../../core/reading/draft-when');
  const when = draftWhen(source, { paragraph, start: selection.start, end: selection.end }, todayText());
  const event = blankEvent(suggestTitle(paragraph.text, selection.start, selection.end), when, [citationFrom(source, paragraph, selection.start, selection.end)]);
  await addEvent(event, texts().inspector.newFromSelection);
  useView.setState({ sourceSelection: null });
  window.getSelection()?.removeAllRanges();
}

/** One field changed; `mergeKey` joins keystrokes to one undo step. */
export function patchEvent(id: EventId, label: string, patch: EventPatch, mergeKey?: string): Promise<boolean> {
  return requestEdit(label, { type: 'patch-event', id, patch: { ...patch, modified: nowText() } }, mergeKey);
}

/** The event after this one in the order of the chronology, or before it where it is the last. */
function neighbourOf(id: EventId): EventId | null {
  const order = orderEvents(useMirror.getState().timeline?.events ?? []).placed.map((placed) => placed.key);
  const at = order.indexOf(id);
  return order[at + 1] ?? order[at - 1] ?? null;
}

/** Deletes an event and offers it back. Its neighbour is selected in its place, so that the keyboard goes on from there. */
export async function deleteEvent(id: EventId): Promise<void> {
  const event = eventById(id);
  if (event === undefined) return;
  const next = useView.getState().selectedEvent === id ? neighbourOf(id) : useView.getState().selectedEvent;
  if (!(await requestEdit(texts().inspector.delete, { type: 'remove-event', id }))) return;
  selectEvent(next);
  mendFocus();
  offerUndo(texts().shell.deleted(event.title));
}

export async function duplicateEvent(id: EventId): Promise<void> {
  const event = eventById(id);
  if (event === undefined) return;
  const now = nowText();
  await addEvent({ ...event, id: newId('e') as EventId, title: texts().inspector.copyOf(event.title), created: now, modified: now }, texts().inspector.duplicate);
}

/** Adds the marked words as one more citation of the selected event. */
export async function citeSelection(): Promise<void> {
  const { sourceSelection: selection } = useView.getState();
  const event = selectedEvent();
  const source = useMirror.getState().timeline?.sources.find((one) => one.id === selection?.source);
  const paragraph = source?.paragraphs.find((one) => one.id === selection?.paragraph);
  if (event === undefined) { announce(texts().inspector.selectEventFirst); return; }
  if (selection === null || source === undefined || paragraph === undefined) { announce(texts().inspector.selectWordsFirst); return; }
  const citation = citationFrom(source, paragraph, selection.start, selection.end);
  if (await patchEvent(event.id, texts().inspector.citeEdit, { citations: [...event.citations, citation] })) {
    announce(texts().inspector.cited);
    useView.setState({ sourceSelection: null });
    window.getSelection()?.removeAllRanges();
  }
}

export function removeCitation(event: TimelineEvent, index: number): Promise<boolean> {
  return patchEvent(event.id, texts().inspector.removeCitationEdit, { citations: event.citations.filter((_, at) => at !== index) });
}

/** Several commands as one step. */
export const requestBatch = (label: string, commands: readonly Command[]): Promise<boolean> => requestEdit(label, { type: 'batch', commands });
