import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, dayOfSecond } from '../../core/dates/calendar';
import { localSecond, watchDays } from './local-second';

const HOUR_MS = 3_600_000;

beforeEach(() => { vi.useFakeTimers({ now: new Date(2022, 0, 24, 22, 30) }); });
afterEach(() => { vi.useRealTimers(); });

describe('the day it is here', () => {
  it('is told anew when another begins, in a window that is left open', () => {
    const days: number[] = [];
    const stop = watchDays(() => { days.push(dayOfSecond(localSecond())); }, new EventTarget());
    vi.advanceTimersByTime(1 * HOUR_MS);
    expect(days).toEqual([]);
    vi.advanceTimersByTime(1 * HOUR_MS);
    expect(days).toEqual([dayOf(2022, 1, 25)]);
    vi.advanceTimersByTime(24 * HOUR_MS);
    expect(days).toEqual([dayOf(2022, 1, 25), dayOf(2022, 1, 26)]);
    stop();
    vi.advanceTimersByTime(48 * HOUR_MS);
    expect(days).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is looked at when a person comes back, for a computer that slept counts no time', () => {
    const told = vi.fn();
    const window = new EventTarget();
    const stop = watchDays(told, window);
    window.dispatchEvent(new Event('focus'));
    expect(told).not.toHaveBeenCalled();
    vi.setSystemTime(new Date(2022, 0, 27, 9));
    window.dispatchEvent(new Event('focus'));
    expect(told).toHaveBeenCalledOnce();
    stop();
  });
});
