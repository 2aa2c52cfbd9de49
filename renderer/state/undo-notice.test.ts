import { beforeEach, expect, it } from 'vitest';
import { newTimeline } from '../../core/timeline/new-timeline';
import { EMPTY_MIRROR, useMirror } from './mirror';
import { onceChangedFrom } from './undo-notice';

const at = (revision: number | null): void => { useMirror.setState({ ...EMPTY_MIRROR, timeline: revision === null ? null : { ...newTimeline('t', 'Talks'), revision } }, true); };

beforeEach(() => { at(4); });

it.each<[string, readonly (number | null)[], number]>([
  ['stays while nothing is edited', [5, 5], 0],
  ['waits for the edit it is about', [4, 5], 0],
  ['goes with the next edit', [5, 6], 1],
  ['goes with an edit that came before it was offered', [6], 1],
  ['goes with another timeline', [5, 2], 1],
  ['goes with the timeline', [5, null], 1],
])('a way back %s', (_what, revisions, calls) => {
  let called = 0;
  onceChangedFrom(5, () => { called += 1; });
  for (const revision of revisions) at(revision);
  expect(called).toBe(calls);
});
