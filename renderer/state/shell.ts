/**
 * What the window shows around the document: recent files, notices, progress.
 */
import { create } from 'zustand';
import type { Notice, Pushes, RecentFile, StartState } from '../../core/ipc-contract';

export interface Shell {
  readonly platform: StartState['platform'];
  readonly version: string;
  readonly locale: string;
  readonly recent: readonly RecentFile[];
  readonly notices: readonly Notice[];
  readonly progress: Pushes['progress'] | null;
  /** Said politely by screen readers; changes when there is something new to say. */
  readonly announcement: string;
}

export const useShell = create<Shell>(() => ({ platform: 'linux', version: '', locale: 'en', recent: [], notices: [], progress: null, announcement: '' }));

export const announce = (announcement: string): void => { useShell.setState({ announcement }); };

export function showNotice(notice: Notice): void {
  useShell.setState(({ notices }) => ({ notices: [...notices.filter((one) => one.id !== notice.id), notice] }));
}

export function dropNotice(id: string): void {
  useShell.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
