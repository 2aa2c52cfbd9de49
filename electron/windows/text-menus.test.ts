import type { BrowserWindow, ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import { showTextMenus } from './text-menus';

const { shown } = vi.hoisted(() => ({ shown: [] as (readonly MenuItemConstructorOptions[])[] }));
vi.mock('electron', () => ({ Menu: { buildFromTemplate: (items: readonly MenuItemConstructorOptions[]) => ({ popup: () => { shown.push(items); } }) } }));

const PARAMS = { isEditable: false, selectionText: '', misspelledWord: '', editFlags: { canCut: false, canCopy: true, canPaste: false, canSelectAll: true } };

/** The items that a right click there shows, those that can be chosen; null for no menu. */
async function menuAt(params: Partial<typeof PARAMS>): Promise<readonly string[] | null> {
  shown.length = 0;
  let ask = (_event: unknown, _params: ContextMenuParams): void => {};
  showTextMenus({ isDestroyed: () => false, webContents: { on: (_name: string, heard: typeof ask) => { ask = heard; } } } as unknown as BrowserWindow);
  ask({}, { ...PARAMS, ...params } as unknown as ContextMenuParams);
  await new Promise((resolve) => { setImmediate(resolve); });
  return shown[0]?.filter(({ role, enabled }) => role !== undefined && enabled !== false).map(({ role }) => role as string) ?? null;
}

it('offers to copy marked words that can only be read, and nothing where none are marked', async () => {
  expect(await menuAt({ selectionText: 'a licence' })).toEqual(['copy', 'selectAll']);
  expect(await menuAt({})).toBeNull();
});

it('offers in a field for writing what can be done there', async () => {
  const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
  expect(await menuAt({ isEditable: true, selectionText: 'words', editFlags })).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(await menuAt({ isEditable: true, editFlags })).toEqual(['paste', 'selectAll']);
});
