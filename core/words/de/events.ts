import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

const eventFormats = 'Ereignisse kommen aus CSV-, TSV-, ICS-, TimelineJS-, Timeline-, Markwhen- oder Dateline-Dateien. Um Fließtext zu lesen, fügen Sie ihn als Quelle hinzu.';
const again = 'Speichern Sie die Tabelle noch einmal als CSV und wählen Sie diese Datei.';

export const events: Words['events'] = {
  place: {
    line: (at) => `Zeile ${number(at)}`, event: (at) => `Ereignis ${number(at)}`, entry: (at) => `Eintrag ${number(at)}`, file: 'die Datei',
    titled: (place, title) => `${place}, „${title}“`, entryAtLine: (entry, line) => `${entry} (${line})`,
  },
  failures: {
    empty: { message: 'Diese Datei ist leer.', remedy: 'Wählen Sie eine andere Datei.' },
    tooWide: (line, columns) => ({ message: `Zeile ${number(line)} hat mehr als ${number(columns)} Spalten.`, remedy: 'Behalten Sie die Spalten, die von den Ereignissen handeln, und speichern Sie die Tabelle noch einmal als CSV.' }),
    noRow: { message: 'In dieser Tabelle ist keine Zeile.', remedy: again },
    openQuote: (line) => ({ message: `In Zeile ${number(line)} beginnt ein Anführungszeichen, das nie endet.`, remedy: again }),
    unknown: { message: 'Aus diesem Format kann Dateline keine Ereignisse lesen.', remedy: eventFormats },
    calendarTooBig: { message: 'Dieser Kalender ist größer als 50 MB.', remedy: 'Exportieren Sie einen Teil davon aus dem Kalenderprogramm.' },
    noCalendar: { message: 'Das ist keine Kalenderdatei (iCalendar).', remedy: 'Wählen Sie eine Datei, die ein Kalenderprogramm exportiert hat; sie endet auf .ics.' },
    noMarkwhen: { message: 'In dieser Datei ist kein Markwhen-Ereignis.', remedy: 'Ein Ereignis ist eine Zeile wie „2022-01-24: Gespräche in Genf“.' },
    noTimelineXml: { message: 'Das ist keine Datei des Programms Timeline.', remedy: 'Wählen Sie eine Datei, die auf .timeline endet und die dieses Programm gespeichert hat.' },
    noCalendarDates: { message: 'Diese Datei zählt in Zahlen, nicht in Daten.', remedy: 'Nur Zeitleisten mit Kalenderdaten lassen sich übernehmen.' },
    noJson: (why) => ({ message: `Das ist kein JSON: ${why ?? 'unbekannter Aufbau'}.`, remedy: 'Wählen Sie eine JSON-Datei, die TimelineJS liest.' }),
    noTimelineJs: { message: 'In dieser Datei sind keine TimelineJS-Ereignisse.', remedy: 'Wählen Sie eine JSON-Datei von TimelineJS: Sie hat eine Liste namens „events“, in der ersten Version „date“.' },
  },
  why: {
    cell: (cell, why) => `„${cell}“: ${why}`,
    noNumber: 'Ein Teil davon ist keine Zahl', noMonth: 'Es hat einen Tag ohne Monat', noDay: 'Es hat eine Uhrzeit ohne Tag', otherWeekday: (cell) => `„${cell}“ fällt auf einen anderen Wochentag`, noSuchDay: 'Diesen Tag gibt es nicht', noTime: (clock) => `„${clock}“ ist keine Uhrzeit`, endOnly: 'Es hat ein Ende, aber keinen Anfang', noDate: 'Es hat kein Datum',
    timeBeside: (clock, date) => `Die Uhrzeit „${clock}“ passt nicht zum Datum „${date}“`, twoDates: (one, other) => `Es hat zwei Daten, „${one}“ und „${other}“`,
    backwards: 'Es endet, bevor es anfängt', noRange: 'Anfang und Ende ergeben keine Spanne', longDate: 'Das ist zu lang für ein Datum', eitherOrder: 'Es lässt sich mit dem Tag oder mit dem Monat zuerst lesen',
    yearsOrSeason: (years, season, edtf) => `Es lässt sich als ${years} oder als ${season} lesen; für die Jahre schreiben Sie ${edtf}, für das andere die Worte`,
    dayNumber: (date, from1904) => `Das ist eine bloße Zahl: In einer Tabellenkalkulation kann es ${date} sein, oder ${from1904}, wo die Tage ab 1904 zählen; wählen Sie, was gilt, oder geben Sie der Spalte dort ein Datumsformat und speichern Sie noch einmal`,
    bareNumber: 'Das ist eine bloße Zahl, vielleicht aus einer Tabellenkalkulation; schreiben Sie Daten als 2022-01-24',
    longTitle: (limit) => `Der Titel ist länger als ${number(limit)} Zeichen`, longDescription: (limit) => `Die Beschreibung ist länger als ${number(limit)} Zeichen`,
    longName: (limit) => `Ein Name darin ist länger als ${number(limit)} Zeichen`, manyNames: (limit) => `Es hat mehr als ${number(limit)} Namen`, heldDate: 'Das Datum lässt sich nicht aufheben',
  },
  problems: {
    rowLeftOut: (why) => `${why}; die Zeile blieb weg.`, leftOut: (why) => `${why}; es blieb weg.`,
    zone: (zone) => `„${zone}“ ist keine bekannte Zeitzone; das Datum wurde ohne Zeitzone übernommen.`,
    status: (status) => `„${status}“ ist hier kein Status; „berichtet“ wurde genommen.`,
    openQuote: 'Hier beginnt ein Anführungszeichen, das nie endet; was folgt, wurde nicht gelesen.', longer: 'Nach dieser Zeile geht die Datei weiter; nur die Zeilen bis hier wurden gelesen. Teilen Sie sie, und importieren Sie jeden Teil.',
    first: (limit) => `Nur die ersten ${number(limit)} Ereignisse wurden genommen.`,
    noEvent: 'Das ist kein Ereignis und blieb weg.', noEndDate: 'Sein Enddatum gibt es nicht; es blieb weg.', noAddedDate: 'Eines seiner Daten gibt es nicht; es blieb weg.', noRealDate: 'Es hat kein Datum, das es gibt, und blieb weg.', backwards: 'Es endet, bevor es anfängt, und blieb weg.', endBeforeStart: 'Es endet, bevor es anfängt: Nur der Anfang wurde genommen.',
    damaged: (why) => `Sie ist beschädigt (${why}); was lesbar war, wurde genommen.`, noDates: 'Seine Daten sind nicht lesbar; es blieb weg.',
    stray: 'Diese Zeile gehört zu keinem Ereignis und blieb weg.', relativeDate: (date) => `„${date}“ ist kein Datum, das für sich steht; das Ereignis blieb weg.`,
    movingDate: (date) => `„${date}“ meint immer einen anderen Tag, je nachdem, wann man es liest; das Ereignis blieb weg.`, otherDate: (date) => `„${date}“ hängt an einem anderen Ereignis; Dateline hält Daten, die für sich stehen, und das Ereignis blieb weg.`,
    recurringDate: (date) => `„${date}“ kehrt wieder, und Regeln von Markwhen werden nicht befolgt; das Ereignis blieb weg.`,
    cancelled: 'Es wurde abgesagt und blieb weg.', seriesCancelled: 'Die Reihe, zu der es gehört, wurde abgesagt; es blieb weg.', outdated: 'Die Datei enthält eine neuere Fassung davon: Es blieb weg.',
    noSuchTime: 'Es steht für einen Termin, den seine Reihe nicht hat: Es wurde als eigenes Ereignis genommen.',
    noStart: 'Es hat keinen Anfang und blieb weg.', heldDate: 'Sein Datum lässt sich nicht aufheben; es blieb weg.',
    endless: (limit) => `Es wiederholt sich ohne Ende oder sehr oft: Die ersten ${number(limit)} Male wurden genommen.`,
    noNext: (taken) => plural(taken, { one: 'Das nächste Mal war nicht zu finden: Das erste Mal wurde genommen.', other: `Das nächste Mal war nicht zu finden: Die ersten ${number(taken)} Male wurden genommen.` }),
    noTimes: 'Seine Regel ergibt kein Datum; es blieb weg.', noInterval: 'Seine Regel hat den Abstand 0, also keinen: Er wurde als 1 gelesen.',
    unreadable: (why) => `Es ist nicht lesbar: ${why ?? 'unbekannter Aufbau'}.`, cutOff: (name) => `Was hier beginnt (${name}), endet nie; die Datei ist vielleicht abgeschnitten.`,
    rareRule: 'seine Regel ergibt zu selten oder nie ein Datum',
  },
  notes: {
    eras: 'Epochen blieben weg.', containers: 'Welches Ereignis in welchem anderen steht, blieb weg; die Ereignisse selbst wurden übernommen.', pictures: 'Bilder blieben weg.', pages: 'Seiten wurden zusammengelegt.',
    beforeOurEra: 'Jahre vor unserer Zeitrechnung wurden gelesen, wie TimelineJS sie zeigt: -44 ist 44 v. Chr.',
    titleSlide: 'Was die Titelfolie neben ihrer Überschrift sagt und zeigt, blieb weg.',
    order: (format) => `Die Reihenfolge „${format}“ von Tag, Monat und Jahr blieb weg: Daten wie 3/4/2022 wurden mit dem Monat zuerst gelesen.`,
    wholeDays: 'Was von Mitternacht bis Mitternacht dauert, wurde als ganze Tage übernommen: Es endet am Tag davor.',
    zone: (zone) => `Die Zeitzone „${zone}“ hat keinen Namen, der hier bekannt ist: Ihre Zeiten tragen den Abstand zu UTC, den die Datei nennt.`,
    unknownZone: (zone) => `Die Zeitzone „${zone}“ ist unbekannt, und die Datei erklärt sie nicht: Ihre Zeiten wurden ohne Zeitzone übernommen.`,
    confidential: 'Einträge, die im Kalender privat oder vertraulich sind, wurden als vertraulich gekennzeichnet.',
    zoneDiffers: (zone, name) => `Die Datei gibt der Zeitzone „${zone}“ andere Stunden, als ${name} hat: Diese Zeiten tragen den Abstand zu UTC, den die Datei nennt.`,
    zoneReadAs: (zone, name) => `Die Zeitzone „${zone}“ wurde als ${name} gelesen.`,
    more: (count) => (count === 1 ? '1 weiterer Hinweis dieser Art ist nicht aufgeführt.' : `${number(count)} weitere Hinweise dieser Art sind nicht aufgeführt.`),
    aside: {
      attendee: 'Eingeladene blieben weg.', organizer: 'Veranstalter blieben weg.', url: 'Webadressen blieben weg.', attach: 'Anhänge blieben weg.', comment: 'Kommentare blieben weg.', contact: 'Kontakte blieben weg.', geo: 'Koordinaten blieben weg.',
      tasks: 'Aufgaben blieben weg.', journal: 'Journaleinträge blieben weg.', busy: 'Freie und belegte Zeiten blieben weg.',
    },
  },
  reasons: {
    dayFirst: (line, cell) => `Tag vor Monat, denn in Zeile ${number(line)} steht „${cell}“.`, monthFirst: (line, cell) => `Monat vor Tag, denn in Zeile ${number(line)} steht „${cell}“.`,
    mixed: (line, cell) => `Aber in Zeile ${number(line)} steht „${cell}“: Die Datei mischt beides.`,
    shortYears: (line, cell) => `Zweistellige Jahre gelten als 1969 bis 2068: In Zeile ${number(line)} steht „${cell}“.`,
    undecided: 'Daten wie „3/4/2022“ lassen sich auf zwei Arten lesen, und nichts in der Datei sagt, welche gemeint ist.',
    headings: 'Die erste Zeile enthält die Überschriften.', noHeadings: 'Die erste Zeile hat keine Überschriften, die bekannt sind; die Spalten wurden nach ihrem Inhalt erkannt.',
    asDate: (heading) => `„${heading}“ gilt als Datum, weil Daten darin stehen.`, asTitle: (heading) => `„${heading}“ gilt als Titel, weil keine Spalte so heißt.`,
    standsBack: (heading, first) => `„${heading}“ zählt nur in Zeilen, in denen „${first}“ leer ist.`,
    commaNames: (line, cell) => `„${cell}“ in Zeile ${number(line)} gilt als ein Name, ebenso andere mit einem Komma; mehrere trennt ein Semikolon.`,
    commaLists: (line, cell) => `„${cell}“ in Zeile ${number(line)} gilt als mehrere Namen, ebenso andere mit einem Komma.`,
    unused: (headings, more) => `Nicht übernommen: ${headings.join(', ')}${more === 0 ? '' : ` und ${number(more)} weitere`}.`,
  },
};
