/**
 * The colours, icons and marker shapes a kind may have, and the next that are free.
 */
import { MARKER_SHAPES, type Kind, type MarkerShape } from '../timeline/types';

/** Colours of the three kinds every timeline starts with: tokens, with a value for light and one for dark. */
export const KIND_TOKENS = ['meeting', 'alert', 'statement'] as const;

/** Readable on light and dark, told apart by people who see fewer colours (after Okabe and Ito). */
export const KIND_COLORS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00'] as const;

/** Names of icons, as the file holds them; any other is drawn as a flag. */
export const KIND_ICONS = [
  'users', 'siren', 'quote', 'gavel', 'scale', 'megaphone', 'calendar', 'flag', 'file', 'mail', 'phone', 'handshake', 'landmark', 'crown', 'swords', 'shield',
  'banknote', 'building', 'factory', 'plane', 'ship', 'train', 'pin', 'camera', 'book', 'pen', 'vote', 'flame', 'baby', 'cross',
] as const;
export type KindIconName = (typeof KIND_ICONS)[number];

/** First those that no built-in kind has. */
const SHAPES_TO_GIVE: readonly MarkerShape[] = ['triangle', 'hexagon', 'ring', 'circle', 'diamond', 'square'];

export type KindLook = Pick<Kind, 'color' | 'shape'>;

const PAIRS: readonly KindLook[] = MARKER_SHAPES.flatMap((_, round) => KIND_COLORS.map((color, index): KindLook => ({ color, shape: SHAPES_TO_GIVE[(index + round) % SHAPES_TO_GIVE.length] ?? 'circle' })));

const keyOf = ({ color, shape }: KindLook): string => `${color.toLowerCase()} ${shape}`;

/**
 * Looks for new kinds: a colour and a shape that no kind has together, colours in turn, and each time round with the next
 * shape. After all 36 pairs they begin again.
 */
export class FreeLooks {
  private readonly taken: Set<string>;
  private given = 0;

  constructor(kinds: readonly KindLook[]) {
    this.taken = new Set(kinds.map(keyOf));
  }

  next(): KindLook {
    const look = PAIRS.find((pair) => !this.taken.has(keyOf(pair))) ?? PAIRS[this.given % PAIRS.length] ?? { color: KIND_COLORS[0], shape: 'circle' };
    this.taken.add(keyOf(look));
    this.given += 1;
    return look;
  }
}
