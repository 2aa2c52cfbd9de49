import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

const events = (count: number): string => plural(count, { one: '1 Ereignis', other: `${number(count)} Ereignisse` });
const sources = (count: number): string => plural(count, { one: '1 Quelle', other: `${number(count)} Quellen` });

export const evidence: Words['evidence'] = {
  quoted: (text) => `„${text}“`,
  untitledEvent: 'Ereignis ohne Titel', untitledSource: 'Quelle ohne Titel', untitledTimeline: 'Zeitleiste ohne Titel',
  subtitle: (eventCount, sourceCount, span) => `Eine Chronologie: ${events(eventCount)} aus ${plural(sourceCount, { one: '1 Quelle', other: `${number(sourceCount)} Quellen` })}${span === '' ? '' : ` · ${span}`}`,
  empty: 'Diese Zeitleiste hat keine Ereignisse.',
  sources: 'Quellen',
  heads: { date: 'Datum', event: 'Ereignis', source: 'Quelle' },
  columns: {
    date: 'Datum', edtf: 'Wann (EDTF)', words: 'Wann (Wortlaut)', zone: 'Zeitzone', start: 'Beginn', end: 'Ende', kind: 'Art', status: 'Status', title: 'Titel', description: 'Beschreibung',
    people: 'Personen', places: 'Orte', tags: 'Schlagwörter', citations: 'Belege',
  },
  overTime: 'Ereignisse im Lauf der Zeit, nach Art',
  skipped: (count) => plural(count, { one: '1 Absatz ohne Beleg', other: `${number(count)} Absätze ohne Beleg` }),
  published: (date) => `veröffentlicht ${date}`, publishedByHand: (date) => `veröffentlicht ${date} (von Hand eingetragen)`,
  publishedInferred: (date, from) => (from === null ? `veröffentlicht ${date} (erschlossen)` : `veröffentlicht ${date} (erschlossen: ${from})`),
  retrieved: (date) => `abgerufen ${date}`,
  numbered: (name, at) => `${name} (${number(at)})`,
  foreignSource: 'Eine Quelle, die nicht in dieser Zeitleiste ist', paragraphGone: 'ein Absatz, den es nicht mehr gibt',
  aside: (parts) => `(${parts.join('; ')})`,
  gives: (date) => `nennt ${date}`,
  troubles: {
    moved: 'in neuerer Fassung hier gefunden; nicht durchgesehen', changed: 'Wortlaut seither geändert; nicht durchgesehen',
    missing: 'Worte dort nicht gefunden; nicht durchgesehen', unfound: 'Worte dort nicht gefunden',
  },
  confidential: 'vertraulich',
  statuses: { reported: 'berichtet', planned: 'geplant', disputed: 'umstritten' },
  relation: (way) => `${way}: `,
  tagged: (tags) => `Schlagwörter: ${tags}`,
  toPage: '→ Seite',
  continued: (heading) => `${heading}, Fortsetzung`, continuedShort: 'Fortsetzung',
  footer: (digest, page, pages) => `Daten ${digest}  ·  Seite ${number(page)} von ${number(pages)}`,
  exported: (date) => `exportiert ${date}`,
  noAuthor: 'Nicht genannt', attachment: 'Die Zeitleiste in diesem Dokument. Dateline öffnet sie.',
  poster: 'Plakat', sheet: (at) => `Blatt ${number(at)}`, sheetOf: (title, at, sheets) => `${title}, Blatt ${number(at)} von ${number(sheets)}`,
  sheetAt: (at, sheets, row, rows, column, columns) => `Blatt ${number(at)} von ${number(sheets)} · Reihe ${number(row)} von ${number(rows)}, Spalte ${number(column)} von ${number(columns)}`,
  folded: (count) => plural(count, { one: '1 Ereignis hatte keinen eigenen Platz und ist nur gezählt.', other: `${number(count)} Ereignisse hatten keinen eigenen Platz und sind nur gezählt.` }),
  undated: (count) => plural(count, { one: '1 Ereignis ohne Datum ist nicht gezeichnet.', other: `${number(count)} Ereignisse ohne Datum sind nicht gezeichnet.` }),
  plusMore: (count) => `+ ${number(count)} weitere`, andMore: (count) => `und ${number(count)} weitere`,
  lanes: {
    none: { kind: 'Ohne Art', person: 'Niemand genannt', place: 'Ohne Ort', tag: 'Ohne Schlagwort', source: 'Ohne Quelle' },
    others: { kind: 'Andere Arten', person: 'Andere', place: 'Andere Orte', tag: 'Andere Schlagwörter', source: 'Andere Quellen' },
    sourceGone: 'Eine Quelle, die es nicht mehr gibt',
  },
  remarks: {
    confidential: ({ events: eventCount, sources: sourceCount, citations }) => `Vertrauliches blieb in dieser Ausgabe weg: ${[
      ...(eventCount > 0 ? [events(eventCount)] : []), ...(sourceCount > 0 ? [sources(sourceCount)] : []), ...(citations > 0 ? [plural(citations, { one: '1 Beleg', other: `${number(citations)} Belege` })] : []),
    ].join(', ')}.`,
    toReview: (count) => plural(count, {
      one: '1 Beleg ist noch durchzusehen: Niemand hat ihn mit dem jetzigen Wortlaut seiner Quelle verglichen. Er ist gekennzeichnet.',
      other: `${number(count)} Belege sind noch durchzusehen: Niemand hat sie mit dem jetzigen Wortlaut ihrer Quellen verglichen. Sie sind gekennzeichnet.`,
    }),
    selection: (taken, of) => `Eine Auswahl: ${number(taken)} von ${plural(of, { one: '1 Ereignis', other: `${number(of)} Ereignissen` })}.`,
  },
};
