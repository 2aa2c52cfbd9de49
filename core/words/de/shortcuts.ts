import type { Words } from '../catalogue';

export const shortcuts: Words['shortcuts'] = {
  title: 'Tastenkürzel',
  keys: { Ctrl: 'Strg', Shift: 'Umschalt', Enter: 'Eingabe', Delete: 'Entf', Escape: 'Esc', Space: 'Leertaste', Home: 'Pos1', End: 'Ende' },
  timeline: 'Zeitleiste', source: 'Quelle', anywhere: 'Überall', files: 'Dateien und Bereiche',
  moveEvents: 'Von Ereignis zu Ereignis', editEvent: 'Ereignis bearbeiten', deleteEvent: 'Ereignis löschen', letGo: 'Ereignis loslassen', ends: 'Erstes und letztes Ereignis',
  citations: 'Voriger und nächster Beleg', eventsFromAnywhere: 'Voriges und nächstes Ereignis, von überall', goToDate: 'Zu einem Datum gehen', views: 'Chronologie, Bahnen',
  moveParagraphs: 'Von Absatz zu Absatz', moveWords: 'Schreibmarke um ein Wort bewegen', markWords: 'Worte markieren', newOnWords: 'Neues Ereignis auf den markierten Worten oder dem Absatz',
  cite: 'Markierte Worte zitieren', eventsOfParagraph: 'Ereignisse eines Absatzes zeigen', nextCited: 'Nächster zitierter Absatz', nextUnused: 'Nächstes ungenutztes Datum', find: 'In der Quelle suchen',
  nextPane: 'Nächster Bereich', checks: 'Prüfungen', backOut: 'Aus Feld, Dialog oder Auswahl heraus', search: 'Ereignisse und Quellen durchsuchen', palette: 'Befehlspalette', preferences: 'Einstellungen', copyPaste: 'Ereignisse kopieren und einfügen', newEvent: 'Neues Ereignis', duplicate: 'Ereignis duplizieren', link: 'Mit einem anderen Ereignis verknüpfen',
  undo: 'Rückgängig', redo: 'Wiederholen', import: 'Quellen importieren', paste: 'Text als Quelle einfügen', exportPdf: 'Als PDF exportieren', exportOther: 'In anderem Format exportieren', sourcePane: 'Quellenbereich', inspector: 'Details', overview: 'Übersicht',
};
