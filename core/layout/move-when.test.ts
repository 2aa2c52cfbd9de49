import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../dates/edtf';
import { spanOfEdtf } from '../dates/when-span';
import { movedWhen, unitAtZoom, type MovePart, type MoveUnit } from './move-when';

const DAY = 86_400;

describe('movedWhen', () => {
  it('moves as far as was dragged, in the unit of the zoom', () => {
    expect(movedWhen('2022-01-24', 'whole', 2.4 * DAY, 'day')).toBe('2022-01-26');
    expect(movedWhen('2022-01-31', 'whole', 35 * DAY, 'month')).toBe('2022-02-28');
    expect(movedWhen('2022-01-24T09:30', 'whole', 3_500, 'minute')).toBe('2022-01-24T10:28');
    expect(movedWhen('2022-01-24T09:30', 'whole', 3_500, 'hour')).toBe('2022-01-24T10:30');
    expect(movedWhen('0001-06-01', 'whole', -400 * DAY, 'year')).toBe('0000-06-01');
  });

  it('never makes a date more exact than it was', () => {
    expect(movedWhen('2022-01', 'whole', 40 * DAY, 'day')).toBe('2022-02');
    expect(movedWhen('1834-21', 'whole', 300 * DAY, 'minute')).toBe('1835-21');
    expect(movedWhen('18XX', 'whole', 120 * 365 * DAY, 'day')).toBe('19XX');
    expect(movedWhen('156X~', 'whole', -3_700 * DAY, 'day')).toBe('155X~');
    expect(movedWhen('2022-01-24T09:30:15Z', 'whole', 86_400, 'day')).toBe('2022-01-25T09:30:15Z');
  });

  it('keeps doubt, open ends and sets', () => {
    expect(movedWhen('2022-01-24~', 'whole', DAY, 'day')).toBe('2022-01-25~');
    expect(movedWhen('2022-03-03/..', 'whole', DAY, 'day')).toBe('2022-03-04/..');
    expect(movedWhen('[..2022-03-02]', 'whole', DAY, 'day')).toBe('[..2022-03-03]');
    expect(movedWhen('[2022-03-03..2022-03-05]', 'end', DAY, 'day')).toBe('[2022-03-03..2022-03-06]');
    expect(movedWhen('{2022-03-03, 2022-03-05}', 'whole', DAY, 'day')).toBe('{2022-03-04, 2022-03-06}');
  });

  it('moves one end, and not past the other', () => {
    expect(movedWhen('2022-01-11/2022-01-25', 'end', 3 * DAY, 'day')).toBe('2022-01-11/2022-01-28');
    expect(movedWhen('2022-01-11/2022-01-25', 'start', -DAY, 'day')).toBe('2022-01-10/2022-01-25');
    expect(movedWhen('2022-01-11/2022-01-25', 'end', -30 * DAY, 'day')).toBeNull();
    expect(movedWhen('2022-01-24', 'end', DAY, 'day')).toBeNull();
  });

  it('leaves alone what it would have to make up', () => {
    for (const edtf of ['2022-XX-05', 'soon', 'XXXX', '']) expect(movedWhen(edtf, 'whole', DAY, 'day')).toBeNull();
  });

  it('gives an expression that says as much as before, or nothing', () => {
    const edtf = fc.constantFrom('2022-01-24', '2022-01-24~', '2022-01', '2022', '-0043', '18XX', '156X', '1834-24', '2022-33', '2022-01-24T09:30', '2022-01-11/2022-01-25', '2022/..', '../2022-03', '[..2022-03-02]', 'Y-10000/0000', '2022-XX');
    const units: fc.Arbitrary<MoveUnit> = fc.constantFrom('minute', 'hour', 'day', 'month', 'year', 'decade', 'century', 'millennium');
    const parts: fc.Arbitrary<MovePart> = fc.constantFrom('whole', 'start', 'end');
    fc.assert(fc.property(edtf, parts, fc.integer({ min: -4e9, max: 4e9 }), units, (before, part, seconds, unit) => {
      const after = movedWhen(before, part, seconds, unit);
      if (after === null) return;
      expect(parseEdtf(after)?.type).toBe(parseEdtf(before)?.type);
      expect(spanOfEdtf(after)).toMatchObject({ precision: spanOfEdtf(before)?.precision, approximate: spanOfEdtf(before)?.approximate, extent: spanOfEdtf(before)?.extent });
      expect(movedWhen(before, part, 0, unit)).not.toBeNull();
    }));
  });

  it('takes the finest unit a hand can hit', () => {
    expect([0.5, 60, 1_000, 30_000, 1e6, 1e8, 1e12].map(unitAtZoom)).toEqual(['minute', 'hour', 'day', 'month', 'year', 'century', 'millennium']);
  });
});
