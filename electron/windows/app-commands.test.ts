import { describe, expect, it, vi } from 'vitest';
import type { CommandId } from '../../core/commands/command-ids';
import type { RequestHandlers } from '../ipc/answer-requests';
import type { MenuActions, MenuState } from '../shell/menu';
import { menuKeeper } from './app-commands';
import type { AppContext } from './app-context';
import type { DocumentWindow } from './document-window';

const { applied, did } = vi.hoisted(() => ({ applied: [] as { state: unknown; actions: unknown }[], did: [] as string[] }));
vi.mock('electron', () => ({ shell: { showItemInFolder: (path: string) => { did.push(`showed ${path}`); } } }));
vi.mock('./choose-file', () => ({ chooseTimeline: (window: unknown) => { did.push(`asked for a timeline${window === null ? '' : ' in a window'}`); return Promise.resolve('/one.dateline'); } }));
vi.mock('./open-timeline', () => ({ openFileIn: (_app: unknown, into: unknown, path: string) => { did.push(`opened ${path}${into === null ? '' : ' in a window'}`); return Promise.resolve({ ok: true, value: null }); } }));
vi.mock('../shell/log', () => ({ logToShow: () => 'the log' }));
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

describe('a Mac without windows', () => {
  /** Chooses an item of the menu there; what it did, in order. */
  async function choose(id: CommandId): Promise<readonly string[]> {
    did.length = 0;
    applied.length = 0;
    const opened = { whenListening: () => { did.push('waited for its page'); return Promise.resolve(); }, push: (_name: string, { command }: { readonly command: string }) => { did.push(`pushed ${command}`); } } as unknown as DocumentWindow;
    const context = {
      windows: new Set(), isQuitting: () => false, updates: { source: { type: 'unpacked' } }, changed: () => undefined, openWindow: () => { did.push('opened a window'); return opened; },
      changePreferences: (change: object) => { did.push(`changed ${JSON.stringify(change)}`); },
      settings: { current: () => ({ open: [], recent: [], preferences: { theme: 'system' } }), change: () => undefined }, chooseLanguage: () => undefined,
    } as unknown as AppContext;
    menuKeeper({ context, handlersOf: () => ({ newTimeline: () => { did.push('asked for a new timeline'); } }) as unknown as RequestHandlers, focused: () => null })();
    (applied[0]?.actions as MenuActions).command(id);
    await new Promise((resolve) => { setImmediate(resolve); });
    return did;
  }

  it.each([
    ['new-window', ['opened a window']],
    ['open-in-new-window', ['asked for a timeline', 'opened /one.dateline']],
    ['show-log', ['showed the log']],
    ['new-timeline', ['opened a window', 'asked for a new timeline']],
    ['about', ['opened a window', 'waited for its page', 'pushed about']],
    ['preferences', ['opened a window', 'waited for its page', 'pushed preferences']],
    ['theme-dark', ['changed {"theme":"dark"}']],
  ] as const)('%s: %j', async (id, expected) => { expect(await choose(id)).toEqual(expected); });
});
