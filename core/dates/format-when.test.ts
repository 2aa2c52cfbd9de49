import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './calendar';
import { parseEdtf } from './edtf';
import { formatDayHeading, formatWhen, spineLabel } from './format-when';
import { ordinalEn } from '../words/en/dates';

describe('a date in words', () => {
  it.each([
    ['2022-01-24', 'Mon 24 Jan 2022'],
    ['2022-01-24~', 'about 24 Jan 2022'],
    ['2022-01-24?', 'perhaps 24 Jan 2022'],
    ['1834%', 'perhaps about 1834'],
    ['2022-01-24T15:30', 'Mon 24 Jan 2022, 15:30'],
    ['2022-01-24T15:30:05Z', 'Mon 24 Jan 2022, 15:30:05 UTC'],
    ['2022-01-24T15:30+05:30', 'Mon 24 Jan 2022, 15:30 UTC+5:30'],
    ['2022-01-24T12:00/2022-01-24T18:00', 'Mon 24 Jan 2022, 12:00–18:00'],
    ['2022-01-24T18:00/2022-01-25T00:00', 'Mon 24 Jan 2022, 18:00–24:00'],
    ['2022-01-24T22:00/2022-01-25T02:00', 'Mon 24 Jan 2022, 22:00 – Tue 25 Jan 2022, 02:00'],
    ['2022-01-11/2022-01-25', '11–25 Jan 2022'],
    ['2022-01-28/2022-02-03', '28 Jan – 3 Feb 2022'],
    ['2021-12-28/2022-01-03', '28 Dec 2021 – 3 Jan 2022'],
    ['2022-01/2022-03', 'Jan–Mar 2022'],
    ['2021-11/2022-03', 'Nov 2021 – Mar 2022'],
    ['1834/1836', '1834–1836'],
    ['1834~/1836', 'about 1834 – 1836'],
    ['-0049/-0043', '50–44 BC'],
    ['-0043/0014', '44 BC – AD 14'],
    ['2022-01', 'Jan 2022'],
    ['2022', '2022'],
    ['0476', 'AD 476'],
    ['-0043', '44 BC'],
    ['0000', '1 BC'],
    ['Y-170000', '170,001 BC'],
    ['-0043-03-15', '15 Mar 44 BC'],
    ['1453-05-29', '29 May 1453'],
    ['1582-10-14T10:00', '14 Oct 1582, 10:00'],
    ['1582-10-15', 'Fri 15 Oct 1582'],
    ['1834-21', 'spring 1834'],
    ['2021-24', 'winter 2021–22'],
    ['1834-29', 'spring 1834 (southern)'],
    ['2022-33', 'Q1 2022'],
    ['2021-37', 'early 2021 (Jan–Apr)'],
    ['2021-40', 'first half of 2021'],
    ['156X', '1560s'],
    ['200X', '2000s (2000–2009)'],
    ['18XX', '19th century'],
    ['20XX', '21st century'],
    ['-01XX', '2nd century BC'],
    ['00XX', '1st century AD'],
    ['003X', '30s AD'],
    ['010X', '100s AD (100–109)'],
    ['1XXX', 'between 1000 and 1999'],
    ['2022-01-XX', 'some day in Jan 2022'],
    ['2022-XX', 'some month in 2022'],
    ['2022-XX-XX', 'some day in 2022'],
    ['XXXX-03-04', '4 Mar, year unknown'],
    ['2022-01-1X', 'between 10 Jan 2022 and 19 Jan 2022'],
    ['[..2022-03-02]', 'before 3 Mar 2022'],
    ['[2022-03-04..]', 'after 3 Mar 2022'],
    ['[..2022-02]', 'before Mar 2022'],
    ['[1835..]', 'after 1834'],
    ['[..1834~]', 'by about 1834'],
    ['2022-03-03/..', 'since Thu 3 Mar 2022'],
    ['../2022-03-03', 'until Thu 3 Mar 2022'],
    ['2022-03-03/', 'from Thu 3 Mar 2022, end unknown'],
    ['[2022-03-03..2022-03-05]', 'between 3 and 5 Mar 2022'],
    ['[2022-01-28..2022-02-03]', 'between 28 Jan and 3 Feb 2022'],
    ['[1834..1836]', 'between 1834 and 1836'],
    ['[1667,1668]', '1667 or 1668'],
    ['{2022-03-03,2022-03-05}', '3 Mar 2022 and 5 Mar 2022'],
    ['not a date', 'not a date'],
  ])('%s is “%s”', (edtf, text) => {
    expect(formatWhen(edtf)).toBe(text);
  });

  it('always says something, and never hides doubt', () => {
    const two = (least: number, most: number) => fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
    const blurred = (text: fc.Arbitrary<string>) => fc.oneof(text, fc.constant('XX'));
    const year = fc.oneof(
      fc.integer({ min: -9999, max: 9999 }).map((value) => `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`),
      fc.constantFrom('156X', '18XX', '1XXX', 'XXXX', '-004X', '-01XX', '000X', '00XX', 'Y170000', 'Y-170000'),
    );
    const date = fc.oneof(year, fc.tuple(year, blurred(two(1, 41))).map((parts) => parts.join('-')), fc.tuple(year, blurred(two(1, 12)), blurred(two(1, 31))).map((parts) => parts.join('-')));
    const point = fc.tuple(date, fc.constantFrom('', '', '~', '?', '%')).map((parts) => parts.join(''));
    const timed = fc.tuple(date, two(0, 24), two(0, 59)).map(([day, hour, minute]) => `${day}T${hour}:${minute}`);
    const end = fc.oneof(point, timed);
    const edtf = fc.oneof(end, fc.tuple(fc.oneof(end, fc.constantFrom('..', '')), fc.oneof(end, fc.constantFrom('..', ''))).map((ends) => ends.join('/')),
      fc.tuple(end, end).map(([a, b]) => `[${a}..${b}]`), end.map((a) => `[..${a}]`), end.map((a) => `[${a}..]`), fc.tuple(end, end).map(([a, b]) => `{${a},${b}}`));
    let read = 0;
    fc.assert(fc.property(edtf, (text) => {
      if (parseEdtf(text) === null) return;
      read += 1;
      const words = formatWhen(text);
      expect(words).not.toBe('');
      expect(words).not.toMatch(/undefined|NaN|null|XX/);
      expect(words.includes('about')).toBe(/[~%]/.test(text));
      expect(words.includes('perhaps')).toBe(/[?%]/.test(text));
      if (/^-(?!0000)\d{4}(?:-\d\d){0,2}[~?%]?$/.test(text)) expect(words).toContain('BC');
      const label = spineLabel({ edtf: text });
      expect(label.main).not.toBe('');
      expect(label.main + (label.note ?? '')).not.toMatch(/undefined|NaN|null|XX/);
      expect(/about|perhaps/.test(`${label.main} ${label.note ?? ''}`)).toBe(/[~%?]/.test(text));
    }), { numRuns: 2000 });
    expect(read).toBeGreaterThan(500);
  });
});

