/**
 * The preferences of the whole app, as main holds them, applied to this window.
 */
import { create } from 'zustand';
import { showDaysIn, startWeeksOn } from '../../core/dates/shown-dates';
import { FIRST_PREFERENCES, weekStartFor, type Preferences } from '../../core/preferences';
import { bridge } from '../bridge';
import { sendDrafts } from './edit';
import { useShell } from './shell';

export const usePreferences = create<Preferences>(() => FIRST_PREFERENCES);

/** Another value draws the window anew, down to what canvases and memos have kept of dates. */
export const drawnWith = ({ dayOrder, weekStart, density }: Preferences): string => `${dayOrder} ${weekStart} ${density}`;

/** What is typed is sent first, since the window may be drawn anew. */
export function takePreferences(preferences: Preferences): void {
  sendDrafts();
  showDaysIn(preferences.dayOrder);
  startWeeksOn(weekStartFor(preferences.weekStart, useShell.getState().locale));
  const { dataset } = document.documentElement;
  dataset['density'] = preferences.density;
  dataset['motion'] = preferences.motion;
  usePreferences.setState(preferences, true);
}

export const changePreferences = (change: Partial<Preferences>): void => { void bridge().changePreferences(change); };

/** Whether pictures should jump rather than move. */
export const wantsStillness = (): boolean => usePreferences.getState().motion === 'reduced' || matchMedia('(prefers-reduced-motion: reduce)').matches;
