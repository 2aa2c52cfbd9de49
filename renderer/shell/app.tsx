import { useMirror } from '../state/mirror';
import { useShell } from '../state/shell';
import { useView } from '../state/view';
import { ChecksDock } from '../checks/checks-panel';
import { Dialogs } from '../dialogs/dialogs';
import { TimelineOverview } from '../timeline/timeline-pane';
import { DropTarget } from './drop-target';
import { Notices } from './notices';
import { StatusBar } from './status-bar';
import { Toolbar } from './toolbar';
import { useUndoKeys } from './undo-keys';
import { useWindowKeys } from './window-keys';
import { Welcome } from './welcome';
import { Workspace } from './workspace';
import './app.css';

/** The whole window: the timeline with its panes, or the empty window that teaches how to begin. */
export function App() {
  const isEmpty = useMirror((mirror) => mirror.timeline === null);
  const announcement = useShell((shell) => shell.announcement);
  // Without events there is nothing to look over, and the room is better used.
  const hasEvents = useMirror((mirror) => (mirror.timeline?.events.length ?? 0) > 0);
  const overviewOpen = useView((view) => view.overviewOpen);
  useWindowKeys();
  useUndoKeys();
  return (
    <DropTarget>
      {isEmpty ? <Welcome /> : (
        <div className="app">
          <Toolbar />
          {overviewOpen && hasEvents ? <div className="app-overview"><TimelineOverview /></div> : <div />}
          <Workspace />
          <ChecksDock />
          <StatusBar />
        </div>
      )}
      <Notices />
      <Dialogs />
      <div className="visually-hidden" role="status" aria-live="polite">{announcement}</div>
    </DropTarget>
  );
}
