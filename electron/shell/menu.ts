/**
 * The application menu, per platform, drawn from the table of commands.
 */
import { Menu, app, type MenuItem, type MenuItemConstructorOptions } from 'electron';
import { areMet, type CommandState } from '../../core/commands/command-state';
import type { CommandId } from '../../core/commands/command-ids';
import { MAC_APP_MENU, MENU_BAR, acceleratorOf, keysOf, type MenuLine } from '../../core/commands/menu-table';
import type { HistoryState, RecentFile, ShownLanguage, ViewState } from '../../core/ipc-contract';
import type { Preferences } from '../../core/preferences';
import { assertNever } from '../../core/result';
import { LANGUAGE_CHOICES, LANGUAGE_NAMES, type LanguageChoice } from '../../core/words/language';
import { words } from '../../core/words/words';

/** What the menu needs to know to label and enable its items. */
export interface MenuState extends CommandState {
  readonly language: ShownLanguage;
  readonly theme: Preferences['theme'];
  readonly history: HistoryState;
  /** What of the window in front is shown, where it has a timeline. */
  readonly looks: ViewState | null;
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

/** Words that are not ours, as a label: a menu takes a single & for the mark of a letter. */
const asLabel = (text: string): string => text.replaceAll('&', '&&');

function listItems(list: 'recent' | 'theme' | 'language' | 'windows', state: MenuState, actions: MenuActions): readonly Item[] {
  const { menu, language } = words();
  switch (list) {
    case 'recent': {
      const recent: Item[] = state.recent.map((file) => ({ label: asLabel(file.fileName), sublabel: file.folder, click: () => { actions.openRecent(file.handle); } }));
      return [{ label: menu.openRecent, enabled: recent.length > 0, submenu: [...recent, separator, { label: menu.clearRecent, click: actions.clearRecent }] }];
    }
    case 'theme': {
      const item = (theme: Preferences['theme'], label: string): Item => ({ label, type: 'radio', checked: state.theme === theme, click: () => { actions.command(`theme-${theme}`); } });
      return [{ label: menu.theme, submenu: [item('system', menu.themeSystem), item('light', menu.themeLight), item('dark', menu.themeDark)] }];
    }
    case 'language':
      return [{
        label: language.title,
        submenu: LANGUAGE_CHOICES.map((choice): Item => ({
          label: choice === 'system' ? language.system : LANGUAGE_NAMES[choice], type: 'radio', checked: state.language.choice === choice, click: () => { actions.chooseLanguage(choice); },
        })),
      }];
    case 'windows':
      return state.windows.map(({ id, title, isFront }): Item => ({ id: `window-${id}`, label: asLabel(title), type: 'checkbox', checked: isFront, click: () => { actions.showWindow(id); } }));
    default: return assertNever(list);
  }
}

function labelOf(line: Extract<MenuLine, { type: 'command' }>, { history }: MenuState): string {
  const { menu } = words();
  if (line.id === 'undo' && history.undoLabel !== null) return menu.undoEdit(asLabel(history.undoLabel));
  if (line.id === 'redo' && history.redoLabel !== null) return menu.redoEdit(asLabel(history.redoLabel));
  return line.label(words());
}

/** Whether what an item shows is shown; null for items that say nothing of it. */
function shownBy(id: CommandId, looks: ViewState | null): { readonly type: 'radio' | 'checkbox'; readonly checked: boolean } | null {
  switch (id) {
    case 'show-chronology': return { type: 'radio', checked: looks?.view === 'chronology' };
    case 'show-lanes': return { type: 'radio', checked: looks?.view === 'lanes' };
    case 'toggle-source': return { type: 'checkbox', checked: looks?.sourceOpen === true };
    case 'toggle-inspector': return { type: 'checkbox', checked: looks?.inspectorOpen === true };
    case 'toggle-overview': return { type: 'checkbox', checked: looks?.overviewOpen === true };
    case 'toggle-furniture': return { type: 'checkbox', checked: looks?.showFurniture === true };
    default: return null;
  }
}

/** Keys that the page hears itself; here they are only shown. */
const HEARD_BY_PAGE: ReadonlySet<string> = new Set(['F6']);

const isShown = ({ only }: Exclude<MenuLine, { type: 'list' }>, isMac: boolean): boolean =>
  only === undefined || (only === 'development' ? !app.isPackaged : (only === 'mac') === isMac);

/** An item can show and hear only one shortcut: another one takes an item that is not seen. */
const alsoHeard = (item: Item, accelerator: string): Item => ({ ...item, accelerator, visible: false, acceleratorWorksWhenHidden: true });

function itemsOf(line: MenuLine, state: MenuState, actions: MenuActions, isMac: boolean): readonly Item[] {
  if (line.type === 'list') return listItems(line.list, state, actions);
  if (!isShown(line, isMac)) return [];
  switch (line.type) {
    case 'line': return [separator];
    case 'role': {
      const keys = keysOf(line, isMac);
      // The role has the same, but for Quit on Windows, where it has none.
      const item: Item = { role: line.role, label: line.label(words()), ...(line.role === 'quit' && keys !== undefined ? { accelerator: acceleratorOf(keys) } : {}) };
      return [item, ...(isMac ? [] : line.moreKeys ?? []).map((keys) => alsoHeard(item, acceleratorOf(keys)))];
    }
    case 'command': {
      if (line.needs.includes('updates') && !state.hasUpdates) return [];
      const keys = keysOf(line, isMac);
      const click = (): void => { actions.command(line.id); };
      const item: Item = {
        label: labelOf(line, state), enabled: areMet(line.needs, state), click, ...shownBy(line.id, state.looks),
        ...(keys === undefined ? {} : { accelerator: acceleratorOf(keys), registerAccelerator: !HEARD_BY_PAGE.has(keys) }),
      };
      if (line.id !== 'redo' || isMac) return [item];
      return [item, alsoHeard({ ...item, label: words().menu.redoAgain }, 'Ctrl+Shift+Z')];
    }
    default: return assertNever(line);
  }
}

/** The bar as a Mac has it, with the app's own menu first, or as the other systems do. */
export function menuTemplate(state: MenuState, actions: MenuActions, isMac: boolean): readonly Item[] {
  const bar = MENU_BAR.map(({ label, role, lines }): Item => ({
    label: label(words()), ...(role === undefined ? {} : { role }), submenu: lines.flatMap((line) => itemsOf(line, state, actions, isMac)),
  }));
  const ofApp: Item = { label: 'Dateline', submenu: MAC_APP_MENU.flatMap((line) => itemsOf(line, state, actions, isMac)) };
  return isMac ? [ofApp, ...bar] : bar;
}

/** The menu in force, and what of it can only be had by another one. */
let inForce: { readonly menu: Menu; readonly fixed: string } | null = null;

/** What a menu says apart from what an item can change while it is there. */
const fixedParts = (template: readonly Item[]): string => JSON.stringify(template, (key, value: unknown) => (key === 'enabled' || key === 'checked' ? undefined : value));

function bringUpToDate(items: readonly MenuItem[], template: readonly Item[]): void {
  for (const [index, { enabled = true, checked, submenu }] of template.entries()) {
    const item = items[index];
    if (item === undefined) continue;
    if (item.enabled !== enabled) item.enabled = enabled;
    // Of radio items the one that comes on puts out the others; there is no putting one out.
    if (checked !== undefined && item.checked !== checked && (checked || item.type !== 'radio')) item.checked = checked;
    if (Array.isArray(submenu) && item.submenu !== undefined) bringUpToDate(item.submenu.items, submenu);
  }
}

/** Items are greyed and ticked where they are: a bar built anew at each step of the focus would close under the pointer. */
export function applyMenu(state: MenuState, actions: MenuActions): void {
  const template = [...menuTemplate(state, actions, process.platform === 'darwin')];
  const fixed = fixedParts(template);
  if (inForce?.fixed === fixed) bringUpToDate(inForce.menu.items, template);
  else {
    inForce = { menu: Menu.buildFromTemplate(template), fixed };
    Menu.setApplicationMenu(inForce.menu);
  }
}
