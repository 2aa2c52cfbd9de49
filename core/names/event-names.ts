/**
 * The names of people, places and tags that the events of a timeline have.
 */
import { directionless } from '../sources/clean-text';
import type { TimelineEvent } from '../timeline/types';

export const NAME_FIELDS = ['actors', 'places', 'tags'] as const;
export type NameField = (typeof NAME_FIELDS)[number];

export interface CountedName {
  readonly name: string;
  /** How many have it. */
  readonly events: number;
}

/** A name as it is kept: composed (Unicode NFC), one space between words and none around them, no marks of direction. Equal for names that nobody can tell apart by reading them. */
export const cleanName = (typed: string): string => directionless(typed).normalize('NFC').replace(/\s+/g, ' ').trim();

/** Each name of a field once, with its events, in the order of `compare`; those it holds for equal in one order all the same. */
export function countedNames(events: readonly TimelineEvent[], field: NameField, compare: (a: string, b: string) => number): readonly CountedName[] {
  const counts = new Map<string, number>();
  for (const { [field]: names } of events) for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, events: count })).sort((a, b) => compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
}
