import { Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { commandStateOf } from '../../core/commands/command-state';
import { isMainCommand } from '../../core/commands/command-ids';
import { assertNever } from '../../core/result';
import { words } from '../../core/words/words';
import { bridge } from '../bridge';
import { pageFacts } from '../state/command-facts';
import { runMainCommand } from '../state/main-commands';
import { carryOutMenuCommand } from '../state/menu-commands';
import { openRecent } from '../state/document-intents';
import { useKeyName } from '../state/key-names';
import { chooseLanguage } from '../state/language';
import { useMirror } from '../state/mirror';
import { useShell } from '../state/shell';
import { openDialog, useView } from '../state/view';
import { entriesFor, paletteEntries, type PaletteAction, type PaletteEntry } from './palette-entries';
import { Sheet } from './sheet';
import './search-dialog.css';

function useEntries(): readonly PaletteEntry[] {
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
    return paletteEntries(words(), { state, recent, isMac: platform === 'darwin' });
  }, [timeline, fileName, readOnly, history, selectedEvent, selectedSource, hasClip, recent, platform, updates.type]);
}

function carryOut(action: PaletteAction): void {
  switch (action.type) {
    case 'command': if (isMainCommand(action.id)) runMainCommand(action.id); else carryOutMenuCommand(action.id, null); break;
    case 'role': void bridge().windowRole(action.role); break;
    case 'language': chooseLanguage(action.choice); break;
    case 'recent': void openRecent(action.handle); break;
    default: assertNever(action);
  }
}

/** Every command by its name: type a part, Enter runs it. The dialogue is gone before the command runs. */
export function PaletteDialog() {
  const [typed, setTyped] = useState('');
  const entries = useEntries();
  const keyName = useKeyName();
  const found = useMemo(() => entriesFor(entries, typed), [entries, typed]);
  const texts = words().native.palette;
  const run = (key: string | number): void => {
    const entry = found.find(({ id }) => id === key);
    if (entry === undefined) return;
    openDialog(null);
    // The focus goes back to where it was first: many commands act on what has it.
    requestAnimationFrame(() => { carryOut(entry.action); });
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
