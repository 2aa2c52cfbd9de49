/** How a keyboard calls its keys: as they are printed on it in the language of the interface, signs on a Mac. */
import { words } from '../../core/words/words';
import { useShell } from './shell';

/** Names of keys that a keyboard carries in no language. */
const SIGNS: Readonly<Record<string, string>> = { Up: '↑', Down: '↓' };
const ON_MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥' };

/** From the name in the table of commands (`Mod`, `Shift`) to what is shown; keys without a name here are shown as they are. */
export function useKeyName(): (key: string) => string {
  const isMac = useShell((shell) => shell.platform === 'darwin');
  const { keys } = words().shortcuts;
  const named: Readonly<Record<string, string>> = { ...keys, Mod: keys.Ctrl, ...SIGNS, ...(isMac ? ON_MAC : {}) };
  return (key) => named[key] ?? key;
}

/** All keys of a shortcut: `Mod Shift N` is "Strg Umschalt N" in German. */
export function useKeysInWords(): (keys: string) => string {
  const name = useKeyName();
  return (keys) => keys.split(' ').map(name).join(' ');
}
