/**
 * Where the last window was, how light, and whether a timeline was in it: all that is needed of the settings to make the
 * first one. The settings themselves are read, and checked, while that window waits for its page.
 */
import { readFileSync } from 'node:fs';
import type { ViewState } from '../../core/ipc-contract';
import { boundsFrom, type WindowBounds } from './window-bounds';

export interface WindowLooks {
  readonly bounds: WindowBounds | undefined;
  readonly theme: ViewState['theme'];
}

export interface LastLooks extends WindowLooks {
  /** Whether timelines are to be opened again. */
  readonly wasOpen: boolean;
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
  const last = field(field(settings, 'documents'), '');
  const theme = field(field(last, 'view'), 'theme');
  const open = field(settings, 'open');
  return { bounds: boundsFrom(field(last, 'bounds')), theme: theme === 'light' || theme === 'dark' ? theme : 'system', wasOpen: Array.isArray(open) && open.length > 0 };
}
