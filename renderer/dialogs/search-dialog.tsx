import { FileText, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { KindIcon, kindColor } from '../shell/kind-icon';
import { useMirror } from '../state/mirror';
import { openDialog, selectEvent, showParagraph } from '../state/view';
import { MOST_HITS, searchTimeline, type SearchTarget } from './search-hits';
import { Sheet } from './sheet';
import './search-dialog.css';

function goTo(target: SearchTarget): void {
  openDialog(null);
  if (target.type === 'event') selectEvent(target.event);
  else showParagraph(target.source, target.paragraph);
}

function TargetIcon({ target }: { readonly target: SearchTarget }) {
  if (target.type === 'paragraph') return <span className="search-hit-icon"><FileText size={15} aria-hidden /></span>;
  return <span className="search-hit-icon" style={{ color: kindColor(target.kind?.color ?? '') }}><KindIcon kind={target.kind ?? { icon: 'flag' }} size={15} /></span>;
}

/** Events and source paragraphs that hold the words typed; arrows move while typing goes on, Enter goes there. */
export function SearchDialog() {
  const timeline = useMirror((mirror) => mirror.timeline);
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words);
  const hits = useMemo(() => (timeline === null ? [] : searchTimeline(timeline, asked)), [timeline, asked]);
  return (
    <Sheet title="Search events and sources">
      <Autocomplete inputValue={words} onInputChange={setWords}>
        <TextField className="search-field" autoFocus>
          <Label className="visually-hidden">Search events and sources</Label>
          <Search size={16} aria-hidden />
          <Input className="field-input" data-own-undo placeholder="Names, words, quotes" />
        </TextField>
        <p className="field-hint search-count" role="status">{asked.trim() === '' ? 'Searches titles, descriptions, people, places, quotes and paragraphs.' : hits.length === 0 ? 'Nothing found.' : `${hits.length}${hits.length === MOST_HITS ? ' or more' : ''} found`}</p>
        <ListBox
          className={hits.length === 0 ? 'search-hits search-hits-none' : 'search-hits'} aria-label="Results" items={hits}
          onAction={(key) => { const hit = hits.find(({ id }) => id === key); if (hit !== undefined) goTo(hit.target); }}
        >
          {(hit) => (
            <ListBoxItem className="menu-item search-hit" textValue={`${hit.title}, ${hit.note}`}>
              <TargetIcon target={hit.target} />
              <span className="search-hit-words"><span className="search-hit-title" dir="auto">{hit.title}</span><span className="menu-item-note">{hit.note}</span></span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Sheet>
  );
}
