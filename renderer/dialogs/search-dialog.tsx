import { FileText, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Button, Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { KindIcon, kindColor } from '../shell/kind-icon';
import { goToParagraph, goToTimeline } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { openDialog, selectEvent, showParagraph } from '../state/view';
import { useSearch } from '../search/use-search';
import type { DocumentTarget } from '../../core/search/timeline-documents';
import { words as texts } from '../../core/words/words';
import { useEnterFirst } from './enter-first';
import { MarkedWords } from './marked-words';
import { MOST_HITS, hitsOf, type SearchHit } from './search-hits';
import { Sheet } from './sheet';
import './search-dialog.css';

/** The keyboard goes along: who asked to see something wants to go on from there, and to hear what it is. */
function goTo(target: DocumentTarget): void {
  openDialog(null);
  if (target.type === 'event') {
    selectEvent(target.event);
    goToTimeline();
  } else {
    showParagraph(target.source, target.paragraph);
    goToParagraph(target.paragraph);
  }
}

function HitIcon({ hit: { target, kind } }: { readonly hit: SearchHit }) {
  if (target.type === 'paragraph') return <span className="search-hit-icon"><FileText size={15} aria-hidden /></span>;
  return <span className="search-hit-icon" style={{ color: kindColor(kind?.color ?? '') }}><KindIcon kind={kind ?? { icon: 'flag' }} size={15} /></span>;
}

/** Events and source paragraphs that hold the words typed; arrows move while typing goes on, Enter goes there. */
export function SearchDialog() {
  const timeline = useMirror((mirror) => mirror.timeline);
  const { search: said } = texts().dialogs;
  const [words, setWords] = useState('');
  const { answer, query } = useSearch(words, MOST_HITS);
  const hits = useMemo(() => (timeline === null ? [] : hitsOf(timeline, answer.keys, query)), [timeline, answer, query]);
  const onEnter = useEnterFirst(words === query, () => {
    const [first] = hits;
    if (first !== undefined) goTo(first.target);
    return first !== undefined;
  });
  return (
    <Sheet title={said.title}>
      <div className="search-form" role="presentation" onKeyDownCapture={onEnter}>
        <Autocomplete inputValue={words} onInputChange={setWords}>
          <TextField className="search-field" autoFocus>
            <Label className="visually-hidden">{said.title}</Label>
            <Search size={16} aria-hidden />
            <Input className="field-input" data-own-undo placeholder={said.example} />
          </TextField>
          <p className="field-hint search-count" role="status">{query.trim() === '' ? said.hint : said.found(answer.total, hits.length)}</p>
          {answer.nearby.length > 0 && (
            <p className="field-hint search-nearby">
              {said.nearby} {answer.nearby.map((nearby) => <Button key={nearby} className="button" onPress={() => { setWords(nearby); }}>{nearby}</Button>)}
            </p>
          )}
          <ListBox
            className={hits.length === 0 ? 'search-hits search-hits-none' : 'search-hits'} aria-label={said.results} items={hits}
            onAction={(key) => { const hit = hits.find(({ id }) => id === key); if (hit !== undefined) goTo(hit.target); }}
          >
            {(hit) => (
              <ListBoxItem className="menu-item search-hit" textValue={said.hit(hit.title.text, hit.note)}>
                <HitIcon hit={hit} />
                <span className="search-hit-words">
                  <span className="search-hit-title" dir="auto"><MarkedWords text={hit.title} /></span>
                  {hit.excerpt !== null && <span className="search-hit-excerpt" dir="auto"><MarkedWords text={hit.excerpt} /></span>}
                  <span className="menu-item-note">{hit.note}</span>
                </span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </Sheet>
  );
}
