/**
 * What the keys of the menus do, menu by menu, out of the table that the menus themselves are made of.
 */
import type { Words } from '../words/catalogue';
import type { CommandId } from './command-ids';
import { MAC_APP_MENU, MENU_BAR, keysOf, plainLabel, type MenuLine, type SystemRole } from './menu-table';

export interface MenuShortcut {
  /** `close` stands in two menus, and here in the first of them. */
  readonly id: CommandId | SystemRole;
  readonly does: string;
  /** One key after the other: `['Mod', 'Shift', 'N']`. */
  readonly keys: readonly string[];
}

interface Group {
  readonly title: string;
  readonly rows: readonly MenuShortcut[];
}

const isOn = (line: MenuLine, isMac: boolean): boolean => line.type === 'list' || line.only === undefined || (line.only !== 'development' && (line.only === 'mac') === isMac);

function rowOf(line: MenuLine, words: Words, isMac: boolean): readonly MenuShortcut[] {
  if ((line.type !== 'command' && line.type !== 'role') || !isOn(line, isMac)) return [];
  const keys = keysOf(line, isMac);
  return keys === undefined ? [] : [{ id: line.type === 'command' ? line.id : line.role, does: plainLabel(line.label(words)), keys: keys.split(' ') }];
}

/** Menus in which nothing has keys are left out. */
export function menuShortcuts(words: Words, isMac: boolean): readonly Group[] {
  const menus = MENU_BAR.map(({ label, lines }) => ({ title: plainLabel(label(words)), lines }));
  const groups = (isMac ? [{ title: 'Dateline', lines: MAC_APP_MENU }, ...menus] : menus).map(({ title, lines }): Group => ({ title, rows: lines.flatMap((line) => rowOf(line, words, isMac)) }));
  const all = groups.flatMap(({ rows }) => rows);
  const isFirst = (row: MenuShortcut): boolean => all.find(({ id }) => id === row.id) === row;
  return groups.map(({ title, rows }) => ({ title, rows: rows.filter(isFirst) })).filter(({ rows }) => rows.length > 0);
}
