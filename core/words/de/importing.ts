import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

export const importing: Words['importing'] = {
  title: 'Ereignisse importieren',
  titleOf: (file) => `Ereignisse aus ${file} importieren`,
  fileOf: (at, files) => `Datei ${number(at)} von ${number(files)}`,
  reading: 'Wird gelesen …',
  readSoFar: (percent) => `Wird gelesen … ${number(percent)} %`,
  cancel: 'Abbrechen', skip: 'Diese Datei auslassen', back: 'Schließen',
  go: (events) => plural(events, { one: '1 Ereignis importieren', other: `${number(events)} Ereignisse importieren` }),
  formats: { dateline: 'Dateline-Zeitleiste', ics: 'Kalender (ICS)', timelinejs: 'TimelineJS', 'timeline-xml': 'Timeline (XML)', table: 'Tabelle', markwhen: 'Markwhen' },
  separators: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'Strich' },
  tableFacts: (rows, columns, separator, encoding) =>
    `${plural(rows, { one: '1 Zeile', other: `${number(rows)} Zeilen` })}, ${plural(columns, { one: '1 Spalte', other: `${number(columns)} Spalten` })}, getrennt durch ${separator}, ${encoding.toUpperCase()}`,
  hasHeadings: 'Die erste Zeile enthält die Überschriften',
  columns: 'Was die Spalten sind',
  column: (at) => `Spalte ${number(at)}`,
  example: (sample) => `z. B. ${sample}`,
  uses: {
    none: 'Nicht übernehmen', title: 'Titel', when: 'Datum', words: 'Datum in Worten', zone: 'Zeitzone', start: 'Beginn', end: 'Ende', startYear: 'Beginn: Jahr', startMonth: 'Beginn: Monat', startDay: 'Beginn: Tag', startTime: 'Beginn: Uhrzeit',
    endYear: 'Ende: Jahr', endMonth: 'Ende: Monat', endDay: 'Ende: Tag', endTime: 'Ende: Uhrzeit', kind: 'Art', status: 'Status', description: 'Beschreibung', people: 'Personen', places: 'Orte', tags: 'Schlagwörter', link: 'Quelle oder Link', slide: 'TimelineJS-Typ',
  },
  order: 'Daten wie 3/4/2022', orders: { 'day-month': 'Tag zuerst', 'month-day': 'Monat zuerst' },
  mustChoose: 'Bitte wählen, ob Tag oder Monat zuerst steht: Die Datei sagt es nicht.',
  preview: 'So wird es gespeichert',
  previewFirst: (rows) => plural(rows, { one: 'Die erste Zeile, wie sie gespeichert wird', other: `Die ersten ${number(rows)}, wie sie gespeichert werden` }),
  heads: { row: 'Zeile', written: 'Wortlaut', date: 'Datum', stored: 'Gespeichert', event: 'Ereignis' },
  untitled: 'Ohne Titel',
  isKnown: 'Ist schon da', noEvent: 'Kein Ereignis: Die Zeile benennt die ganze Zeitleiste oder einen Abschnitt.',
  noDateColumn: 'Keine Spalte gilt als Datum. Bitte die wählen, in der es steht.',
  found: (events) => plural(events, { one: '1 Ereignis', other: `${number(events)} Ereignisse` }),
  withSources: (sources) => plural(sources, { one: 'mit 1 Quelle', other: `mit ${number(sources)} Quellen` }),
  known: (count) => plural(count, { one: '1 Ereignis ist schon da und wird nicht verdoppelt.', other: `${number(count)} Ereignisse sind schon da und werden nicht verdoppelt.` }),
  takeKnown: 'Noch einmal importieren',
  problems: (count) => plural(count, { one: '1 Problem', other: `${number(count)} Probleme` }),
  withRows: (above, all) => (above < all ? plural(above, { one: '1 davon steht oben bei seiner Zeile.', other: `${number(above)} davon stehen oben bei ihren Zeilen.` }) : plural(all, { one: 'Es steht oben bei seiner Zeile.', other: 'Sie stehen oben bei ihren Zeilen.' })),
  more: (count) => `und ${number(count)} weitere`,
  noProblems: 'Alles ließ sich lesen.',
  notes: 'Nicht übernommen', reasons: 'So wurde sie verstanden',
  copy: 'Liste kopieren', copied: 'Kopiert.', listCopied: 'Kopiert',
  done: (events, file) => plural(events, { one: `1 Ereignis aus ${file} importiert`, other: `${number(events)} Ereignisse aus ${file} importiert` }),
  nothing: (file) => `Aus ${file} wurde nichts importiert`,
  unread: (count) => plural(count, { one: '1 Teil wurde ausgelassen oder geändert.', other: `${number(count)} Teile wurden ausgelassen oder geändert.` }),
  undo: 'Rückgängig',
};
