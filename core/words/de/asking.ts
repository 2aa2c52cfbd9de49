import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

const edits = (count: number): string => plural(count, { one: '1 Änderung', other: `${number(count)} Änderungen` });

export const asking: Words['asking'] = {
  files: {
    timelines: 'Dateline-Zeitleisten', openable: 'Zeitleisten, und PDFs mit einer Zeitleiste', sources: 'Artikel, Berichte, Akten', events: 'Tabellen, Kalender, Zeitleisten', anything: 'Alle Dateien',
    open: 'Zeitleiste öffnen', importSources: 'Quellen importieren', importEvents: 'Ereignisse importieren', newer: (title) => `Neuere Fassung von „${title}“`, saveAs: 'Zeitleiste speichern unter', verify: 'PDF prüfen',
    exporting: (format) => `Export: ${format}`, nameless: 'Zeitleiste',
  },
  cancel: 'Abbrechen',
  ok: 'OK',
  notInFile: {
    message: (title) => `„${title}“ ist noch in keiner Datei.`, detail: 'Dateline kann sie so aufheben und beim nächsten Start wieder zeigen.',
    saveAs: 'Speichern unter …', keep: 'Bis zum nächsten Start aufheben', discard: 'Löschen',
  },
  inMemoryOnly: {
    message: (title) => `Die letzten Änderungen in „${title}“ sind nur im Arbeitsspeicher.`,
    detail: (why, remedy) => `Sie ließen sich nicht schreiben: ${why}. ${remedy} Wenn Sie jetzt schließen, gehen sie verloren.`,
    retry: 'Noch einmal versuchen', elsewhere: 'Woanders speichern …', lose: 'Schließen und verlieren',
  },
  fileAstray: {
    message: (title, why) => `„${title}“ liegt nicht in der zugehörigen Datei: ${why}.`,
    detail: (remedy) => `${remedy} Wenn Sie jetzt schließen, hebt Dateline die Zeitleiste auf und zeigt sie beim nächsten Start wieder.`,
    retry: 'Noch einmal versuchen', elsewhere: 'Woanders speichern …', keep: 'Bis zum nächsten Start aufheben',
  },
  revert: { message: (title) => `Zurück zu „${title}“, wie Sie sie geöffnet haben?`, detail: 'Das lässt sich rückgängig machen.', confirm: 'Zurückkehren' },
  replace: { message: (file) => `„${file}“ ersetzen?`, detail: 'Es gibt schon eine Datei mit diesem Namen. Ihr Inhalt wird ersetzt.', confirm: 'Ersetzen' },
  openAddress: { message: 'Diese Adresse im Browser öffnen?', confirm: 'Öffnen' },
  merged: 'Zwei Fassungen dieser Zeitleiste wurden zusammengeführt. Nichts ist weggefallen.',
  locked: { message: (file, why) => `„${file}“: ${why}.`, readOnly: 'Nur zum Lesen öffnen', take: 'Trotzdem öffnen' },
  leftBehind: {
    message: (title, owner) => `„${title}“ wurde von einem anderen Dateline zurückgelassen (${owner}).`,
    detail: 'Wenn jener Computer aus ist oder wenn es dieser ist, vor einem Neustart oder unter einem früheren Namen, holen Sie die Zeitleiste mit ihren letzten Änderungen zurück. Wenn Dateline dort noch läuft, schließen Sie sie zuerst dort.',
    bringBack: 'Zurückholen',
  },
  recovered: {
    title: (count, title) => `${edits(count)} in „${title}“ wiederhergestellt`,
    whyNew: 'Dateline wurde unerwartet beendet. Diese Zeitleiste liegt noch in keiner Datei: „Speichern unter“ gibt ihr eine.',
    why: 'Dateline endete, bevor sie in der Datei waren.',
    apart: {
      gone: (path) => `Die Datei dazu ist nicht mehr da: ${path}.`, other: (path) => `Die Datei dazu enthält diese Zeitleiste nicht mehr: ${path}.`,
      kept: 'Die Zeitleiste ist mit diesen Änderungen als neue wieder da: „Speichern unter“ gibt ihr eine Datei.',
    },
    replaced: (other) => `In der Datei liegt jetzt eine andere Zeitleiste, „${other}“. Die von vorher bleibt mit diesen Änderungen als neue Zeitleiste erhalten und öffnet sich von selbst, spätestens beim nächsten Start.`,
    cutOff: 'Die letzte Änderung brach beim Schreiben ab und war nie bestätigt; sie ist nicht dabei.',
    lost: (title) => `Änderungen in „${title}“ ließen sich nicht wiederherstellen`,
    damaged: (lines, keptIn) => `Die Aufzeichnung dieser Änderungen auf dem Datenträger ist beschädigt: ${plural(lines, { one: '1 Zeile ließ', other: `${number(lines)} Zeilen ließen` })} sich nicht verwenden, und Änderungen können fehlen.${keptIn === null ? '' : ` Eine Kopie der Aufzeichnung liegt in ${keptIn}.`}`,
    refused: (count, keptIn) => `${edits(count)} ${count === 1 ? 'ließ' : 'ließen'} sich nicht anwenden${keptIn === null ? '' : ` und ${count === 1 ? 'liegt' : 'liegen'} in ${keptIn}`}.`,
    merged: 'Ein anderes Programm hatte die Datei inzwischen geändert; beides wurde zusammengeführt.',
  },
  openReadOnly: 'Diese Zeitleiste ist nur zum Lesen geöffnet',
  readOnlyRemedy: 'Speichern Sie sie unter einem anderen Namen, um sie zu ändern.',
  failed: (subject, why) => `${subject}: ${why}`,
  readWithChanges: (file) => `${file} wurde mit Änderungen gelesen`,
  progress: { reading: (file) => `${file} wird gelesen`, readingSources: 'Quellen werden gelesen', exporting: (file) => `${file} wird exportiert` },
  pasted: 'Eingefügter Text',
  firstNames: { title: 'Zeitleiste ohne Titel', kinds: { meeting: 'Treffen', alert: 'Warnung', statement: 'Erklärung', happening: 'Ereignis' } },
  edits: { addSource: 'Quelle hinzufügen', updateSource: 'Quelle ersetzen', restoreVersion: 'Frühere Fassung wiederherstellen', mergeCopy: 'Zweite Fassung zusammenführen', takeOutside: 'Früheren Stand übernehmen', revert: 'Zurückkehren' },
};
