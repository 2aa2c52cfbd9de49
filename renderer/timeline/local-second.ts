/** The time it is where the person is, as the civil second that the axis counts in. */
import { useEffect, useState } from 'react';
import { SECONDS_PER_DAY, dayOfSecond, localDay } from '../../core/dates/calendar';

/** To the minute. */
export function localSecond(): number {
  const now = new Date();
  return localDay(now) * SECONDS_PER_DAY + now.getHours() * 3_600 + now.getMinutes() * 60;
}

function msToNextDay(): number {
  const now = new Date();
  return Math.max(1, new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime());
}

/** Tells of each day that begins, until the function that it returns is called. `returned` hears of a person who comes back: a timer does not count while the computer sleeps. */
export function watchDays(onDay: () => void, returned: EventTarget = window): () => void {
  let day = dayOfSecond(localSecond());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, msToNextDay());
    const today = dayOfSecond(localSecond());
    if (today === day) return;
    day = today;
    onDay();
  };
  look();
  returned.addEventListener('focus', look);
  return () => {
    clearTimeout(timer);
    returned.removeEventListener('focus', look);
  };
}

/** The second at which the view was opened, and after that the beginning of each new day. */
export function useLocalSecond(): number {
  const [second, setSecond] = useState(localSecond);
  useEffect(() => watchDays(() => { setSecond(localSecond()); }), []);
  return second;
}
