import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { commandStateOf } from '../../core/commands/command-state';
import type { CommandId } from '../../core/commands/command-ids';
import { menuTemplate, type MenuState } from './menu';

vi.mock('electron', () => ({ Menu: {}, app: { isPackaged: true } }));

const HISTORY = { undoLabel: 'Delete event', redoLabel: null };
const LOOKS: NonNullable<MenuState['looks']> = { view: 'lanes', sourceWidthPx: 400, inspectorWidthPx: 300, sourceOpen: true, inspectorOpen: false, overviewOpen: true, selectedSource: null, selectedEvent: null, showFurniture: true };

const state: MenuState = {
  language: { choice: 'system', shown: 'en' }, theme: 'system', ...commandStateOf({ hasWindow: true, hasUpdates: false, hasClip: false, document: { timeline: { events: [], sources: [] }, hasFile: true, readOnly: false, history: HISTORY }, event: null, source: null, facts: [] }),
  looks: LOOKS,
  history: HISTORY, recent: [], windows: [],
};

function bar(isMac: boolean): { readonly menus: readonly string[]; readonly items: readonly MenuItemConstructorOptions[]; readonly asked: CommandId[] } {
  const asked: CommandId[] = [];
  const none = (): void => undefined;
  const template = menuTemplate(state, { command: (id) => { asked.push(id); }, openRecent: none, clearRecent: none, chooseLanguage: none, showWindow: none }, isMac);
  return { menus: template.map(({ role, label }) => role ?? label ?? ''), items: template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])), asked };
}

const rolesOf = (items: readonly MenuItemConstructorOptions[]): readonly unknown[] => items.map(({ role }) => role);
const keysOf = (items: readonly MenuItemConstructorOptions[], label: string): unknown => items.find((item) => item.label === label)?.accelerator;

describe('the menu bar', () => {
  it('of a Mac begins with the menu of the app, which holds Quit, and has the window items that Macs have', () => {
    const { menus, items } = bar(true);
    expect(menus[0]).toBe('appMenu');
    expect(rolesOf(items)).toEqual(expect.arrayContaining(['zoom', 'front', 'minimize', 'close']));
    expect(rolesOf(items)).not.toContain('quit');
    expect(keysOf(items, 'Redo')).toBe('CmdOrCtrl+Shift+Z');
    expect(items.filter(({ visible }) => visible === false)).toEqual([]);
  });

  it('of Windows and Linux has Quit in the first menu, and hears both ways to redo', () => {
    const { menus, items } = bar(false);
    expect(menus[0]).toBe('&File');
    expect(rolesOf(items)).toContain('quit');
    for (const role of ['zoom', 'front']) expect(rolesOf(items)).not.toContain(role);
    expect(keysOf(items, 'Redo')).toBe('CmdOrCtrl+Y');
    expect(items.filter(({ visible }) => visible === false).map(({ accelerator }) => accelerator)).toEqual(['Ctrl+Shift+Z']);
  });

  it.each([true, false])('asks for the command of an item, names what is undone, and hides what only developers need; on a Mac: %s', (isMac) => {
    const { items, asked } = bar(isMac);
    const undo = items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Z');
    expect(undo?.label?.toLowerCase()).toContain('delete event');
    (undo?.click as (() => void) | undefined)?.();
    expect(asked).toEqual(['undo']);
    for (const role of ['toggleDevTools', 'reload']) expect(rolesOf(items)).not.toContain(role);
  });

  it('ticks what is shown', () => {
    const { items } = bar(false);
    const ticked = (label: string): unknown => items.find((item) => item.label === label)?.checked;
    expect([ticked('Chronology'), ticked('Lanes'), ticked('Source pane'), ticked('Inspector')]).toEqual([false, true, true, false]);
  });
});
