import { useDeferredValue, useMemo } from 'react';
import type { Timeline } from '../../core/timeline/types';
import { useShownEvents } from '../filter/filter-state';
import { useMirror } from '../state/mirror';
import { nextRequest, useView } from '../state/view';
import { requestLanes } from './lanes-options';
import { Overview } from './overview';
import type { DayWindow, WindowPart } from './overview-drag';
import { placedOf } from './timeline-layout';

const NO_KINDS: Timeline['kinds'] = [];

/** Lanes show the days asked for; the chronology cannot show a length of time, only a place: an edge that is dragged comes to the pane's edge. */
function showWindow(days: DayWindow, part: WindowPart, isStep: boolean): void {
  const { view, visibleDays: before } = useView.getState();
  if (view === 'lanes') {
    requestLanes({ type: 'days', days });
    return;
  }
  const day = part === 'end' && before !== null ? before[0] + days.lastDay - before[1] : days.firstDay;
  useView.setState({ scrollToDay: { day, at: nextRequest(), isStepBack: isStep && before !== null && day < before[0] } });
}

/** The overview of the open timeline, for the top of the window. */
export function TimelineOverview() {
  // It may be a moment behind: typing comes first.
  const events = useDeferredValue(useShownEvents());
  const kinds = useMirror((mirror) => mirror.timeline?.kinds ?? NO_KINDS);
  const visible = useView((view) => view.visibleDays);
  const placed = useMemo(() => placedOf(events), [events]);
  const window = useMemo(() => (visible === null ? null : { firstDay: visible[0], lastDay: visible[1] }), [visible]);
  return <Overview events={placed} kinds={kinds} visible={events.length === 0 ? null : window} onWindow={showWindow} />;
}
