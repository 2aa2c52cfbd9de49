import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { commandStateOf } from '../../core/commands/command-state';
import type { CommandId } from '../../core/commands/command-ids';
import { ENGLISH_WORDS } from '../../core/words/catalogue';
import { GERMAN_WORDS } from '../../core/words/de/german';
import { speak } from '../../core/words/words';
import { menuTemplate, type MenuState } from './menu';

vi.mock('electron', () => ({ Menu: {}, app: { isPackaged: true } }));

const HISTORY = { undoLabel: 'Delete event', redoLabel: null };
const LOOKS: NonNullable<MenuState['looks']> = { view: 'lanes', sourceWidthPx: 400, inspectorWidthPx: 300, sourceOpen: true, inspectorOpen: false, overviewOpen: true, selectedSource: null, selectedEvent: null, showFurniture: true };

const state: MenuState = {
  language: { choice: 'system', shown: 'en' }, theme: 'system', ...commandStateOf({ hasWindow: true, hasUpdates: false, hasClip: false, document: { timeline: { events: [], sources: [] }, hasFile: true, readOnly: false, history: HISTORY }, event: null, source: null, facts: [] }),
  looks: LOOKS,
  history: HISTORY, recent: [], windows: [{ id: 1, title: 'One', isFront: true }],
};

function bar(isMac: boolean, shown: MenuState = state): { readonly menus: readonly string[]; readonly template: readonly MenuItemConstructorOptions[]; readonly items: readonly MenuItemConstructorOptions[]; readonly asked: CommandId[] } {
  const asked: CommandId[] = [];
  const none = (): void => undefined;
  const template = menuTemplate(shown, { command: (id) => { asked.push(id); }, openRecent: none, clearRecent: none, chooseLanguage: none, showWindow: none }, isMac);
  return { template, menus: template.map(({ role, label }) => role ?? label ?? ''), items: template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])), asked };
}

const rolesOf = (items: readonly MenuItemConstructorOptions[]): readonly unknown[] => items.map(({ role }) => role);
const keysOf = (items: readonly MenuItemConstructorOptions[], label: string): unknown => items.find((item) => item.label === label)?.accelerator;
/** What is heard without being shown. */
const hidden = (items: readonly MenuItemConstructorOptions[]): readonly unknown[] => items.filter(({ visible }) => visible === false).map(({ accelerator }) => accelerator);

describe('the menu bar', () => {
  it('of a Mac begins with the menu of the app, which holds Quit, and has the window items that Macs have', () => {
    const { menus, items } = bar(true);
    expect(menus[0]).toBe('Dateline');
    expect(rolesOf(items)).toEqual(expect.arrayContaining(['services', 'hide', 'hideOthers', 'unhide', 'zoom', 'front', 'minimize', 'close']));
    expect(rolesOf(items).filter((role) => role === 'quit')).toHaveLength(1);
    expect(keysOf(items, 'Redo')).toBe('CmdOrCtrl+Shift+Z');
    expect(items.filter(({ visible }) => visible === false)).toEqual([]);
  });

  it('of Windows and Linux has Quit in the first menu, and hears both ways to redo', () => {
    const { menus, items } = bar(false);
    expect(menus[0]).toBe('&File');
    expect(rolesOf(items)).toContain('quit');
    for (const role of ['zoom', 'front']) expect(rolesOf(items)).not.toContain(role);
    expect(keysOf(items, 'Redo')).toBe('CmdOrCtrl+Y');
    expect(hidden(items)).toContain('Ctrl+Shift+Z');
  });

  it('of Windows and Linux hears the keys for the size of the text where keyboards have them', () => {
    const { items } = bar(false);
    expect(hidden(items)).toEqual(['Ctrl+Shift+Z', 'CmdOrCtrl+=', 'CmdOrCtrl+numadd', 'CmdOrCtrl+numsub', 'CmdOrCtrl+num0']);
    expect(items.filter(({ role, visible }) => visible === false && role !== undefined).map(({ role }) => role)).toEqual(['zoomIn', 'zoomIn', 'zoomOut', 'resetZoom']);
  });

  it('of a Mac has About and the preferences where Macs have them, once, and says everything in the language of the app', () => {
    const { items, asked } = bar(true);
    for (const [id, label] of [['about', 'About Dateline'], ['preferences', 'Preferences…']] as const) {
      const [item, ...others] = items.filter((one) => one.label === label);
      expect([items.indexOf(item ?? {}) < rolesOf(items).indexOf('quit'), others]).toEqual([true, []]);
      (item?.click as (() => void) | undefined)?.();
      expect(asked.at(-1)).toBe(id);
    }
    const english = items.flatMap(({ role, label }) => (role === undefined ? [] : [label]));
    speak(GERMAN_WORDS);
    try {
      const german = bar(true).items.flatMap(({ role, label }) => (role === undefined ? [] : [label]));
      expect([...english, ...german]).not.toContain(undefined);
      expect(german).toEqual(expect.arrayContaining(['Dienste', 'Dateline ausblenden', 'Dateline beenden', 'Alle nach vorne bringen']));
    } finally {
      speak(ENGLISH_WORDS);
    }
  });

  it.each([true, false])('has no line at an end of a menu and no two in a row; on a Mac: %s', (isMac) => {
    for (const { submenu } of bar(isMac).template) {
      const types = (submenu as readonly MenuItemConstructorOptions[]).map(({ type }) => type ?? '');
      expect([types[0], types.at(-1)]).not.toContain('separator');
      expect(types.join(' ')).not.toContain('separator separator');
    }
  });

  it.each([true, false])('asks for the command of an item, names what is undone, and hides what only developers need; on a Mac: %s', (isMac) => {
    const { items, asked } = bar(isMac);
    const undo = items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Z');
    expect(undo?.label?.toLowerCase()).toContain('delete event');
    (undo?.click as (() => void) | undefined)?.();
    expect(asked).toEqual(['undo']);
    for (const role of ['toggleDevTools', 'reload']) expect(rolesOf(items)).not.toContain(role);
  });

  it.each([true, false])('leaves the ampersands of files and titles alone, which menus take for the mark of a letter; on a Mac: %s', (isMac) => {
    const { template } = bar(isMac, {
      ...state, recent: [{ handle: 'r1', fileName: 'Smith & Wesson.dateline', folder: '~' }], windows: [{ id: 1, title: 'A & B', isFront: true }], history: { undoLabel: 'Edit R&D', redoLabel: null },
    });
    const shown = (items: readonly MenuItemConstructorOptions[]): readonly unknown[] => items.flatMap(({ label, submenu }) => [label, ...(Array.isArray(submenu) ? shown(submenu) : [])]);
    expect(shown(template)).toEqual(expect.arrayContaining(['Smith && Wesson.dateline', 'A && B', 'Undo edit R&&D']));
  });

  it('ticks what is shown', () => {
    const { items } = bar(false);
    const ticked = (label: string): unknown => items.find((item) => item.label === label)?.checked;
    expect([ticked('Chronology'), ticked('Lanes'), ticked('Source pane'), ticked('Inspector')]).toEqual([false, true, true, false]);
  });
});
