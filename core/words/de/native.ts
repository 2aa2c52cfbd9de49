import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

export const native: Words['native'] = {
  commands: {
    source: '&Quelle', newWindow: 'Neues Fenster', openInNewWindow: 'In neuem Fenster öffnen …', preferences: 'Einstellungen …', palette: 'Befehlspalette …', copyEvent: 'Ereignis kopieren', cutEvent: 'Ereignis ausschneiden', pasteEvents: 'Ereignisse einfügen',
    nextPane: 'Nächster Bereich', sourceDetails: 'Einzelheiten der Quelle …', publicationDate: 'Veröffentlichungsdatum …', updateSource: 'Durch neuere Fassung ersetzen …', showOriginal: 'Originaldatei zeigen', deleteSource: 'Quelle löschen …', eventConfidential: 'Ereignis als vertraulich oder nicht vertraulich kennzeichnen', sourceConfidential: 'Quelle als vertraulich oder nicht vertraulich kennzeichnen', toggleRead: 'Als gelesen oder ungelesen kennzeichnen',
    tour: 'Rundgang', showLog: 'Protokoll zeigen', fit: 'Alle Ereignisse einpassen', review: 'Belege durchsehen …',
    suggestions: 'Vorschläge',
  },
  preferences: {
    title: 'Einstellungen', looks: 'Aussehen', dates: 'Datumsangaben', files: 'Dateien', writing: 'Schreiben',
    language: 'Sprache', systemLanguage: 'Wie das System',
    theme: 'Farben', themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    density: 'Dichte', densities: { comfortable: 'Bequem', compact: 'Kompakt' },
    motion: 'Bewegung', motions: { system: 'Wie das System', reduced: 'Weniger' },
    dayOrder: 'Datumsformat',
    dayOrderHint: 'So werden Datumsangaben gezeigt, auch im PDF. Gespeichert werden sie immer gleich.',
    weekStart: 'Die Woche beginnt am', weekStarts: { system: 'Wie das System', monday: 'Montag', saturday: 'Samstag', sunday: 'Sonntag' },
    autosave: 'Datei speichern', autosaves: { soon: 'Während der Arbeit', minute: 'Einmal in der Minute', 'on-demand': 'Beim Speichern oder Schließen' },
    autosaveHint: 'Jede Änderung liegt in jedem Fall sofort sicher auf dem Datenträger.',
    versions: 'Fassungen der Datei aufheben', everyMinutes: (minutes) => (minutes === 1 ? 'Jede Minute' : minutes === 60 ? 'Jede Stunde' : `Alle ${minutes} Minuten`),
    followsLater: 'Gesichert, die Datei folgt',
    spellCheck: 'Englische Rechtschreibung in Textfeldern prüfen',
    spellCheckHint: 'Das Wörterbuch gehört zu Dateline; nichts wird gesendet oder geholt. Andere Sprachen werden noch nicht geprüft.',
    damaged: 'Die Einstellungen waren nicht lesbar',
    damagedDetail: (name) => `Die Datei liegt jetzt unter dem Namen ${name}, und Dateline beginnt mit den ersten Einstellungen. Zeitleisten bleiben unberührt.`,
    unwritten: (why) => `Die Einstellungen lassen sich nicht schreiben: ${why}`, unwrittenDetail: 'Was Sie wählen, gilt, bis Dateline geschlossen wird. Zeitleisten bleiben unberührt.',
  },
  noFolder: {
    message: 'Dateline kann nicht starten: Es darf in seinem eigenen Ordner nicht schreiben.',
    detail: (folder) => `${folder}\n\nGeben Sie sich Schreibrechte für diesen Ordner, oder fragen Sie, wer diesen Computer betreut. Ihre Zeitleisten bleiben unberührt.`,
  },
  palette: {
    title: 'Befehle', label: 'Befehl suchen', hint: 'Einen Teil des Namens eingeben; die Eingabetaste führt ihn aus.', none: 'Kein Befehl enthält diese Wörter.', results: 'Befehle', recent: (name) => `${name} öffnen`,
    also: {
      open: 'laden Datei', save: 'sichern Festplatte', versions: 'Verlauf Sicherung', revert: 'alles rückgängig', import: 'hinzufügen Artikel Dokument Datei', 'import-events': 'Tabelle Kalender', 'paste-text': 'Artikel Zwischenablage',
      'export-pdf': 'drucken Bericht', export: 'drucken veröffentlichen Webseite HTML CSV Tabelle Kalender Bild', 'verify-pdf': 'kontrollieren Signatur', close: 'beenden', quit: 'schließen verlassen',
      find: 'suchen', search: 'finden', preferences: 'Optionen Voreinstellungen', 'new-event': 'hinzufügen anlegen', 'delete-event': 'entfernen', 'relate-event': 'Beziehung Ursache Widerspruch', 'event-confidential': 'geheim privat schwärzen',
      suggestions: 'Entwürfe prüfen', kinds: 'Kategorien Typen Farben', names: 'umbenennen zusammenführen Namen Akteure Organisationen Schreibweisen doppelt ersetzen', 'source-details': 'Eigenschaften Autor Notiz', 'publication-date': 'veröffentlicht erschienen', 'update-source': 'aktualisieren', 'source-confidential': 'geheim privat schwärzen', 'delete-source': 'entfernen',
      'show-chronology': 'Liste Ansicht', 'show-lanes': 'waagerecht Achse Ansicht', 'zoom-fit': 'zoomen alles Bahnen', 'go-to-date': 'springen Tag', checks: 'Probleme Warnungen', 'toggle-furniture': 'Werbung Navigation', 'time-zone': 'Zeitzone Uhren',
      theme: 'Erscheinungsbild Farben Modus', language: 'Sprache language', zoomIn: 'zoomen größer Schriftgröße', zoomOut: 'zoomen kleiner Schriftgröße', resetZoom: 'zoomen 100 % Schriftgröße', togglefullscreen: 'ganzer Bildschirm maximieren',
      'keyboard-shortcuts': 'Tasten Hilfe', tour: 'Hilfe Einführung', 'show-log': 'Fehler melden', 'check-updates': 'aktualisieren Version', about: 'Version Lizenz',
    },
  },
  context: {
    copyEvent: 'Ereignis kopieren', cutEvent: 'Ereignis ausschneiden', showCitation: 'Absatz zeigen', noSuggestions: 'Keine Vorschläge', copyParagraph: 'Absatz kopieren',
    sourceDetails: 'Einzelheiten …', publicationDate: 'Veröffentlichungsdatum …', updateSource: 'Durch neuere Fassung ersetzen …', showOriginal: 'Originaldatei zeigen', deleteSource: 'Quelle löschen …',
    moveUp: 'Nach oben', moveDown: 'Nach unten',
  },
  clip: {
    copied: (count) => plural(count, { one: 'Ein Ereignis kopiert', other: `${number(count)} Ereignisse kopiert` }),
    pasted: (count) => plural(count, { one: 'Ereignis einfügen', other: `${number(count)} Ereignisse einfügen` }),
    done: (events, sources) => `${plural(events, { one: 'Ein Ereignis', other: `${number(events)} Ereignisse` })}${sources === 0 ? '' : plural(sources, { one: ' mit einer Quelle', other: ` mit ${number(sources)} Quellen` })} hinzugefügt`,
    nothing: 'Zuerst ein Ereignis auswählen.', nothingToPaste: 'In der Zwischenablage ist kein Ereignis.',
    dropHere: 'Loslassen fügt das Ereignis mit seiner Quelle hinzu',
    subject: 'Die Ereignisse', damaged: { message: 'Das Kopierte passt nicht in diese Zeitleiste.', remedy: 'Kopieren Sie es in Dateline noch einmal.' },
    elsewhere: {
      message: 'Sie wurden in einem anderen Dateline kopiert oder bevor dieses neu gestartet wurde.',
      remedy: 'Öffnen Sie hier die Zeitleiste, aus der sie stammen, und kopieren Sie die Ereignisse noch einmal. Aus ihrem Text kann nur eine Quelle werden.',
    },
    readOnly: 'Diese Zeitleiste ist nur zum Lesen geöffnet.', readOnlyRemedy: 'Speichern Sie sie zuerst als eigene Datei.', noTimeline: 'In diesem Fenster ist keine Zeitleiste.', noTimelineRemedy: 'Öffnen oder erstellen Sie zuerst eine.',
  },
  crash: {
    title: 'Dieses Fenster ist stehen geblieben', safe: 'Ihre Arbeit ist sicher: Jede Änderung, die als geschehen gezeigt wurde, liegt auf dem Datenträger.', again: 'Fenster neu starten', copyLog: 'Protokoll kopieren', copied: 'Kopiert', log: 'Was geschehen ist',
    returned: 'Das Fenster blieb stehen und wurde neu gestartet', returnedDetail: 'Jede Änderung, die als geschehen gezeigt wurde, ist da; was Sie in dem Augenblick tippten, kann fehlen. Was geschehen ist, steht im Protokoll.', showLog: 'Protokoll zeigen',
    twice: 'Das Fenster ist wieder stehen geblieben', twiceDetail: 'Ihre Änderungen liegen sicher auf dem Datenträger. Ein Neustart von Dateline kann helfen.',
    main: 'Etwas Unvorhergesehenes ist geschehen', mainDetail: 'Ihre Änderungen liegen sicher auf dem Datenträger. Wenn sich Dateline seltsam verhält, starten Sie es neu.', restart: 'Dateline neu starten', goOn: 'Weiter', close: 'Fenster schließen',
  },
  about: {
    promise: 'Macht aus Dokumenten Zeitleisten, die man prüfen kann. Jedes Ereignis beruht auf einem Absatz; alles bleibt auf diesem Computer.',
    licence: 'Dateline ist freie Software unter der MIT-Lizenz.', versions: 'Versionen', parts: 'Gemacht mit', noParts: 'Die Liste der Teile entsteht beim Bauen von Dateline; diese Fassung hat keine.', showLicence: (name) => `Lizenz von ${name}`,
  },
  tour: {
    invite: 'Neu hier?', inviteDetail: 'Vier Schritte an einem Beispiel vom Januar 2022 zeigen, wie es geht.', take: 'Rundgang beginnen', notNow: 'Jetzt nicht',
    step: (at, of) => `Schritt ${at} von ${of}`, next: 'Weiter', back: 'Zurück', skip: 'Rundgang beenden', done: 'Fertig',
    steps: [
      { title: 'Jede Quelle hat Nummern', text: 'Artikel, Berichte und Akten stehen hier, Absatz für Absatz. Worte markieren und die Eingabetaste drücken: Sie werden ein Ereignis.' },
      { title: 'Ereignisse der Reihe nach', text: 'Jede Karte sagt, wann, was und woher. Datumsangaben sind so genau wie die Quelle und nicht genauer.' },
      { title: 'Jedes Ereignis beruht auf Worten', text: 'Ein Band führt vom ausgewählten Ereignis zu seinem Absatz. Rechts stehen das Zitat und alles, was sich ändern lässt.' },
      { title: 'Weitergeben', text: 'Der Export macht ein PDF, in dem jeder Beleg zu seinem Absatz führt. Die Suche findet Ereignisse und Wörter, die Befehlspalette Befehle.' },
    ],
  },
};
