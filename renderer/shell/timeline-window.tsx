import { useEffect } from 'react';
import { FilterWords } from '../filter/filter-state';
import { followHidden } from '../filter/hidden-event';
import { useMirror } from '../state/mirror';
import { useView } from '../state/view';
import { beginInTimeline } from './begin-in-timeline';
import { useClipKeys } from './clip-keys';
import { useIsPainted } from './first-picture';
import { later } from './later';
import { LibraryLanguage } from './library-language';
import { StatusBar } from './status-bar';
import { Toolbar } from './toolbar';
import { useUndoKeys } from './undo-keys';
import { useWindowKeys } from './window-keys';
import { Workspace } from './workspace';

const TimelineOverview = later(() => import('../timeline/timeline-overview').then((part) => part.TimelineOverview));
const ChecksDock = later(() => import('../checks/checks-panel').then((part) => part.ChecksDock));

/** The window of an open timeline: tools, overview, panes, status. */
export function TimelineWindow() {
  // Without events there is nothing to look over, and the room is better used.
  const hasEvents = useMirror((mirror) => (mirror.timeline?.events.length ?? 0) > 0);
  const overviewOpen = useView((view) => view.overviewOpen);
  const isPainted = useIsPainted();
  useWindowKeys();
  useUndoKeys();
  useClipKeys();
  useEffect(followHidden, []);
  useEffect(beginInTimeline, []);
  return (
    <LibraryLanguage>
      <FilterWords />
      <div className="app">
        <Toolbar />
        {overviewOpen && hasEvents ? <div className="app-overview">{isPainted && <TimelineOverview />}</div> : <div />}
        <Workspace />
        <div>{isPainted && <ChecksDock />}</div>
        <StatusBar />
      </div>
    </LibraryLanguage>
  );
}
