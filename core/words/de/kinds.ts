import type { Words } from '../catalogue';
import { numbers } from './numbers';

const { number, plural } = numbers;

export const kinds: Words['kinds'] = {
  title: 'Arten von Ereignissen',
  command: 'Arten von Ereignissen …',
  hint: 'Arten ändern: Name, Farbe, Symbol, Form',
  list: 'Arten',
  unnamed: 'Ohne Namen',
  add: 'Neue Art',
  firstName: 'Neue Art',
  name: 'Name',
  example: 'Vertrag, Überweisung, Anhörung',
  problems: { empty: 'Eine Art braucht einen Namen.', twice: 'Eine andere Art heißt schon so.' },
  color: 'Farbe',
  colors: {
    meeting: 'Indigo', alert: 'Ziegelrot', statement: 'Petrol', '#0072b2': 'Blau', '#d55e00': 'Zinnober', '#009e73': 'Grün', '#cc79a7': 'Rosa', '#56b4e9': 'Himmelblau', '#e69f00': 'Bernstein',
  },
  ownColor: 'Eine eigene Farbe',
  icon: 'Symbol',
  icons: {
    users: 'Personen', siren: 'Sirene', quote: 'Anführungszeichen', gavel: 'Hammer', scale: 'Waage', megaphone: 'Megafon', calendar: 'Kalender', flag: 'Fahne', file: 'Dokument', mail: 'Brief',
    phone: 'Telefon', handshake: 'Händedruck', landmark: 'Institution', crown: 'Krone', swords: 'Schwerter', shield: 'Schild', banknote: 'Geld', building: 'Gebäude', factory: 'Fabrik', plane: 'Flugzeug',
    ship: 'Schiff', train: 'Zug', pin: 'Ort', camera: 'Kamera', book: 'Buch', pen: 'Stift', vote: 'Stimmzettel', flame: 'Feuer', baby: 'Geburt', cross: 'Kreuz',
  },
  shape: 'Form',
  shapes: { circle: 'Kreis', diamond: 'Raute', square: 'Quadrat', triangle: 'Dreieck', hexagon: 'Sechseck', ring: 'Ring' },
  remove: 'Diese Art entfernen',
  removeOf: (events) => plural(events, { one: 'Entfernen; ihr Ereignis bekommt', other: `Entfernen; ihre ${number(events)} Ereignisse bekommen` }),
  to: 'Die Art, die ihre Ereignisse bekommen',
  lastOne: 'Eine Zeitleiste hat mindestens eine Art.',
  wasRemoved: (label) => `„${label}“ entfernt.`,
  cancel: 'Abbrechen', save: 'Speichern',
  edit: 'Arten ändern',
};
