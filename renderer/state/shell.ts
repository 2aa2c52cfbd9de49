/**
 * What the window shows around the document: recent files, notices, progress.
 */
import { create } from 'zustand';
import type { Notice, Pushes, RecentFile, StartState, UpdateSource } from '../../core/ipc-contract';

/** A notice of main's or of the window's own. */
export interface ShownNotice extends Notice {
  /** Goes by itself after a while: news that needs nobody. */
  readonly passing?: boolean;
  /**
   * The window's own answer to its actions; those of main's notices go to main. Null closes the notice; a text takes
   * the place of the action's label, and the notice stays.
   */
  readonly answer?: (action: string) => string | null;
}

export interface Shell {
  readonly platform: StartState['platform'];
  readonly version: string;
  readonly locale: string;
  readonly updates: UpdateSource;
  readonly recent: readonly RecentFile[];
  readonly notices: readonly ShownNotice[];
  readonly progress: Pushes['progress'] | null;
  /** Said politely by screen readers, line by line; `at` makes each one distinct, so that the same words are said as often as they are true. */
  readonly announcement: { readonly words: string; readonly at: number };
}

export const useShell = create<Shell>(() => ({ platform: 'linux', version: '', locale: 'en', updates: { type: 'unpacked' }, recent: [], notices: [], progress: null, announcement: { words: '', at: 0 } }));

export const announce = (words: string): void => { useShell.setState(({ announcement }) => ({ announcement: { words, at: announcement.at + 1 } })); };

/**
 * Shows messages, and has the whole of them said: what is lost or can be done often stands in the second line.
 *
 * Of several the last announcement alone would be heard, so all are one. Failures are alerts, which speak for themselves.
 */
export function showNotices(shown: readonly ShownNotice[]): void {
  if (shown.length === 0) return;
  const ids = new Set(shown.map(({ id }) => id));
  useShell.setState(({ notices }) => ({ notices: [...notices.filter(({ id }) => !ids.has(id)), ...shown] }));
  const words = shown.flatMap(({ tone, title, detail }) => (tone === 'error' ? [] : detail === undefined ? [title] : [title, detail]));
  if (words.length > 0) announce(words.join('\n'));
}

export const showNotice = (notice: ShownNotice): void => { showNotices([notice]); };

export function dropNotice(id: string): void {
  useShell.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
