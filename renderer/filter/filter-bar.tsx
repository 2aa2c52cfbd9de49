import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { mendFocus } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { clearFilter, isFiltering, setFilter, useFilter } from './filter-state';
import { filterParts } from './filter-words';
import './filter.css';
import { words as texts } from '../../core/words/words';

interface FilterBarProps {
  readonly shown: number;
  readonly all: number;
}

/** Says over the timeline that it is not the whole, and why. */
export function FilterBar({ shown, all }: FilterBarProps) {
  const state = useFilter();
  const timeline = useMirror((mirror) => (isFiltering(state) ? mirror.timeline : null));
  if (timeline === null) return null;
  return (
    <div className="filter-bar" role="region" aria-label={texts().filter.region}>
      <span className="filter-bar-count" role="status">{texts().filter.shownOf(shown, all)}</span>
      {filterParts(state.filter, timeline).map(({ key, words, without }) => (
        <Button key={key} className="chip" aria-label={texts().filter.stop(words)} onPress={() => { setFilter(without); mendFocus(); }}><span className="chip-text">{words}</span><X size={12} aria-hidden /></Button>
      ))}
      <Button className="button button-quiet" onPress={() => { clearFilter(); mendFocus(); }}>{texts().filter.showAll}</Button>
    </div>
  );
}
