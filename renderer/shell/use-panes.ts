/**
 * Which panes the window shows, and how wide.
 */
import { useMemo, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { mendFocus } from '../state/focus-return';
import { useView, type View } from '../state/view';
import { sharePanes, type PaneWidths, type Side } from './pane-widths';

export type Pane = Side | 'timeline';

/** The side pane used last, and whether the timeline was asked for after it. */
const useFront = create<{ readonly front: Side; readonly isTimelineFirst: boolean }>(() => ({ front: 'source', isTimelineFirst: false }));

const widthOfWindow = (): number => window.innerWidth;

/** What the window shows now. */
export function shownPanes(): PaneWidths {
  const { sourceOpen, inspectorOpen, sourceWidthPx, inspectorWidthPx } = useView.getState();
  return sharePanes(widthOfWindow(), { source: { open: sourceOpen, widthPx: sourceWidthPx }, inspector: { open: inspectorOpen, widthPx: inspectorWidthPx }, ...useFront.getState() });
}

/** Makes room for a pane where there is none for all. Of the side panes only one that is open comes. */
export function bringToFront(pane: Pane): void {
  if (pane !== 'timeline') {
    useFront.setState({ front: pane, isTimelineFirst: false });
  } else if (!shownPanes().timeline) {
    useFront.setState({ isTimelineFirst: true });
    // The side pane goes with what had the focus in it.
    mendFocus();
  }
}

/** The pane without which what was asked for would not be seen. */
function askedFor(now: View, before: View): Pane | null {
  if ((now.inspectorOpen && !before.inspectorOpen) || (now.focusField !== null && now.focusField !== before.focusField)) return 'inspector';
  if ((now.sourceOpen && !before.sourceOpen) || now.revealParagraph !== before.revealParagraph || (now.findAt !== before.findAt && now.findAt !== 0)) return 'source';
  if (now.view !== before.view || (now.scrollToDay !== null && now.scrollToDay !== before.scrollToDay)) return 'timeline';
  // An event is seen in the inspector as well.
  return now.revealEvent !== null && now.revealEvent !== before.revealEvent && shownPanes().inspectorPx === null ? 'timeline' : null;
}

useView.subscribe((now, before) => {
  const pane = askedFor(now, before);
  if (pane !== null) bringToFront(pane);
});

function listenToWidth(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => { window.removeEventListener('resize', changed); };
}

export interface Panes extends PaneWidths {
  /** Of the window. */
  readonly widthPx: number;
}

export function usePanes(): Panes {
  const widthPx = useSyncExternalStore(listenToWidth, widthOfWindow);
  const front = useFront();
  const sourceOpen = useView((view) => view.sourceOpen);
  const inspectorOpen = useView((view) => view.inspectorOpen);
  const sourceWidthPx = useView((view) => view.sourceWidthPx);
  const inspectorWidthPx = useView((view) => view.inspectorWidthPx);
  return useMemo(
    () => ({ ...sharePanes(widthPx, { source: { open: sourceOpen, widthPx: sourceWidthPx }, inspector: { open: inspectorOpen, widthPx: inspectorWidthPx }, ...front }), widthPx }),
    [widthPx, front, sourceOpen, inspectorOpen, sourceWidthPx, inspectorWidthPx],
  );
}

/** Opens a side pane, or brings it to the front where there is room for only one; closes it when it can be seen. */
export function togglePane(side: Side, shown: boolean): void {
  const key = side === 'source' ? 'sourceOpen' : 'inspectorOpen';
  if (!shown) bringToFront(side);
  useView.setState({ [key]: !shown });
}
