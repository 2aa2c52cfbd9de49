import { Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { FACETS, filterCounts, isReversed, toggledFacet, withoutPart, type Facet } from '../../core/filter/event-filter';
import { readBound } from '../../core/filter/filter-date';
import type { EventFilter, EventStatus, Timeline } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { FieldWords } from '../shell/field-words';
import { KindIcon } from '../shell/kind-icon';
import { useMirror } from '../state/mirror';
import { useSuggestions } from '../suggestions/suggestion-store';
import { kindStyle } from '../timeline/marker';
import { FilterCheck, FilterFacet, type FacetChoice } from './filter-facet';
import { clearFilter, deleteFilter, isFiltering, saveFilter, setFilter, useFilter, useFilterContext, useSavedFilters, valueLabel } from './filter-state';

/** More values than this nobody reads through in a list. */
const MOST_CHOICES = 200;

function choicesOf(facet: Facet, counts: ReadonlyMap<string, number>, timeline: Timeline, chosen: readonly string[]): readonly FacetChoice[] {
  if (facet === 'kinds') {
    return timeline.kinds.map((kind) => ({ value: kind.id, label: kind.label, count: counts.get(kind.id) ?? 0, icon: <span className="filter-choice-icon" style={kindStyle(kind)}><KindIcon kind={kind} /></span> }));
  }
  if (facet === 'statuses') return Object.entries(texts().filter.statuses).map(([value, label]) => ({ value, label, count: counts.get(value as EventStatus) ?? 0 }));
  const values = new Set([...counts.keys(), ...chosen]);
  return [...values].map((value) => ({ value, label: valueLabel(timeline, facet, value), count: counts.get(value) ?? 0 })).sort((a, b) => b.count - a.count || texts().numbers.compare(a.label, b.label)).slice(0, MOST_CHOICES);
}

interface DateFieldProps {
  readonly label: string;
  readonly side: 'from' | 'to';
  readonly edtf: string | undefined;
  /** What is wrong with a date that can be read; '' where nothing is. */
  readonly doubt: string;
  readonly onChange: (edtf: string | undefined) => void;
}

/** A date of the filter in a person's words; kept when it can be read, and the one before it until then. */
function DateField({ label, side, edtf, doubt, onChange }: DateFieldProps) {
  const [words, setWords] = useState(edtf ?? '');
  const read = words.trim() === '' ? null : readBound(side, words);
  const hasFailed = read !== null && !read.ok;
  const problem = !hasFailed ? doubt : edtf === undefined ? read.failure.message : texts().filter.unreadDate(read.failure.message, formatWhen(edtf));
  return (
    <TextField
      className="field" value={words} isInvalid={problem !== ''}
      onChange={(next) => {
        setWords(next);
        const result = next.trim() === '' ? null : readBound(side, next);
        if (result === null) onChange(undefined);
        else if (result.ok) onChange(result.value);
      }}
    >
      <Label className="field-label">{label}</Label>
      <Input className="field-input" data-own-undo placeholder={texts().filter.dateExample} />
      <FieldWords isWrong={problem !== ''} words={problem} />
    </TextField>
  );
}

function SaveField({ filter }: { readonly filter: EventFilter }) {
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const save = (): void => {
    if (name.trim() === '') return;
    void saveFilter(name.trim(), filter).then((saved) => {
      if (!saved) return;
      setName('');
      // The button has nothing to save now: without a name it cannot be pressed, nor keep the focus.
      field.current?.focus();
    });
  };
  return (
    <form className="filter-save" onSubmit={(event) => { event.preventDefault(); save(); }}>
      <TextField className="field" value={name} onChange={setName}><Label className="field-label">{texts().filter.saveAs}</Label><Input ref={field} className="field-input" data-own-undo placeholder={texts().filter.nameExample} /></TextField>
      <Button type="submit" className="button" isDisabled={name.trim() === ''}>{texts().filter.save}</Button>
    </form>
  );
}

/** Filters kept in the file; a press puts one in force. */
function SavedFilters({ onChoose }: { readonly onChoose: (filter: EventFilter) => void }) {
  const saved = useSavedFilters();
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const list = useRef<HTMLDivElement>(null);
  const goOnAt = useRef<number | null>(null);
  // What is deleted takes its button away: the keyboard goes on with the filter in its place.
  useEffect(() => {
    if (goOnAt.current !== null) list.current?.querySelectorAll<HTMLElement>('.filter-saved-one > button:first-child')[Math.min(goOnAt.current, saved.length - 1)]?.focus();
    goOnAt.current = null;
  }, [saved]);
  const remove = (id: string, index: number): void => {
    goOnAt.current = index;
    void deleteFilter(id);
  };
  if (saved.length === 0) return null;
  return (
    <div className="filter-facet" role="group" aria-label={texts().filter.savedFilters}>
      <div className="filter-facet-label">{texts().filter.saved}</div>
      <div ref={list} className="filter-saved">
        {saved.map((one, index) => (
          <span key={one.id} className="filter-saved-one">
            <Button className="chip" onPress={() => { onChoose(one.filter); }}><span className="chip-text">{one.name}</span></Button>
            {!readOnly && <Button className="chip" aria-label={texts().filter.delete(one.name)} onPress={() => { remove(one.id, index); }}><Trash2 size={12} aria-hidden /></Button>}
          </span>
        ))}
      </div>
    </div>
  );
}

function FilterPanel({ timeline }: { readonly timeline: Timeline }) {
  const { filter } = useFilter();
  const context = useFilterContext();
  const suggestions = useSuggestions((state) => state.events.length);
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const counts = useMemo(() => filterCounts(timeline.events, filter, context), [timeline.events, filter, context]);
  // A whole filter comes in the place of this one: the dates' fields begin anew with what is in force.
  const [round, setRound] = useState(0);
  const replace = (next: EventFilter): void => { setFilter(next); setRound(round + 1); };
  const first = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    clearFilter();
    setRound(round + 1);
    // The button can be pressed no more: the focus would be nowhere, and Escape leave the panel open.
    first.current?.focus();
  };
  const given = (part: keyof EventFilter, value: string | boolean | undefined): void => { setFilter(value === undefined || value === false || value === '' ? withoutPart(filter, part) : { ...filter, [part]: value }); };
  return (
    <>
      <div className="filter-body">
        <SavedFilters onChoose={replace} />
        <TextField className="field" value={filter.words ?? ''} onChange={(words) => { given('words', words); }} autoFocus><Label className="field-label">{texts().filter.words}</Label><Input ref={first} className="field-input" data-own-undo placeholder={texts().filter.wordsExample} /></TextField>
        {FACETS.map((facet) => (
          <FilterFacet
            key={facet} label={texts().filter.facets[facet]} choices={choicesOf(facet, counts.facets[facet], timeline, filter[facet] ?? [])} chosen={filter[facet] ?? []}
            onToggle={(value) => { setFilter(toggledFacet(filter, facet, value)); }}
          />
        ))}
        <div className="filter-dates">
          <DateField key={`from ${round}`} label={texts().filter.from} side="from" edtf={filter.from} doubt="" onChange={(edtf) => { given('from', edtf); }} />
          <DateField key={`to ${round}`} label={texts().filter.to} side="to" edtf={filter.to} doubt={isReversed(filter) ? texts().filter.reversed : ''} onChange={(edtf) => { given('to', edtf); }} />
        </div>
        <div className="filter-facet" role="group" aria-label={texts().filter.moreParts}>
          <FilterCheck label={texts().filter.withoutSource} count={counts.withoutCitation} isSelected={filter.withoutCitation === true} onChange={() => { given('withoutCitation', filter.withoutCitation !== true); }} />
          <FilterCheck label={texts().filter.suggestionsOnly} count={suggestions} isSelected={filter.withSuggestions === true} onChange={() => { given('withSuggestions', filter.withSuggestions !== true); }} />
        </div>
        {isFiltering({ filter }) && !readOnly && <SaveField filter={filter} />}
      </div>
      <div className="filter-foot">
        <span className="filter-foot-count" role="status">{texts().filter.shownOf(counts.shown, counts.all)}</span>
        <Button className="button" isDisabled={!isFiltering({ filter })} onPress={clear}>{texts().filter.clear}</Button>
      </div>
    </>
  );
}

/** Follows the timeline only while the panel is open. */
export function FilterOfTimeline() {
  const timeline = useMirror((mirror) => mirror.timeline);
  return timeline === null ? null : <FilterPanel timeline={timeline} />;
}
