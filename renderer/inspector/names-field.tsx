import { Settings2, X } from 'lucide-react';
import { memo, useId, useMemo } from 'react';
import { Button, Input, Tag, TagGroup, TagList, TextField } from 'react-aria-components';
import type { NameField } from '../../core/names/event-names';
import { NAME_LIMIT } from '../../core/timeline/field-limits';
import type { TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { patchEventWith } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { openNames } from '../names/names-opened';
import { FieldWords } from '../shell/field-words';
import { IconButton, useWhyReadOnly } from '../shell/hinted-button';
import { sameIn } from './same-event';
import { hasLongName, namesIn } from './typed-names';
import { useTyped } from './use-typed';
import { fieldKey } from '../shell/field-key';

interface NamesFieldProps {
  readonly event: TimelineEvent;
  readonly field: NameField;
  readonly label: string;
}

/** Most names offered while typing; more are no help. */
const OFFERED = 200;

/** Names as chips, with those already used in the timeline offered. Enter or a comma adds, also several between East Asian commas; Backspace on a chip removes. */
export const NamesField = memo(function NamesField({ event, field, label }: NamesFieldProps) {
  const names = event[field];
  const listId = useId();
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const whyReadOnly = useWhyReadOnly();
  const change = (next: (before: readonly string[]) => readonly string[]): void => {
    void patchEventWith(event.id, texts().inspector.editNames[field], ({ [field]: before }) => {
      const after = next(before);
      return after.length === before.length ? null : { [field]: after };
    });
  };
  const { words, setWords, keep } = useTyped((typed) => {
    if (hasLongName(typed)) return false;
    const added = namesIn(typed);
    if (added.length > 0) change((before) => [...before, ...added.filter((name) => !before.includes(name))]);
    return true;
  });
  const draft = words ?? '';
  const isTooLong = hasLongName(draft);
  const wanted = draft.trim().toLocaleLowerCase('en');
  // Who types no name has no use for the others'.
  const events = useMirror((mirror) => (wanted === '' ? undefined : mirror.timeline?.events));
  const offered = useMemo(() => {
    if (wanted === '') return [];
    const found = new Set<string>();
    for (const one of events ?? []) {
      for (const name of one[field]) if (name.toLocaleLowerCase('en').includes(wanted)) found.add(name);
      if (found.size >= OFFERED) break;
    }
    return [...found].sort(texts().numbers.compare);
  }, [events, field, wanted]);

  return (
    <div className="field">
      <span className="field-line">
        <span className="field-label" id={`${listId}-label`}>{label}</span>
        <IconButton label={texts().names.hints[field]} icon={<Settings2 size={14} aria-hidden />} className="field-line-button" whyNot={whyReadOnly} onPress={() => { openNames(field); }} />
      </span>
      <div className="names-box">
        {names.length > 0 && (
          <TagGroup aria-labelledby={`${listId}-label`} {...(readOnly ? {} : { onRemove: (keys) => { change((before) => before.filter((name) => !keys.has(name))); } })}>
            <TagList className="names-list" items={names.map((name) => ({ id: name }))}>
              {({ id }) => (
                <Tag id={id} className="chip" textValue={id}>
                  <span className="chip-text" title={id}>{id}</span>
                  {!readOnly && <Button slot="remove" className="chip-remove" aria-label={texts().inspector.remove}><X size={12} aria-hidden /></Button>}
                </Tag>
              )}
            </TagList>
          </TagGroup>
        )}
        {!(readOnly && names.length > 0) && (
          <TextField className="names-input" aria-labelledby={`${listId}-label`} value={draft} isInvalid={isTooLong} onChange={(value) => { setWords(value); if (value.endsWith(',')) keep(); }} onBlur={keep}>
            <Input
              data-own-undo list={listId} placeholder={readOnly ? texts().inspector.noneYet : names.length === 0 ? texts().inspector.add : texts().inspector.addAnother}
              onKeyDown={(press) => {
                if (fieldKey(press) === 'Enter') { press.preventDefault(); keep(); }
                else if (fieldKey(press) === 'Escape' && draft !== '') { press.stopPropagation(); setWords(null); }
              }}
            />
            <FieldWords isWrong={isTooLong} words={isTooLong ? texts().inspector.longName(NAME_LIMIT) : ''} />
          </TextField>
        )}
      </div>
      <datalist id={listId}>{offered.map((name) => <option key={name} value={name} />)}</datalist>
    </div>
  );
}, sameIn('actors', 'places', 'tags'));