describe('a day heading', () => {
  it.each([
    [dayOf(2022, 1, 24), dayOf(2022, 1, 24), 'Monday 24 January 2022'],
    [dayOf(1453, 5, 29), dayOf(1453, 5, 29), '29 May 1453'],
    [dayOf(1582, 10, 15), dayOf(1582, 10, 15), 'Friday 15 October 1582'],
    [dayOf(2022, 1, 11), dayOf(2022, 1, 25), '11 – 25 January 2022'],
    [dayOf(2022, 1, 28), dayOf(2022, 2, 3), '28 January – 3 February 2022'],
    [dayOf(2021, 12, 28), dayOf(2022, 1, 3), '28 December 2021 – 3 January 2022'],
    [dayOf(2022, 1, 1), dayOf(2022, 1, 31), 'January 2022'],
    [dayOf(2022, 1, 1), dayOf(2022, 3, 31), 'January – March 2022'],
    [dayOf(1834, 1, 1), dayOf(1834, 12, 31), '1834'],
    [dayOf(-43, 1, 1), dayOf(-43, 12, 31), '44 BC'],
    [dayOf(1560, 1, 1), dayOf(1569, 12, 31), '1560 – 1569'],
    [null, dayOf(2022, 3, 2), 'Until 2 March 2022'],
    [dayOf(2022, 3, 4), null, 'From 4 March 2022'],
    [null, null, 'Undated'],
  ])('%s to %s is “%s”', (first, last, text) => {
    expect(formatDayHeading(first, last)).toBe(text);
  });
});

