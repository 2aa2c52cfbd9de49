import { Check, ChevronDown, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Button, Input, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, TextField } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { titleOf } from '../../core/layout/event-title';
import { relationWords } from '../../core/timeline/relation-words';
import { relationsOf, type RelationEnd } from '../../core/timeline/relations';
import { RELATION_TYPES, type EventId, type Timeline, type TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { useSearch } from '../search/use-search';
import { KindIcon, kindColor } from '../shell/kind-icon';
import { selectedEvent } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { relate } from '../state/relation-intents';
import { openDialog } from '../state/view';
import { placedOf } from '../timeline/timeline-layout';
import { useEnterFirst } from './enter-first';
import { MarkedWords } from './marked-words';
import { MOST_HITS, hitsOf, type SearchHit } from './search-hits';
import { Sheet } from './sheet';
import './relate-dialog.css';
import './search-dialog.css';

type Way = Pick<RelationEnd, 'type' | 'direction'>;

/** Every relation, told from this event; a contradiction goes both ways. */
const WAYS: readonly Way[] = RELATION_TYPES.flatMap((type): readonly Way[] => (type === 'contradicts' ? [{ type, direction: 'out' }] : [{ type, direction: 'out' }, { type, direction: 'in' }]));

const keyOf = ({ type, direction }: Way): string => `${type} ${direction}`;

/** Told last time: several links are often of one kind. */
let lastWay = keyOf({ type: 'follows', direction: 'out' });

/** Neighbours in time offered before anything is typed: what is related is often near. */
const NEAR = 6;

function nearest(timeline: Timeline, event: EventId): readonly SearchHit[] {
  const placed = placedOf(timeline.events);
  const at = placed.findIndex(({ key }) => key === event);
  const kinds = new Map(timeline.kinds.map((kind) => [kind.id, kind]));
  const asHit = (one: TimelineEvent): SearchHit => ({
    id: one.id, title: { text: titleOf(one), marks: [] }, excerpt: null, note: formatWhen(one.when.edtf), target: { type: 'event', event: one.id }, kind: kinds.get(one.kind),
  });
  return placed.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter(({ key }) => key !== event).map((one) => asHit(one.event));
}

function WaySelect({ way, onChange }: { readonly way: string; readonly onChange: (way: string) => void }) {
  return (
    <Select className="field relate-way" selectedKey={way} onSelectionChange={(key) => { if (key !== null) onChange(String(key)); }}>
      <Label className="field-label">{texts().relations.way}</Label>
      <Button className="button relate-way-button"><SelectValue className="relate-way-value" /><ChevronDown size={14} aria-hidden /></Button>
      <Popover className="popover">
        <ListBox>
          {WAYS.map((one) => <ListBoxItem key={keyOf(one)} id={keyOf(one)} className="menu-item menu-item-row" textValue={relationWords(one)}>{relationWords(one)}</ListBoxItem>)}
        </ListBox>
      </Popover>
    </Select>
  );
}

function RelateForm({ timeline, event }: { readonly timeline: Timeline; readonly event: TimelineEvent }) {
  const [way, setWay] = useState(lastWay);
  const [words, setWords] = useState('');
  const { answer, query } = useSearch(words, MOST_HITS);
  const chosen = WAYS.find((one) => keyOf(one) === way) ?? { type: 'follows', direction: 'out' };
  const hits = useMemo(() => {
    const found = query.trim() === '' ? nearest(timeline, event.id) : hitsOf(timeline, answer.keys, query);
    return found.filter(({ target }) => target.type === 'event' && target.event !== event.id);
  }, [timeline, event.id, answer, query]);
  const related = new Set(relationsOf(event, timeline.events).filter((end) => end.type === chosen.type && (end.direction === chosen.direction || end.type === 'contradicts')).map((end) => end.event));
  const choose = (key: string | number): void => {
    const target = hits.find(({ id }) => id === key)?.target;
    if (target?.type === 'event') void relate(event.id, { ...chosen, event: target.event }).then((done) => { if (done) openDialog(null); });
  };
  const onEnter = useEnterFirst(words === query, () => {
    const first = query.trim() === '' ? undefined : hits.find(({ target }) => target.type === 'event' && !related.has(target.event));
    if (first !== undefined) choose(first.id);
    return first !== undefined;
  });
  return (
    <div className="search-form" role="presentation" onKeyDownCapture={onEnter}>
      <div className="relate-event"><span style={{ color: kindColor(timeline.kinds.find(({ id }) => id === event.kind)?.color ?? '') }}><KindIcon kind={timeline.kinds.find(({ id }) => id === event.kind) ?? { icon: 'flag' }} size={15} /></span><span className="relate-event-title" dir="auto">{titleOf(event)}</span></div>
      <WaySelect way={way} onChange={(next) => { lastWay = next; setWay(next); }} />
      <Autocomplete inputValue={words} onInputChange={setWords}>
        <TextField className="search-field" autoFocus>
          <Label className="visually-hidden">{texts().relations.other}</Label>
          <Search size={16} aria-hidden />
          <Input className="field-input" data-own-undo placeholder={texts().relations.otherExample} />
        </TextField>
        <p className="field-hint search-count" role="status">
          {query.trim() === '' ? texts().relations.near : hits.length === 0 ? texts().relations.none : texts().relations.found(hits.length, hits.length < MOST_HITS)}
          {query.trim() !== '' && answer.nearby.length > 0 && <> {texts().relations.didYouMean} {answer.nearby.map((nearby) => <Button key={nearby} className="button" onPress={() => { setWords(nearby); }}>{nearby}</Button>)}</>}
        </p>
        <ListBox className={hits.length === 0 ? 'search-hits search-hits-none' : 'search-hits'} aria-label={texts().relations.events} items={hits} dependencies={[way, timeline]} onAction={choose}>
          {(hit) => {
            const isRelated = hit.target.type === 'event' && related.has(hit.target.event);
            return (
              <ListBoxItem className="menu-item search-hit" textValue={`${hit.title.text}, ${hit.note}`} isDisabled={isRelated}>
                <span className="search-hit-icon" style={{ color: kindColor(hit.kind?.color ?? '') }}><KindIcon kind={hit.kind ?? { icon: 'flag' }} size={15} /></span>
                <span className="search-hit-words">
                  <span className="search-hit-title" dir="auto"><MarkedWords text={hit.title} /></span>
                  {hit.excerpt !== null && <span className="search-hit-excerpt" dir="auto"><MarkedWords text={hit.excerpt} /></span>}
                  <span className="menu-item-note">{hit.note}{isRelated && ` · ${texts().relations.already}`}</span>
                </span>
                {isRelated && <Check size={14} aria-hidden />}
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Autocomplete>
    </div>
  );
}

/** Links the selected event to another: which way, then the other one by any of its words. Arrows move while typing goes on, Enter links. */
export function RelateDialog() {
  const timeline = useMirror((mirror) => mirror.timeline);
  const [id] = useState(() => selectedEvent()?.id);
  const event = timeline?.events.find((one) => one.id === id);
  return (
    <Sheet title={texts().relations.add}>
      {timeline === null || event === undefined ? <p>{texts().relations.selectFirst}</p> : <RelateForm timeline={timeline} event={event} />}
    </Sheet>
  );
}
