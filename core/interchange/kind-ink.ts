/**
 * The colour in which a kind is printed: dark enough on white paper to be read.
 *
 * Contrast after WCAG 2.2, success criterion 1.4.3: at least 4.5 to 1 for small text.
 */
import type { Kind } from '../timeline/types';

/** The light palette's colours of the built-in kinds. */
const TOKENS: Readonly<Record<string, string>> = { meeting: '#3a5fcd', alert: '#b4460f', statement: '#0d7a6b' };

/** For a colour that is neither a token nor `#rrggbb`. */
const NEUTRAL = '#5c5850';

const LEAST_CONTRAST = 4.5;

type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

const linear = (channel: number): number => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Contrast with white, 1 to 21. */
export function contrastWithWhite(hex: string): number {
  const [red, green, blue] = channels(hex);
  return 1.05 / (0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05);
}

/** `#rrggbb` for ink on white. Too light a colour is darkened in steps and keeps its hue. */
export function kindInk(kind: Pick<Kind, 'color'> | undefined): string {
  const color = kind === undefined ? NEUTRAL : (TOKENS[kind.color] ?? (/^#[0-9a-f]{6}$/i.test(kind.color) ? kind.color.toLowerCase() : NEUTRAL));
  let ink = color;
  for (let share = 0.95; contrastWithWhite(ink) < LEAST_CONTRAST && share > 0; share -= 0.05) {
    ink = `#${channels(color).map((channel) => Math.round(channel * share).toString(16).padStart(2, '0')).join('')}`;
  }
  return ink;
}
