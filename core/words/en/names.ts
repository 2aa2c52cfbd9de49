import { numbers } from './numbers';

const { number, plural } = numbers;

const eventsOf = (count: number): string => plural(count, { one: '1 event', other: `${number(count)} events` });

/** "12 events, 3 of them hidden by the filter" */
const among = (events: number, hidden: number): string =>
  hidden === 0 ? eventsOf(events) : events === 1 ? '1 event, which the filter hides' : plural(hidden, { one: `${eventsOf(events)}, 1 of them hidden by the filter`, other: `${eventsOf(events)}, ${number(hidden)} of them hidden by the filter` });

/** Renaming and merging people, places and tags on all events. */
export const names = {
  title: 'People, places and tags',
  command: 'People, places and tags…',
  hints: { actors: 'Rename or merge people and organisations everywhere', places: 'Rename or merge places everywhere', tags: 'Rename or merge tags everywhere' },
  which: 'Names of',
  find: 'Find a name',
  shown: (shown: number, all: number) => (shown === all ? plural(all, { one: '1 name', other: `${number(all)} names` }) : plural(all, { one: `${number(shown)} of 1 name`, other: `${number(shown)} of ${number(all)} names` })),
  empty: { actors: 'No event names a person or an organisation yet.', places: 'No event names a place yet.', tags: 'No event has a tag yet.' },
  noneFound: 'No name has these letters.',
  hint: 'Enter renames, Delete removes. Select several names with Shift to merge them.',
  name: 'Name',
  into: 'Merge into',
  several: (names: number, events: number) => plural(events, { one: `${number(names)} names on 1 event`, other: `${number(names)} names on ${number(events)} events` }),
  spellings: 'Call them',
  nameless: 'A name needs letters. To take it from its events, remove it.',
  on: (events: number, hidden: number) => `On ${among(events, hidden)}.`,
  joins: (events: number, hidden: number, to: string, own: number) => `${among(events, hidden)}; will become one with “${to}”, which has ${eventsOf(own)}.`,
  becomeOne: (names: number, events: number, hidden: number) => `${number(names)} names become one. It changes ${among(events, hidden)}.`,
  rename: 'Rename everywhere',
  merge: 'Merge',
  remove: 'Remove from all events…',
  removing: (name: string, events: number, hidden: number) => `“${name}” will be taken from ${among(events, hidden)}. The events stay.`,
  removingSeveral: (names: number, events: number, hidden: number) => `${number(names)} names will be taken from ${among(events, hidden)}. The events stay.`,
  removeNow: 'Remove', keep: 'Keep',
  renamed: (events: number, hidden: number) => `Renamed in ${among(events, hidden)}.`,
  merged: (events: number, hidden: number) => `Merged in ${among(events, hidden)}.`,
  removed: (events: number, hidden: number) => `Removed from ${among(events, hidden)}.`,
  renameEdit: (from: string, to: string) => `Rename “${from}” to “${to}”`,
  mergeEdit: (from: string, to: string) => `Merge “${from}” into “${to}”`,
  mergeSeveralEdit: (names: number, to: string) => `Merge ${number(names)} names into “${to}”`,
  removeEdit: (name: string) => `Remove “${name}” from all events`,
  removeSeveralEdit: (names: number) => `Remove ${number(names)} names from all events`,
  done: 'Done',
};
