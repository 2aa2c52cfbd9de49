/**
 * What the command palette offers: all that can be had from the menus, by its name there and by what people call it besides.
 */
import { areMet, type CommandState } from '../../core/commands/command-state';
import type { CommandId, WindowRole } from '../../core/commands/command-ids';
import { COMMANDS, keysOf, plainLabel } from '../../core/commands/menu-table';
import { WINDOW_ROLE_LINES } from '../../core/commands/window-roles';
import type { RecentFile } from '../../core/ipc-contract';
import { THEMES } from '../../core/preferences';
import type { Words } from '../../core/words/catalogue';
import { LANGUAGE_CHOICES, LANGUAGE_NAMES, type LanguageChoice } from '../../core/words/language';
import { foldText, holdsTerms } from '../../core/search/fold';

export type PaletteAction =
  | { readonly type: 'command'; readonly id: CommandId }
  | { readonly type: 'role'; readonly role: WindowRole }
  | { readonly type: 'language'; readonly choice: LanguageChoice }
  | { readonly type: 'recent'; readonly handle: string };

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly keys: string | undefined;
  /** Other words by which it is found. */
  readonly also: string;
  readonly action: PaletteAction;
}

interface PaletteFacts {
  readonly state: CommandState;
  readonly recent: readonly RecentFile[];
  readonly isMac: boolean;
}

/** A palette does not offer itself. */
const LEFT_OUT: readonly CommandId[] = ['palette'];

/** In the order of the menus, and what is chosen from lists after them. */
export function paletteEntries(words: Words, { state, recent, isMac }: PaletteFacts): readonly PaletteEntry[] {
  const { menu, native, language } = words;
  const besides: Readonly<Record<string, string>> = native.palette.also;
  const commands = COMMANDS.filter(({ id, needs }) => !LEFT_OUT.includes(id) && areMet(needs, state)).map((line): PaletteEntry => ({
    id: line.id, label: plainLabel(line.label(words)), note: '', keys: keysOf(line, isMac), also: besides[line.id] ?? '', action: { type: 'command', id: line.id },
  }));
  const roles = WINDOW_ROLE_LINES.map((line): PaletteEntry => ({
    id: line.role, label: plainLabel(line.label(words)), note: '', keys: keysOf(line, isMac), also: besides[line.role] ?? '', action: { type: 'role', role: line.role },
  }));
  const themes = THEMES.map((theme): PaletteEntry => ({
    id: `theme-${theme}`, label: native.preferences.themes[theme], note: menu.theme, keys: undefined, also: native.palette.also.theme, action: { type: 'command', id: `theme-${theme}` },
  }));
  const languages = LANGUAGE_CHOICES.map((choice): PaletteEntry => ({
    id: `language-${choice}`, label: choice === 'system' ? language.system : LANGUAGE_NAMES[choice], note: language.title, keys: undefined, also: native.palette.also.language, action: { type: 'language', choice },
  }));
  const files = recent.map((file): PaletteEntry => ({
    id: `recent-${file.handle}`, label: native.palette.recent(file.fileName), note: file.folder, keys: undefined, also: '', action: { type: 'recent', handle: file.handle },
  }));
  return [...commands, ...roles, ...themes, ...languages, ...files];
}

/** Those in which every word typed stands, in any order; those that have them in their name and note first. */
export function entriesFor(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const wanted = foldText(typed).split(/\s+/);
  const has = (text: string): boolean => holdsTerms(foldText(text), wanted);
  const [named, called]: [PaletteEntry[], PaletteEntry[]] = [[], []];
  for (const entry of entries) {
    const { label, note, also } = entry;
    if (has(`${label} ${note}`)) named.push(entry);
    else if (has(`${label} ${note} ${also}`)) called.push(entry);
  }
  return [...named, ...called];
}
