import { Search, Undo2 } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button, Input, Label, TextField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { NAME_FIELDS, countedNames, type CountedName, type NameField } from '../../core/names/event-names';
import { foldText, holdsTerms } from '../../core/search/fold';
import type { Timeline, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { Sheet } from '../dialogs/sheet';
import { fieldKey } from '../shell/field-key';
import { undo } from '../state/edit';
import { useMirror } from '../state/mirror';
import { onceChangedFrom } from '../state/undo-notice';
import { openDialog, useView } from '../state/view';
import { NameFields } from './name-fields';
import { changeNames } from './name-intents';
import { NameList } from './name-list';
import { fieldToShow, rememberField } from './names-opened';
import './names-dialog.css';

/** The first name of the event that is selected, to begin with. */
const firstOf = (events: readonly TimelineEvent[], field: NameField): string | undefined => events.find(({ id }) => id === useView.getState().selectedEvent)?.[field][0];

const matching = (names: readonly CountedName[], words: string): readonly CountedName[] => {
  const wanted = foldText(words.trim()).split(/\s+/);
  return words.trim() === '' ? names : names.filter(({ name }) => holdsTerms(foldText(name), wanted));
};

/** The next name that stays when some go, else the one before them. */
function besideOf(names: readonly CountedName[], gone: ReadonlySet<string>): string | undefined {
  const at = names.findIndex(({ name }) => gone.has(name));
  return [...names.slice(at), ...names.slice(0, at).reverse()].find(({ name }) => !gone.has(name))?.name;
}

/** The last change, while nothing has come after it that an undo would take back instead. */
interface LastChange {
  readonly words: string;
  readonly revision: number;
  readonly before: ReadonlySet<string>;
}

function FieldChoice({ field, onChoose }: { readonly field: NameField; readonly onChoose: (field: NameField) => void }) {
  return (
    <ToggleButtonGroup
      className="segmented" aria-label={texts().names.which} selectionMode="single" disallowEmptySelection selectedKeys={[field]}
      onSelectionChange={(keys) => { const next = NAME_FIELDS.find((one) => keys.has(one)); if (next !== undefined) onChoose(next); }}
    >
      {NAME_FIELDS.map((one) => <ToggleButton key={one} id={one} className="segmented-item">{texts().filter.facets[one]}</ToggleButton>)}
    </ToggleButtonGroup>
  );
}

function NamesForm({ timeline }: { readonly timeline: Timeline }) {
  const { names: said } = texts();
  const { events, revision } = timeline;
  const [field, setField] = useState(() => fieldToShow(events));
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set([firstOf(events, field) ?? '']));
  const [isAsking, setAsking] = useState(false);
  const [last, setLast] = useState<LastChange | null>(null);
  // Another round draws the list anew, with the focus on what is chosen in it; not where other names come under somebody's hands.
  const [{ round, inList }, setList] = useState({ round: 0, inList: true });
  const goToList = (): void => { setList((list) => ({ round: list.round + 1, inList: true })); };
  const search = useRef<HTMLInputElement>(null);
  const input = useRef<HTMLInputElement>(null);

  const all = useMemo(() => countedNames(events, field, texts().numbers.compare), [events, field]);
  const typed = useDeferredValue(words);
  // Cleared, it shows all at once: the list may be drawn anew with it, and begin at a name that the search left out.
  const wanted = words === '' ? '' : typed;
  const shown = useMemo(() => matching(all, wanted), [all, wanted]);
  const stillPicked = shown.filter(({ name }) => picked.has(name));
  const chosen = stillPicked.length > 0 ? stillPicked : shown.slice(0, 1);
  const chosenNames = new Set(chosen.map(({ name }) => name));

  const goOnWith = (names: ReadonlySet<string>): void => {
    setPicked(names);
    setAsking(false);
    goToList();
  };
  const choose = (names: ReadonlySet<string>): void => { setPicked(names); setAsking(false); };
  const show = (next: NameField): void => {
    rememberField(next);
    setField(next);
    setWords('');
    setList((list) => ({ ...list, inList: false }));
    choose(new Set([firstOf(events, next) ?? '']));
  };
  const change = async (typed: string | null): Promise<void> => {
    const beside = besideOf(shown, chosenNames);
    const done = await changeNames(field, [...chosenNames], typed);
    if (done === null) return;
    setLast({ words: done.words, revision: useMirror.getState().timeline?.revision ?? 0, before: chosenNames });
    // What it is called now must be seen, also where it is not what was searched for.
    if (done.to !== null && matching([{ name: done.to, events: 1 }], words).length === 0) setWords('');
    goOnWith(new Set([done.to ?? beside ?? '']));
  };
  const takeBack = (before: ReadonlySet<string>): void => {
    // The names are back with the timeline, which may come after the answer.
    onceChangedFrom(revision, () => { goOnWith(before); });
    void undo();
  };
  const rename = (): void => { setAsking(false); input.current?.focus(); input.current?.select(); };

  return (
    <Sheet
      title={said.title} wide
      actions={
        <>
          {last !== null && last.revision === revision && (
            <span className="names-last">{last.words}<Button className="button button-quiet" onPress={() => { takeBack(last.before); }}><Undo2 size={14} aria-hidden />{texts().shell.undo}</Button></span>
          )}
          <Button className="button" onPress={() => { openDialog(null); }}>{said.done}</Button>
        </>
      }
    >
      <div className="names">
        <div className="names-side">
          <FieldChoice field={field} onChoose={show} />
          <TextField className="names-search" value={words} onChange={(next) => { setWords(next); setAsking(false); }}>
            <Label className="visually-hidden">{said.find}</Label>
            <Search size={14} aria-hidden />
            <Input
              ref={search} className="field-input" data-own-undo placeholder={said.find}
              onKeyDown={(press) => {
                const key = fieldKey(press);
                if (key === 'Escape' && words !== '') { press.stopPropagation(); setWords(''); }
                else if ((key === 'ArrowDown' || key === 'Enter') && shown.length > 0) { press.preventDefault(); goToList(); }
              }}
            />
          </TextField>
          <NameList
            key={`${field} ${round}`} label={texts().filter.facets[field]} names={shown} chosen={chosenNames} hasFocus={inList && all.length > 0} none={all.length === 0 ? said.empty[field] : said.noneFound}
            onChoose={choose} onRename={rename} onRemove={() => { setAsking(true); }} onType={() => { search.current?.focus(); }}
          />
          <p className="field-hint names-count" role="status">{said.shown(shown.length, all.length)}</p>
        </div>
        {chosen.length > 0 && (
          <div className="names-work">
            <NameFields
              key={`${field} ${round} ${[...chosenNames].join('\n')}`} field={field} events={events} all={all} chosen={chosen} input={input} isAsking={isAsking} onAsk={setAsking}
              onChange={(typed) => { void change(typed); }} onLeave={() => { goToList(); }}
            />
            <p className="field-hint">{said.hint}</p>
          </div>
        )}
      </div>
    </Sheet>
  );
}

/** Renames, merges and removes people, places and tags on all events; each change is one step that undo takes back. */
export function NamesDialog() {
  const timeline = useMirror((mirror) => mirror.timeline);
  return timeline === null ? null : <NamesForm timeline={timeline} />;
}
