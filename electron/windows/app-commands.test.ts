import { expect, it, vi } from 'vitest';
import type { MenuActions, MenuState } from '../shell/menu';
import { menuKeeper } from './app-commands';
import type { AppContext } from './app-context';
import type { DocumentWindow } from './document-window';

const { applied } = vi.hoisted(() => ({ applied: [] as { state: unknown; actions: unknown }[] }));
vi.mock('electron', () => ({}));
vi.mock('../shell/menu', () => ({ applyMenu: (state: unknown, actions: unknown) => { applied.push({ state, actions }); } }));
vi.mock('./clip-watch', () => ({ holdsEvents: () => false, watchClipboard: () => undefined }));
vi.mock('./bring-forward', () => ({ bringForward: () => undefined }));
vi.mock('./recent-files', () => ({ recentFiles: () => [] }));
vi.mock('../settings/app-language', () => ({ shownLanguage: () => ({ choice: 'system', shown: 'en' }) }));

it('ticks the window in front again when it is chosen in the menu, whose item takes its own tick away', () => {
  const front = { window: { id: 1 }, session: null, selected: { event: null, source: null }, facts: [], view: null, push: () => undefined } as unknown as DocumentWindow;
  let keep = (): void => undefined;
  const context = {
    windows: new Set([front]), isQuitting: () => false, updates: { source: { type: 'unpacked' } }, changed: () => { keep(); },
    settings: { current: () => ({ open: [], recent: [], preferences: { theme: 'system' } }), change: () => undefined }, chooseLanguage: () => undefined,
  } as unknown as AppContext;
  keep = menuKeeper({ context, handlersOf: () => undefined, focused: () => front });
  keep();
  keep();
  expect(applied, 'nothing has changed').toHaveLength(1);
  (applied[0]?.actions as MenuActions).showWindow(1);
  expect(applied).toHaveLength(2);
  expect((applied[1]?.state as MenuState).windows).toEqual([{ id: 1, title: 'Dateline', isFront: true }]);
});
