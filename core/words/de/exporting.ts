import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural, and, script } = numbers;

const recordsWords = (events: number, sources: number): string => and([
  ...(events > 0 ? [plural(events, { one: '1 Ereignis', other: `${number(events)} Ereignisse` })] : []), ...(sources > 0 ? [plural(sources, { one: '1 Quelle', other: `${number(sources)} Quellen` })] : []),
]);

export const exporting: Words['exporting'] = {
  title: (format) => `Export: ${format}`,
  format: 'Format',
  formats: { pdf: 'PDF', html: 'Webseite', md: 'Markdown', csv: 'CSV-Tabelle', json: 'Dateline-JSON', ics: 'Kalender (ICS)', timelinejs: 'TimelineJS', png: 'PNG-Bild', svg: 'SVG-Bild' },
  purposes: {
    pdf: 'Ein Dokument zum Weitergeben: Belege führen zum Quellenanhang, und die Zeitleiste selbst liegt darin.',
    html: 'Eine Datei, die jeder Browser zeigt, ohne Skripte, mit Verweisen hin und zurück. Sie lässt sich gut drucken.',
    md: 'Reiner Text für Notizen, Wikis und Repositorien.',
    csv: 'Eine Zeile je Ereignis, für Tabellenprogramme. Keine Zelle wird als Formel gelesen.',
    json: 'Eine Zeitleiste, die Dateline wieder öffnet, mit allem, was gewählt wurde.',
    ics: 'Ereignisse für Kalenderprogramme.',
    timelinejs: 'Daten für TimelineJS.',
    png: 'Ein Bild der jetzigen Ansicht in doppelter Größe des Bildschirms.',
    svg: 'Eine Zeichnung der jetzigen Ansicht, scharf in jeder Größe und bearbeitbar.',
  },
  lost: 'Was ausgelassen wird oder verloren geht',
  losses: {
    html: 'Eine Webseite ist zum Lesen: Dateline liest sie nicht wieder als Ereignisse. Behalten Sie dafür die Zeitleiste. Schlagwörter fallen weg.',
    md: 'Markdown ist zum Lesen: Dateline liest es nicht wieder als Ereignisse.',
    csv: 'CSV behält die Ereignisse. Der Text der Quellen und die Stellen der Belege darin werden nur genannt. Wie Ereignisse verknüpft sind und welche vertraulich sind, geht verloren, und die Tabelle sagt nicht, was in ihr weggelassen wurde.',
    ics: 'Kalender haben keine Quellen: Zitate gehen als Kommentare mit. Wie Ereignisse verknüpft sind, geht verloren. Ein ungenaues, offenes oder unsicheres Datum steht an Tagen, die gemeint sein können, mit seinen Worten hinter dem Titel. Jahre vor 1 oder nach 9999 fallen weg.',
    timelinejs: 'TimelineJS hat keine Quellen: Zitate stehen als Text da. Wie Ereignisse verknüpft sind und welche vertraulich sind, geht verloren. Ein offenes oder ungenaues Datum wird an seinem ersten Tag gezeichnet.',
    png: 'Ein Bild hat keine Quellen und nur die Wörter, die zu sehen sind.',
    svg: 'Eine Zeichnung hat keine Quellen und nur die Wörter, die zu sehen sind.',
  },
  leftOut: (title) => `Weggelassen: ${title}`,
  leftOutCount: (events) => plural(events, { one: '1 Ereignis bleibt weg.', other: `${number(events)} Ereignisse bleiben weg.` }),
  moreLost: (lines) => `und ${number(lines)} weitere`,
  ground: 'Grund', grounds: { light: 'Weiß', dark: 'Dunkel' },
  count: (events) => plural(events, { one: '1 Ereignis', other: `${number(events)} Ereignisse` }),
  cancel: 'Abbrechen',
  go: 'Exportieren …',
  events: 'Ereignisse',
  all: (count) => `Alle ${number(count)}`,
  asFiltered: (count) => `Wie gefiltert (${number(count)})`,
  span: 'Ein Zeitraum',
  from: 'Von', to: 'Bis', fromExample: '11. Januar 2022', toExample: 'zum Ende',
  spanOwnWords: 'Daten in Ihren eigenen Worten.',
  spanRead: (from, to) => (from !== null && to !== null ? `Von ${from} bis ${to}` : from !== null ? `Ab ${from}` : `Bis ${to ?? ''}`),
  publication: 'Zur Veröffentlichung: Vertrauliches auslassen',
  nothingConfidential: (isOn) => (isOn ? 'Nichts ist als vertraulich gekennzeichnet. Notizen werden auch ausgelassen.' : 'Nichts ist als vertraulich gekennzeichnet. Notizen kommen mit in die Datei.'),
  confidentialToo: (events, sources) => {
    return `Als vertraulich gekennzeichnet: ${recordsWords(events, sources)}. Das kommt mit in die Datei, samt allen Notizen.`;
  },
  confidential: (events, sources, isSaid) => {
    return isSaid ? `Als vertraulich gekennzeichnet: ${recordsWords(events, sources)}. Der Export sagt, dass etwas fehlt, aber nie, was.` : `Als vertraulich gekennzeichnet: ${recordsWords(events, sources)}. Die Tabelle selbst sagt nicht, dass etwas fehlt.`;
  },
  page: (page, of) => `Seite ${number(page)} von ${number(of)}`,
  pages: (count) => plural(count, { one: '1 Seite', other: `${number(count)} Seiten` }),
  partly: { pages: 'Die ersten Seiten der Chronologie und des Anhangs. Seitenzahlen kommen beim Export.', text: 'Der Anfang der Datei.', picture: 'Der obere Teil.' },
  preparing: 'Vorschau wird vorbereitet …',
  preview: 'Vorschau',
  previewOfFile: 'Vorschau der Datei',
  picture: 'Das Bild, wie es exportiert wird',
  size: 'Größe', sizes: { one: 'Eine Seite', tiled: 'Blätter zum Aneinanderlegen' },
  sheetsAcross: 'Blätter nebeneinander',
  lanesBy: 'Bahnen nach',
  layout: 'Gestaltung', layouts: { chronology: 'Chronologie', table: 'Tabelle', poster: 'Plakat' },
  paper: 'Papier',
  orientation: 'Ausrichtung', orientations: { portrait: 'Hochformat', landscape: 'Querformat' },
  withEach: 'Zu jedem Ereignis', descriptions: 'Beschreibungen', quotes: 'Zitate', names: 'Personen und Orte',
  appendix: 'Quellenanhang', appendices: { cited: 'Zitierte Absätze', whole: 'Ganze Quellen', none: 'Keiner' },
  citations: 'Belege', numberings: { paragraph: 'Nach Absatz: ¶4', running: 'Nummeriert: [1]' },
  language: 'Sprache des Dokuments',
  logoNoPicture: 'Ein Logo ist ein PNG- oder JPEG-Bild.', logoTooLarge: 'Dieses Bild ist größer als 400 KB. Verkleinern Sie es zuerst.',
  header: 'Kopfzeile über dem Titel', headerExample: 'Name einer Stelle oder eines Falls',
  addLogo: 'Logo hinzufügen …', changeLogo: 'Logo ändern …', removeLogo: 'Logo entfernen',
  author: 'Name für die Angaben zur Datei', authorExample: 'Nicht genannt',
  done: (file, pages) => (pages === null ? `${file} exportiert` : `${file} exportiert, ${plural(pages, { one: '1 Seite', other: `${number(pages)} Seiten` })}`),
  noFont: (scripts) => `Manche Schriftzeichen haben auf diesem Computer keine Schriftart und sind als Kästchen gedruckt: ${and(scripts.map(script))}. Installieren Sie eine Schriftart dafür und exportieren Sie noch einmal.`,
  open: 'Öffnen', showInFolder: 'Im Ordner zeigen',
  verify: {
    intact: 'Dieses PDF ist unverändert', unchanged: 'In diesem PDF wurde keine Änderung gefunden', changed: 'Dieses PDF wurde verändert', openIt: 'Zeitleiste darin öffnen', close: 'Schließen',
    exported: (when) => `, exportiert am ${when}`,
    data: { intact: 'Die Zeitleiste darin ist die, aus der es gemacht wurde.', changed: 'Die Zeitleiste darin wurde nach dem Export verändert.', missing: 'Die Zeitleiste darin wurde entfernt.' },
    pages: {
      intact: 'Die Seiten sind wie beim Export, und nichts liegt darüber.',
      drawn: 'Die Seiten sind gezeichnet wie beim Export. Exportiert hat sie eine frühere Version von Dateline; deshalb lässt sich nicht vergleichen, ob Bilder, Seitengrößen und die Ziele der Links noch dieselben sind.',
      overlaid: 'Die Seiten sind gezeichnet wie beim Export, aber es liegt etwas darüber, sie wurden beschnitten oder gedreht, oder ein Bild oder ein Link wurde ausgetauscht.',
      changed: 'Die Seiten wurden nach dem Export verändert.',
    },
    guide: {
      intact: 'Lesezeichen, Titel, Autor und Tag des Exports sind, wie sie waren.',
      changed: 'Ein Lesezeichen, der Titel, der Autor oder der Tag des Exports wurde nach dem Export verändert.',
      unknown: 'Lesezeichen, Titel, Autor und Tag des Exports lassen sich nicht vergleichen: Exportiert hat es eine frühere Version von Dateline.',
    },
    hash: 'Daten, wie in der Fußzeile jeder Seite',
    note: 'Das zeigt Änderungen aus Versehen oder im Vorbeigehen. Es ist keine Signatur: Wer sich Mühe gibt, kann ein neues PDF mit neuer Nummer machen. Vergleichen Sie die Nummer mit einer Kopie, der Sie trauen.',
  },
};
