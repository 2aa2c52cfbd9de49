/**
 * The right-click menu of text: cut, copy and paste as far as they can be done, spelling where it is checked, and copy
 * alone where the text can only be read.
 */
import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron';
import { words } from '../../core/words/words';

async function spellingItems(window: BrowserWindow, word: string): Promise<readonly MenuItemConstructorOptions[]> {
  if (word === '') return [];
  const { suggestionsFor } = await import('../spelling/spelling');
  const found = await suggestionsFor(word);
  const items = found.map((one): MenuItemConstructorOptions => ({ label: one, click: () => { window.webContents.replaceMisspelling(one); } }));
  return [...(items.length === 0 ? [{ label: words().native.context.noSuggestions, enabled: false }] : items), { type: 'separator' }];
}

/** What there is to do with marked words that cannot be changed: in a field of a timeline that may only be read, a licence, a log. Of a field without marked words nobody says that it is one. */
function readingItems({ selectionText, editFlags }: ContextMenuParams): readonly MenuItemConstructorOptions[] {
  const { menu } = words();
  if (selectionText === '') return [];
  return [{ role: 'copy', label: menu.copy, enabled: editFlags.canCopy }, { type: 'separator' }, { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll }];
}

async function writingItems(window: BrowserWindow, { selectionText, editFlags, misspelledWord }: ContextMenuParams): Promise<readonly MenuItemConstructorOptions[]> {
  const { menu } = words();
  return [
    ...(await spellingItems(window, misspelledWord)),
    { role: 'cut', label: menu.cut, enabled: editFlags.canCut && selectionText !== '' }, { role: 'copy', label: menu.copy, enabled: editFlags.canCopy && selectionText !== '' },
    { role: 'paste', label: menu.paste, enabled: editFlags.canPaste }, { type: 'separator' }, { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll },
  ];
}

async function show(window: BrowserWindow, params: ContextMenuParams): Promise<void> {
  const items = params.isEditable ? await writingItems(window, params) : readingItems(params);
  if (items.length > 0 && !window.isDestroyed()) Menu.buildFromTemplate([...items]).popup({ window });
}

/** Events, paragraphs and sources have menus of their own, for which the page asks (`context-menus.ts`) and which it takes from the system. */
export function showTextMenus(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => { void show(window, params); });
}
