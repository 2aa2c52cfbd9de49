import { Check } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { words as texts } from '../../core/words/words';

export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly icon?: ReactNode;
}

/** Shown before "more": the rest of a long list is a press away. */
const FIRST_SHOWN = 6;

export function FilterCheck({ label, count, icon, isSelected, onChange }: { readonly label: string; readonly count: number; readonly icon?: ReactNode; readonly isSelected: boolean; readonly onChange: () => void }) {
  return (
    <Checkbox className={`filter-choice${count === 0 && !isSelected ? ' filter-choice-none' : ''}`} isSelected={isSelected} onChange={onChange} aria-label={texts().filter.choice(label, count)}>
      <span className="filter-choice-box">{isSelected && <Check size={12} strokeWidth={3} aria-hidden />}</span>
      {icon}
      <span className="filter-choice-label" dir="auto">{label}</span>
      <span className="filter-choice-count">{texts().numbers.number(count)}</span>
    </Checkbox>
  );
}

interface FilterFacetProps {
  readonly label: string;
  readonly choices: readonly FacetChoice[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** The values of one facet with what choosing each would show; nothing when there are none. */
export function FilterFacet({ label, choices, chosen, onToggle }: FilterFacetProps) {
  const [isWhole, setWhole] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const goOnAt = useRef<number | null>(null);
  // The button takes itself away: the keyboard goes on with the first box it has shown.
  useEffect(() => {
    if (goOnAt.current !== null) group.current?.querySelectorAll('input')[goOnAt.current]?.focus();
    goOnAt.current = null;
  }, [isWhole]);
  if (choices.length === 0) return null;
  // Chosen ones stay in sight wherever they rank.
  const shown = isWhole ? choices : choices.filter(({ value }, index) => index < FIRST_SHOWN || chosen.includes(value));
  return (
    <div ref={group} className="filter-facet" role="group" aria-label={label}>
      <div className="filter-facet-label">{label}</div>
      {shown.map(({ value, label: name, count, icon }) => <FilterCheck key={value} label={name} count={count} icon={icon} isSelected={chosen.includes(value)} onChange={() => { onToggle(value); }} />)}
      {shown.length < choices.length && <button type="button" className="filter-more" onClick={() => { goOnAt.current = choices.findIndex((choice) => !shown.includes(choice)); setWhole(true); }}>{texts().filter.more(choices.length - shown.length)}</button>}
    </div>
  );
}
