import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

export const suggestions: Words['suggestions'] = {
  title: 'Vorschläge',
  one: 'Vorschlag',
  reading: (sources) => plural(sources, { one: 'Die Quelle wird nach Ereignissen durchsucht …', other: `${number(sources)} Quellen werden nach Ereignissen durchsucht …` }),
  cancel: 'Abbrechen', cancelReading: 'Suche nach Ereignissen abbrechen',
  review: 'Durchsehen',
  acceptOfSource: (count) => plural(count, { one: 'Den Vorschlag dieser Quelle annehmen', other: `Alle ${number(count)} dieser Quelle annehmen` }),
  accept: 'Annehmen',
  edit: 'Bearbeiten',
  dismiss: 'Verwerfen',
  when: 'Wann',
  standsOn: 'Beruht auf',
  keysBefore: 'In der Zeitleiste:',
  keyAccept: 'annehmen',
  keyEdit: 'bearbeiten',
  keyDismiss: 'verwerfen',
  acceptOne: 'Vorschlag annehmen',
  acceptMany: 'Vorschläge annehmen',
  dismissOne: 'Vorschlag verwerfen',
  accepted: (title) => `Angenommen: ${title}`,
  dismissed: (title) => `Verworfen: ${title}. „Rückgängig“ holt ihn zurück.`,
  acceptedMany: (count) => `${number(count)} angenommen. „Rückgängig“ nimmt sie zurück.`,
  readAgainst: (quoted, day) => `„${quoted}“, bezogen auf ${day}`,
  noWords: 'ohne eigene Worte',
  noWordsAgainst: (day) => `ohne eigene Worte, bezogen auf ${day}`,
  quoted: (quoted) => `„${quoted}“`,
};
