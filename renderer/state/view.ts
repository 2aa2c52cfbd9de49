/**
 * What only this window knows: selection, hover, panes and sizes. Never part of the file.
 */
import { create } from 'zustand';
import { LANE_KEYS_LIMIT, LANE_KEY_LENGTH, type LanesArrangement, type ViewState } from '../../core/ipc-contract';
import type { EventId, ParagraphId, SourceId } from '../../core/timeline/types';

/** Words the person marked in the source: positions are UTF-16 offsets into the paragraph's text. */
export interface SourceSelection {
  readonly source: SourceId;
  readonly paragraph: ParagraphId;
  readonly start: number;
  readonly end: number;
}

export type DialogName = 'paste' | 'import-events' | 'export-pdf' | 'export' | 'verify-pdf' | 'shortcuts' | 'about' | 'search' | 'relate' | 'kinds' | 'names' | 'publication-date' | 'source-details' | 'delete-source' | 'review' | 'go-to-date' | 'versions' | 'palette' | 'preferences' | 'time-zone';

export interface View {
  readonly view: ViewState['view'];
  readonly sourceWidthPx: number;
  readonly inspectorWidthPx: number;
  readonly sourceOpen: boolean;
  readonly inspectorOpen: boolean;
  readonly overviewOpen: boolean;
  readonly showFurniture: boolean;
  readonly lanes: LanesArrangement;
  readonly selectedEvent: EventId | null;
  readonly hoveredEvent: EventId | null;
  readonly selectedSource: SourceId | null;
  readonly selectedParagraph: ParagraphId | null;
  readonly sourceSelection: SourceSelection | null;
  /** Days [first, last] of the overview's window, as the timeline in view reports them; null when it has none. */
  readonly visibleDays: readonly [number, number] | null;
  /** The same as EDTF where events bound them, no more exact than those are dated; null where the view shows just these days. */
  readonly visibleWhen: string | null;
  /** A request to bring a day into view; `at` makes each one distinct. A step back never stays where it is. */
  readonly scrollToDay: { readonly day: number; readonly at: number; readonly isStepBack?: boolean } | null;
  /** A request to bring an event into view and focus it, `at` as above. */
  readonly revealEvent: { readonly event: EventId; readonly at: number } | null;
  /** A request to bring a paragraph into view. */
  readonly revealParagraph: { readonly source: SourceId; readonly paragraph: ParagraphId; readonly at: number } | null;
  /** A request to put the cursor into a field of the inspector. */
  readonly focusField: { readonly field: 'title' | 'when'; readonly at: number } | null;
  /** A request to open find in the source pane. */
  readonly findAt: number;
  readonly dialog: DialogName | null;
}

export const FIRST_LANES: LanesArrangement = { grouping: ['kind'], collapsed: [], order: [] };

/** A first window: wide enough for 40 characters of reading type in the source and two chips in the inspector. */
export const FIRST_VIEW: View = {
  view: 'chronology', sourceWidthPx: 430, inspectorWidthPx: 316, sourceOpen: true, inspectorOpen: true, overviewOpen: true,
  showFurniture: true, lanes: FIRST_LANES, selectedEvent: null, hoveredEvent: null, selectedSource: null, selectedParagraph: null, sourceSelection: null,
  visibleDays: null, visibleWhen: null, scrollToDay: null, revealEvent: null, revealParagraph: null,
  focusField: null, findAt: 0, dialog: null,
};

export const useView = create<View>(() => FIRST_VIEW);

let requests = 0;
/** A number that makes a request distinct from the one before. */
export const nextRequest = (): number => (requests += 1);

export function selectEvent(event: EventId | null, reveal = true): void {
  useView.setState({ selectedEvent: event, ...(event !== null && reveal ? { revealEvent: { event, at: nextRequest() } } : {}) });
}

export const hoverEvent = (event: EventId | null): void => { useView.setState({ hoveredEvent: event }); };

export function showParagraph(source: SourceId, paragraph: ParagraphId): void {
  useView.setState({ sourceOpen: true, selectedSource: source, selectedParagraph: paragraph, revealParagraph: { source, paragraph, at: nextRequest() } });
}

export const openDialog = (dialog: DialogName | null): void => { useView.setState({ dialog }); };

const keysKept = (keys: readonly string[]): readonly string[] => keys.filter(({ length }) => length <= LANE_KEY_LENGTH).slice(-LANE_KEYS_LIMIT);

export const remembered = (view: View): ViewState => ({
  view: view.view, sourceWidthPx: view.sourceWidthPx, inspectorWidthPx: view.inspectorWidthPx, sourceOpen: view.sourceOpen,
  inspectorOpen: view.inspectorOpen, overviewOpen: view.overviewOpen, selectedSource: view.selectedSource, selectedEvent: view.selectedEvent,
  showFurniture: view.showFurniture,
  ...(view.lanes === FIRST_LANES ? {} : { lanes: { grouping: view.lanes.grouping, collapsed: keysKept(view.lanes.collapsed), order: keysKept(view.lanes.order) } }),
});
