/**
 * What main does for each of its commands, and keeping the menu bar true.
 */
import { shell } from 'electron';
import { commandStateOf, type CommandState } from '../../core/commands/command-state';
import type { CommandId, MainCommand, WindowCommand } from '../../core/commands/command-ids';
import { isMainCommand } from '../../core/commands/command-ids';
import { failureNotice } from '../../core/failure-notice';
import type { Result } from '../../core/result';
import type { RequestHandlers } from '../ipc/answer-requests';
import { shownLanguage } from '../settings/app-language';
import { logToShow } from '../shell/log';
import { applyMenu, type MenuState } from '../shell/menu';
import { bringForward } from './bring-forward';
import { chooseTimeline } from './choose-file';
import { holdsEvents, watchClipboard } from './clip-watch';
import type { AppContext } from './app-context';
import type { DocumentWindow } from './document-window';
import { openFileIn } from './open-timeline';
import { recentFiles } from './recent-files';

interface MenuKeeperParts {
  readonly context: AppContext;
  readonly handlersOf: (target: DocumentWindow) => RequestHandlers | undefined;
  /** The window in front. */
  readonly focused: () => DocumentWindow | null;
}

const REQUEST_OF: Readonly<Record<MainCommand, 'newTimeline' | 'newWindow' | 'openTimeline' | 'openInNewWindow' | 'openSample' | 'save' | 'saveAs' | 'revert' | 'showLog' | 'checkUpdates'>> = {
  'new-timeline': 'newTimeline', 'new-window': 'newWindow', open: 'openTimeline', 'open-in-new-window': 'openInNewWindow', 'open-sample': 'openSample', save: 'save', 'save-as': 'saveAs',
  revert: 'revert', 'show-log': 'showLog', 'check-updates': 'checkUpdates',
};

/** What can be done in a window now, or in none; with another event or source than the selected ones where a menu is about them. */
export function commandStateIn(context: AppContext, target: DocumentWindow | null, about: { readonly event?: string; readonly source?: string } = {}): CommandState {
  const session = target?.session ?? null;
  return commandStateOf({
    hasWindow: context.windows.size > 0, hasUpdates: context.updates.source.type === 'ready', hasClip: holdsEvents(),
    document: session === null ? null : { timeline: session.timeline, hasFile: session.filePath !== null, readOnly: session.readOnly, history: session.history },
    event: about.event ?? target?.selected.event ?? null, source: about.source ?? target?.selected.source ?? null, facts: target?.facts ?? [],
  });
}

function menuState({ context, focused }: MenuKeeperParts): MenuState {
  const front = focused();
  const session = front?.session ?? null;
  return {
    ...commandStateIn(context, front),
    language: shownLanguage(context.settings), theme: context.settings.current().preferences.theme, looks: session === null || front === null ? null : front.view,
    history: session?.history ?? { undoLabel: null, redoLabel: null }, recent: recentFiles(context.settings.current().recent),
    windows: [...context.windows].map((one) => ({ id: one.window.id, title: one.session?.timeline.title ?? 'Dateline', isFront: one === front })),
  };
}

async function openInOwnWindow(context: AppContext): Promise<Result<unknown> | null> {
  const path = await chooseTimeline(null);
  return path === null ? null : openFileIn(context, null, path);
}

/** What a Mac can do while the app has no window, where one opened for it would stay behind empty. Null: for a window. */
function withoutWindow(context: AppContext, id: CommandId): (() => Promise<Result<unknown> | null> | void) | null {
  switch (id) {
    case 'new-window': return () => { context.openWindow(); };
    case 'open-in-new-window': return () => openInOwnWindow(context);
    case 'show-log': return () => { shell.showItemInFolder(logToShow()); };
    case 'theme-system': return () => { context.changePreferences({ theme: 'system' }); };
    case 'theme-light': return () => { context.changePreferences({ theme: 'light' }); };
    case 'theme-dark': return () => { context.changePreferences({ theme: 'dark' }); };
    default: return null;
  }
}

/** Brings menus, recent files and the list of open timelines up to date, when something they show has changed. */
export function menuKeeper(parts: MenuKeeperParts): () => void {
  const { context, handlersOf, focused } = parts;
  let shown = '';
  const sayFailure = (target: () => DocumentWindow, result: Result<unknown> | null | void): void => {
    if (result?.ok !== false) return;
    const shownIn = target();
    shownIn.notify(failureNotice(result.failure, shownIn.session?.saveState ?? null));
  };
  /** Carries a request out for the window in front, and says there what came of it. */
  const ask = (request: (handlers: RequestHandlers) => unknown): void => {
    const target = focused() ?? context.openWindow();
    const handlers = handlersOf(target);
    if (handlers === undefined) return;
    void Promise.resolve(request(handlers) as Result<unknown> | null).then((result) => { sayFailure(() => target, result); });
  };
  /** What only a page can show has one opened for it. */
  const show = (id: WindowCommand): void => {
    const front = focused();
    const target = front ?? context.openWindow();
    const push = (): void => { target.push('menu', { command: id, subject: null }); };
    if (front === null) void target.whenListening().then(push);
    else push();
  };
  const command = (id: CommandId): void => {
    const alone = focused() === null ? withoutWindow(context, id) : null;
    if (alone !== null) void Promise.resolve(alone()).then((result) => { sayFailure(() => focused() ?? context.openWindow(), result); });
    else if (isMainCommand(id)) ask((handlers) => handlers[REQUEST_OF[id]]());
    else show(id);
  };
  watchClipboard(context.changed);
  return () => {
    const { settings, windows } = context;
    if (!context.isQuitting()) {
      const open = [...windows].flatMap(({ session }) => session?.filePath ?? []);
      if (open.join('\n') !== settings.current().open.join('\n')) settings.change((before) => ({ ...before, open }));
    }
    const state = menuState(parts);
    const now = JSON.stringify(state);
    if (now === shown) return;
    shown = now;
    for (const one of windows) one.push('recent', state.recent);
    applyMenu(state, {
      command,
      openRecent: (handle) => { ask((handlers) => handlers.openRecent(handle)); },
      clearRecent: () => { ask((handlers) => handlers.clearRecent()); },
      chooseLanguage: context.chooseLanguage,
      showWindow: (id) => {
        const wanted = [...windows].find(({ window }) => window.id === id)?.window;
        if (wanted !== undefined) bringForward(wanted);
        // The item has just changed its own tick, also where the window was in front already and nothing else changes.
        shown = '';
        context.changed();
      },
    });
  };
}
