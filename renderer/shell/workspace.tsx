import { memo } from 'react';
import { words as texts } from '../../core/words/words';
import { useView } from '../state/view';
import { TimelinePane } from '../timeline/timeline-pane';
import { useIsPainted } from './first-picture';
import { later } from './later';
import { PaneDivider } from './pane-divider';
import { LEAST_PX } from './pane-widths';
import { usePanes } from './use-panes';
import './workspace.css';

// Panes read the stores themselves: a divider that moves does not draw what is inside them again.
const Timeline = memo(TimelinePane);
const Source = later(() => import('../source/source-pane').then((part) => memo(part.SourcePane)));
const Event = later(() => import('../inspector/inspector').then((part) => memo(part.Inspector)));
const Links = later(() => import('../timeline/ribbons').then((part) => memo(part.Ribbons)));

/** Source, timeline and inspector side by side under the overview; see pane-widths.ts for who gets what. */
export function Workspace() {
  const { sourcePx, inspectorPx, timeline, widthPx } = usePanes();
  const isPainted = useIsPainted();
  const room = widthPx - LEAST_PX.timeline;
  return (
    <main className="workspace">
      {sourcePx !== null && (
        <>
          <div className="workspace-side" style={{ width: sourcePx }}>{isPainted && <Source />}</div>
          {timeline && (
            <PaneDivider
              label={texts().shell.sourceWidth} side="left" widthPx={sourcePx} leastPx={LEAST_PX.source} mostPx={Math.max(sourcePx, room - (inspectorPx ?? 0))}
              onResize={(next) => { useView.setState({ sourceWidthPx: next }); }} onCollapse={() => { useView.setState({ sourceOpen: false }); }}
            />
          )}
        </>
      )}
      {timeline && <section className="workspace-timeline" aria-label={texts().shell.timeline}><h2 className="visually-hidden">{texts().shell.timeline}</h2><Timeline /></section>}
      {inspectorPx !== null && (
        <>
          {timeline && (
            <PaneDivider
              label={texts().shell.inspectorWidth} side="right" widthPx={inspectorPx} leastPx={LEAST_PX.inspector} mostPx={Math.max(inspectorPx, room - (sourcePx ?? 0))}
              onResize={(next) => { useView.setState({ inspectorWidthPx: next }); }} onCollapse={() => { useView.setState({ inspectorOpen: false }); }}
            />
          )}
          <div className="workspace-side" style={{ width: inspectorPx }}>{isPainted && <Event />}</div>
        </>
      )}
      {isPainted && sourcePx !== null && timeline && <Links />}
    </main>
  );
}
