import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { and, number, plural } = numbers;

export const review: Words['review'] = {
  title: 'Belege durchsehen',
  done: 'Fertig',
  later: 'Später',
  allStand: 'Jeder Beleg steht, wo er stehen soll.',
  toReview: (count) => plural(count, {
    one: '1 Beleg steht in der neueren Fassung nicht wie zuvor. Nichts wird ohne Ihre Antwort geändert; jede Antwort lässt sich rückgängig machen.',
    other: `${number(count)} Belege stehen in der neueren Fassung nicht wie zuvor. Nichts wird ohne Ihre Antwort geändert; jede Antwort lässt sich rückgängig machen.`,
  }),
  moreFollow: (count) => plural(count, { one: '1 weiterer folgt.', other: `${number(count)} weitere folgen.` }),
  states: { moved: 'Verschoben', changed: 'Geändert', missing: 'Fehlt' },
  item: (state, title) => `${state}: ${title}`,
  sourceGone: 'Die Quelle ist nicht mehr da',
  notFoundIn: (title) => `Nicht gefunden in „${title}“`,
  notFoundGone: 'Nicht gefunden: die Quelle ist nicht mehr da',
  nowIn: (paragraph, title) => (paragraph === null ? `Jetzt in „${title}“` : `Jetzt in ¶${paragraph} von „${title}“`),
  nowReads: (paragraph, title) => (paragraph === null ? `Lautet jetzt in „${title}“` : `Lautet jetzt in ¶${paragraph} von „${title}“`),
  citeThere: 'Dort zitieren',
  takeNew: 'Neuen Wortlaut übernehmen',
  takeNewAndDate: 'Neuen Wortlaut und Datum übernehmen',
  otherDate: (gone, when, words, newWhen) => `Das Datum des Ereignisses (${when}) wurde aus „${gone}“ gelesen. Der neue Wortlaut nennt „${words}“: ${newWhen}.`,
  dateGone: (gone, when) => `Das Datum des Ereignisses (${when}) wurde aus „${gone}“ gelesen, was hier nicht mehr steht.`,
  leave: 'So lassen',
  keepOld: 'Alten Wortlaut behalten',
  remove: 'Beleg entfernen',
  answers: { take: 'Neuen Wortlaut übernehmen', 'take-date': 'Neuen Wortlaut und Datum übernehmen', keep: 'Alten Wortlaut behalten', remove: 'Beleg entfernen' },
  answered: (answer) => `${answer}: erledigt. „Rückgängig“ nimmt es zurück.`,
  kept: 'Beibehalten, wie aus der früheren Fassung der Quelle zitiert.',
  updated: (file) => `Ersetzt durch ${file}`,
  nothingCites: 'Noch beruht nichts auf dieser Quelle.',
  outcome: (counts) =>
    `Belege: ${and([
      ...(counts.exact > 0 ? [`${number(counts.exact)} wie zuvor`] : []), ...(counts.moved > 0 ? [`${number(counts.moved)} verschoben`] : []),
      ...(counts.changed > 0 ? [`${number(counts.changed)} geändert`] : []), ...(counts.missing > 0 ? [`${number(counts.missing)} nicht gefunden`] : []),
    ])}.`,
};
