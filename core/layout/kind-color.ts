/**
 * Colours of kinds that stay readable on the ground they are drawn on.
 *
 * Built-in kinds name a token, which has a value for light and one for dark. A colour the person picked is one value, so
 * it is made darker or lighter, hue kept, until it has the contrast WCAG 2.2 asks of text (success criterion 1.4.3).
 */
const TOKENS = new Set(['meeting', 'alert', 'statement']);

/** 1.4.3, and above 1.4.11's 3:1 for graphics. */
const LEAST_CONTRAST = 4.5;

type Rgb = readonly [number, number, number];

function rgbOf(hex: string): Rgb | null {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (match === null) return null;
  const [, r = '', g = '', b = ''] = match;
  return [parseInt(r, 16), parseInt(g, 16), parseInt(b, 16)];
}

const hexOf = (rgb: Rgb): string => `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const towards = (rgb: Rgb, target: number, share: number): Rgb => [
  rgb[0] + (target - rgb[0]) * share, rgb[1] + (target - rgb[1]) * share, rgb[2] + (target - rgb[2]) * share,
];

/** Contrast ratio of two `#rrggbb`; 1 when one of them is none. */
export function contrastOf(hexA: string, hexB: string): number {
  const a = rgbOf(hexA);
  const b = rgbOf(hexB);
  return a === null || b === null ? 1 : contrast(a, b);
}

/** The nearest colour of the same hue that is readable on the ground; unknown colours become the readable extreme. */
export function readableOn(hex: string, groundHex: string): string {
  const ground = rgbOf(groundHex) ?? [255, 255, 255];
  const target = luminance(ground) > 0.18 ? 0 : 255;
  const wanted = rgbOf(hex) ?? [target, target, target];
  for (let share = 0; share < 1; share += 0.05) {
    const tried = hexOf(towards(wanted, target, share));
    if (contrastOf(tried, hexOf(ground)) >= LEAST_CONTRAST) return tried;
  }
  return hexOf([target, target, target]);
}

/** Name of the token a kind's colour stands for, or null when it is a colour of its own. */
export const kindToken = (color: string): string | null => (TOKENS.has(color) ? color : null);
