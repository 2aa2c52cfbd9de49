/**
 * What a person wants done with events, as commands.
 */
import { titleOf } from '../../core/layout/event-title';
import { OTHER_VERSION } from '../../core/merge/merge-timelines';
import { citationFrom, suggestTitle } from '../../core/sources/draft-event';
import type { Command, EventPatch } from '../../core/timeline/commands';
import type { Citation, EventId, TimelineEvent, When } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { nextInView } from '../timeline/next-in-view';
import { eventAhead } from './asked-edits';
import { newId, nowText, requestEdit } from './edit';
import { mendFocus } from './focus-return';
import { useMirror } from './mirror';
import { announce, showNotice } from './shell';
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

/** Puts the cursor into the event's title. Where nothing can be changed the event is shown, and it is said why. */
export function editEvent(id: EventId): void {
  const { readOnly, saveState } = useMirror.getState();
  useView.setState({ selectedEvent: id, inspectorOpen: true, ...(readOnly ? {} : { focusField: { field: 'title', at: nextRequest() } }) });
  if (readOnly) announce(texts().save.whyReadOnly(saveState.type === 'read-only' ? saveState.reason : null));
}

/** One field changed; `mergeKey` joins keystrokes to one undo step. */
export function patchEvent(id: EventId, label: string, patch: EventPatch, mergeKey?: string): Promise<boolean> {
  return requestEdit(label, { type: 'patch-event', id, patch: { ...patch, modified: nowText() } }, mergeKey);
}

/**
 * A field changed that is written whole and of which only a part is new: a list, a date with its zone.
 *
 * @param change gets the event with all edits asked for so far, and answers null where there is nothing to change
 */
export function patchEventWith(id: EventId, label: string, change: (event: TimelineEvent) => EventPatch | null): Promise<boolean> {
  const event = eventAhead(id);
  // Main says that it is gone.
  const patch = event === undefined ? {} : change(event);
  return patch === null ? Promise.resolve(true) : patchEvent(id, label, patch);
}

/** Deletes an event and offers it back. Its neighbour is selected in its place, so that the keyboard goes on from there. */
export async function deleteEvent(id: EventId): Promise<void> {
  const event = eventById(id);
  if (event === undefined) return;
  const next = useView.getState().selectedEvent === id ? nextInView(new Set([id]), id) : useView.getState().selectedEvent;
  if (!(await requestEdit(texts().inspector.delete, { type: 'remove-event', id }))) return;
  selectEvent(next);
  mendFocus();
  offerUndo(texts().shell.deleted(event.title));
}

export async function duplicateEvent(id: EventId): Promise<void> {
  const event = eventAhead(id);
  if (event === undefined) return;
  const now = nowText();
  await addEvent({ ...event, id: newId('e') as EventId, title: texts().inspector.copyOf(event.title), created: now, modified: now }, texts().inspector.duplicate);
}

/**
 * Keeps what another program wrote in a field of an event that is being typed in here, as a merge does: the event a
 * second time, right after the first, with the other's words and a tag that says so.
 */
export async function keepOtherVersion(id: EventId, field: 'title' | 'description', words: string): Promise<void> {
  const events = useMirror.getState().timeline?.events ?? [];
  const index = events.findIndex((event) => event.id === id);
  const event = events[index];
  if (event === undefined) return;
  const copy = { ...event, [field]: words, id: newId('e') as EventId, tags: [...event.tags.filter((tag) => tag !== OTHER_VERSION), OTHER_VERSION] };
  if (!(await requestEdit(texts().inspector.keepOther, { type: 'add-event', event: copy, index: index + 1 }))) return;
  const title = texts().storage.conflict.twice('event', titleOf(event), [field]);
  showNotice({ id: `kept-twice-${id}`, tone: 'warning', title });
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
  if (await patchEventWith(event.id, texts().inspector.citeEdit, ({ citations }) => ({ citations: [...citations, citation] }))) {
    announce(texts().inspector.cited);
    useView.setState({ sourceSelection: null });
    window.getSelection()?.removeAllRanges();
  }
}

/**
 * Where a citation of an event as it is shown stands in the list as it is by now; -1 where it is gone.
 *
 * Known by its words: its place moves when others go, its date may have been given a moment ago. Of several with the
 * same words it is the one that as many stand before as did.
 */
function placeOfCitation(shown: readonly Citation[], index: number, now: readonly Citation[]): number {
  const wanted = shown[index];
  const isSame = ({ source, paragraph, quote }: Citation): boolean =>
    source === wanted?.source && paragraph === wanted.paragraph && quote.exact === wanted.quote.exact && quote.prefix === wanted.quote.prefix && quote.suffix === wanted.quote.suffix;
  const before = shown.slice(0, index).filter(isSame).length;
  const places = now.flatMap((citation, place) => (isSame(citation) ? [place] : []));
  return places[Math.min(before, places.length - 1)] ?? -1;
}

/** @param shown the event as the person sees it, and `index` the citation's place there */
export async function removeCitation(shown: TimelineEvent, index: number): Promise<void> {
  const isRemoved = await patchEventWith(shown.id, texts().inspector.removeCitationEdit, ({ citations }) => {
    const place = placeOfCitation(shown.citations, index, citations);
    return place < 0 ? null : { citations: citations.filter((_, at) => at !== place) };
  });
  if (isRemoved) announce(texts().inspector.citationRemoved);
}

/** The date that a source gives, without its zone, which stays; null takes the date away. `shown` and `index` as in `removeCitation`. */
export function setCitationWhen(shown: TimelineEvent, index: number, when: When | null): Promise<boolean> {
  return patchEventWith(shown.id, when === null ? texts().inspector.removeSourceDate : texts().inspector.setSourceDate, ({ citations }) => {
    const place = placeOfCitation(shown.citations, index, citations);
    const citation = citations[place];
    if (citation === undefined) return null;
    const { when: before, ...rest } = citation;
    const dated = when === null ? rest : { ...rest, when: inZoneOf(before, when) };
    return { citations: citations.map((one, at) => (at === place ? dated : one)) };
  });
}

/** A date typed anew has the zone of the one before. */
export const inZoneOf = (before: When | undefined, when: When): When => (before?.zone === undefined ? when : { ...when, zone: before.zone });

/** Several commands as one step. */
export const requestBatch = (label: string, commands: readonly Command[]): Promise<boolean> => requestEdit(label, { type: 'batch', commands });
