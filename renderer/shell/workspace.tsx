import { useEffect, useRef, useState } from 'react';
import { Inspector } from '../inspector/inspector';
import { SourcePane } from '../source/source-pane';
import { useView } from '../state/view';
import { Ribbons } from '../timeline/ribbons';
import { TimelinePane } from '../timeline/timeline-pane';
import { PaneDivider } from './pane-divider';
import './workspace.css';

/** Narrower than this a pane is no longer of use; the timeline keeps at least so much. */
const SOURCE_LEAST_PX = 280;
const INSPECTOR_LEAST_PX = 250;
const TIMELINE_LEAST_PX = 380;

function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(window.innerWidth);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => { if (entry !== undefined) setWidthPx(entry.contentRect.width); });
    if (ref.current !== null) observer.observe(ref.current);
    return () => { observer.disconnect(); };
  }, []);
  return [ref, widthPx];
}

/**
 * Source, timeline and inspector side by side under the overview.
 *
 * A person's pane widths are wishes: in a window too narrow for all of them both side panes give way in proportion,
 * and the wish comes back with the room.
 */
export function Workspace() {
  const { sourceOpen, inspectorOpen, sourceWidthPx, inspectorWidthPx } = useView();
  const [ref, widthPx] = useWidth();
  const room = widthPx - TIMELINE_LEAST_PX;
  const wished = (sourceOpen ? sourceWidthPx : 0) + (inspectorOpen ? inspectorWidthPx : 0);
  const share = Math.min(1, room / Math.max(1, wished));
  const sourcePx = Math.max(SOURCE_LEAST_PX, Math.floor(sourceWidthPx * share));
  const inspectorPx = Math.max(INSPECTOR_LEAST_PX, Math.floor(inspectorWidthPx * share));
  return (
    <div className="workspace" ref={ref}>
      {sourceOpen && (
        <>
          <div className="workspace-side" style={{ width: sourcePx }}><SourcePane /></div>
          <PaneDivider
            label="Width of the source pane" side="left" widthPx={sourcePx} leastPx={SOURCE_LEAST_PX} mostPx={Math.max(SOURCE_LEAST_PX, room - (inspectorOpen ? inspectorPx : 0))}
            onResize={(next) => { useView.setState({ sourceWidthPx: next }); }} onCollapse={() => { useView.setState({ sourceOpen: false }); }}
          />
        </>
      )}
      <div className="workspace-timeline"><TimelinePane /></div>
      {inspectorOpen && (
        <>
          <PaneDivider
            label="Width of the inspector" side="right" widthPx={inspectorPx} leastPx={INSPECTOR_LEAST_PX} mostPx={Math.max(INSPECTOR_LEAST_PX, room - (sourceOpen ? sourcePx : 0))}
            onResize={(next) => { useView.setState({ inspectorWidthPx: next }); }} onCollapse={() => { useView.setState({ inspectorOpen: false }); }}
          />
          <div className="workspace-side" style={{ width: inspectorPx }}><Inspector /></div>
        </>
      )}
      {sourceOpen && <Ribbons />}
    </div>
  );
}
