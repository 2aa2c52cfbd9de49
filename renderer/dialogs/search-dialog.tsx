import { useDeferredValue, useMemo, useState } from 'react';
import { Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { paragraphNumbers } from '../../core/sources/citation';
import type { EventId, ParagraphId, SourceId, Timeline } from '../../core/timeline/types';
import { useMirror } from '../state/mirror';
import { openDialog, selectEvent, showParagraph } from '../state/view';
import { Sheet } from './sheet';
import './search-dialog.css';

interface Hit {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly go: () => void;
}

/** Most results shown; typing on narrows them. */
const SHOWN = 60;

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

function hitsIn(timeline: Timeline, words: string): readonly Hit[] {
  const wanted = fold(words.trim());
  if (wanted === '') return [];
  const hits: Hit[] = [];
  const show = (go: () => void) => () => { openDialog(null); go(); };
  for (const event of timeline.events) {
    if (hits.length >= SHOWN) break;
    const text = fold([event.title, event.description ?? '', ...event.actors, ...event.places, ...event.tags, ...event.citations.map((one) => one.quote.exact)].join('\n'));
    if (text.includes(wanted)) hits.push({ key: event.id, title: event.title, note: formatWhen(event.when.edtf), go: show(() => { selectEvent(event.id); }) });
  }
  for (const source of timeline.sources) {
    const numbers = paragraphNumbers(source);
    for (const paragraph of source.paragraphs) {
      if (hits.length >= SHOWN) break;
      const number = numbers.get(paragraph.id);
      if (number !== undefined && fold(paragraph.text).includes(wanted))
        hits.push({ key: `${source.id}/${paragraph.id}`, title: paragraph.text, note: `¶${number} · ${source.title}`, go: show(() => { showParagraph(source.id, paragraph.id); }) });
    }
  }
  return hits;
}

/** Events and source paragraphs that hold the words typed; arrows move, Enter goes there. */
export function SearchDialog() {
  const timeline = useMirror((mirror) => mirror.timeline);
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words);
  const hits = useMemo(() => (timeline === null ? [] : hitsIn(timeline, asked)), [timeline, asked]);
  return (
    <Sheet title="Search events and sources">
      <TextField className="field" value={words} onChange={setWords} autoFocus onKeyDown={(event) => { if (event.key === 'Enter') hits[0]?.go(); }}>
        <Label className="visually-hidden">Search events and sources</Label>
        <Input className="field-input" data-own-undo placeholder="Names, words, quotes" />
      </TextField>
      <p className="field-hint" role="status">{asked.trim() === '' ? 'Searches titles, descriptions, people, places, quotes and paragraphs.' : hits.length === 0 ? 'Nothing found.' : `${hits.length}${hits.length === SHOWN ? ' or more' : ''} found`}</p>
      {hits.length > 0 && (
        <ListBox className="search-hits" aria-label="Results" items={hits.map((hit) => ({ ...hit, id: hit.key }))} onAction={(key) => { hits.find((hit) => hit.key === key)?.go(); }}>
          {(hit) => (
            <ListBoxItem className="menu-item" textValue={hit.title}>
              <span className="search-hit-title">{hit.title}</span><span className="menu-item-note">{hit.note}</span>
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </Sheet>
  );
}
