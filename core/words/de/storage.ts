import type { Words } from '../catalogue';
import { fieldNames } from './fields';
import { numbers } from './numbers';

const { number, plural } = numbers;

const elsewhere = 'Speichern Sie woanders, oder beheben Sie es und versuchen Sie es noch einmal.';
const room = 'Machen Sie Platz und versuchen Sie es noch einmal, oder speichern Sie woanders.';

type Counts = { readonly added: number; readonly removed: number; readonly changed: number };

/** „2 Ereignisse hinzugefügt, 1 geändert“ */
function listed({ added, removed, changed }: Counts, things: (count: number) => string): string | null {
  const counts = ([[added, 'hinzugefügt'], [removed, 'entfernt'], [changed, 'geändert']] as const).filter(([count]) => count > 0);
  return counts.length === 0 ? null : counts.map(([count, what], index) => `${index === 0 ? things(count) : number(count)} ${what}`).join(', ');
}

const records = { event: 'Ereignis', source: 'Quelle', kind: 'Art', paragraph: 'Absatz', filter: 'Gespeicherter Filter', finding: 'Befund in Ordnung', timeline: 'Die Zeitleiste' };

export const storage: Words['storage'] = {
  disk: {
    ENOSPC: { message: (folder) => `Datenträger voll bei ${folder}`, remedy: room },
    EDQUOT: { message: (folder) => `Ihr Anteil am Datenträger ist aufgebraucht bei ${folder}`, remedy: room },
    EFBIG: { message: (folder) => `der Datenträger nimmt so große Dateien nicht an bei ${folder}`, remedy: 'Speichern Sie woanders.' },
    EROFS: { message: (folder) => `der Datenträger ist schreibgeschützt bei ${folder}`, remedy: elsewhere },
    EACCES: { message: (folder) => `kein Recht zu schreiben in ${folder}`, remedy: elsewhere },
    EPERM: { message: (folder) => `die Datei in ${folder} darf nicht ersetzt werden`, remedy: 'Sie ist vielleicht gesperrt oder geschützt. Speichern Sie woanders, oder entsperren Sie sie und versuchen Sie es noch einmal.' },
    EIO: { message: (folder) => `der Datenträger meldete einen Fehler bei ${folder}`, remedy: 'Speichern Sie jetzt woanders und prüfen Sie dann diesen Datenträger.' },
    ENODEV: { message: (folder) => `der Datenträger fehlt bei ${folder}`, remedy: 'Schließen Sie ihn wieder an und versuchen Sie es noch einmal, oder speichern Sie woanders.' },
    ESTALE: { message: (folder) => `das Netzlaufwerk fehlt bei ${folder}`, remedy: 'Verbinden Sie es wieder und versuchen Sie es noch einmal, oder speichern Sie woanders.' },
    ENOENT: { message: (folder) => `der Ordner ${folder} fehlt`, remedy: 'Er wurde verschoben, umbenannt oder gelöscht. Speichern Sie woanders, oder legen Sie ihn zurück und versuchen Sie es noch einmal.' },
    EISDIR: { message: (folder) => `ein Ordner in ${folder} heißt schon so`, remedy: 'Speichern Sie unter einem anderen Namen.' },
    EFTYPE: { message: (folder) => `was in ${folder} so heißt, ist eine Pipe oder ein Gerät`, remedy: 'Speichern Sie unter einem anderen Namen.' },
    ELOOP: { message: (folder) => `Verknüpfungen führen im Kreis bei ${folder}`, remedy: 'Speichern Sie woanders.' },
    ENAMETOOLONG: { message: (folder) => `der Dateiname ist zu lang für ${folder}`, remedy: 'Speichern Sie unter einem kürzeren Namen.' },
    EBUSY: { message: (folder) => `ein anderes Programm hält die Datei in ${folder} fest`, remedy: 'Schließen Sie sie dort und versuchen Sie es noch einmal, oder speichern Sie woanders.' },
    EMFILE: { message: () => 'zu viele Dateien sind offen', remedy: 'Schließen Sie einige Programme und versuchen Sie es noch einmal.' },
  },
  diskOther: { message: (folder, name) => `das System verweigert das Schreiben in ${folder} (${name})`, remedy: elsewhere },
  noReading: 'kein Recht, sie zu lesen',
  notThere: { message: 'die Datei ist nicht da', remedy: 'Sie wurde vielleicht verschoben, umbenannt oder gelöscht.' },
  gone: { message: 'die Datei ist nicht mehr da', remedy: 'Sie wurde verschoben, umbenannt oder gelöscht. Ein neuer Versuch schreibt sie wieder; oder speichern Sie woanders.' },
  linked: { message: 'an ihrer Stelle liegt jetzt eine Verknüpfung', remedy: 'Speichern Sie unter demselben Namen, um die Datei zu schreiben, auf die sie zeigt, oder speichern Sie woanders.' },
  busy: { message: 'ein anderes Programm ändert die Datei immer wieder', remedy: 'Schließen Sie sie dort und versuchen Sie es noch einmal.' },
  closed: { message: 'sie ist geschlossen', remedy: 'Öffnen Sie sie wieder.' },
  theTimeline: 'Die Zeitleiste',
  memoryOnly: (why) => `Nur im Arbeitsspeicher: ${why}`,
  owner: (user, computer, since) => (since === null ? `${user} auf ${computer}` : `${user} auf ${computer}, seit ${since}`),
  locked: {
    message: (owner) => `sie ist in einem anderen Dateline offen (${owner})`, remedy: 'Schließen Sie sie zuerst dort, oder öffnen Sie sie nur zum Lesen.',
    elsewhereRemedy: 'Schließen Sie sie zuerst dort, öffnen Sie sie nur zum Lesen, oder öffnen Sie sie trotzdem, wenn jener Computer aus ist oder wenn es dieser ist, vor einem Neustart oder unter einem früheren Namen.',
    readOnly: (file, owner) => `„${file}“ ist in einem anderen Dateline offen (${owner}).`,
  },
  mayNotWrite: (folder) => `Dateline darf in ${folder} nicht schreiben.`,
  writeProtected: 'Die Datei ist schreibgeschützt.',
  otherPlace: 'Wählen Sie einen anderen Namen oder einen anderen Ordner.',
  recovery: {
    noCopy: 'die Datei fehlt, und es gibt keine Kopie davon', noCopyRemedy: 'Suchen Sie sie im Papierkorb.',
    nothing: 'unter diesem Namen ist nichts wiederherzustellen', nothingRemedy: 'Wählen Sie noch einmal aus der Liste.',
  },
  versions: { none: 'diese Fassung gibt es nicht', noneRemedy: 'Wählen Sie eine aus der Liste.', damaged: 'diese Fassung ist beschädigt', damagedRemedy: 'Wählen Sie eine andere.', name: 'frühere Fassung' },
  outside: {
    unreadable: (why) => `ein anderes Programm hat die Datei geändert, und sie ist jetzt nicht lesbar: ${why}`, unreadableRemedy: 'Ihre Änderungen sind aufgehoben. Speichern Sie woanders, oder reparieren Sie die Datei und versuchen Sie es noch einmal.',
    newer: 'ein neueres Dateline hat die Datei geändert', newerRemedy: 'Ihre Änderungen sind aufgehoben. Speichern Sie woanders, oder bringen Sie Dateline auf den neuesten Stand.',
    replaced: 'an ihrer Stelle liegt jetzt eine andere Zeitleiste', replacedRemedy: 'Ihre Änderungen sind aufgehoben. Speichern Sie woanders.',
    overwritten: 'ein anderes Programm schrieb im selben Augenblick hinein, und was es schrieb, ist nicht diese Zeitleiste',
    overwrittenKept: (copy) => `Die Datei enthält Ihre Änderungen; eine Kopie dessen, was das andere schrieb, liegt in ${copy}.`, overwrittenLost: 'Die Datei enthält Ihre Änderungen. Lassen Sie das andere Programm noch einmal schreiben.',
    overwrittenTitle: (file, why) => `„${file}“: ${why}`,
    changed: (file, difference) => `Ein anderes Programm hat „${file}“ geändert: ${difference}`,
    taken: 'Es wurde hier übernommen; Ihre eigenen Änderungen sind aufgehoben.', takenOnly: 'Es wurde hier übernommen.',
    older: 'Es ist ein früherer Stand ohne Ihre zuletzt gespeicherten Änderungen und wurde hier übernommen. „Rückgängig“ bringt sie zurück; sie stehen auch unter den früheren Fassungen.',
    bothMerged: 'Beides wurde zusammengeführt.', show: 'Zeigen, was doppelt aufgehoben ist',
    more: (count) => `Und ${number(count)} mehr.`,
  },
  copy: {
    title: (file) => `Es gibt eine zweite Fassung dieser Zeitleiste: „${file}“`,
    detail: (service, difference) => `${service} hebt eine auf, wenn zwei Computer eine Datei zugleich ändern. Zusammenführen bringt: ${difference}. Die zweite Datei selbst bleibt, wie sie ist.`,
    perhaps: (difference) => `Es kann eine Kopie sein, die Sie selbst angelegt haben, oder eine, die ein Synchronisierungsdienst aufgehoben hat, als zwei Computer die Datei zugleich änderten. Zusammenführen bringt: ${difference}. Die zweite Datei selbst bleibt, wie sie ist.`,
    merge: 'Zusammenführen', notNow: 'Jetzt nicht', merged: (file, difference) => `„${file}“ zusammengeführt: ${difference}`, canUndo: 'Das lässt sich rückgängig machen. Wenn alles stimmt, löschen Sie die zweite Datei.', canUndoPerhaps: 'Das lässt sich rückgängig machen. Die zweite Datei ist, wie sie war.',
  },
  difference: {
    none: 'nichts',
    events: (counts) => listed(counts, (count) => plural(count, { one: '1 Ereignis', other: `${number(count)} Ereignisse` })),
    sources: (counts) => listed(counts, (count) => plural(count, { one: '1 Quelle', other: `${number(count)} Quellen` })),
    kinds: (counts) => listed(counts, (count) => plural(count, { one: '1 Art', other: `${number(count)} Arten` })),
    timeline: (fields) => `an der Zeitleiste selbst geändert: ${fieldNames(fields)}`,
  },
  conflict: {
    deleted: (record, title) => `${records[record]} „${title}“ wurde an einer Stelle geändert und an der anderen gelöscht. Der Eintrag bleibt.`,
    joined: (record, title, fields) => `${records[record]} „${title}“: an beiden Stellen geändert (${fieldNames(fields)}). Beides steht in einem Feld.`,
    twice: (record, title, fields) => `${records[record]} „${title}“: an beiden Stellen geändert (${fieldNames(fields)}). Der Eintrag ist doppelt aufgehoben, einer nach dem anderen.`,
    toReview: (count) => plural(count, {
      one: '1 Beleg ist durchzusehen: Der Wortlaut, auf dem er steht, wurde an der anderen Stelle geändert. Er ist gekennzeichnet.',
      other: `${number(count)} Belege sind durchzusehen: Der Wortlaut, auf dem sie stehen, wurde an der anderen Stelle geändert. Sie sind gekennzeichnet.`,
    }),
  },
};
