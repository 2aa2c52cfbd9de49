import { afterEach, expect, it } from 'vitest';
import { showDaysIn } from '../../core/dates/shown-dates';
import { versionTimes } from './version-times';

afterEach(() => { showDaysIn('day-month'); });

const TAKEN = [Date.UTC(2026, 10, 30, 22, 56, 41), Date.UTC(2026, 10, 30, 22, 56, 9), Date.UTC(2026, 10, 30, 9, 5, 0)];

it('tells versions of one minute apart by their seconds', () => {
  expect(versionTimes(TAKEN)).toEqual(['Mon 30 Nov 2026, 22:56:41', 'Mon 30 Nov 2026, 22:56:09', 'Mon 30 Nov 2026, 09:05']);
});

it('follows the date format that was chosen', () => {
  showDaysIn('month-day');
  expect(versionTimes(TAKEN.slice(1))).toEqual(['Mon, Nov 30, 2026, 22:56', 'Mon, Nov 30, 2026, 09:05']);
});
