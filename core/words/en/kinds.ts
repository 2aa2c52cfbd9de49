import { numbers } from './numbers';

const { number, plural } = numbers;

/** Changing the kinds of events. */
export const kinds = {
  title: 'Kinds of events',
  command: 'Kinds of events…',
  hint: 'Change the kinds: name, colour, icon, marker',
  list: 'Kinds',
  unnamed: 'Without a name',
  add: 'New kind',
  firstName: 'New kind',
  name: 'Name',
  example: 'Treaty, transfer, hearing',
  problems: { empty: 'A kind needs a name.', twice: 'Another kind has this name.' },
  color: 'Colour',
  colors: {
    meeting: 'Indigo', alert: 'Brick', statement: 'Teal', '#0072b2': 'Blue', '#d55e00': 'Vermilion', '#009e73': 'Green', '#cc79a7': 'Pink', '#56b4e9': 'Sky blue', '#e69f00': 'Amber',
  },
  ownColor: 'A colour of your own',
  icon: 'Icon',
  icons: {
    users: 'People', siren: 'Siren', quote: 'Quotation mark', gavel: 'Gavel', scale: 'Scales', megaphone: 'Megaphone', calendar: 'Calendar', flag: 'Flag', file: 'Document', mail: 'Envelope',
    phone: 'Telephone', handshake: 'Handshake', landmark: 'Institution', crown: 'Crown', swords: 'Swords', shield: 'Shield', banknote: 'Money', building: 'Building', factory: 'Factory', plane: 'Aircraft',
    ship: 'Ship', train: 'Train', pin: 'Place', camera: 'Camera', book: 'Book', pen: 'Pen', vote: 'Ballot', flame: 'Fire', baby: 'Birth', cross: 'Cross',
  },
  shape: 'Marker',
  shapes: { circle: 'Circle', diamond: 'Diamond', square: 'Square', triangle: 'Triangle', hexagon: 'Hexagon', ring: 'Ring' },
  remove: 'Remove this kind',
  removeOf: (events: number) => plural(events, { one: 'Remove, and make its event', other: `Remove, and make its ${number(events)} events` }),
  to: 'The kind its events get',
  lastOne: 'A timeline has at least one kind.',
  wasRemoved: (label: string) => `Removed “${label}”.`,
  cancel: 'Cancel', save: 'Save',
  edit: 'Change kinds',
};
