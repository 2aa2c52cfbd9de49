import type { Words } from '../catalogue';

export const shortcuts: Words['shortcuts'] = {
  title: 'Tastenkürzel',
  keys: { Ctrl: 'Strg', Shift: 'Umschalt', Enter: 'Eingabe', Delete: 'Entf', Escape: 'Esc', Space: 'Leertaste', Home: 'Pos1', End: 'Ende', PageUp: 'Bild ↑', PageDown: 'Bild ↓' },
  timeline: 'Zeitleiste', source: 'Quelle', suggestion: 'Vorschlag', lanes: 'Bahnen', anywhere: 'Überall',
  moveEvents: 'Von Ereignis zu Ereignis', editEvent: 'Ereignis bearbeiten', deleteEvent: 'Ereignis löschen', letGo: 'Auswahl aufheben', ends: 'Erstes und letztes Ereignis',
  citations: 'Voriger und nächster Beleg',
  moveParagraphs: 'Von Absatz zu Absatz', moveWords: 'Schreibmarke um ein Wort bewegen', markWords: 'Worte markieren', newOnWords: 'Neues Ereignis auf den markierten Worten oder dem Absatz',
  eventsOfParagraph: 'Ereignisse eines Absatzes zeigen', nextCited: 'Nächster zitierter Absatz', nextUnused: 'Nächstes ungenutztes Datum',
  backOut: 'Aus Feld, Dialog oder Auswahl heraus', copyPaste: 'Ereignisse kopieren und einfügen', pasteText: 'Kopierten Text zur Quelle machen',
  selectMore: 'Von einem Ereignis bis zu einem anderen auswählen', selectTo: 'Bis zum ersten oder letzten Ereignis auswählen', walk: 'Weitergehen, ohne auszuwählen', selectAll: 'Alle Ereignisse auswählen', accept: 'Annehmen', edit: 'Bearbeiten', dismiss: 'Verwerfen',
  zoom: 'Vergrößern und verkleinern', fit: 'Alle Ereignisse einpassen', page: 'Um eine Seite früher und später', toggle: 'Ereignis in die Auswahl nehmen oder herausnehmen',
  further: 'Weiter hinauf und hinunter', moveLane: 'Bahn verschieben, deren Name den Fokus hat', moveSource: 'Quelle in der Liste der Quellen verschieben', paneWidth: 'Breite eines Bereichs, auf der Linie daneben',
  previousPane: 'Voriger Bereich', contextMenu: 'Kontextmenü',
};
