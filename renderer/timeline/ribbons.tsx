import { useEffect, useRef } from 'react';
import { ribbonOf, type Box } from '../../core/layout/ribbons';
import type { EventId, Kind, ParagraphId, SourceId, TimelineEvent } from '../../core/timeline/types';
import { kindColor } from '../shell/kind-icon';
import { useMirror } from '../state/mirror';
import { useView } from '../state/view';
import { drawnMarkers, locate, onMoved, paneElement, paragraphElement } from './ribbon-registry';
import './ribbons.css';

interface Drawn {
  readonly key: string;
  readonly path: string;
  readonly className: string;
  readonly color: string;
}

/** Quicker scrolling than a frame draws once. */
function onceAFrame(work: () => void): { readonly ask: () => void; readonly stop: () => void } {
  let frame = 0;
  return {
    ask: () => { if (frame === 0) frame = requestAnimationFrame(() => { frame = 0; work(); }); },
    stop: () => { cancelAnimationFrame(frame); },
  };
}

function boxIn(element: Element, frame: DOMRect): Box {
  const box = element.getBoundingClientRect();
  return { left: box.left - frame.left, top: box.top - frame.top, right: box.right - frame.left, bottom: box.bottom - frame.top };
}

/** Height of what is not drawn: just beyond the edge of its pane. */
const beyond = (pane: Box, side: 'above' | 'below'): number => (side === 'above' ? pane.top - 1 : pane.bottom + 1);

/** A paragraph far from the view is not drawn; its ribbon ends at the edge beyond which it lies. */
function paragraphBox(source: SourceId, paragraph: ParagraphId, pane: Box, frame: DOMRect): Box | null {
  const element = paragraphElement(source, paragraph);
  if (element !== undefined) return boxIn(element, frame);
  const side = locate('source', paragraph);
  if (side === null) return null;
  const height = beyond(pane, side);
  return { left: pane.left, right: pane.right, top: side === 'above' ? height - 1 : height, bottom: side === 'above' ? height : height + 1 };
}

interface Scene {
  readonly events: readonly TimelineEvent[];
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly selected: EventId | null;
  readonly hovered: EventId | null;
  readonly source: SourceId | null;
}

/** Ribbons of every drawn marker and of the selected event, to the paragraphs of the source that is open. */
function ribbonsOf(scene: Scene, frame: DOMRect): readonly Drawn[] {
  const sourceElement = paneElement('source');
  const timelineElement = paneElement('timeline');
  if (sourceElement === undefined || timelineElement === undefined) return [];
  const sourcePane = boxIn(sourceElement, frame);
  const timelinePane = boxIn(timelineElement, frame);
  const markers = drawnMarkers();
  const events = [...markers.values()].map(({ event }) => event);
  if (scene.selected !== null && !markers.has(scene.selected)) events.push(...scene.events.filter((event) => event.id === scene.selected));
  const drawn: Drawn[] = [];
  for (const event of events) {
    const { id } = event;
    const element = markers.get(id)?.element;
    const box = element === undefined ? null : boxIn(element, frame);
    const side = box === null ? locate('timeline', id) : null;
    if (box === null && side === null) continue;
    const marker = box === null ? { x: timelinePane.left + 54, y: beyond(timelinePane, side ?? 'below') } : { x: box.left, y: (box.top + box.bottom) / 2 };
    const seen = new Set<string>();
    for (const citation of event.citations) {
      if (citation.source !== scene.source || seen.has(citation.paragraph)) continue;
      seen.add(citation.paragraph);
      const paragraph = paragraphBox(citation.source, citation.paragraph, sourcePane, frame);
      if (paragraph === null) continue;
      const ribbon = ribbonOf({ paragraph, marker, sourcePane, timelinePane });
      const stressed = id === scene.selected || id === scene.hovered;
      if (ribbon === null || (ribbon.cut && !stressed)) continue;
      const tone = id === scene.selected ? ' ribbon-selected' : id === scene.hovered ? ' ribbon-hovered' : scene.selected === null ? '' : ' ribbon-quiet';
      drawn.push({ key: `${id} ${citation.paragraph}`, path: ribbon.path, className: `ribbon${ribbon.cut ? ' ribbon-cut' : ''}${tone}`, color: kindColor(scene.kinds.get(event.kind)?.color ?? '') });
    }
  }
  return drawn;
}

/** Paths are written straight into the SVG: a scroll moves them every frame, and React need not know. */
function paint(svg: SVGSVGElement, ribbons: readonly Drawn[]): void {
  while (svg.childElementCount > ribbons.length) svg.lastElementChild?.remove();
  for (const [index, { path, className, color }] of ribbons.entries()) {
    let element = svg.children[index];
    if (element === undefined) element = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    if (element.getAttribute('d') !== path) element.setAttribute('d', path);
    if (element.getAttribute('class') !== className) element.setAttribute('class', className);
    (element as SVGPathElement).style.setProperty('--kind', color);
  }
}

/** An overlay over source pane and timeline that joins each event in view to its paragraphs. */
export function Ribbons() {
  const ref = useRef<SVGSVGElement>(null);
  const timeline = useMirror((mirror) => mirror.timeline);
  const { selectedEvent, hoveredEvent, selectedSource } = useView();
  const scene = useRef<Scene>({ events: [], kinds: new Map(), selected: null, hovered: null, source: null });
  const ask = useRef<() => void>(() => undefined);
  useEffect(() => {
    const svg = ref.current;
    if (svg === null) return undefined;
    const frame = onceAFrame(() => { paint(svg, ribbonsOf(scene.current, svg.getBoundingClientRect())); });
    ask.current = frame.ask;
    const stopListening = onMoved(frame.ask);
    const observer = new ResizeObserver(frame.ask);
    observer.observe(svg);
    return () => { stopListening(); observer.disconnect(); frame.stop(); };
  }, []);
  useEffect(() => {
    scene.current = {
      events: timeline?.events ?? [],
      kinds: new Map(timeline?.kinds.map((kind) => [kind.id, kind])),
      selected: scene.current.selected, hovered: scene.current.hovered, source: scene.current.source,
    };
    ask.current();
  }, [timeline]);
  useEffect(() => {
    scene.current = { ...scene.current, selected: selectedEvent, hovered: hoveredEvent, source: selectedSource };
    ask.current();
  }, [selectedEvent, hoveredEvent, selectedSource]);
  return <svg ref={ref} className="ribbons" aria-hidden />;
}
