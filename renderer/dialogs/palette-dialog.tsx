import { Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { areMet, commandStateOf } from '../../core/commands/command-state';
import { isMainCommand, type CommandId } from '../../core/commands/command-ids';
import { COMMANDS, keysOf, plainLabel } from '../../core/commands/menu-table';
import { THEMES } from '../../core/preferences';
import { words } from '../../core/words/words';
import { bridge } from '../bridge';
import { pageFacts } from '../state/command-facts';
import { runMainCommand } from '../state/main-commands';
import { carryOutMenuCommand } from '../state/menu-commands';
import { openRecent } from '../state/document-intents';
import { useKeyName } from '../state/key-names';
import { useMirror } from '../state/mirror';
import { foldWords } from '../state/fold-words';
import { useShell } from '../state/shell';
import { openDialog, useView } from '../state/view';
import { Sheet } from './sheet';
import './search-dialog.css';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly keys: string | undefined;
  readonly run: () => void;
}

/** A palette does not offer itself. */
const LEFT_OUT: readonly CommandId[] = ['palette'];

function useEntries(): readonly Entry[] {
  const { timeline, fileName, readOnly, history } = useMirror();
  const { selectedEvent, selectedSource } = useView();
  const { recent, platform, updates } = useShell();
  const [hasClip, setHasClip] = useState(false);
  useEffect(() => {
    let isGone = false;
    void bridge().clipHoldsEvents().then((holds) => { if (!isGone) setHasClip(holds); });
    return () => { isGone = true; };
  }, []);
  return useMemo(() => {
    // Commands are carried out when this dialogue and its field are gone.
    const facts = pageFacts().filter((fact) => fact !== 'dialog' && fact !== 'typing');
    const document = timeline === null ? null : { timeline, hasFile: fileName !== null, readOnly, history };
    const state = commandStateOf({ hasWindow: true, hasUpdates: updates.type === 'ready', hasClip, document, event: selectedEvent, source: selectedSource, facts });
    const commands = COMMANDS.filter(({ id, needs }) => !LEFT_OUT.includes(id) && areMet(needs, state)).map((line): Entry => ({
      id: line.id, label: plainLabel(line.label(words())), note: '', keys: keysOf(line, platform === 'darwin'),
      run: () => { if (isMainCommand(line.id)) runMainCommand(line.id); else carryOutMenuCommand(line.id, null); },
    }));
    const { menu, native } = words();
    const themes = THEMES.map((theme): Entry => ({
      id: `theme-${theme}`, label: native.preferences.themes[theme], note: menu.theme, keys: undefined, run: () => { carryOutMenuCommand(`theme-${theme}`, null); },
    }));
    const files = recent.map((file): Entry => ({ id: `recent-${file.handle}`, label: native.palette.recent(file.fileName), note: file.folder, keys: undefined, run: () => { void openRecent(file.handle); } }));
    return [...commands, ...themes, ...files];
  }, [timeline, fileName, readOnly, history, selectedEvent, selectedSource, hasClip, recent, platform, updates.type]);
}

/** Every word typed begins or stands in the label or its note, in any order. */
function fits({ label, note }: Entry, typed: string): boolean {
  const text = foldWords(`${label} ${note}`);
  return foldWords(typed).split(/\s+/).every((word) => text.includes(word));
}

/** Every command by its name: type a part, Enter runs it. The dialogue is gone before the command runs. */
export function PaletteDialog() {
  const [typed, setTyped] = useState('');
  const entries = useEntries();
  const keyName = useKeyName();
  const found = useMemo(() => entries.filter((entry) => fits(entry, typed)), [entries, typed]);
  const texts = words().native.palette;
  const run = (key: string | number): void => {
    const entry = found.find(({ id }) => id === key);
    if (entry === undefined) return;
    openDialog(null);
    // The focus goes back to where it was first: many commands act on what has it.
    requestAnimationFrame(() => { entry.run(); });
  };
  return (
    <Sheet title={texts.title}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField className="search-field" autoFocus>
          <Label className="visually-hidden">{texts.label}</Label>
          <Search size={16} aria-hidden />
          <Input className="field-input" data-own-undo />
        </TextField>
        <p className="field-hint search-count" role="status">{found.length === 0 ? texts.none : texts.hint}</p>
        <ListBox className={found.length === 0 ? 'search-hits search-hits-none' : 'search-hits'} aria-label={texts.results} items={found} onAction={run}>
          {({ label, note, keys }) => (
            <ListBoxItem className="menu-item menu-item-row palette-item" textValue={label}>
              <span className="palette-label">{label}{note !== '' && <span className="menu-item-note palette-note">{note}</span>}</span>
              {keys !== undefined && <span className="palette-keys">{keys.split(' ').map((key) => <kbd key={key} className="kbd">{keyName(key)}</kbd>)}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Sheet>
  );
}
