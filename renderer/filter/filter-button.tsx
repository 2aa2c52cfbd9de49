import { Filter } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { words as texts } from '../../core/words/words';
import { later } from '../shell/later';
import { useMirror } from '../state/mirror';
import { isFiltering, useFilter } from './filter-state';
import './filter.css';

const FilterOfTimeline = later(() => import('./filter-panel').then((part) => part.FilterOfTimeline));

/** Opens the filter; says by its look when one is in force. */
export function FilterButton() {
  const filtering = useFilter(isFiltering);
  const isThere = useMirror((mirror) => mirror.timeline !== null);
  if (!isThere) return null;
  return (
    <DialogTrigger>
      <Button className="button filter-button" data-filtering={filtering ? '' : undefined} aria-label={filtering ? texts().filter.inForce : texts().filter.title}><Filter size={14} aria-hidden /><span className="toolbar-label">{texts().filter.title}</span></Button>
      <Popover className="popover filter-popover" placement="bottom start"><Dialog className="filter-panel" aria-label={texts().filter.title}><FilterOfTimeline /></Dialog></Popover>
    </DialogTrigger>
  );
}
