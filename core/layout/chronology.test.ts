import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpans, spanOfEdtf } from '../dates/when-span';
import type { EventId, TimelineEvent } from '../timeline/types';
import { layoutChronology, rowAtDay, rowBefore, rowOfEvent, type Chronology } from './chronology';
import { comparePlaced, orderEvents, placeEvent } from './chronology-order';
import { eventOf } from './event-fixture';
import { dayOf } from '../dates/calendar';

const outline = ({ rows }: Chronology): readonly string[] => rows.map((row) => {
  switch (row.type) {
    case 'heading': return `# ${row.edtf} (${row.events}+${row.suggestions})`;
    case 'event': return `${row.suggested ? '?' : '-'} ${row.event.id}`;
    case 'gap': return `~ ${row.days}${row.within ? ' within' : ''}`;
  }
});

const EDTFS = ['2022-01-24', '2022-01-24~', '2022-01-24T12:00/2022-01-24T18:00', '2022-01-11/2022-01-25', '2022-01', '2022', '18XX', '1834-21',
  '[..2022-03-02]', '2022-03-03/..', '-0043', '2022-01-25', '2022-02-10', '../2022-03-03', 'not a date'] as const;

const anyEvents = fc.array(fc.constantFrom(...EDTFS), { maxLength: 40 }).map((edtfs) => edtfs.map((edtf, index) => eventOf(`e${index}`, edtf)));

