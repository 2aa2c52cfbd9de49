/**
 * Where the last window was, how light, and what was open in it: all that is needed of the settings to make the first
 * one. The settings themselves are read, and checked, while that window waits for its page.
 */
import { readFileSync } from 'node:fs';
import type { Preferences } from '../../core/preferences';
import { boundsFrom, type WindowBounds } from './window-bounds';

export interface WindowLooks {
  readonly bounds: WindowBounds | undefined;
  readonly theme: Preferences['theme'];
}

export interface LastLooks extends WindowLooks {
  /** Timelines to be opened again, by their paths. */
  readonly open: readonly string[];
  /** The event that was selected in a timeline, by the real path of its file. */
  readonly selectedIn: (target: string) => string | null;
}

const field = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined);

/** What a first start has, where the file is missing, damaged or says nothing of it. */
export function lastLooks(settingsFile: string): LastLooks {
  let settings: unknown;
  try {
    settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
  } catch {
    // Reading all of the settings says what is wrong with them.
  }
  const documents = field(settings, 'documents');
  const last = field(documents, '');
  const theme = field(field(settings, 'preferences'), 'theme');
  const open = field(settings, 'open');
  return {
    bounds: boundsFrom(field(last, 'bounds')), theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    open: Array.isArray(open) ? open.filter((path): path is string => typeof path === 'string') : [],
    selectedIn(target) {
      const selected = field(field(field(documents, target), 'view'), 'selectedEvent');
      return typeof selected === 'string' ? selected : null;
    },
  };
}
