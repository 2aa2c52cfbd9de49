import { useState, type RefObject } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { cleanName, type CountedName, type NameField } from '../../core/names/event-names';
import { isMerge, renamedEvents, renamingOf, type Renaming } from '../../core/names/rename-names';
import { NAME_LIMIT } from '../../core/timeline/field-limits';
import type { TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { fieldKey } from '../shell/field-key';
import { FieldWords } from '../shell/field-words';
import { sumOf } from './name-intents';
import { Removal } from './removal';

/** Spellings that are offered for the one name; the rest of a long choice is typed. */
const MOST_SPELLINGS = 8;

/** Most events first; the longer one where they are even, for it says more. */
const bySpread = (a: CountedName, b: CountedName): number => b.events - a.events || b.name.length - a.name.length;

/** What will become of the names, before anything does. */
function forecast(change: Renaming, events: readonly TimelineEvent[], chosen: readonly CountedName[], all: readonly CountedName[]): string {
  const { names } = texts();
  const sum = sumOf(renamedEvents(events, change), events);
  const { to } = change;
  if (to === null || !isMerge(change)) return names.on(sum.events, sum.hidden);
  const others = all.filter(({ name }) => cleanName(name) === to && !chosen.some((one) => one.name === name));
  const own = others.reduce((count, one) => count + one.events, 0);
  return own > 0 ? names.joins(sum.events, sum.hidden, to, own) : names.becomeOne(chosen.length, sum.events, sum.hidden);
}

interface NameFieldsProps {
  readonly field: NameField;
  readonly events: readonly TimelineEvent[];
  readonly all: readonly CountedName[];
  /** At least one. */
  readonly chosen: readonly CountedName[];
  readonly input: RefObject<HTMLInputElement | null>;
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
  /** Null: away with them. */
  readonly onChange: (typed: string | null) => void;
  /** Back to the list without a change. */
  readonly onLeave: () => void;
}

/** What is done with the names that are chosen: another name for one, one name for several, or none. */
export function NameFields({ field, events, all, chosen, input, isAsking, onAsk, onChange, onLeave }: NameFieldsProps) {
  const { names } = texts();
  const spread = [...chosen].sort(bySpread);
  const first = spread[0]?.name ?? '';
  const isSeveral = chosen.length > 1;
  const [typed, setTyped] = useState(first);
  const name = cleanName(typed);
  const picked = new Set(chosen.map((one) => one.name));
  const allNames = all.map((one) => one.name);
  const change = name === '' ? null : renamingOf(allNames, field, picked, typed);
  const isLong = name.length > NAME_LIMIT;
  const problem = change === null ? names.nameless : isLong ? texts().inspector.longName(NAME_LIMIT) : '';
  const canChange = change !== null && !isLong && change.gone.size > 0;
  const removal = renamingOf(allNames, field, picked, null);
  const about = sumOf(renamedEvents(events, removal), events);
  const save = (): void => {
    if (canChange) onChange(typed);
    else if (problem === '') onLeave();
  };
  return (
    <div className="names-fields">
      {isSeveral && <p className="names-several">{names.several(chosen.length, about.events)}</p>}
      <TextField className="field" value={typed} onChange={setTyped} isInvalid={problem !== ''}>
        <Label className="field-label">{isSeveral ? names.into : names.name}</Label>
        <Input
          ref={input} className="field-input" data-own-undo dir="auto"
          onKeyDown={(press) => {
            const key = fieldKey(press);
            if (key === 'Enter') { press.preventDefault(); save(); }
            else if (key === 'Escape' && typed !== first) { press.stopPropagation(); onLeave(); }
          }}
        />
        <FieldWords isWrong={problem !== ''} words={problem !== '' || change === null ? problem : canChange ? forecast(change, events, chosen, all) : names.on(about.events, about.hidden)} />
      </TextField>
      {isSeveral && (
        <div className="names-spellings" role="group" aria-label={names.spellings}>
          {spread.slice(0, MOST_SPELLINGS).map((one) => <Button key={one.name} className="chip" onPress={() => { setTyped(one.name); }}><span className="chip-text" dir="auto">{one.name}</span></Button>)}
        </div>
      )}
      <div className="names-buttons"><Button className="button button-primary" isDisabled={!canChange} onPress={save}>{change !== null && isMerge(change) ? names.merge : names.rename}</Button></div>
      <Removal
        question={isSeveral ? names.removingSeveral(chosen.length, about.events, about.hidden) : names.removing(first, about.events, about.hidden)}
        isAsking={isAsking} onAsk={() => { onAsk(true); }} onKeep={() => { onAsk(false); onLeave(); }} onRemove={() => { onChange(null); }}
      />
    </div>
  );
}
