import { ArrowLeft, ArrowLeftRight, ArrowRight, Spline, X } from 'lucide-react';
import { memo, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { titleOf } from '../../core/layout/event-title';
import { relationWords } from '../../core/timeline/relation-words';
import { relationsOf, type RelationEnd } from '../../core/timeline/relations';
import type { EventId, Kind, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { HintedButton, IconButton, useWhyReadOnly } from '../shell/hinted-button';
import { kindColor } from '../shell/kind-icon';
import { goOnAt } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { unrelate } from '../state/relation-intents';
import { openDialog, selectEvent } from '../state/view';
import { sameIn } from './same-event';
import './relation-list.css';

const NO_EVENTS: readonly TimelineEvent[] = [];
const NO_KINDS: readonly Kind[] = [];

/** The events that relations lead to. */
function othersOf(ends: readonly RelationEnd[], events: readonly TimelineEvent[]): ReadonlyMap<EventId, TimelineEvent> {
  const wanted = new Set(ends.map(({ event }) => event));
  const found = new Map<EventId, TimelineEvent>();
  if (wanted.size > 0) for (const event of events) if (wanted.has(event.id)) found.set(event.id, event);
  return found;
}

interface Related {
  readonly ends: readonly RelationEnd[];
  readonly others: ReadonlyMap<EventId, TimelineEvent>;
}

/** Reads what an event is related to; the same value again for as long as neither end nor other event has changed. */
function relationsReader(event: TimelineEvent): (events: readonly TimelineEvent[]) => Related {
  let [lastEvents, last]: [readonly TimelineEvent[], Related] = [NO_EVENTS, { ends: [], others: new Map() }];
  return (events) => {
    if (events === lastEvents) return last;
    lastEvents = events;
    const ends = relationsOf(event, events);
    const others = othersOf(ends, events);
    const isSame = ends.length === last.ends.length && others.size === last.others.size
      && ends.every((end, index) => end.event === last.ends[index]?.event && end.type === last.ends[index]?.type && end.direction === last.ends[index]?.direction)
      && [...others].every(([id, other]) => last.others.get(id) === other);
    if (!isSame) last = { ends, others };
    return last;
  };
}

function DirectionIcon({ end }: { readonly end: RelationEnd }) {
  if (end.type === 'contradicts') return <ArrowLeftRight size={13} aria-hidden />;
  return end.direction === 'out' ? <ArrowRight size={13} aria-hidden /> : <ArrowLeft size={13} aria-hidden />;
}

/** What an event is related to, both ways; pressing one goes there. */
export const RelationList = memo(function RelationList({ event }: { readonly event: TimelineEvent }) {
  const kinds = useMirror((mirror) => mirror.timeline?.kinds ?? NO_KINDS);
  const whyReadOnly = useWhyReadOnly();
  const list = useRef<HTMLElement>(null);
  const read = useMemo(() => relationsReader(event), [event]);
  const { ends, others } = useMirror((mirror) => read(mirror.timeline?.events ?? NO_EVENTS));
  return (
    <section ref={list} className="field inspector-relations" aria-labelledby="relations-label">
      <h3 className="field-label" id="relations-label">{texts().relations.title(ends.length)}</h3>
      <ul className="relations">
        {ends.map((end, index) => {
          const other = others.get(end.event);
          const words = relationWords(end);
          const kind = kinds.find((one) => one.id === other?.kind);
          return (
            <li key={`${end.direction} ${end.type} ${end.event} ${index}`} className="relation" data-type={end.type} style={{ ['--kind' as string]: kindColor(kind?.color ?? '') }}>
              {other === undefined ? (
                <div className="relation-link">
                  <span className="relation-words"><DirectionIcon end={end} />{words}</span>
                  <span className="relation-gone">{texts().relations.gone}</span>
                </div>
              ) : (
                <Button className="relation-link" aria-label={texts().relations.goThere(words, titleOf(other), formatWhen(other.when.edtf))} onPress={() => { selectEvent(other.id); }}>
                  <span className="relation-words"><DirectionIcon end={end} />{words}</span>
                  <span className="relation-title" dir="auto">{titleOf(other)}</span>
                  <span className="relation-when">{formatWhen(other.when.edtf)}</span>
                </Button>
              )}
              <IconButton
                className="relation-remove" label={texts().relations.remove(index + 1, words, other === undefined ? texts().relations.goneShort : titleOf(other))} hint={texts().relations.removeHint} whyNot={whyReadOnly}
                icon={<X size={14} aria-hidden />} onPress={() => { void unrelate(event.id, end).then(() => { goOnAt(list.current, 'button.relation-link', index); }); }}
              />
            </li>
          );
        })}
      </ul>
      <HintedButton className="button button-wide" hint={texts().relations.addHint} keys="Mod L" placement="top" whyNot={whyReadOnly} onPress={() => { openDialog('relate'); }}>
        <Spline size={15} aria-hidden />{texts().relations.add}
      </HintedButton>
    </section>
  );
}, sameIn('relations'));
