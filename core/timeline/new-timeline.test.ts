import { expect, it } from 'vitest';
import { decodeTimeline } from './decode';
import { encodeTimeline } from './encode';
import { holdsNothing, newTimeline, newTimelineNamed, type FirstNames } from './new-timeline';
import type { EventId, KindId, Timeline } from './types';

const NAMES: FirstNames = { title: 'Zeitleiste ohne Titel', kinds: { meeting: 'Treffen', alert: 'Warnung', statement: 'Erklärung' } };
const fresh = newTimelineNamed('t1', NAMES);

function fromFile(timeline: Timeline): Timeline {
  const decoded = decodeTimeline(encodeTimeline(timeline), 'a.dateline');
  if (!decoded.ok) throw new Error(decoded.failure.message);
  return decoded.value.timeline;
}

it('holds nothing while it is as it was made, also out of its file, edited and taken back, or made in English', () => {
  for (const timeline of [fresh, fromFile(fresh), { ...fresh, revision: 7, structureRevision: 7 }, fromFile(newTimeline('t2'))]) expect(holdsNothing(timeline, NAMES)).toBe(true);
});

it.each<[string, Partial<Timeline>]>([
  ['a title', { title: 'Case 12' }],
  ['a description', { description: 'What the client told us' }],
  ['a kind', { kinds: [...fresh.kinds, { id: 'k1' as KindId, label: 'Payment', color: '#336699', icon: 'quote', shape: 'square' }] }],
  ['a kind of another name', { kinds: fresh.kinds.map((kind, index) => (index === 0 ? { ...kind, label: 'Termin' } : kind)) }],
  ['a saved filter', { filters: [{ id: 'f1', name: 'Mine', filter: {} }] }],
  ['an event', { events: [{ id: 'e1' as EventId }] as unknown as Timeline['events'] }],
])('holds something that would be missed with %s', (_what, more) => {
  expect(holdsNothing({ ...fresh, ...more }, NAMES)).toBe(false);
});
