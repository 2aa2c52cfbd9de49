/**
 * Where markers and paragraphs are on the screen, for the ribbons between them.
 *
 * Panes register elements as they draw them and take them back as they go; the ribbons measure only when something
 * moved. Outside React on purpose: a scroll must not draw two panes again.
 */
import type { EventId, ParagraphId, SourceId, TimelineEvent } from '../../core/timeline/types';

export type RibbonPane = 'source' | 'timeline';

interface DrawnMarker {
  readonly event: TimelineEvent;
  readonly element: Element;
}

const markers = new Map<EventId, DrawnMarker>();
/** Paragraph ids are unique within their source only. */
const paragraphs = new Map<string, Element>();
const panes = new Map<RibbonPane, Element>();
const locators = new Map<RibbonPane, (id: string) => 'above' | 'below' | null>();
const listeners = new Set<() => void>();

const paragraphKey = (source: SourceId, paragraph: ParagraphId): string => `${source} ${paragraph}`;

const moved = (): void => { for (const listener of listeners) listener(); };

/** `moved` fires for each element set; the ribbons gather what happens within a frame. */
function keep<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
  moved();
}

export const registerMarker = (event: TimelineEvent, element: Element | null): void => { keep(markers, event.id, element === null ? null : { event, element }); };

export const registerParagraph = (source: SourceId, paragraph: ParagraphId, element: Element | null): void => { keep(paragraphs, paragraphKey(source, paragraph), element); };

/** The scrolling element of a pane: ribbons are clipped to it and follow its scrolling. */
export function registerPane(pane: RibbonPane, element: HTMLElement | null): void {
  panes.get(pane)?.removeEventListener('scroll', moved);
  element?.addEventListener('scroll', moved, { passive: true });
  keep(panes, pane, element);
}

/** Says on which side of a pane something lies that is not drawn at all; null when it is nowhere. */
export function registerLocator(pane: RibbonPane, locate: ((id: string) => 'above' | 'below' | null) | null): void {
  if (locate === null) locators.delete(pane);
  else locators.set(pane, locate);
}

export const paragraphElement = (source: SourceId, paragraph: ParagraphId): Element | undefined => paragraphs.get(paragraphKey(source, paragraph));
export const paneElement = (pane: RibbonPane): Element | undefined => panes.get(pane);
export const locate = (pane: RibbonPane, id: string): 'above' | 'below' | null => locators.get(pane)?.(id) ?? null;
export const drawnMarkers = (): ReadonlyMap<EventId, DrawnMarker> => markers;

export function onMoved(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** For a pane that changes its layout without scrolling (a font arrives, a paragraph opens). */
export const announceMove = moved;
