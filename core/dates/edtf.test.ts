import { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, civilOf, dayOf, dayText, daysInMonth, isOtherWeekday, minuteText, weekdayOf, weekdayToTell, YEAR_LIMIT } from './calendar';
import { isTypedEdtf, parseEdtf } from './edtf';
import { compareSpans, daysOfSpan, spanOfEdtf } from './when-span';

const days = (text: string): readonly (string | null)[] => {
  const span = spanOfEdtf(text);
  if (span === null) return ['refused', 'refused'];
  const { firstDay, lastDay } = daysOfSpan(span);
  return [firstDay === null ? null : dayText(firstDay), lastDay === null ? null : dayText(lastDay)];
};

describe('the calendar', () => {
  it('agrees with Date on every day number it can hold', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      const civil = civilOf(day);
      expect([civil.year, civil.month, civil.day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      expect(dayOf(civil.year, civil.month, civil.day)).toBe(day);
      expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
    }));
  });

  it('has a year 0 that is 1 BC and no jump around it', () => {
    expect(dayText(dayOf(1, 1, 1) - 1)).toBe('0000-12-31');
    expect(dayText(dayOf(0, 1, 1) - 1)).toBe('-0001-12-31');
  });
});

describe('months and weekdays', () => {
  it('has a leap day every four years, but for most full centuries', () => {
    expect([1900, 2000, 2022, 2024, 2100, 0, -4].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28, 29, 29]);
    expect(daysInMonth(2024, 1)).toBe(31);
    expect([spanOfEdtf('1900-02-29'), spanOfEdtf('2000-02-29')].map((span) => span !== null)).toEqual([false, true]);
  });

  it('never carries a day into the next month', () => {
    expect([[dayOf(2022, 1, 31), 1], [dayOf(2022, 3, 31), -13], [dayOf(2022, 1, 24), 12]].map(([day = 0, months = 0]) => dayText(addMonths(day, months)))).toEqual(['2022-02-28', '2021-02-28', '2023-01-24']);
  });

  it('tells no weekday of a day before 15 October 1582, a Friday, and holds none against a source', () => {
    const [last, first] = [dayOf(1582, 10, 14), dayOf(1582, 10, 15)];
    expect([weekdayToTell(last), weekdayToTell(first)]).toEqual([null, 5]);
    expect([isOtherWeekday(last, 1), isOtherWeekday(first, 1), isOtherWeekday(first, 5)]).toEqual([false, true, false]);
  });

  it('writes five digits of a year with a Y, and minutes with two', () => {
    expect([9_999, 10_000, -9_999, -10_000, 44, -43].map((year) => dayText(dayOf(year)))).toEqual(['9999-01-01', 'Y10000-01-01', '-9999-01-01', 'Y-10000-01-01', '0044-01-01', '-0043-01-01']);
    expect(minuteText(dayOf(2022, 1, 24) * 86_400 + 9 * 3_600 + 5 * 60 + 59)).toBe('2022-01-24T09:05');
  });
});

