import { describe, expect, it } from 'vitest';
import { type Fields, joinNames, joinTexts, mergeRecord, RECORD_JOINS } from './merge-record';

const [EARLY, LATE] = ['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
const was: Fields = { id: 'e1', title: 'Talks', status: 'reported', created: EARLY, modified: EARLY, revision: 1 };

/** The merge with revision 9, which must not depend on whose side is whose. */
function merged(base: Fields | null, ours: Fields, theirs: Fields) {
  const result = mergeRecord(base, ours, theirs, RECORD_JOINS, 9);
  expect(mergeRecord(base, theirs, ours, RECORD_JOINS, 9)).toEqual(result);
  return result;
}

describe('one record from two', () => {
  it('has the fields that either side changed, the later of the two moments, and a revision of its own', () => {
    expect(merged(was, { ...was, title: 'Round', modified: LATE, revision: 2 }, { ...was, status: 'disputed', modified: EARLY, revision: 5 }))
      .toEqual({ merged: { ...was, title: 'Round', status: 'disputed', modified: LATE, revision: 9 }, other: null, conflicts: [] });
  });

  it('is theirs just so where only they changed it, with their revision', () => {
    const theirs = { ...was, title: 'Round', modified: LATE, revision: 2 };
    expect(merged(was, was, theirs)).toEqual({ merged: theirs, other: null, conflicts: [] });
  });

  it('keeps the revision of the side whose content the merge comes to', () => {
    const more = { ...was, title: 'Round', status: 'disputed', revision: 4 };
    expect(merged(was, more, { ...was, title: 'Round', revision: 7 }).merged).toEqual(more);
  });

  it('is the one stamped last where both hold the same', () => {
    expect(merged(was, { ...was, title: 'Round', revision: 2, modified: LATE }, { ...was, title: 'Round', revision: 3, modified: EARLY }).merged['revision']).toBe(3);
    expect(merged(was, { ...was, revision: 3 }, was).merged['revision']).toBe(3);
    expect(merged(null, { ...was, modified: LATE }, was).merged['modified']).toBe(LATE);
  });

  it('takes a field out that one side took out', () => {
    const { status: _status, ...without } = was;
    expect(merged(was, without, { ...was, title: 'Round' }).merged).not.toHaveProperty('status');
  });

  it('holds what was edited last where both changed one field, whatever its words; the other has the rest of the record too', () => {
    const result = merged(was, { ...was, title: 'Zero', modified: EARLY, status: 'disputed' }, { ...was, title: 'All', modified: LATE });
    expect(result).toMatchObject({ merged: { title: 'All', status: 'disputed', modified: LATE }, other: { title: 'Zero', status: 'disputed', modified: LATE }, conflicts: ['title'] });
  });

  it('holds the same one for all where both were edited at one moment', () => {
    expect(merged(was, { ...was, title: 'All' }, { ...was, title: 'Zero' })).toMatchObject({ merged: { title: 'Zero' }, other: { title: 'All' } });
  });

  it('that both added under one id was made when the first of them was', () => {
    expect(merged(null, { ...was, created: LATE }, { ...was, title: 'Round' })).toMatchObject({ merged: { created: EARLY }, conflicts: ['title'] });
  });
});

describe('joined in one field', () => {
  it('names: what either side added is in, what either side removed is out', () => {
    expect(joinNames(['a', 'b', 'c'], ['a', 'b', 'x'], ['b', 'c'])).toEqual({ value: ['b', 'x'] });
    expect(joinNames(undefined, ['a'], ['b'])).toEqual({ value: ['a', 'b'] });
  });

  it.each([['Talks', 'Talks in Geneva', 'Talks in Geneva'], ['Geneva', 'Bern', 'Bern / Geneva'], ['a Z', 'Z', 'a Z']])('texts: “%s” and “%s” are “%s”', (ours, theirs, value) => {
    expect([joinTexts(' / ')('', ours, theirs), joinTexts(' / ')('', theirs, ours)]).toEqual([{ value }, { value }]);
  });
});
