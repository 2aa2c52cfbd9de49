/**
 * Edits of all selected events as one step that can be undone.
 */
import type { Command, EventPatch } from '../../core/timeline/commands';
import type { EventId, EventStatus, KindId, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { shownEvents } from '../filter/filter-state';
import { eventsAhead } from '../state/asked-edits';
import { nowText } from '../state/edit';
import { deleteEvent, patchEvent, requestBatch } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { announce } from '../state/shell';
import { offerUndo } from '../state/undo-notice';
import { useView } from '../state/view';
import { selectOne, useSelection } from './multi-selection';
import { nextInView } from './next-in-view';

/** The selected events in the order of the file. */
export function selectedEvents(events: readonly TimelineEvent[], ids: ReadonlySet<EventId>): readonly TimelineEvent[] {
  return ids.size === 0 ? [] : events.filter((event) => ids.has(event.id));
}

/** One patch an event; events it would not change are left alone. */
export function bulkPatches(events: readonly TimelineEvent[], change: (event: TimelineEvent) => EventPatch | null, modified: string): readonly Command[] {
  return events.flatMap((event): readonly Command[] => {
    const patch = change(event);
    return patch === null ? [] : [{ type: 'patch-event', id: event.id, patch: { ...patch, modified } }];
  });
}

export const kindChange = (kind: KindId) => (event: TimelineEvent): EventPatch | null => (event.kind === kind ? null : { kind });
export const statusChange = (status: EventStatus) => (event: TimelineEvent): EventPatch | null => (event.status === status ? null : { status });
export const confidentiality = (on: boolean) => (event: TimelineEvent): EventPatch | null => ((event.confidential === true) === on ? null : { confidential: on ? true : null });
export const tagsAdded = (tags: readonly string[]) => (event: TimelineEvent): EventPatch | null => {
  const fresh = tags.filter((tag) => !event.tags.includes(tag));
  return fresh.length === 0 ? null : { tags: [...event.tags, ...fresh] };
};
export const tagRemoved = (tag: string) => (event: TimelineEvent): EventPatch | null => (event.tags.includes(tag) ? { tags: event.tags.filter((one) => one !== tag) } : null);

/** The selected events that the filter shows: what a person does not see is not counted, copied, changed or deleted. */
const selectedInSight = (): readonly TimelineEvent[] => selectedEvents(shownEvents(), useSelection.getState().ids);

/** All selected events that are in sight where the one given belongs to several, else that one. */
export function idsWith(one: EventId): readonly EventId[] {
  const several = useSelection.getState().ids.has(one) ? selectedInSight() : [];
  return several.length > 1 ? several.map(({ id }) => id) : [one];
}

export async function changeSelected(label: string, change: (event: TimelineEvent) => EventPatch | null): Promise<void> {
  const commands = bulkPatches(eventsAhead(selectedInSight()), change, nowText());
  if (commands.length === 0) { announce(texts().inspector.bulk.nothing); return; }
  if (await requestBatch(texts().inspector.bulk.edit(label, commands.length), commands)) announce(texts().inspector.bulk.edited(label, commands.length));
}

/** Marks all selected events confidential, or the one given where there is no selection of many; where all of them are so already, takes the mark from them. */
export async function toggleConfidential(one: EventId): Promise<void> {
  const ids = new Set(idsWith(one));
  const events = eventsAhead(selectedEvents(useMirror.getState().timeline?.events ?? [], ids));
  const on = !events.every(({ confidential }) => confidential === true);
  const { markConfidential, markOpen } = texts().shell;
  const label = on ? markConfidential : markOpen;
  if (ids.size > 1) await changeSelected(label, confidentiality(on));
  else if (await patchEvent(one, label, { confidential: on ? true : null })) announce(label);
}

/** Deletes all selected events, or the one given when there is no selection of many; the keyboard goes on beside them. */
export async function deleteSelected(one: EventId): Promise<void> {
  const ids = idsWith(one);
  if (ids.length < 2) { await deleteEvent(one); return; }
  const label = texts().inspector.bulk.deleteEdit(ids.length);
  const gone = new Set(ids);
  const { selectedEvent } = useView.getState();
  const next = nextInView(gone, selectedEvent !== null && gone.has(selectedEvent) ? selectedEvent : one);
  if (!(await requestBatch(label, ids.map((id) => ({ type: 'remove-event', id }))))) return;
  selectOne(next);
  offerUndo(texts().inspector.bulk.deleted(ids.length), { count: ids.length });
}

/** What is selected is deleted, also where the keyboard has walked away from it to an event that is not. */
export async function deleteAt(event: EventId): Promise<void> {
  const { cursor } = useSelection.getState();
  const { selectedEvent } = useView.getState();
  const one = cursor === event ? selectedEvent : event;
  if (one === null || (cursor === event && !shownEvents().some(({ id }) => id === one))) announce(texts().native.clip.nothing);
  else await deleteSelected(one);
}
