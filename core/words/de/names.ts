import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

const eventsOf = (count: number): string => plural(count, { one: '1 Ereignis', other: `${number(count)} Ereignisse` });
const inEvents = (count: number): string => plural(count, { one: '1 Ereignis', other: `${number(count)} Ereignissen` });

/** „12 Ereignissen, davon 3 vom Filter ausgeblendet“; die Form der Ereignisse bestimmt, wer danach fragt. */
const among = (told: string, events: number, hidden: number): string =>
  hidden === 0 ? told : events === 1 ? `${told}, das der Filter ausblendet` : `${told}, davon ${number(hidden)} vom Filter ausgeblendet`;

export const names: Words['names'] = {
  title: 'Personen, Orte und Schlagwörter',
  command: 'Personen, Orte und Schlagwörter …',
  hints: { actors: 'Personen und Organisationen überall umbenennen oder zusammenführen', places: 'Orte überall umbenennen oder zusammenführen', tags: 'Schlagwörter überall umbenennen oder zusammenführen' },
  which: 'Namen von',
  find: 'Namen suchen',
  shown: (shown, all) => (shown === all ? plural(all, { one: '1 Name', other: `${number(all)} Namen` }) : `${number(shown)} von ${number(all)} Namen`),
  empty: { actors: 'Noch nennt kein Ereignis eine Person oder Organisation.', places: 'Noch nennt kein Ereignis einen Ort.', tags: 'Noch hat kein Ereignis ein Schlagwort.' },
  noneFound: 'Kein Name enthält diese Buchstaben.',
  hint: 'Die Eingabetaste benennt um, Entf entfernt. Wählen Sie mit der Umschalttaste mehrere Namen, um sie zusammenzuführen.',
  name: 'Name',
  into: 'Zusammenführen zu',
  several: (names, events) => `${number(names)} Namen in ${inEvents(events)}`,
  spellings: 'Gemeinsamer Name',
  nameless: 'Ein Name braucht Buchstaben. Um ihn seinen Ereignissen zu nehmen, entfernen Sie ihn.',
  on: (events, hidden) => `In ${among(inEvents(events), events, hidden)}.`,
  joins: (events, hidden, to, own) => `${among(eventsOf(events), events, hidden)}; der Name wird eins mit „${to}“ (${eventsOf(own)}).`,
  becomeOne: (names, events, hidden) => `Aus ${number(names)} Namen wird einer. Das ändert ${among(eventsOf(events), events, hidden)}.`,
  rename: 'Überall umbenennen',
  merge: 'Zusammenführen',
  remove: 'Aus allen Ereignissen entfernen …',
  removing: (name, events, hidden) => `„${name}“ wird entfernt aus ${among(inEvents(events), events, hidden)}. Die Ereignisse bleiben.`,
  removingSeveral: (names, events, hidden) => `${number(names)} Namen werden entfernt aus ${among(inEvents(events), events, hidden)}. Die Ereignisse bleiben.`,
  removeNow: 'Entfernen', keep: 'Behalten',
  renamed: (events, hidden) => `Umbenannt in ${among(inEvents(events), events, hidden)}.`,
  merged: (events, hidden) => `Zusammengeführt in ${among(inEvents(events), events, hidden)}.`,
  removed: (events, hidden) => `Entfernt aus ${among(inEvents(events), events, hidden)}.`,
  renameEdit: (from, to) => `„${from}“ in „${to}“ umbenennen`,
  mergeEdit: (from, to) => `„${from}“ mit „${to}“ zusammenführen`,
  mergeSeveralEdit: (names, to) => `${number(names)} Namen zu „${to}“ zusammenführen`,
  removeEdit: (name) => `„${name}“ aus allen Ereignissen entfernen`,
  removeSeveralEdit: (names) => `${number(names)} Namen aus allen Ereignissen entfernen`,
  done: 'Fertig',
};
