import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { below, pick, randomTimeline, seeded, type Random } from '../testing/random-edits';
import { applyCommand } from '../timeline/apply-command';
import { LiveTimeline } from '../timeline/live-timeline';
import { newTimeline } from '../timeline/new-timeline';
import type { Timeline, TimelineEvent } from '../timeline/types';
import { NAME_FIELDS, cleanName, countedNames, type NameField } from './event-names';
import { isMerge, renameCommand, renamed, renamedEvents, renamedFilter, renamingOf, type Renaming } from './rename-names';

const NOW = '2026-12-01T00:00:00.000Z';
const byUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const TIMELINE: Timeline = {
  ...newTimeline('t'),
  events: [
    eventOf('a', '2005', { actors: ['A. Merkel', 'G. Schröder'] }),
    eventOf('b', '2006', { actors: ['Angela Merkel'] }),
    eventOf('c', '2007', { actors: ['Merkel', 'W. Putin', 'Angela Merkel'] }),
    eventOf('d', '2008', { actors: ['W. Putin'], places: ['Merkel'] }),
  ],
  filters: [{ id: 'f1', name: 'Chancellor', filter: { actors: ['Merkel', 'A. Merkel'], words: 'gas' } }, { id: 'f2', name: 'Place', filter: { places: ['Merkel'] } }],
};

const namesOf = (events: readonly TimelineEvent[], field: NameField): readonly string[] => countedNames(events, field, byUnit).map(({ name }) => name);
const asked = (timeline: Timeline, chosen: readonly string[], typed: string | null, field: NameField = 'actors'): Renaming => renamingOf(namesOf(timeline.events, field), field, new Set(chosen), typed);

function done(timeline: Timeline, change: Renaming): { readonly after: Timeline; readonly back: Timeline } {
  const command = renameCommand(timeline, change, NOW);
  if (command === null) return { after: timeline, back: timeline };
  const applied = applyCommand(timeline, command);
  if (!applied.ok) throw new Error(applied.failure.message);
  const undone = applyCommand(applied.value.timeline, applied.value.inverse);
  if (!undone.ok) throw new Error(undone.failure.message);
  return { after: applied.value.timeline, back: undone.value.timeline };
}

const actors = ({ events }: Timeline): readonly (readonly string[])[] => events.map((event) => event.actors);

describe('the names of a timeline', () => {
  it('are each counted once an event', () => {
    expect(countedNames([eventOf('a', '2005', { tags: ['x', 'x', 'y'] }), eventOf('b', '2006', { tags: ['y'] })], 'tags', byUnit)).toEqual([{ name: 'x', events: 1 }, { name: 'y', events: 2 }]);
  });

  it('are the same when they read the same', () => {
    expect(cleanName(' Rene\u0301  \u200eColt ')).toBe(cleanName('Ren\u00e9 Colt'));
    expect(cleanName('rené colt')).not.toBe(cleanName('René Colt'));
  });
});

