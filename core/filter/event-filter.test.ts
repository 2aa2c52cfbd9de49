import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import type { Citation, EventFilter, EventId, EventStatus, TimelineEvent } from '../timeline/types';
import { FACETS, facetValues, filterCounts, filterEvents, isEmptyFilter, isReversed, toggledFacet, withoutPart } from './event-filter';

const cite = (source: string): Citation => ({ source, paragraph: 'p', quote: { exact: '', prefix: '', suffix: '' } } as unknown as Citation);
const events = [
  eventOf('a', '2022-01-24', { actors: ['Biden'], places: ['Geneva'], citations: [cite('s1')] }),
  eventOf('b', '2022-02', { kind: 'alert', actors: ['Biden', 'Putin'], status: 'planned' }),
  eventOf('c', '2022-03-03/..', { kind: 'statement', tags: ['talks'], citations: [cite('s1'), cite('s2')] }),
  eventOf('d', '[..2022-01-10]', { places: ['Geneva'] }),
];
const ids = (list: readonly TimelineEvent[]): string => list.map(({ id }) => id).join('');
const filter = (fields: Readonly<Record<string, unknown>>): EventFilter => fields;

describe('filterEvents', () => {
  it('takes any value of a part and every part', () => {
    expect(ids(filterEvents(events, filter({ actors: ['Biden', 'Putin'] })))).toBe('ab');
    expect(ids(filterEvents(events, filter({ actors: ['Biden'], kinds: ['alert'] })))).toBe('b');
    expect(ids(filterEvents(events, filter({ sources: ['s2'] })))).toBe('c');
    expect(ids(filterEvents(events, filter({ withoutCitation: true })))).toBe('bd');
  });

  it('takes what can lie between two dates, open ends and whole months too', () => {
    expect(ids(filterEvents(events, filter({ from: '2022-02-10' })))).toBe('bc');
    expect(ids(filterEvents(events, filter({ to: '2022-01-24' })))).toBe('ad');
    expect(ids(filterEvents(events, filter({ from: '2022-01-24', to: '2022-02' })))).toBe('ab');
  });

  it('takes a date of which one of two days is meant by those days, not by the one between them', () => {
    const either = [eventOf('e', '[2022-03-03,2022-03-05]'), eventOf('f', '{2022-03-03,2022-03-05}'), eventOf('g', '[2022-03-03..2022-03-05]')];
    expect(ids(filterEvents(either, filter({ from: '2022-03-04', to: '2022-03-04' })))).toBe('g');
    expect(ids(filterEvents(either, filter({ from: '2022-03-04' })))).toBe('efg');
  });

  it('leaves all in while its words are only the mark that opens a phrase', () => {
    const context = { suggested: new Set<EventId>(), worded: new Set<EventId>() };
    expect(ids(filterEvents(events, filter({ words: ' "' }), context))).toBe('abcd');
    expect([isEmptyFilter(filter({ words: '“' })), isEmptyFilter(filter({ words: '"g' }))]).toEqual([true, false]);
  });

  it('asks its caller about words and suggestions', () => {
    const context = { suggested: new Set(['b' as EventId]), worded: new Set(['a' as EventId, 'b' as EventId]) };
    expect(ids(filterEvents(events, filter({ words: 'biden' }), context))).toBe('ab');
    expect(ids(filterEvents(events, filter({ withSuggestions: true }), context))).toBe('b');
    expect(ids(filterEvents(events, filter({ words: 'biden' })))).toBe('abcd');
  });

  it('answers the same list when it has nothing to leave out', () => {
    expect(filterEvents(events, {})).toBe(events);
    expect([isEmptyFilter({}), isEmptyFilter(filter({ kinds: [], words: ' ', from: '', to: '', withoutCitation: false }))]).toEqual([true, true]);
  });

  it.each<EventFilter>([
    ...FACETS.map((facet) => filter({ [facet]: ['x'] })), filter({ from: '2022' }), filter({ to: '2022' }), filter({ words: 'x' }), filter({ withoutCitation: true }), filter({ withSuggestions: true }),
  ])('is no empty filter with one part alone: %j', (one) => { expect(isEmptyFilter(one)).toBe(false); });
});

describe('filterCounts', () => {
  it('says for each value how many events choosing it instead would show', () => {
    const names = fc.subarray(['x', 'y', 'z']);
    const some = fc.array(fc.record({ actors: names, places: names, tags: names, kind: fc.constantFrom('meeting', 'alert'), status: fc.constantFrom<EventStatus[]>('reported', 'planned') }), { maxLength: 25 })
      .map((list) => list.map((fields, index) => eventOf(`e${index}`, '2022', { ...fields, status: fields.status })));
    const any = fc.record({ actors: names, places: names, kinds: fc.subarray(['meeting', 'alert']), withoutCitation: fc.boolean() }, { requiredKeys: [] });
    fc.assert(fc.property(some, any, (list, chosen) => {
      const wanted = filter(chosen);
      const counts = filterCounts(list, wanted);
      expect(counts.shown).toBe(filterEvents(list, wanted).length);
      for (const facet of FACETS) {
        const others = filterEvents(list, withoutPart(wanted, facet));
        for (const value of new Set(list.flatMap((event) => facetValues(event, facet)))) {
          expect(counts.facets[facet].get(value) ?? 0).toBe(others.filter((event) => facetValues(event, facet).includes(value)).length);
        }
      }
      expect(counts.withoutCitation).toBe(filterEvents(list, { ...wanted, withoutCitation: true }).length);
    }));
  });
});

describe('isReversed', () => {
  it.each([
    [{ from: '2020', to: '2019' }, true], [{ from: '2022-03-03', to: '2022-03-02' }, true], [{ from: '2022-03-03', to: '2022-03-03' }, false],
    [{ from: '2022-03-15', to: '2022-03' }, false], [{ from: '-0043', to: '0001' }, false], [{ from: '2020' }, false], [{ to: '2019' }, false], [{}, false],
  ])('%o: %s', (filter, reversed) => {
    expect(isReversed(filter)).toBe(reversed);
  });
});

describe('toggledFacet', () => {
  it('adds, takes away and leaves no empty part behind', () => {
    const one = toggledFacet({}, 'tags', 'talks');
    expect([one, toggledFacet(one, 'tags', 'talks')]).toEqual([{ tags: ['talks'] }, {}]);
  });
});
