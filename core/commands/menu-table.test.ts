import { describe, expect, it } from 'vitest';
import { ENGLISH_WORDS } from '../words/catalogue';
import { GERMAN_WORDS } from '../words/de/german';
import { menuShortcuts } from './menu-shortcuts';
import { COMMANDS, MENU_BAR, acceleratorOf, keysOf, plainLabel } from './menu-table';

describe('the table of commands', () => {
  it('has each command once, and gives no keys twice on a system', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
    for (const isMac of [false, true]) {
      const keys = COMMANDS.flatMap((line) => keysOf(line, isMac) ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
    expect(acceleratorOf('Mod Shift N')).toBe('CmdOrCtrl+Shift+N');
  });

  it('leaves Ctrl with Alt to typing off a Mac: Windows reports AltGr as both, and AltGr 2 is ² on a German keyboard', () => {
    const keys = COMMANDS.flatMap((line) => keysOf(line, false) ?? []);
    expect(keys).toContain('Mod S');
    expect(keys.filter((one) => /\bMod\b.*\bAlt\b|\bAlt\b.*\bMod\b/.test(one))).toEqual([]);
  });

  it.each([['English', ENGLISH_WORDS], ['German', GERMAN_WORDS]])('names every command apart, %s', (_language, words) => {
    const labels = COMMANDS.map(({ label }) => label(words));
    expect(labels.filter((label) => label.trim() === '')).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { lines, label } of MENU_BAR) {
      expect(label(words).match(/&/g)?.length ?? 0).toBeLessThan(2);
      expect(lines.length).toBeGreaterThan(1);
    }
  });
});

describe('the list of shortcuts', () => {
  it.each([false, true])('has every command with keys once, as the menus have it; on a Mac: %s', (isMac) => {
    const rows = menuShortcuts(GERMAN_WORDS, isMac).flatMap(({ rows: some }) => some);
    expect(rows.map(({ id, keys }) => [id, keys.join(' ')])).toEqual(COMMANDS.flatMap((line) => { const keys = keysOf(line, isMac); return keys === undefined ? [] : [[line.id, keys]]; }));
    for (const { id, does } of rows) expect(does).toBe(plainLabel(COMMANDS.find((line) => line.id === id)?.label(GERMAN_WORDS) ?? ''));
    expect(rows.find(({ id }) => id === 'redo')?.keys).toEqual(isMac ? ['Mod', 'Shift', 'Z'] : ['Mod', 'Y']);
  });
});

/** The keys of the menus, by menu. */
const menuKeys = (): string => MENU_BAR.map(({ label, lines }) => {
  const rows = lines.flatMap((line) => (line.type === 'command' && line.keys !== undefined
    ? [`| ${plainLabel(line.label(ENGLISH_WORDS))} | ${line.keys.replace('Mod', 'Ctrl')} | ${(line.macKeys ?? line.keys).replace('Mod', '⌘')} |`] : []));
  return rows.length === 0 ? '' : `### ${plainLabel(label(ENGLISH_WORDS))}\n\n| command | Windows, Linux | Mac |\n|---|---|---|\n${rows.join('\n')}\n\n`;
}).join('');

const BY_HAND = `# Keyboard map

Everything in Dateline can be done by keyboard. This page is written from the table of commands (\`npx vitest run core/commands -u\`);
every command without keys of its own is in the command palette.

## In the panes

| where | keys | what |
|---|---|---|
| anywhere | F6, Shift F6 | next and previous pane |
| anywhere | Escape | back out of a field, a dialogue, a selection |
| anywhere | Ctrl V | make a source of copied text, where no events were copied and no field has the focus |
| timeline | ↑ ↓, Home, End | move between events |
| timeline | Shift ↑ ↓ | select several |
| timeline | Ctrl A | select all events |
| timeline | Enter | edit the event |
| timeline | Delete | delete the selected events |
| timeline | Ctrl C, Ctrl X, Ctrl V | copy, cut and paste events with their sources |
| timeline | [ ] | previous and next citation |
| suggestion | A, E, X | accept, edit, dismiss |
| lanes | ↑ ↓ → ← | move between events |
| lanes | +, -, 0 | zoom in, zoom out, fit all events |
| lanes | Page up, Page down | earlier and later by a page |
| lanes | Space | take an event into the selection or out of it |
| source | ↓ ↑ | move between paragraphs |
| source | → ←, Shift → ← | move the cursor by a word, mark words |
| source | Enter | new event on the marked words, or the paragraph |
| source | Space | show the events of a paragraph |
| source | N, U | next cited paragraph, next date that is not used |
| anywhere | Shift F10, menu key | the menu of the right button |

## In the menus

`;

describe('the keyboard map', () => {
  it('is the one in docs', async () => {
    await expect(`${BY_HAND}${menuKeys().trimEnd()}\n`).toMatchFileSnapshot('../../docs/keyboard.md');
  });
});
