import { afterEach, describe, expect, it } from 'vitest';
import { contextLabel, fineLabel, isMajor, tickLabel } from '../layout/tick-labels';
import { stepStart, stepIndex } from '../layout/calendar-units';
import { readWhen } from '../reading/read-when';
import { dayOf, secondOfDay } from './calendar';
import { formatDay, formatDayHeading, formatWhen, spineLabel } from './format-when';
import { DAY_ORDERS, showDaysIn, startWeeksOn } from './shown-dates';
import { ENGLISH_WORDS } from '../words/catalogue';

afterEach(() => { showDaysIn('day-month'); startWeeksOn(1); });

const day = dayOf(2022, 1, 24);

describe('the order of day and month', () => {
  it.each([
    ['2022-01-24', 'Mon 24 Jan 2022', 'Mon, Jan 24, 2022', '2022-01-24'],
    ['2022-01-24T12:00/2022-01-24T18:00', 'Mon 24 Jan 2022, 12:00–18:00', 'Mon, Jan 24, 2022, 12:00–18:00', '2022-01-24, 12:00–18:00'],
    ['2022-01-11/2022-01-25', '11–25 Jan 2022', 'Jan 11–25, 2022', '2022-01-11 – 2022-01-25'],
    ['2022-01-28/2022-02-03', '28 Jan – 3 Feb 2022', 'Jan 28 – Feb 3, 2022', '2022-01-28 – 2022-02-03'],
    ['2021-12-28/2022-01-03', '28 Dec 2021 – 3 Jan 2022', 'Dec 28, 2021 – Jan 3, 2022', '2021-12-28 – 2022-01-03'],
    ['2022-01-24~', 'about 24 Jan 2022', 'about Jan 24, 2022', 'about 2022-01-24'],
    ['[..2022-03-02]', 'before 3 Mar 2022', 'before Mar 3, 2022', 'before 2022-03-03'],
    ['-0043-03-15', '15 Mar 44 BC', 'Mar 15, 44 BC', '15 Mar 44 BC'],
    ['2022-01', 'Jan 2022', 'Jan 2022', 'Jan 2022'],
  ])('%s', (edtf, ...expected) => {
    expect(DAY_ORDERS.map((order) => { showDaysIn(order); return formatWhen(edtf); })).toEqual(expected);
  });

  it('reaches headings, the spine and the axis', () => {
    showDaysIn('month-day');
    expect(formatDayHeading(day, day)).toBe('Monday, January 24, 2022');
    expect([formatDay(day), formatDayHeading(dayOf(1453, 5, 29), dayOf(1453, 5, 29))]).toEqual(['January 24, 2022', 'May 29, 1453']);
    expect(formatDayHeading(day - 13, day + 1)).toBe('January 11 – 25, 2022');
    expect(formatDayHeading(day, day + 12)).toBe('January 24 – February 5, 2022');
    expect(spineLabel({ edtf: '2022-01-24' }).main).toBe('Jan 24');
    expect(tickLabel('day', secondOfDay(day), null)).toBe('Jan 24, 2022');
    expect(contextLabel('hour', secondOfDay(day))).toBe('Mon January 24, 2022');
    expect(contextLabel('hour', secondOfDay(dayOf(1453, 5, 29)))).toBe('May 29, 1453');
    showDaysIn('iso');
    expect(formatDayHeading(day, day)).toBe('Monday 2022-01-24');
    expect(formatDayHeading(day - 13, day + 1)).toBe('2022-01-11 – 2022-01-25');
    expect(spineLabel({ edtf: '2022-01-24' }).main).toBe('01-24');
    expect(tickLabel('day', secondOfDay(day), secondOfDay(day - 1))).toBe('01-24');
  });

  it('leaves what names its words alone', () => {
    showDaysIn('iso');
    expect(formatWhen('2022-01-24', ENGLISH_WORDS.dates)).toBe('Mon 24 Jan 2022');
  });

  it('shows only what can be typed back', () => {
    for (const order of DAY_ORDERS) {
      showDaysIn(order);
      for (const edtf of ['2022-01-24', '2022-01-24T12:00', '2022-01-24~', '2022-01-11/2022-01-25', '2022-01-28/2022-02-03', '2022-01', '1834']) {
        const read = readWhen(formatWhen(edtf), { day: null });
        expect(read.ok ? read.value.edtf : read.failure.message, `${order} ${edtf}: ${formatWhen(edtf)}`).toBe(edtf);
      }
    }
  });
});

describe('the first day of the week', () => {
  it('moves week lines and the day that says its name', () => {
    startWeeksOn(7);
    const week = { unit: 'week', count: 1, seconds: 7 * 86_400 } as const;
    expect(stepStart(week, stepIndex(week, secondOfDay(day)))).toBe(secondOfDay(day - 1));
    expect(fineLabel('day', secondOfDay(day - 1))).toBe('Sun 23');
    expect(fineLabel('day', secondOfDay(day))).toBe('24');
    expect(isMajor('day', secondOfDay(day - 1))).toBe(true);
  });
});
