/**
 * What a person wants done with names, as one step each.
 */
import { cutText } from '../../core/layout/lane-words';
import { countedNames, type NameField } from '../../core/names/event-names';
import { isMerge, renameCommand, renamedEvents, renamingOf, type Renaming } from '../../core/names/rename-names';
import type { TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { shownEvents } from '../filter/filter-state';
import { eventsAhead, keptAhead } from '../state/asked-edits';
import { nowText, requestEdit } from '../state/edit';
import { useMirror } from '../state/mirror';
import { announce } from '../state/shell';
import { followNames } from './follow-names';

/** Letters of a name in the label of an edit, which a menu has to hold. */
const LABEL_LETTERS = 40;

const short = (name: string): string => (name.length <= LABEL_LETTERS ? name : `${cutText(name, LABEL_LETTERS)}…`);

function labelOf(change: Renaming, chosen: readonly string[]): string {
  const { names } = texts();
  const others = chosen.filter((name) => name !== change.to);
  const [first] = others.length === 1 ? others : [];
  if (change.to === null) return first === undefined ? names.removeSeveralEdit(chosen.length) : names.removeEdit(short(first));
  if (first === undefined) return others.length === 0 ? names.renameEdit(short(chosen[0] ?? ''), short(change.to)) : names.mergeSeveralEdit(chosen.length, short(change.to));
  return isMerge(change) ? names.mergeEdit(short(first), short(change.to)) : names.renameEdit(short(first), short(change.to));
}

export interface EventSum {
  readonly events: number;
  /** Of them, those that the filter in force hides. */
  readonly hidden: number;
}

/** How many events a change is about. */
export function sumOf(events: readonly TimelineEvent[], all: readonly TimelineEvent[]): EventSum {
  const shown = shownEvents();
  if (shown === all) return { events: events.length, hidden: 0 };
  const ids = new Set(shown.map(({ id }) => id));
  return { events: events.length, hidden: events.filter(({ id }) => !ids.has(id)).length };
}

/** What was done: the new name, null where the names are gone, and the words that say so. */
export interface NamesChanged {
  readonly to: string | null;
  readonly words: string;
}

/**
 * Calls names otherwise on all events, or takes them away, and says on how many.
 *
 * @param typed null to remove
 * @returns null where nothing was changed; why not is on the screen then
 */
export async function changeNames(field: NameField, chosen: readonly string[], typed: string | null): Promise<NamesChanged | null> {
  const all = useMirror.getState().timeline?.events ?? [];
  const events = eventsAhead(all);
  const change = renamingOf(countedNames(events, field, texts().numbers.compare).map(({ name }) => name), field, new Set(chosen), typed);
  const command = renameCommand({ events, ...keptAhead() }, change, nowText());
  if (command === null) return null;
  const sum = sumOf(renamedEvents(events, change), all);
  if (!(await requestEdit(labelOf(change, chosen), command))) return null;
  followNames(change);
  const { removed, merged, renamed } = texts().names;
  const words = (change.to === null ? removed : isMerge(change) ? merged : renamed)(sum.events, sum.hidden);
  announce(words);
  return { to: change.to, words };
}