describe('a name that is changed everywhere', () => {
  it('keeps its place on each event, and the field of the same words is left alone', () => {
    const { after, back } = done(TIMELINE, asked(TIMELINE, ['W. Putin'], ' Vladimir  Putin '));
    expect(actors(after)).toEqual([['A. Merkel', 'G. Schröder'], ['Angela Merkel'], ['Merkel', 'Vladimir Putin', 'Angela Merkel'], ['Vladimir Putin']]);
    expect(after.events.map(({ modified }) => modified === NOW)).toEqual([false, false, true, true]);
    expect(after.filters).toBe(TIMELINE.filters);
    expect(actors(back)).toEqual(actors(TIMELINE));
  });

  it('becomes one with another, once an event, in saved filters too', () => {
    const change = asked(TIMELINE, ['A. Merkel', 'Merkel'], 'Angela Merkel');
    expect(isMerge(change)).toBe(true);
    expect(renamedEvents(TIMELINE.events, change).map(({ id }) => id)).toEqual(['a', 'c']);
    const { after, back } = done(TIMELINE, change);
    expect(actors(after)).toEqual([['Angela Merkel', 'G. Schröder'], ['Angela Merkel'], ['Angela Merkel', 'W. Putin'], ['W. Putin']]);
    expect(after.filters?.map(({ filter }) => filter)).toEqual([{ actors: ['Angela Merkel'], words: 'gas' }, { places: ['Merkel'] }]);
    expect(back.filters).toEqual(TIMELINE.filters);
    expect(actors(back)).toEqual(actors(TIMELINE));
  });

  it('takes along spellings of the new name that only look the same', () => {
    const timeline = { ...TIMELINE, events: [eventOf('a', '2005', { places: ['Lie\u0301ge', 'Luttich'] }), eventOf('b', '2006', { places: ['Liège', 'Li\u00e9ge'] })] };
    const change = asked(timeline, ['Luttich'], 'Li\u00e9ge', 'places');
    expect(isMerge(change)).toBe(true);
    expect(done(timeline, change).after.events.map(({ places }) => places)).toEqual([['Li\u00e9ge'], ['Liège', 'Li\u00e9ge']]);
    expect(isMerge(asked({ ...timeline, events: timeline.events.slice(0, 1) }, ['Lie\u0301ge'], 'Li\u00e9ge', 'places'))).toBe(false);
  });

  it('is nothing to do when it is the same already', () => {
    const change = asked(TIMELINE, ['Merkel'], 'Merkel ');
    expect(isMerge(change)).toBe(false);
    expect(renameCommand(TIMELINE, change, NOW)).toBeNull();
  });

  it('goes from all events; a saved filter that names nothing else never shows more for it', () => {
    const change = asked(TIMELINE, ['Merkel', 'A. Merkel'], null);
    const { after, back } = done(TIMELINE, change);
    expect(actors(after)).toEqual([['G. Schröder'], ['Angela Merkel'], ['W. Putin', 'Angela Merkel'], ['W. Putin']]);
    expect(after.filters).toBe(TIMELINE.filters);
    expect(actors(back)).toEqual(actors(TIMELINE));
    expect(renamedFilter({ actors: ['Merkel'], words: 'gas' }, change, 'goes')).toEqual({ words: 'gas' });
    expect(renamedFilter({ actors: ['Merkel', 'W. Putin'] }, change, 'stays')).toEqual({ actors: ['W. Putin'] });
  });
});

/** Some names of a field, and what they are to be called: another there is, a new one, or nothing. */
function randomRenaming(random: Random, { events }: Timeline): Renaming {
  const field = pick(random, NAME_FIELDS);
  const names = namesOf(events, field);
  const chosen = new Set(names.filter(() => random() < 0.4));
  const typed = [null, 'A new name', ...names][below(random, names.length + 2)] ?? null;
  return renamingOf(names, field, chosen, typed);
}

const withoutStamps = ({ events, ...rest }: Timeline): unknown => ({ events: events.map(({ revision: _revision, ...event }) => event), filters: rest.filters ?? null, title: rest.title });

describe('any names of any timeline', () => {
  it('come back as they were, and no event loses another name or has one twice', () => {
    for (let seed = 0; seed < 400; seed += 1) {
      const random = seeded(seed);
      const timeline = randomTimeline(random);
      const change = randomRenaming(random, timeline);
      const { after, back } = done(timeline, change);
      expect(withoutStamps(back)).toEqual(withoutStamps(timeline));
      expect(namesOf(after.events, change.field).filter((name) => change.gone.has(name))).toEqual([]);
      for (const [at, event] of timeline.events.entries()) {
        const now = after.events[at]?.[change.field] ?? [];
        expect(new Set(now).size).toBe(now.length);
        const others = (names: readonly string[]): readonly string[] => names.filter((name) => !change.gone.has(name) && name !== change.to);
        expect(others(now)).toEqual(others(event[change.field]));
        if (change.to !== null) expect(now.includes(change.to)).toBe(event[change.field].some((name) => change.gone.has(name) || name === change.to));
        expect(renamed(now, change)).toBe(now);
      }
    }
  });

  it('are changed alike in the main process, which does not copy its list', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const random = seeded(seed);
      const timeline = randomTimeline(random);
      const command = renameCommand(timeline, randomRenaming(random, timeline), NOW);
      if (command === null) continue;
      const [plain, live] = [applyCommand(timeline, command), LiveTimeline.of(timeline).apply(command)];
      expect(live.ok && live.value.live.timeline).toEqual(plain.ok && plain.value.timeline);
      expect(live.ok && live.value.inverse).toEqual(plain.ok && plain.value.inverse);
    }
  });
});