describe('the label on the spine', () => {
  it.each([
    ['2022-01-24T12:00/2022-01-24T18:00', 'Monday afternoon', 'Afternoon', '24 Jan'],
    ['2022-01-24T12:00/2022-01-24T18:00', undefined, '12:00–18:00', '24 Jan'],
    ['2022-01-24T18:00/2022-01-25T00:00', 'Monday night', 'Night', '24 Jan'],
    ['2022-01-24T18:00/2022-01-25T00:00', 'Monday evening', 'Evening', '24 Jan'],
    ['2022-01-24T15:30', '3:30 pm', '15:30', '24 Jan'],
    ['2022-01-24~', undefined, '24 Jan', 'about'],
    ['1834?', undefined, '1834', 'perhaps'],
    ['2022-01-25', 'Tuesday', '25 Jan', null],
    ['2022-01-11/2022-01-25', 'past two weeks', '11–25 Jan', 'past two weeks'],
    ['2022-01-24/2022-01-30', 'this week', '24–30 Jan', 'this week'],
    ['2022-01-11/2022-01-25', '11–25 Jan 2022', '11–25 Jan', null],
    ['[2022-03-03..2022-03-05]', 'between 3 and 5 March', '3–5 Mar', 'between 3 and 5 March'],
    ['[2022-03-03..2022-03-05]', undefined, '3–5 Mar', 'some day'],
    ['[1847..1849]', 'the late 1840s', '1847–1849', 'the late 1840s'],
    ['[1847..1849]', undefined, '1847–1849', 'some time'],
    ['[-0448..-0446]', 'early 440s BC', '449–447 BC', 'early 440s BC'],
    ['[1853-07-24..1853-07-31]', 'between 24 and 31 July 1853', '24–31 Jul', 'between 24 and 31 July 1853'],
    ['1853/1856', 'from 1853 to 1856', '1853–1856', null],
    ['1853/1856', 'im Krieg von 1853 bis 1856', '1853–1856', 'im Krieg von 1853 bis 1856'],
    ['2022-01-24/2022-01-30', 'vom 24. bis zum 30. Januar 2022', '24–30 Jan', null],
    ['2022-01-24/2022-01-30', 'from January 24th through the 30th', '24–30 Jan', null],
    ['2022-01-24/2022-01-30', 'in der letzten Januarwoche', '24–30 Jan', 'in der letzten Januarwoche'],
    ['2021-11-09/2024-11-09~', undefined, '9 Nov 2021 – about 9 Nov 2024', null],
    ['2021-11-09~/2024-11-09', undefined, 'about 9 Nov 2021 – 9 Nov 2024', null],
    ['2021-11-09/2024', undefined, '9 Nov 2021 – 2024', null],
    ['2021-03-05/2021-11-09~', undefined, '5 Mar 2021 – about 9 Nov', null],
    ['[..2022-03-02]', 'before 3 March', 'before 3 Mar', null],
    ['2022-03-03/..', 'since 3 March', 'since 3 Mar', null],
    ['2022-01', undefined, 'Jan 2022', null],
    ['18XX', undefined, '19th century', null],
    ['nonsense', undefined, 'nonsense', null],
    ['2022-01-13T18:00/2022-01-14T06:00', 'During the night', '13–14 Jan', 'During the night'],
    ['2022-01-31T18:00/2022-02-01T06:00', undefined, '31 Jan – 1 Feb', '18:00–06:00'],
  ])('%s (“%s”) is %s over %s', (edtf, text, main, note) => {
    expect(spineLabel({ edtf, text })).toEqual({ main, note });
  });
});

it('counts in ordinals', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 19, 21, 102, 111].map(ordinalEn)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '19th', '21st', '102nd', '111th']);
});
