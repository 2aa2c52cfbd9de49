import { useDeferredValue, useEffect } from 'react';
import { Dialogs } from '../dialogs/dialogs';
import { useLanguage } from '../state/language';
import { keepFocus } from '../state/lost-focus';
import { useMirror } from '../state/mirror';
import { drawnWith, usePreferences } from '../state/preferences';
import { useShell } from '../state/shell';
import { useTour } from '../tour/tour-showing';
import { comeToChosen } from './chosen-first';
import { DropTarget } from './drop-target';
import { later } from './later';
import { LiveRegion } from './live-region';
import { usePaneKeys } from './pane-focus';
import { Welcome } from './welcome';
import './app.css';

export const TimelineWindow = later(() => import('./timeline-window').then((part) => part.TimelineWindow));
const Tour = later(() => import('../tour/tour').then((part) => part.Tour));
export const Notices = later(() => import('./notices').then((part) => part.Notices));

/** The whole window. Another language draws all of it anew, down to what canvases and memos have kept. */
export function App() {
  const language = useLanguage(({ drawn }) => drawn);
  return <WholeWindow key={language} />;
}

/** The timeline with its panes, or the empty window that teaches how to begin. */
function WholeWindow() {
  // Deferred: the panes are drawn in small steps while the first file is still being read.
  const isEmpty = useDeferredValue(useMirror((mirror) => mirror.timeline === null));
  const look = usePreferences(drawnWith);
  const hasMessages = useShell((shell) => shell.notices.length > 0 || shell.progress !== null);
  const isTouring = useTour((tour) => tour.step !== null);
  usePaneKeys();
  useEffect(keepFocus, []);
  useEffect(comeToChosen, []);
  return (
    <DropTarget>
      {isEmpty ? <Welcome /> : <TimelineWindow key={look} />}
      {/* What opens over the window makes all beside it inert but this, which it looks for at that moment: so it is always there. */}
      <div data-react-aria-top-layer>{hasMessages && <Notices />}</div>
      <Dialogs />
      {isTouring && <Tour />}
      <LiveRegion />
    </DropTarget>
  );
}
