/**
 * What a person wants done with the relations of events, as commands.
 */
import { relationWords } from '../../core/timeline/relation-words';
import { relationAdded, relationRemoved, type RelationEnd } from '../../core/timeline/relations';
import type { EventId } from '../../core/timeline/types';
import { titleOf } from '../../core/layout/event-title';
import { words as texts } from '../../core/words/words';
import { eventAhead } from './asked-edits';
import { patchEvent } from './event-intents';
import { announce } from './shell';

/** The event that holds a relation, and the one it leads to. */
const ends = (event: EventId, { direction, event: other }: RelationEnd): readonly [EventId, EventId] => (direction === 'out' ? [event, other] : [other, event]);

/** Relates an event to another; which of the two holds the relation follows from its direction. */
export async function relate(event: EventId, end: RelationEnd): Promise<boolean> {
  const [holder, target] = ends(event, end);
  const from = eventAhead(holder);
  const other = eventAhead(end.event);
  if (from === undefined || other === undefined) return false;
  const patch = relationAdded(from, { type: end.type, event: target });
  if (patch === null) { announce(texts().relations.alreadySo); return true; }
  if (!(await patchEvent(holder, texts().relations.linkEdit, patch))) return false;
  announce(texts().relations.linked(relationWords(end), titleOf(other)));
  return true;
}

export async function unrelate(event: EventId, end: RelationEnd): Promise<void> {
  const [holder, target] = ends(event, end);
  const from = eventAhead(holder);
  const patch = from === undefined ? null : relationRemoved(from, { type: end.type, event: target });
  if (patch !== null && (await patchEvent(holder, texts().relations.removeEdit, patch))) announce(texts().relations.removed);
}
