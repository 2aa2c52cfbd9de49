import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

export const reading: Words['reading'] = {
  archive: {
    noEnd: 'sein Ende fehlt', contentsCut: 'sein Inhaltsverzeichnis ist abgeschnitten', twice: (name) => `es enthält ${name} zweimal`, isLink: (name) => `${name} ist eine Verknüpfung zu einer anderen Datei`,
    missing: (name) => `${name} fehlt`, cutOff: (name) => `${name} ist abgeschnitten`, unusual: (name) => `${name} ist auf ungewöhnliche Weise gepackt`, cannotUnpack: (name, why) => `${name}: ${why ?? 'lässt sich nicht entpacken'}`,
    files: (count) => `Sie enthält ${number(count)} Dateien`, filesAtLeast: (count) => `Sie enthält nach eigenen Angaben ${number(count)} Dateien oder mehr`, unpacksTo: (name, limit) => `${name} hat entpackt mehr als ${number(limit)} MB`,
  },
  xml: { grammar: (why) => `kein wohlgeformtes XML: ${why}`, documentType: 'sie erklärt einen Dokumenttyp, was kein Office-Dokument tut', nested: 'sie ist zu tief verschachtelt' },
  notices: {
    broken: (count) => plural(count, { one: '1 beschädigtes Zeichen wurde durch \ufffd ersetzt.', other: `${number(count)} beschädigte Zeichen wurden durch \ufffd ersetzt.` }),
    control: (count) => plural(count, { one: '1 Steuerzeichen wurde weggelassen.', other: `${number(count)} Steuerzeichen wurden weggelassen.` }),
    direction: (count) => plural(count, { one: '1 unsichtbares Zeichen, das die Leserichtung ändert, wurde weggelassen.', other: `${number(count)} unsichtbare Zeichen, die die Leserichtung ändern, wurden weggelassen.` }),
    unreadable: (count, encoding) => plural(count, { one: `1 Zeichen ließ sich nicht lesen (${encoding}).`, other: `${number(count)} Zeichen ließen sich nicht lesen (${encoding}).` }),
    attachments: (names, more) => `${plural(names.length, { one: 'Ein Anhang wurde', other: `${number(names.length)} Anhänge wurden` })} nicht gelesen: ${names.slice(0, 10).map((name) => `„${name}“`).join(', ')}${more ? ' …' : ''}. Speichern Sie, was Sie brauchen, und importieren Sie es.`,
    forwarded: 'eine weitergeleitete Mail',
    brokenPages: (pages, of) => `${number(pages)} von ${number(of)} Seiten ließen sich nicht lesen.`,
    emptyPages: (pages, of) => `${number(pages)} von ${number(of)} Seiten haben keinen Text: Vielleicht sind es Bilder oder Scans.`,
    blankPages: (pages, of) => `${number(pages)} von ${number(of)} Seiten zeigen weder Text noch Bilder: Sie sind beschädigt oder leer.`,
    cutPdf: 'Das Ende der Datei fehlt, wie nach einem abgebrochenen Herunterladen: Vielleicht fehlen Seiten.',
  },
};
