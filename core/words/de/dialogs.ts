import type { Words } from '../catalogue';
import { fieldNames } from './fields';
import { numbers } from './numbers';

const { number, plural } = numbers;

export const dialogs: Words['dialogs'] = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  failure: (message, remedy) => `${message} ${remedy}`,
  deleteSource: {
    title: 'Diese Quelle löschen?',
    confirm: 'Quelle löschen',
    stands: (events, citations, source) => {
      const gone = plural(citations, { one: 'den Beleg', other: `die ${number(citations)} Belege` });
      return plural(events, {
        one: `Ein Ereignis beruht auf „${source}“. Es bleibt in der Zeitleiste, ohne ${gone} aus dieser Quelle.`,
        other: `${number(events)} Ereignisse beruhen auf „${source}“. Sie bleiben in der Zeitleiste, ohne ${gone} aus dieser Quelle.`,
      });
    },
    allHaveOthers: (events) => plural(events, { one: 'Es hat eine andere Quelle.', other: 'Alle haben eine andere Quelle.' }),
    noneHasOthers: (events) => plural(events, { one: 'Es hat keine andere Quelle.', other: 'Sie haben keine andere Quelle.' }),
    someHaveNone: (events) => plural(events, { one: '1 davon hat keine andere Quelle.', other: `${number(events)} davon haben keine andere Quelle.` }),
    undo: 'Das lässt sich rückgängig machen.',
  },
  goToDate: { title: 'Gehe zu Datum', go: 'Los', date: 'Datum', example: '24. Januar 2022, 1834, 44 v. Chr.', hint: 'Ein Tag, ein Monat oder ein Jahr genügt.', tooEarly: (date) => `Kein gezeigtes Ereignis ist so früh: ${date}`, tooLate: (date) => `Kein gezeigtes Ereignis ist so spät: ${date}`, first: 'Ausgewählt ist das erste.', last: 'Ausgewählt ist das letzte.' },
  paste: { title: 'Text als Quelle einfügen', adding: 'Wird hinzugefügt …', add: 'Quelle hinzufügen', label: 'Text des Artikels, Berichts oder der Akte', hint: 'Leere Zeilen trennen Absätze. Die erste kurze Zeile wird der Titel.' },
  published: {
    title: 'Wann wurde sie veröffentlicht?', set: 'Datum setzen', against: (title) => `Worte wie „Montag“ und „letzte Woche“ in „${title}“ werden auf dieses Datum bezogen.`,
    label: 'Veröffentlichungsdatum', example: '25. Januar 2022', empty: 'Leer lassen, wenn es niemand weiß.', stored: (when, edtf) => `Wird gespeichert als ${when} (${edtf}).`, storedAs: (when) => `Wird gespeichert als ${when}.`,
    soFar: (why) => `Bisher: ${why}.`,
  },
  search: {
    title: 'Ereignisse und Quellen durchsuchen', example: 'Namen, Wörter, Zitate', hint: 'Durchsucht Titel, Beschreibungen, Personen, Orte, Zitate und Absätze.', nearby: 'Meinten Sie', results: 'Ergebnisse',
    found: (total, shown) => (total === 0 ? 'Nichts gefunden.' : total > shown ? `${number(total)} gefunden, die besten ${number(shown)} gezeigt` : `${number(total)} gefunden`),
    hit: (title, note) => `${title}, ${note}`,
  },
  sourceDetails: {
    title: 'Einzelheiten der Quelle', save: 'Speichern', open: 'Öffnen …',
    facts: { title: 'Titel', author: 'Verfasst von', publisher: 'Herausgegeben von', url: 'Adresse', language: 'Sprache' },
    examples: { title: 'Überschrift oder Name', author: 'Wer es geschrieben hat', publisher: 'Zeitung, Gericht, Einrichtung', url: 'https://…', language: 'en, de, pt-BR' },
    wrongLanguage: 'Kein Sprachkürzel. Versuchen Sie „de“ oder „pt-BR“.', published: 'Veröffentlicht', note: 'Notiz', noteExample: 'Woher sie kommt, wie weit Sie ihr trauen',
    confidential: 'Vertraulich: fehlt in Exporten zur Veröffentlichung', file: 'Datei', pasted: 'Eingefügter Text', added: 'Hinzugefügt', paragraphs: 'Absätze', fingerprint: 'Prüfsumme (SHA-256)',
  },
  versions: {
    title: 'Frühere Fassung wiederherstellen', list: 'Frühere Fassungen', restore: 'Wiederherstellen', choose: 'Wählen Sie eine Fassung, um zu sehen, was sich ändern würde.',
    elsewhere: 'Aus einer anderen Datei, etwa einer Kopie',
    none: 'Noch keine frühere Fassung. Dateline hebt während der Arbeit alle paar Minuten eine auf, ältere immer seltener.', undo: 'Das lässt sich rückgängig machen, und der jetzige Stand bleibt in der Liste.',
    restored: 'Frühere Fassung wiederhergestellt. „Rückgängig“ holt den vorigen Stand zurück.', same: 'Sie ist dieselbe wie der jetzige Stand.', restoring: (what) => `Beim Wiederherstellen: ${what}.`,
    more: (count) => `und ${number(count)} weitere`,
    events: { added: 'Ereignisse, die zurückkommen', removed: 'Ereignisse, die wegfallen', changed: 'Ereignisse, die sich ändern' },
    sources: { added: 'Quellen, die zurückkommen', removed: 'Quellen, die wegfallen', changed: 'Quellen, die sich ändern' },
    change: (title, fields) => `${title} (${fieldNames(fields)})`,
  },
};
