/**
 * The right-click menu of text: cut, copy and paste as far as they can be done, and spelling where it is checked.
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

async function show(window: BrowserWindow, { isEditable, selectionText, editFlags, misspelledWord }: ContextMenuParams): Promise<void> {
  const { menu } = words();
  if (!isEditable) return;
  const items: readonly MenuItemConstructorOptions[] = [
    ...(await spellingItems(window, misspelledWord)),
    { role: 'cut', label: menu.cut, enabled: editFlags.canCut && selectionText !== '' }, { role: 'copy', label: menu.copy, enabled: editFlags.canCopy && selectionText !== '' },
    { role: 'paste', label: menu.paste, enabled: editFlags.canPaste }, { type: 'separator' }, { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll },
  ];
  if (!window.isDestroyed()) Menu.buildFromTemplate([...items]).popup({ window });
}

/** Text that cannot be edited has menus of its own, which the page asks for (`context-menus.ts`). */
export function showTextMenus(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, params) => { void show(window, params); });
}
