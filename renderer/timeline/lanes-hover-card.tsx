import { titleOf } from '../../core/layout/event-title';
import type { Kind, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { KindIcon } from '../shell/kind-icon';
import { useShownZone, whenWords } from '../state/shown-zone';
import { kindStyle } from './marker';

interface LanesHoverCardProps {
  readonly event: TimelineEvent;
  readonly kind: Kind | undefined;
  readonly x: number;
  readonly y: number;
}

/** What the pointer rests on, in full. */
export function LanesHoverCard({ event, kind, x, y }: LanesHoverCardProps) {
  const zone = useShownZone();
  const { timeline } = texts();
  return (
    <div className="lanes-card" style={{ ...kindStyle(kind), left: x, top: y }} aria-hidden>
      <div className="lanes-card-top"><KindIcon kind={kind ?? { icon: 'flag' }} size={13} />{kind?.label ?? timeline.noKind}{event.status === 'reported' ? '' : ` · ${timeline.status[event.status]}`}</div>
      <div className="lanes-card-title" dir="auto">{titleOf(event)}</div>
      <div className="lanes-card-when">{whenWords(event.when, zone)} · {timeline.row.sources(event.citations.length)}</div>
    </div>
  );
}
