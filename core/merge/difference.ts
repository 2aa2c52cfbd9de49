/**
 * What differs between two states of a timeline, for previews and notices: records by id, fields by name.
 */
import type { Timeline } from '../timeline/types';
import { type Fields, recordName } from './merge-record';
import { sameValue } from './same-value';
import { words } from '../words/words';

export interface NamedRecord {
  readonly id: string;
  /** Title or label. */
  readonly title: string;
}

export interface ChangedRecord extends NamedRecord {
  readonly fields: readonly string[];
}

export interface ListDifference {
  readonly added: readonly NamedRecord[];
  readonly removed: readonly NamedRecord[];
  readonly changed: readonly ChangedRecord[];
}

export interface TimelineDifference {
  readonly events: ListDifference;
  readonly sources: ListDifference;
  readonly kinds: ListDifference;
  /** Fields of the timeline itself, such as its title. */
  readonly fields: readonly string[];
}

/** Fields that only say when something was touched. */
const STAMPS: readonly string[] = ['revision', 'structureRevision', 'modified', 'sittings'];

const fieldsThatDiffer = (before: Fields, after: Fields, leaveOut: readonly string[]): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !leaveOut.includes(field) && !sameValue(before[field], after[field]));

function listDifference(before: readonly Fields[], after: readonly Fields[]): ListDifference {
  const named = (record: Fields): NamedRecord => ({ id: String(record['id']), title: recordName(record) });
  const was = new Map(before.map((record) => [record['id'], record]));
  const now = new Map(after.map((record) => [record['id'], record]));
  const changed: ChangedRecord[] = [];
  for (const record of after) {
    const old = was.get(record['id']);
    if (old === undefined || old === record) continue;
    const fields = fieldsThatDiffer(old, record, STAMPS);
    if (fields.length > 0) changed.push({ ...named(record), fields });
  }
  return { added: after.filter(({ id }) => !was.has(id)).map(named), removed: before.filter(({ id }) => !now.has(id)).map(named), changed };
}

export function differenceBetween(before: Timeline, after: Timeline): TimelineDifference {
  const list = (name: 'events' | 'sources' | 'kinds'): ListDifference => listDifference(before[name] as unknown as readonly Fields[], after[name] as unknown as readonly Fields[]);
  return {
    events: list('events'), sources: list('sources'), kinds: list('kinds'),
    fields: fieldsThatDiffer(before as unknown as Fields, after as unknown as Fields, [...STAMPS, 'events', 'sources', 'kinds']),
  };
}

/** "2 events added, 1 changed; 1 source removed"; null when there is no difference. */
export function differenceWords({ events, sources, kinds, fields }: TimelineDifference): string | null {
  const texts = words().storage.difference;
  const counts = ({ added, removed, changed }: ListDifference) => ({ added: added.length, removed: removed.length, changed: changed.length });
  const parts = [texts.events(counts(events)), texts.sources(counts(sources)), texts.kinds(counts(kinds)), fields.length === 0 ? null : texts.timeline(fields)].filter((one) => one !== null);
  return parts.length === 0 ? null : parts.join('; ');
}
