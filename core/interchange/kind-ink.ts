/** The colour in which a kind is printed, readable on white paper or on a dark screen. */
import { kindToken, readableOn } from '../layout/kind-color';
import type { Kind } from '../timeline/types';

/** Values of the tokens: light, dark. The same as in renderer/style/tokens.css, which a document on its own cannot reach. */
const TOKEN_INKS: Readonly<Record<string, readonly [string, string]>> = {
  meeting: ['#3a5fcd', '#8fabff'], alert: ['#b4460f', '#f29a62'], statement: ['#0d7a6b', '#5ec9b7'],
};

/** For an event whose kind is not in the timeline. */
const NEUTRAL = '#5c5850';

export const PAPER = '#ffffff';
export const DARK_GROUND = '#161513';

export function kindInk(kind: Pick<Kind, 'color'> | undefined, ground: typeof PAPER | typeof DARK_GROUND = PAPER): string {
  const token = kind === undefined ? null : kindToken(kind.color);
  const inks = token === null ? undefined : TOKEN_INKS[token];
  if (inks !== undefined) return ground === PAPER ? inks[0] : inks[1];
  return readableOn(kind?.color ?? NEUTRAL, ground);
}
