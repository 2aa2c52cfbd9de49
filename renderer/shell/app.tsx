import { useDeferredValue } from 'react';
import { Dialogs } from '../dialogs/dialogs';
import { useLanguage } from '../state/language';
import { useMirror } from '../state/mirror';
import { useShell } from '../state/shell';
import { DropTarget } from './drop-target';
import { later } from './later';
import { Welcome } from './welcome';
import './app.css';

export const TimelineWindow = later(() => import('./timeline-window').then((part) => part.TimelineWindow));
export const Notices = later(() => import('./notices').then((part) => part.Notices));

/** The whole window. Another language draws all of it anew, down to what canvases and memos have kept. */
export function App() {
  const language = useLanguage(({ shown }) => shown);
  return <WholeWindow key={language} />;
}

/** The timeline with its panes, or the empty window that teaches how to begin. */
function WholeWindow() {
  // Deferred: the panes are drawn in small steps while the first file is still being read.
  const isEmpty = useDeferredValue(useMirror((mirror) => mirror.timeline === null));
  const hasMessages = useShell((shell) => shell.notices.length > 0 || shell.progress !== null);
  const announcement = useShell((shell) => shell.announcement);
  return (
    <DropTarget>
      {isEmpty ? <Welcome /> : <TimelineWindow />}
      {hasMessages && <Notices />}
      <Dialogs />
      <div className="visually-hidden" role="status" aria-live="polite">{announcement}</div>
    </DropTarget>
  );
}
