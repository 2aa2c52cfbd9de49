/**
 * Which panes the window shows, and how wide.
 */
import { useMemo, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { useView } from '../state/view';
import { sharePanes, type PaneWidths, type Side } from './pane-widths';

/** The side pane used last. What asks for a pane, a paragraph or a field brings its pane to the front. */
const useFront = create<{ readonly front: Side }>(() => ({ front: 'source' }));

useView.subscribe((now, before) => {
  const wantsInspector = (now.inspectorOpen && !before.inspectorOpen) || (now.focusField !== null && now.focusField !== before.focusField);
  const wantsSource = (now.sourceOpen && !before.sourceOpen) || now.revealParagraph !== before.revealParagraph || (now.findAt !== before.findAt && now.findAt !== 0);
  if (wantsInspector) useFront.setState({ front: 'inspector' });
  else if (wantsSource) useFront.setState({ front: 'source' });
});

const widthOfWindow = (): number => window.innerWidth;

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
  const front = useFront((state) => state.front);
  const sourceOpen = useView((view) => view.sourceOpen);
  const inspectorOpen = useView((view) => view.inspectorOpen);
  const sourceWidthPx = useView((view) => view.sourceWidthPx);
  const inspectorWidthPx = useView((view) => view.inspectorWidthPx);
  return useMemo(
    () => ({ ...sharePanes(widthPx, { source: { open: sourceOpen, widthPx: sourceWidthPx }, inspector: { open: inspectorOpen, widthPx: inspectorWidthPx }, front }), widthPx }),
    [widthPx, front, sourceOpen, inspectorOpen, sourceWidthPx, inspectorWidthPx],
  );
}

/** Opens a side pane, or brings it to the front where there is room for only one; closes it when it can be seen. */
export function togglePane(side: Side, shown: boolean): void {
  const key = side === 'source' ? 'sourceOpen' : 'inspectorOpen';
  if (!shown) useFront.setState({ front: side });
  useView.setState({ [key]: !shown });
}