describe('EDTF', () => {
  it.each([
    ['2022-01-24T00:00', 0, 60, undefined], ['2022-01-24T23:59:59', 86_399, 86_400, undefined], ['2022-01-24T24:00', 86_400, 86_460, undefined],
    ['2022-01-24T12:00Z', 43_200, 43_260, 0], ['2022-01-24T12:00+05:30', 43_200, 43_260, 330], ['2022-01-24T12:00-0330', 43_200, 43_260, -210], ['2022-01-24T12:00+02', 43_200, 43_260, 120], ['2022-01-24T12:00-18:00', 43_200, 43_260, -1_080],
  ])('%s is read to the minute or the second, with the offset it states', (text, start, end, offset) => {
    const day = dayOf(2022, 1, 24) * 86_400;
    expect(parseEdtf(text)).toMatchObject({ startSecond: day + start, endSecond: day + end, precision: end - start === 60 ? 'minute' : 'second' });
    expect((parseEdtf(text) as { offsetMinutes?: number }).offsetMinutes).toBe(offset);
  });

  it.each(['T24:01', 'T24:00:01', 'T12:00:60', 'T12:00+18:01', 'T12:00-19', 'T12:00~', 'T12', 'T'])('refuses the time %s', (time) => {
    expect(parseEdtf(`2022-01-24${time}`)).toBeNull();
    expect(parseEdtf('2022-01T12:00')).toBeNull();
  });

  it.each([['2XXX', 'millennium'], ['18XX', 'century'], ['156X', 'decade'], ['XXXX', 'unknown'], ['2022-21', 'season'], ['2022-33', 'quarter'], ['2022-37', 'quarter'], ['2022-40', 'half-year'], ['2022-XX', 'year'], ['2022-01-XX', 'month'], ['XXXX-01-24', 'unknown']])('%s is known to the %s', (text, precision) => {
    expect(parseEdtf(text)).toMatchObject({ precision });
  });

  it('goes as far as its limits and no farther', () => {
    expect([`Y${YEAR_LIMIT}`, `Y-${YEAR_LIMIT}`, `Y${YEAR_LIMIT + 1}`, `Y-${YEAR_LIMIT + 1}`, 'Y012345', 'Y-01234'].map((text) => parseEdtf(text) !== null)).toEqual([true, true, false, false, false, false]);
    const set = (count: number): string => `[${Array.from({ length: count }, () => '2022').join(',')}]`;
    expect([set(79), set(80)].map((text) => [text.length, parseEdtf(text) !== null])).toEqual([[396, true], [401, false]]);
  });

  it.each(['[2022-01-24}', '{2022-01-24]', '[2022-01-24,]', '[2022-01-24..2021]', '2022-01-24/', '/2022-01-24/2023'])('%j is read only if both its ends are right', (text) => {
    expect(parseEdtf(text) !== null).toBe(text === '2022-01-24/');
  });

  it.each([
    ['2022-01-24', '2022-01-24', '2022-01-24'],
    ['2022-01-24~', '2022-01-24', '2022-01-24'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['-0043', '-0043-01-01', '-0043-12-31'],
    ['1834-21', '1834-03-01', '1834-05-31'],
    ['2021-24', '2021-12-01', '2022-02-28'],
    ['2022-36', '2022-10-01', '2022-12-31'],
    ['156X', '1560-01-01', '1569-12-31'],
    ['18XX', '1800-01-01', '1899-12-31'],
    ['-01XX', '-0199-01-01', '-0100-12-31'],
    ['2022-01-XX', '2022-01-01', '2022-01-31'],
    ['2022-02-XX', '2022-02-01', '2022-02-28'],
    ['2022-XX', '2022-01-01', '2022-12-31'],
    ['2022-01-24T12:00/2022-01-24T18:00', '2022-01-24', '2022-01-24'],
    ['2022-01-24T18:00/2022-01-25T00:00', '2022-01-24', '2022-01-24'],
    ['2022-01-11/2022-01-25', '2022-01-11', '2022-01-25'],
    ['[..2022-03-02]', null, '2022-03-02'],
    ['[2022-03-04..]', '2022-03-04', null],
    ['2022-03-04/..', '2022-03-04', null],
    ['/2022-03-04', null, '2022-03-04'],
    ['[1667,1668..1670]', '1667-01-01', '1670-12-31'],
    ['Y170000', 'Y170000-01-01', 'Y170000-12-31'],
  ])('%s covers %s to %s', (text, first, last) => {
    expect(days(text)).toEqual([first, last]);
  });

  it.each(['', 'yesterday', '2022-13', '2022-02-30', '2023-02-29', '2022-1-1', '-0000', '2022-01-24T25:00', '2022-01-24T12:60', '2022-05/2022-01', '../..', '[..]', '20222', 'Y999999999', '2022-22-01', '2'.repeat(1000), '[2022-01-01', '1X5X'])(
    'refuses %j', (text) => {
      expect(parseEdtf(text)).toBeNull();
    });

  it('accepts no plain date, month, decade or interval that the published grammar refuses', () => {
    const two = fc.integer({ min: 0, max: 40 }).map((value) => String(value).padStart(2, '0'));
    const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
    const date = fc.oneof(year, fc.tuple(year, two).map((parts) => parts.join('-')), fc.tuple(year, two, two).map((parts) => parts.join('-')));
    const text = fc.oneof(date, fc.tuple(date, date).map((parts) => parts.join('/')), date.map((one) => `${one}~`));
    fc.assert(fc.property(text, (candidate) => {
      // Seasons inside an interval are level 2 of the standard; the published grammar lacks them.
      if (parseEdtf(candidate) === null || /-(2[1-9]|3[0-9]|4[01])($|~|\/)/.test(candidate)) return;
      expect(() => { parse(candidate); }).not.toThrow();
    }), { numRuns: 3000 });
  });

  it('keeps the doubt', () => {
    expect(spanOfEdtf('2022-01-24~')).toMatchObject({ approximate: true, uncertain: false, precision: 'day', extent: 'within' });
    expect(spanOfEdtf('1834?')).toMatchObject({ approximate: false, uncertain: true, precision: 'year' });
    expect(spanOfEdtf('2004-06~-11')).toMatchObject({ approximate: true });
    expect(spanOfEdtf('2022-01-11/2022-01-25')).toMatchObject({ extent: 'throughout', precision: 'day', approximate: false, uncertain: false });
    for (const text of ['2022-01-11~/2022-01-25', '2022-01-11/2022-01-25~', '[2021,2022~]', '[2021..2022~]']) expect(spanOfEdtf(text), text).toMatchObject({ approximate: true, uncertain: false });
    for (const text of ['2022-01-11?/2022-01-25', '2022-01-11/2022-01-25?', '[2021?,2022]']) expect(spanOfEdtf(text), text).toMatchObject({ approximate: false, uncertain: true });
  });
});

describe('the order of a chronology', () => {
  it('puts the frame before what it holds and exact before about', () => {
    const sorted = ['2022-01-25', '2022-01-24~', '2022-01-24T12:00/2022-01-24T18:00', '2022-01-24', '2022-01-24/2022-01-30', '2022-01', '[..2022-01-24]', '-0043', '2022']
      .sort((a, b) => compareSpans(spanOfEdtf(a)!, spanOfEdtf(b)!));
    expect(sorted).toEqual(['-0043', '2022', '2022-01', '[..2022-01-24]', '2022-01-24/2022-01-30', '2022-01-24', '2022-01-24T12:00/2022-01-24T18:00', '2022-01-24~', '2022-01-25']);
  });
});

describe('the order of events on one day', () => {
  const sorted = (...texts: readonly string[]): readonly string[] => [...texts].sort((a, b) => compareSpans(spanOfEdtf(a)!, spanOfEdtf(b)!));
  it('puts what is exact before what may be, and of two that begin at one time the longer first', () => {
    expect(sorted('2022-01-24?', '2022-01-24~', '2022-01-24')).toEqual(['2022-01-24', '2022-01-24?', '2022-01-24~']);
    expect(sorted('2022-01-24T12:00', '2022-01-24T12:00/2022-01-24T13:00', '2022-01-24T12:00/2022-01-24T18:00')).toEqual(['2022-01-24T12:00/2022-01-24T18:00', '2022-01-24T12:00/2022-01-24T13:00', '2022-01-24T12:00']);
    expect(sorted('2022-01-24T12:00', '2022-01-24/2022-01-25', '2022-01-24/..')).toEqual(['2022-01-24/..', '2022-01-24/2022-01-25', '2022-01-24T12:00']);
  });
});

describe('a range that is over where it begins', () => {
  it.each(['2021-11-04/2021-11-03', '2022/2021', '2022-01-24T10:00/2022-01-24T09:59', '[2021-11-04..2021-11-03]'])('%s opens where a file holds it, and may not be typed', (text) => {
    expect(parseEdtf(text)).not.toBeNull();
    expect(isTypedEdtf(text)).toBe(false);
  });

  it.each(['2021-11-03/2021-11-04', '2021-11-03/2021-11-03', '2021-11-03/2021-11', '2021-11/2021-11-03', '2021-11-03/..', '[2021-11-03..2021-11-04]'])('%s is none', (text) => {
    expect(isTypedEdtf(text)).toBe(true);
  });
});