describe('layoutChronology', () => {
  it('groups by day, names empty days, and puts a frame before what it holds', () => {
    const events = [eventOf('alert', '2022-01-24~'), eventOf('talks', '2022-01-11/2022-01-25'), eventOf('call', '2022-01-24T12:00/2022-01-24T18:00'), eventOf('late', '2022-02-01')];
    expect(outline(layoutChronology(events))).toEqual([
      '# 2022-01-11/2022-01-25 (1+0)', '- talks',
      '~ 12 within',
      '# 2022-01-24T12:00/2022-01-24T18:00 (2+0)', '- call', '- alert',
      '~ 6',
      '# 2022-02-01 (1+0)', '- late',
    ]);
  });

  it('sets suggestions among the events and counts them apart', () => {
    const rows = outline(layoutChronology([eventOf('a', '2022-01-25')], [eventOf('s', '2022-01-25'), eventOf('t', '2022-01-24')]));
    expect(rows).toEqual(['# 2022-01-24 (0+1)', '? t', '# 2022-01-25 (1+1)', '- a', '? s']);
  });

  it('keeps open ends apart from days and the undated at the end', () => {
    const events = [eventOf('x', 'not a date'), eventOf('day', '2022-03-03'), eventOf('since', '2022-03-03/..'), eventOf('before', '[..2022-03-02]')];
    expect(outline(layoutChronology(events))).toEqual([
      '# [..2022-03-02] (1+0)', '- before', '# 2022-03-03/.. (1+0)', '- since', '# 2022-03-03 (1+0)', '- day', '# not a date (1+0)', '- x',
    ]);
  });

  it('calls no days empty on which an event went on, or may have fallen, whose beginning is not known', () => {
    const gaps = (...edtfs: readonly string[]): readonly string[] => outline(layoutChronology(edtfs.map((edtf, index) => eventOf(`e${index}`, edtf)))).filter((row) => row.startsWith('~'));
    expect(gaps('2022-01-03', '../2022-01-10')).toEqual(['~ 6 within']);
    expect(gaps('2022-01-03', '/2022-01-10')).toEqual(['~ 6 within']);
    expect(gaps('2022-01-01', '2022-01-20', '[..2022-03-02]', '2022-03-10')).toEqual(['~ 18 within', '~ 40 within', '~ 7']);
    expect(gaps('2022-01-01/2022-01-05', '2022-01-20', '[..2022-01-20]')).toEqual(['~ 14 within']);
    expect(gaps('2022-01-01', '2022-01-20', 'not a date')).toEqual(['~ 18']);
  });

  it('counts from the last day that one may be on to the first that the next may be on', () => {
    const gaps = (...edtfs: readonly string[]): readonly string[] => outline(layoutChronology(edtfs.map((edtf, index) => eventOf(`e${index}`, edtf)))).map((row) => row.replace(/^- e\d+$|^# | \(1\+0\)$/g, '')).filter((row) => row !== '');
    // A season, a month and a year hold their days, whatever longer thing goes on.
    expect(gaps('18XX', '1848-21', '1848-03-12')).toEqual(['18XX', '1848-21', '1848-03-12']);
    expect(gaps('1846/..', '1855-01', '1855-03-02')).toEqual(['1846/..', '~ 2922 within', '1855-01', '~ 29 within', '1855-03-02']);
    expect(gaps('-0043', '-0043-03-15')).toEqual(['-0043', '-0043-03-15']);
    expect(gaps('1848~', '[..1848-02]')).toEqual(['1848~', '[..1848-02]']);
    expect(gaps('187X', '../1871')).toEqual(['187X', '../1871']);
    expect(gaps('1852-24', '1853/1856')).toEqual(['1852-24', '1853/1856']);
    // What began some day of a year has begun when the year is over.
    expect(gaps('1846/..', '1846-05-03', '1847-02-03')).toEqual(['1846/..', '1846-05-03', '~ 33 within', '1847-02-03']);
    // Days that were told to be empty are not told again after a year that may be anywhere in them.
    expect(gaps('2021-12-01', '2022', '2022-03-15', '2022-03-25')).toEqual(['2021-12-01', '~ 30', '2022', '2022-03-15', '~ 9 within', '2022-03-25']);
    expect(gaps('2022-01-11/2022-01-25', '2022-01-24', '2022-02-10')).toEqual(['2022-01-11/2022-01-25', '~ 12 within', '2022-01-24', '~ 15', '2022-02-10']);
  });

  it('says nothing of a single quiet day and never of days before the first event', () => {
    expect(outline(layoutChronology([eventOf('a', '2022-01-24'), eventOf('b', '2022-01-26')])).some((row) => row.startsWith('~'))).toBe(false);
  });

  it('shows every event once, in the order of compareSpans, under unique keys', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      const chronology = layoutChronology(events);
      const { rows } = chronology;
      expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
      const shown = rows.flatMap((row) => (row.type === 'event' ? [row.event] : []));
      expect(new Set(shown)).toEqual(new Set(events));
      expect(shown).toHaveLength(events.length);
      for (const { id } of events) expect(rows[rowOfEvent(chronology, id) ?? -1]?.key).toBe(id);
      expect(rowOfEvent(chronology, 'gone' as EventId)).toBeNull();
      for (const [index, event] of shown.entries()) {
        const a = spanOfEdtf(event.when.edtf);
        const next = shown[index + 1];
        const b = next === undefined ? null : spanOfEdtf(next.when.edtf);
        if (a !== null && b !== null) expect(compareSpans(a, b)).toBeLessThanOrEqual(0);
        if (a === null) expect(b).toBeNull();
      }
    }));
  });

  it('gives after edits what it gives from scratch', () => {
    type Change = { readonly at: number; readonly edtf: string; readonly act: 'replace' | 'remove' | 'add' | 'title' | 'date' };
    const change: fc.Arbitrary<Change> = fc.record({ at: fc.nat(60), edtf: fc.constantFrom(...EDTFS), act: fc.constantFrom('replace', 'remove', 'add', 'title', 'date') });
    fc.assert(fc.property(anyEvents, fc.array(change, { maxLength: 12 }), (start, changes) => {
      let events: readonly TimelineEvent[] = start;
      let kept = layoutChronology(events);
      for (const [turn, { at, edtf, act }] of changes.entries()) {
        const index = at % (events.length + 1);
        const was = events[index];
        const fresh = was === undefined || act === 'replace' || act === 'add' ? eventOf(`n${turn}`, edtf) : act === 'title' ? { ...was, title: `Title ${turn}` } : { ...eventOf(was.id, edtf) };
        events = [...events.slice(0, index), ...(act === 'remove' ? [] : [fresh]), ...events.slice(act === 'add' ? index : index + 1)];
        kept = layoutChronology(events, undefined, kept);
        const scratch = layoutChronology(events);
        expect(kept.rows).toEqual(scratch.rows);
        expect(kept.headings).toEqual(scratch.headings);
        for (const { id } of events) expect(rowOfEvent(kept, id)).toBe(rowOfEvent(scratch, id));
      }
    }));
  });

  it('keeps every other row when a title changes, so that nothing else is drawn or measured again', () => {
    const events = EDTFS.map((edtf, index) => eventOf(`e${index}`, edtf));
    const first = layoutChronology(events);
    const changed = events.map((event, index) => (index === 3 ? { ...event, title: 'Another' } : event));
    const after = layoutChronology(changed, undefined, first);
    expect(after.rows.filter((row, at) => row !== first.rows[at])).toEqual([expect.objectContaining({ event: changed[3] })]);
  });

  it('takes an unchanged list as it is', () => {
    const events = [eventOf('a', '2022-01-24')];
    const first = layoutChronology(events);
    expect(layoutChronology(events, [], layoutChronology(events)).rows).toEqual(first.rows);
    expect(layoutChronology(events, undefined, first)).toBe(first);
  });

  it('finds the heading for a day', () => {
    const chronology = layoutChronology([eventOf('a', '2022-01-24'), eventOf('b', '2022-02-10'), eventOf('c', '2022-03-01')]);
    const at = (day: number): string => outline(chronology)[rowAtDay(chronology, day)] ?? '';
    expect(at(dayOf(2022, 1, 1))).toContain('2022-01-24');
    expect(at(dayOf(2022, 1, 25))).toContain('2022-02-10');
    expect(at(dayOf(2022, 2, 10))).toContain('2022-02-10');
    expect(at(dayOf(2030))).toContain('2022-03-01');
  });

  it('goes back over days without events, and from the row it is at to an earlier one', () => {
    const chronology = layoutChronology([eventOf('a', '2022-01-24'), eventOf('b', '2022-02-10'), eventOf('c', '2022-03-01')]);
    const from = (day: number, topHeading: number): string => outline(chronology)[rowBefore(chronology, day, topHeading)] ?? '';
    expect(from(dayOf(2022, 2, 9), 1)).toContain('2022-01-24');
    expect(from(dayOf(2022, 2, 10), 2)).toContain('2022-02-10');
    expect(from(dayOf(2022, 2, 10), 1)).toContain('2022-01-24');
    expect(from(dayOf(2021), 0)).toContain('2022-01-24');
    expect(from(dayOf(2021), 2)).toContain('2022-01-24');
    expect(rowBefore(layoutChronology([]), 0, -1)).toBe(0);
  });
});

describe('orderEvents', () => {
  const day = (index: number): string => `20${String(10 + (index * 7) % 13)}-${String(1 + (index * 5) % 12).padStart(2, '0')}-${String(1 + (index * 11) % 28).padStart(2, '0')}`;
  const manyDays = Array.from({ length: 30_000 }, (_, index) => eventOf(`e${index}`, index % 9 === 0 ? `${day(index)}~` : index % 10 === 0 ? 'not a date' : day(index)));

  it.each([
    ['days close together', manyDays],
    ['days so far apart that day and position do not fit into one number', [...manyDays, eventOf('first', 'Y-999999999'), eventOf('last', 'Y999999999')]],
  ])('keeps the order of compareSpans, then that of the file: %s', (_name, events) => {
    const { placed, positions } = orderEvents(events);
    const expected = events.map((event, index) => ({ placed: placeEvent(event), index })).sort((a, b) => comparePlaced(a.placed, b.placed) || a.index - b.index);
    expect([...positions]).toEqual(expected.map(({ index }) => index));
    expect(placed.map(({ key }) => key)).toEqual(expected.map((one) => one.placed.key));
  });
});
