/**
 * When a command can be given. The menu greys what cannot be, the palette leaves it out.
 */
import type { HistoryState } from '../ipc-contract';
import type { EventId, SourceId, TimelineEvent } from '../timeline/types';
import { isSuggestionId } from '../reading/suggested-event';
import { assertNever } from '../result';

/** What only the page knows. */
export const PAGE_FACTS = [
  /** Words or a paragraph are marked in the source. */
  'marked',
  /** Events or suggestions are shown: none are where the filter leaves none. */
  'shown-events',
  'suggestions',
  /** Citations wait for a person since their source was updated. */
  'doubtful-citations',
  /** A text field has the focus, with an undo of its own or with words that are not an edit yet. */
  'typing',
  /** A dialogue is open: what is behind it is out of reach. */
  'dialog',
] as const;
export type PageFact = (typeof PAGE_FACTS)[number];

export interface CommandState {
  readonly hasWindow: boolean;
  readonly hasDocument: boolean;
  readonly hasFile: boolean;
  readonly readOnly: boolean;
  /** An event is selected, or a suggestion. */
  readonly hasSelected: boolean;
  readonly hasEvent: boolean;
  readonly hasCitation: boolean;
  /** There is an event or a source to look for. */
  readonly hasContent: boolean;
  readonly hasSource: boolean;
  /** The source in view came from a file. */
  readonly hasOriginal: boolean;
  /** The source in view has menus and buttons of a web page, or repeats. */
  readonly hasFurniture: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** There are events on the clipboard. */
  readonly hasClip: boolean;
  readonly facts: readonly PageFact[];
  /** This copy knows where newer versions come from. */
  readonly hasUpdates: boolean;
}

export type Need =
  | 'window' | 'document' | 'file' | 'selected' | 'event' | 'citation' | 'content' | 'source' | 'original' | 'furniture' | 'undo' | 'redo' | 'edited' | 'clip' | 'updates' | 'marked' | 'shown-events' | 'suggestions' | 'doubtful-citations'
  /** A document that can be changed. */
  | 'editable'
  /** The same, or an empty window, in which a document begins. */
  | 'open-to-sources'
  /** What is done behind a dialogue nobody sees. */
  | 'no-dialog';

/** What a document says of itself to its commands. */
interface CommandDocument {
  readonly timeline: {
    readonly events: readonly Pick<TimelineEvent, 'id' | 'citations'>[];
    readonly sources: readonly { readonly id: SourceId; readonly fileName?: string; readonly paragraphs: readonly { readonly role: string; readonly repeats?: unknown }[] }[];
  };
  readonly hasFile: boolean;
  readonly readOnly: boolean;
  readonly history: HistoryState;
}

interface CommandSetting {
  readonly hasWindow: boolean;
  readonly hasUpdates: boolean;
  readonly hasClip: boolean;
  readonly document: CommandDocument | null;
  /** An event, or a suggestion. */
  readonly event: string | null;
  /** The first source where none is said. */
  readonly source: string | null;
  readonly facts: readonly PageFact[];
}

export function commandStateOf({ hasWindow, hasUpdates, hasClip, document, event: eventId, source: sourceId, facts }: CommandSetting): CommandState {
  const events = document?.timeline.events ?? [];
  const sources = document?.timeline.sources ?? [];
  const isSuggestion = eventId !== null && isSuggestionId(eventId as EventId);
  const event = eventId === null || isSuggestion ? undefined : events.find(({ id }) => id === eventId);
  const source = sources.find(({ id }) => id === sourceId) ?? sources[0];
  return {
    hasWindow, hasUpdates, hasClip, facts,
    hasDocument: document !== null, hasFile: document?.hasFile ?? false, readOnly: document?.readOnly ?? false,
    hasSelected: document !== null && (isSuggestion || event !== undefined), hasEvent: event !== undefined, hasCitation: (event?.citations.length ?? 0) > 0,
    hasContent: events.length > 0 || sources.length > 0,
    hasSource: source !== undefined, hasOriginal: source?.fileName !== undefined,
    hasFurniture: source?.paragraphs.some(({ role, repeats }) => role === 'furniture' || repeats !== undefined) ?? false,
    canUndo: document !== null && document.history.undoLabel !== null, canRedo: document !== null && document.history.redoLabel !== null,
  };
}

function isNeedMet(need: Need, state: CommandState): boolean {
  const is = (fact: PageFact): boolean => state.facts.includes(fact);
  switch (need) {
    case 'window': return state.hasWindow;
    case 'document': return state.hasDocument;
    case 'file': return state.hasFile;
    case 'editable': return state.hasDocument && !state.readOnly;
    case 'open-to-sources': return state.hasWindow && !state.readOnly;
    case 'selected': return state.hasSelected;
    case 'event': return state.hasEvent;
    case 'citation': return state.hasCitation;
    case 'content': return state.hasContent;
    case 'source': return state.hasSource;
    case 'original': return state.hasOriginal;
    case 'furniture': return state.hasFurniture;
    case 'undo': return is('typing') || (state.canUndo && !is('dialog'));
    case 'redo': return is('typing') || (state.canRedo && !is('dialog'));
    case 'edited': return state.canUndo;
    case 'clip': return state.hasClip;
    case 'updates': return state.hasUpdates;
    case 'no-dialog': return !is('dialog');
    case 'marked': case 'shown-events': case 'suggestions': case 'doubtful-citations': return state.hasDocument && is(need);
    default: return assertNever(need);
  }
}

export const areMet = (needs: readonly Need[], state: CommandState): boolean => needs.every((need) => isNeedMet(need, state));
