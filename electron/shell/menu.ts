/**
 * The application menu, per platform, drawn from the table of commands.
 */
import { Menu, app, type MenuItemConstructorOptions } from 'electron';
import { isMet, type CommandState } from '../../core/commands/command-state';
import type { CommandId } from '../../core/commands/command-ids';
import { MENU_BAR, acceleratorOf, keysOf, type MenuLine } from '../../core/commands/menu-table';
import type { HistoryState, RecentFile, ShownLanguage, Theme } from '../../core/ipc-contract';
import { assertNever } from '../../core/result';
import { LANGUAGE_CHOICES, LANGUAGE_NAMES, type LanguageChoice } from '../../core/words/language';
import { words } from '../../core/words/words';

/** What the menu needs to know to label and enable its items. */
export interface MenuState extends CommandState {
  readonly language: ShownLanguage;
  readonly theme: Theme;
  readonly history: HistoryState;
  readonly recent: readonly RecentFile[];
  /** Titles of the open windows, the one in front marked. */
  readonly windows: readonly { readonly id: number; readonly title: string; readonly isFront: boolean }[];
}

export interface MenuActions {
  readonly command: (id: CommandId) => void;
  readonly openRecent: (handle: string) => void;
  readonly clearRecent: () => void;
  readonly chooseLanguage: (choice: LanguageChoice) => void;
  readonly showWindow: (id: number) => void;
}

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

function listItems(list: 'recent' | 'theme' | 'language' | 'windows', state: MenuState, actions: MenuActions): readonly Item[] {
  const { menu, language } = words();
  switch (list) {
    case 'recent': {
      const recent: Item[] = state.recent.map((file) => ({ label: file.fileName, sublabel: file.folder, click: () => { actions.openRecent(file.handle); } }));
      return [{ label: menu.openRecent, enabled: recent.length > 0, submenu: [...recent, separator, { label: menu.clearRecent, click: actions.clearRecent }] }];
    }
    case 'theme': {
      const item = (theme: Theme, label: string): Item => ({ label, type: 'radio', checked: state.theme === theme, click: () => { actions.command(`theme-${theme}`); } });
      return [{ label: menu.theme, enabled: state.hasWindow, submenu: [item('system', menu.themeSystem), item('light', menu.themeLight), item('dark', menu.themeDark)] }];
    }
    case 'language':
      return [{
        label: language.title,
        submenu: LANGUAGE_CHOICES.map((choice): Item => ({
          label: choice === 'system' ? language.system : LANGUAGE_NAMES[choice], type: 'radio', checked: state.language.choice === choice, click: () => { actions.chooseLanguage(choice); },
        })),
      }];
    case 'windows':
      return state.windows.map(({ id, title, isFront }): Item => ({ label: title, type: 'checkbox', checked: isFront, click: () => { actions.showWindow(id); } }));
    default: return assertNever(list);
  }
}

function labelOf(line: Extract<MenuLine, { type: 'command' }>, { history }: MenuState): string {
  const { menu } = words();
  if (line.id === 'undo' && history.undoLabel !== null) return menu.undoEdit(history.undoLabel);
  if (line.id === 'redo' && history.redoLabel !== null) return menu.redoEdit(history.redoLabel);
  return line.label(words());
}

/** Keys that the page hears itself; here they are only shown. */
const HEARD_BY_PAGE: ReadonlySet<string> = new Set(['F6']);

function itemsOf(line: MenuLine, state: MenuState, actions: MenuActions, isMac: boolean): readonly Item[] {
  switch (line.type) {
    case 'line': return [separator];
    case 'list': return listItems(line.list, state, actions);
    case 'role': {
      const shown = line.only === undefined || (line.only === 'development' ? !app.isPackaged : (line.only === 'mac') === isMac);
      return shown ? [{ role: line.role, ...(line.label === undefined ? {} : { label: line.label(words()) }) }] : [];
    }
    case 'command': {
      if (line.need === 'updates' && !state.hasUpdates) return [];
      const keys = keysOf(line, isMac);
      const click = (): void => { actions.command(line.id); };
      const item: Item = {
        label: labelOf(line, state), enabled: isMet(line.need, state), click,
        ...(keys === undefined ? {} : { accelerator: acceleratorOf(keys), registerAccelerator: !HEARD_BY_PAGE.has(keys) }),
      };
      if (line.id !== 'redo' || isMac) return [item];
      return [item, { label: words().menu.redoAgain, accelerator: 'Ctrl+Shift+Z', visible: false, acceleratorWorksWhenHidden: true, click }];
    }
    default: return assertNever(line);
  }
}

/** The bar as a Mac has it, with the app's own menu first, or as the other systems do. */
export function menuTemplate(state: MenuState, actions: MenuActions, isMac: boolean): readonly Item[] {
  const bar = MENU_BAR.map(({ label, role, lines }): Item => ({
    label: label(words()), ...(role === undefined ? {} : { role }), submenu: lines.flatMap((line) => itemsOf(line, state, actions, isMac)),
  }));
  return [...(isMac ? [{ role: 'appMenu' } satisfies Item] : []), ...bar];
}

export function applyMenu(state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(state, actions, process.platform === 'darwin')]));
}
