import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number } = numbers;

const examples = 'Versuchen Sie „24. Januar 2022“, „Montag“, „vor zwei Wochen“, „um 1834“ oder „vor dem 3. März“.';
const example = 'Nennen Sie einen Tag, einen Monat, ein Jahr oder eine Spanne wie „3. bis 5. März 2022“.';
const reference = 'Tragen Sie das Veröffentlichungsdatum der Quelle ein, oder schreiben Sie das ganze Datum.';

export const whens: Words['whens'] = {
  quoted: (typed) => `„${typed}“`,
  empty: { message: 'Es ist kein Datum angegeben.', remedy: examples },
  tooLong: (letters) => ({ message: `Ein Datum hat weniger als ${number(letters)} Zeichen.`, remedy: examples }),
  none: { message: 'Darin ist kein Datum.', remedy: examples },
  rest: (rest) => ({ message: `„${rest}“ ist als Teil eines Datums nicht verständlich.`, remedy: examples }),
  twoDates: (one, other) => ({ message: `Genannt sind „${one}“ und „${other}“, aber nicht, wie sie zusammengehören.`, remedy: 'Schreiben Sie „bis“, „und“ oder „oder“ dazwischen, oder geben Sie jedem Datum ein eigenes Ereignis.' }),
  ambiguous: (one, other) => ({ message: `Es lässt sich als ${one} oder als ${other} lesen.`, remedy: 'Schreiben Sie den Monat als Wort, oder das Datum als Jahr-Monat-Tag.' }),
  ambiguousEra: (one, other) => ({ message: `Es lässt sich als ${one} oder als ${other} lesen.`, remedy: 'Schreiben Sie „v. Chr.“ oder „n. Chr.“ hinter das Jahr.' }),
  ambiguousYear: (one, other) => ({ message: `Es lässt sich als ${one} oder als ${other} lesen.`, remedy: 'Schreiben Sie das Jahr mit vier Ziffern.' }),
  ambiguousOldYear: (one, other) => ({ message: `Es lässt sich als ${one} oder als ${other} lesen: Bis 1752 begann das Jahr in England am 25. März.`, remedy: 'Schreiben Sie den Tag nach dem heutigen Kalender.' }),
  howOften: { message: 'Es sagt, wie oft, nicht wann.', remedy: example },
  howLong: { message: 'Es sagt, wie lange, nicht wann.', remedy: example },
  impossible: (why) => ({ message: `Dieses Datum gibt es nicht: ${why}.`, remedy: 'Prüfen Sie die Zahlen.' }),
  noReference: (typed) => ({ message: `„${typed}“ braucht ein Datum, von dem aus es gelesen wird.`, remedy: reference }),
  noStory: (typed) => ({ message: `„${typed}“ zählt von einem anderen Datum aus, und keines ist angegeben.`, remedy: 'Schreiben Sie das ganze Datum, oder nennen Sie einen Tag wie „Montag“, der vom Veröffentlichungsdatum aus gelesen wird.' }),
  outside: { message: 'Es endet, bevor es beginnt, oder liegt außerhalb des Kalenders.', remedy: 'Prüfen Sie die Reihenfolge der Daten.' },
};
