import type { KeyboardEvent } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer, type Selection } from 'react-aria-components';
import type { CountedName } from '../../core/names/event-names';
import { words as texts } from '../../core/words/words';

/** Of a row, in px. Only rows in view are drawn: a case can have thousands of names. */
const LAYOUT = { rowSize: 30 };

/** A name may be empty in somebody's file; a key is not. */
const keyOf = (name: string): string => `=${name}`;
const nameOf = (key: string | number): string => String(key).slice(1);

interface NameListProps {
  readonly label: string;
  readonly names: readonly CountedName[];
  readonly chosen: ReadonlySet<string>;
  readonly hasFocus: boolean;
  readonly none: string;
  readonly onChoose: (names: ReadonlySet<string>) => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  /** A letter was typed: it belongs into the search. */
  readonly onType: () => void;
}

const isLetter = ({ key, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): boolean => [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !nativeEvent.isComposing;

/** The names with their events: arrows choose, Shift with them chooses several, Enter or F2 renames, Delete removes, letters search. */
export function NameList({ label, names, chosen, hasFocus, none, onChoose, onRename, onRemove, onType }: NameListProps) {
  const press = (event: KeyboardEvent): void => {
    if (isLetter(event)) { onType(); event.stopPropagation(); return; }
    const act = { F2: onRename, Delete: onRemove, Backspace: onRemove }[event.key];
    if (act === undefined || names.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const choose = (keys: Selection): void => { onChoose(new Set(keys === 'all' ? names.map(({ name }) => name) : [...keys].map(nameOf))); };
  return (
    <div className="names-rows" onKeyDownCapture={press}>
      <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
        <ListBox
          className="names-all" aria-label={label} items={names} autoFocus={hasFocus} selectionMode="multiple" selectionBehavior="replace" disallowEmptySelection escapeKeyBehavior="none"
          selectedKeys={[...chosen].map(keyOf)} onSelectionChange={choose} onAction={onRename} renderEmptyState={() => <p className="names-none">{none}</p>}
        >
          {({ name, events }) => (
            <ListBoxItem id={keyOf(name)} className="menu-item menu-item-row names-row" textValue={name}>
              <span className="names-name" dir="auto" title={name}>{name}</span>
              <span className="menu-item-note">{texts().counts.events(events)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  );
}
