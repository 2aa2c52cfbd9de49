import { describe, expect, it } from 'vitest';
import { randomSides } from '../testing/merge-laws';
import { below, randomlyEdited, randomTimeline, seeded } from '../testing/random-edits';
import { applyCommand } from '../timeline/apply-command';
import type { Command } from '../timeline/commands';
import { newTimeline } from '../timeline/new-timeline';
import type { EventId, KindId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { descentFrom } from './descent';
import { mergeTimelines } from './merge-timelines';

const instant = (minute: number): string => `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
const event = (id: string): TimelineEvent => ({
  id: id as EventId, title: id, when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported',
  actors: [], places: [], tags: [], citations: [], created: instant(0), modified: instant(0),
});
const source = (id: string): Source => ({ id: id as SourceId, title: id, mediaType: 'text/plain', sha256: '', paragraphs: [] });
const start: Timeline = { ...newTimeline('t1', 'A'), events: [event('e1'), event('e2'), event('e3')], sources: [source('s1'), source('s2')] };
const after = (from: Timeline, ...commands: readonly Command[]): Timeline => commands.reduce((timeline, command) => {
  const applied = applyCommand(timeline, command);
  if (!applied.ok) throw new Error(applied.failure.message);
  return applied.value.timeline;
}, from);
const edit = (id: string, title: string, minute: number): Command => ({ type: 'patch-event', id: id as EventId, patch: { title, modified: instant(minute) } });
const remove = (id: string): Command => ({ type: 'remove-event', id: id as EventId });
const retitle = (id: string): Command => ({ type: 'patch-source', id: id as SourceId, patch: { title: 'Report' } });
const add = (id: string): Command => ({ type: 'add-event', event: event(id) });

const ours = after(start, edit('e1', 'Uno', 1));

describe('a file in the place of another', () => {
  it.each<readonly [string, Timeline, Timeline, string]>([
    ['edited on', ours, after(ours, edit('e2', 'Dos', 2)), 'grown'],
    ['edited on in the very event', ours, after(ours, edit('e1', 'Eins', 2)), 'grown'],
    ['with an event deleted', ours, after(ours, remove('e1')), 'grown'],
    ['changed by hand in the newest event', ours, { ...ours, events: ours.events.map((one) => ({ ...one, title: one.title.toUpperCase() })) }, 'grown'],
    ['with an event taken out by hand', ours, { ...ours, events: ours.events.slice(0, 2) }, 'grown'],
    ['with an event put in by hand', ours, { ...ours, events: [...ours.events, event('e9')] }, 'grown'],
    ['merged with other edits line by line', ours, { ...ours, events: ours.events.map((one) => (one.id === 'e2' ? { ...one, title: 'Dos', modified: instant(2), revision: 1 } : one)) }, 'grown'],
    ['merged by another Dateline', ours, mergeTimelines(start, ours, after(start, edit('e2', 'Dos', 2))).timeline, 'grown'],
    ['written anew before anything was edited', start, { ...start, events: [event('x1')] }, 'grown'],
    ['as it was before', ours, start, 'older'],
    ['as it was before events came in', after(start, add('e4'), add('e5')), start, 'older'],
    ['as it was before an event was deleted', after(ours, remove('e2')), ours, 'older'],
    ['edited elsewhere in another event', ours, after(start, edit('e2', 'Dos', 1)), 'apart'],
    ['edited elsewhere in the same event', ours, after(start, edit('e1', 'Eins', 2)), 'apart'],
    ['edited elsewhere in the same event, and oftener', after(ours, edit('e1', 'Uno!', 2)), after(start, edit('e2', 'Dos', 1), edit('e1', 'Eins', 2), edit('e1', 'Eins!', 3)), 'apart'],
    ['as it was before a source was changed', after(start, retitle('s1')), start, 'older'],
    ['edited elsewhere in another source', after(start, retitle('s1')), after(start, retitle('s2')), 'apart'],
    ['with another event deleted elsewhere', after(start, remove('e1')), after(start, remove('e2')), 'apart'],
    ['with an event added elsewhere while one was deleted here', after(start, remove('e1')), after(start, add('e9')), 'apart'],
    ['edited elsewhere before events came in', after(start, add('e4'), add('e5')), after(start, edit('e1', 'Eins', 2), edit('e1', 'Eins!', 3), edit('e1', 'Eins!!', 4)), 'apart'],
  ])('%s', (_how, base, later, descent) => {
    expect(descentFrom(base, later)).toBe(descent);
  });

  it('is never taken for an earlier state when both were merged', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const sides = randomSides(seed);
      const { timeline } = mergeTimelines(sides.base, sides.ours, sides.theirs);
      // Where a merged record is just as theirs it has their revision, which can be lower: then both are merged once more.
      if (timeline !== sides.theirs) expect({ seed, descent: descentFrom(sides.ours, timeline) }).not.toEqual({ seed, descent: 'older' });
    }
  });

  it('is known as grown whatever the edits were', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed);
      const base = randomTimeline(random);
      expect({ seed, descent: descentFrom(base, randomlyEdited(random, base, below(random, 12))) }).toEqual({ seed, descent: 'grown' });
    }
  });

  it('is known for what it is by the sittings it has been through, whatever the edits were', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed);
      const base = randomlyEdited(random, randomTimeline(random), 1 + below(random, 6), '', 's1');
      const saved = randomlyEdited(random, base, below(random, 6), 'a', 'sa');
      const ours = randomlyEdited(random, saved, below(random, 6), 'a', 'sa');
      const inTwoSittings = (from: Timeline): Timeline => randomlyEdited(random, randomlyEdited(random, from, below(random, 6), 'b', 'sb'), below(random, 6), 'c', 'sc');
      const [apart, on] = [inTwoSittings(base), inTwoSittings(ours)];
      expect({ seed, on: descentFrom(ours, on), same: descentFrom(saved, ours) }).toEqual({ seed, on: 'grown', same: 'grown' });
      if (apart === base || ours === base) continue;
      expect({ seed, apart: descentFrom(ours, apart) }).toEqual({ seed, apart: 'apart' });
      const { timeline } = mergeTimelines(base, ours, apart);
      for (const side of [ours, apart]) if (timeline !== ours && timeline !== apart) expect({ seed, merged: descentFrom(side, timeline) }).toEqual({ seed, merged: 'grown' });
    }
  });
});
