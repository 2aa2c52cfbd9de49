/**
 * What the keys of the menus do, menu by menu, out of the table that the menus themselves are made of.
 */
import type { Words } from '../words/catalogue';
import type { CommandId } from './command-ids';
import { MENU_BAR, keysOf, plainLabel } from './menu-table';

export interface MenuShortcut {
  readonly id: CommandId;
  readonly does: string;
  /** One key after the other: `['Mod', 'Shift', 'N']`. */
  readonly keys: readonly string[];
}

/** Menus in which nothing has keys are left out. */
export const menuShortcuts = (words: Words, isMac: boolean): readonly { readonly title: string; readonly rows: readonly MenuShortcut[] }[] =>
  MENU_BAR.map(({ label, lines }) => ({
    title: plainLabel(label(words)),
    rows: lines.flatMap((line): readonly MenuShortcut[] => {
      const keys = line.type === 'command' ? keysOf(line, isMac) : undefined;
      return line.type !== 'command' || keys === undefined ? [] : [{ id: line.id, does: plainLabel(line.label(words)), keys: keys.split(' ') }];
    }),
  })).filter(({ rows }) => rows.length > 0);
