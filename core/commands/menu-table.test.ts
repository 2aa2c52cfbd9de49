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
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const line of COMMANDS) {
      const keys = keysOf(line, isMac);
      const row = keys === undefined ? undefined : { id: line.id, does: plainLabel(line.label(GERMAN_WORDS)), keys: keys.split(' ') };
      expect(rows.find(({ id }) => id === line.id)).toEqual(row);
    }
    expect(rows.find(({ id }) => id === 'redo')?.keys).toEqual(isMac ? ['Mod', 'Shift', 'Z'] : ['Mod', 'Y']);
  });

  it.each([false, true])('has what the system does itself too: the size of the text, the full screen, closing and quitting; on a Mac: %s', (isMac) => {
    const keysIn = Object.fromEntries(menuShortcuts(ENGLISH_WORDS, isMac).flatMap(({ rows }) => rows.map(({ id, keys }) => [id, keys.join(' ')])));
    expect(keysIn).toMatchObject({ zoomIn: 'Mod +', zoomOut: 'Mod -', resetZoom: 'Mod 0', close: 'Mod W', quit: 'Mod Q', minimize: 'Mod M', copy: 'Mod C', togglefullscreen: isMac ? 'Ctrl Mod F' : 'F11' });
    expect(Object.keys(keysIn).filter((id) => ['hide', 'hideOthers'].includes(id))).toEqual(isMac ? ['hide', 'hideOthers'] : []);
    expect(keysIn).not.toHaveProperty('reload');
  });
});

/** The keys of the menus, by menu. */
function menuKeys(): string {
  const onMac = menuShortcuts(ENGLISH_WORDS, true).flatMap(({ rows }) => rows);
  return menuShortcuts(ENGLISH_WORDS, false).map(({ title, rows }) => {
    const lines = rows.map(({ id, does, keys }) => {
      const macKeys = onMac.find((row) => row.id === id)?.keys ?? [];
      return `| ${does} | ${keys.join(' ').replace('Mod', 'Ctrl')} | ${macKeys.join(' ').replace('Mod', '⌘')} |`;
    });
    return `### ${title}\n\n| command | Windows, Linux | Mac |\n|---|---|---|\n${lines.join('\n')}\n\n`;
  }).join('');
}

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
| timeline | Page up, Page down | further up and down |
| timeline, lanes | Shift ↑ ↓, also → ← in lanes | select from the event where Shift was held first to here; back again lets go |
| timeline, lanes | Shift Home, End, Page up, Page down | the same, as far as these keys lead |
| timeline, lanes | Ctrl ↑ ↓, also → ← in lanes, Home, End (Mac: ⌘) | move without selecting |
| timeline, lanes | Space | take the event into the selection or out of it |
| timeline | Ctrl A | select all events |
| timeline | Enter, F2 | edit the event |
| timeline | Delete | delete the selected events |
| timeline | Ctrl C, Ctrl X, Ctrl V | copy, cut and paste events with their sources |
| timeline | [ ] | previous and next citation |
| suggestion | A, E, X | accept, edit, dismiss |
| lanes | ↑ ↓ → ← | move between events |
| lanes | +, -, 0 | zoom in, zoom out, fit all events |
| lanes | Page up, Page down | earlier and later by a page |
| name of a lane | Alt ↑ ↓ | move the lane |
| overview | arrows, Page up, Page down, Home, End | move what is shown |
| list of sources | Alt ↑ ↓ | move the source |
| people, places and tags | ↑ ↓, Shift ↑ ↓, Ctrl A | choose one name, several, all that were found |
| people, places and tags | Ctrl ↑ ↓, Ctrl Space | move without choosing, choose one more |
| people, places and tags | Enter, F2 | rename, or merge several |
| people, places and tags | Delete | remove from all events, after a question |
| people, places and tags | letters | search for a name |
| line between two panes | ← →, Home, End, Enter | width of the pane; close it |
| text to paste | Ctrl Enter | add the source |
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
