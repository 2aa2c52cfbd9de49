import { whenWithPlace } from '../dates/stated-zone';
import { titleOf } from '../layout/event-title';
import { relationWords } from '../timeline/relation-words';
import type { EventId, Relation, RelationType, TimelineEvent } from '../timeline/types';
import { words as texts } from '../words/words';
import { datePart, findingId, type Finding } from './finding';
import { byOneClock, clockedSpans } from './one-clock';
import { wholeSpan } from './widened-span';

/** Which of the two comes first when a relation is told in order. Contradiction has no order. */
const EARLIER: Readonly<Record<RelationType, 'this' | 'other' | null>> = { causes: 'this', follows: 'other', 'responds-to': 'other', contradicts: null };

/** Whether all of one date lies before all of another, with the room that "about" leaves. */
function isBefore(a: TimelineEvent, b: TimelineEvent): boolean {
  const [first, then] = [clockedSpans(a.when), clockedSpans(b.when)];
  if (first === null || then === null) return false;
  const [earlier, later] = byOneClock(first, then);
  return wholeSpan(earlier).endSecond <= wholeSpan(later).startSecond;
}

function doubtOf(event: TimelineEvent, relation: Relation, other: TimelineEvent | undefined): Finding | null {
  const way = (): string => relationWords({ type: relation.type, direction: 'out' });
  if (other === undefined) {
    return {
      id: findingId('relation', event.id, relation.type, relation.event), rule: 'relation', event: event.id,
      detail: () => texts().relations.doubtGone(way(), relation.event.slice(0, 60)),
    };
  }
  const earlier = EARLIER[relation.type];
  const isWrong = earlier === 'this' ? isBefore(other, event) : earlier === 'other' && isBefore(event, other);
  if (!isWrong) return null;
  return {
    id: findingId('relation', event.id, relation.type, relation.event, datePart(event.when), datePart(other.when)), rule: 'relation', event: event.id, other: other.id,
    detail: () => {
      const { doubtAfter, doubtBefore } = texts().relations;
      return (earlier === 'this' ? doubtAfter : doubtBefore)(way(), titleOf(other), whenWithPlace(event.when), whenWithPlace(other.when));
    },
  };
}

export interface RelationFinder {
  /** Give it every event first. */
  readonly count: (event: TimelineEvent) => void;
  /** And every event again: those that others lead to are remembered. */
  readonly look: (event: TimelineEvent) => void;
  readonly findings: () => readonly Finding[];
}

/** Relations told against the order of their dates, and those to events that are gone. It looks at two events at a time. */
export function createRelationFinder(): RelationFinder {
  const related: TimelineEvent[] = [];
  const wanted = new Set<EventId>();
  const others = new Map<EventId, TimelineEvent>();
  return {
    count: (event) => {
      if (event.relations === undefined || event.relations.length === 0) return;
      related.push(event);
      for (const relation of event.relations) wanted.add(relation.event);
    },
    look: (event) => { if (wanted.size > 0 && wanted.has(event.id)) others.set(event.id, event); },
    findings: () => related.flatMap((event) => (event.relations ?? []).flatMap((relation) => doubtOf(event, relation, others.get(relation.event)) ?? [])),
  };
}
