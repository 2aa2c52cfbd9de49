/**
 * What the window shows by name, its filter and its lanes, goes along with a change of names, and back with its undo.
 */
import type { LanesArrangement } from '../../core/ipc-contract';
import { renamedFilter, type Renaming } from '../../core/names/rename-names';
import { renamedLanes } from '../../core/names/renamed-view';
import type { EventFilter, Timeline } from '../../core/timeline/types';
import { setFilter, useFilter } from '../filter/filter-state';
import { useMirror } from '../state/mirror';
import { useView } from '../state/view';

interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

interface Followed {
  readonly change: Renaming;
  readonly filter: BeforeAfter<EventFilter>;
  readonly lanes: BeforeAfter<LanesArrangement>;
  isDone: boolean;
}

/** Steps back farther than this find filter and lanes as they are. */
const MOST_FOLLOWED = 50;

/** Earliest first: undoing it finds what the later ones have put back. */
const followed: Followed[] = [];

/** Whether the events are as after the change: none has a name that went. */
const isDoneIn = ({ events }: Timeline, { field, gone }: Renaming): boolean => !events.some((event) => event[field].some((name) => gone.has(name)));

/** From one side of the step to the other, where the person has not chosen something else meanwhile. */
function cross({ filter, lanes, isDone }: Followed): void {
  const [from, to] = isDone ? (['before', 'after'] as const) : (['after', 'before'] as const);
  if (useFilter.getState().filter === filter[from] && filter.before !== filter.after) setFilter(filter[to]);
  if (useView.getState().lanes === lanes[from]) useView.setState({ lanes: lanes[to] });
}

/** Call it once the timeline has the change. */
export function followNames(change: Renaming): void {
  const { filter } = useFilter.getState();
  const { lanes } = useView.getState();
  const step: Followed = { change, isDone: true, filter: { before: filter, after: renamedFilter(filter, change, 'goes') }, lanes: { before: lanes, after: renamedLanes(lanes, change) } };
  if (step.filter.after === filter && step.lanes.after === lanes) return;
  cross(step);
  followed.splice(0, followed.length - MOST_FOLLOWED + 1);
  followed.push(step);
}

useMirror.subscribe(({ timeline }, { timeline: earlier }) => {
  if (followed.length === 0 || timeline?.events === earlier?.events) return;
  if (timeline === null || timeline.id !== earlier?.id) { followed.length = 0; return; }
  for (const step of followed) {
    const isDone = isDoneIn(timeline, step.change);
    if (isDone === step.isDone) continue;
    step.isDone = isDone;
    cross(step);
  }
});
