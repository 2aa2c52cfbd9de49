/** Colours and type of pictures and posters; the values of renderer/style/tokens.css, which a file on its own cannot reach. */
import { kindToken } from '../layout/kind-color';
import type { Kind, MarkerShape } from '../timeline/types';
import { DARK_GROUND, kindInk } from './kind-ink';

export interface PictureTheme {
  readonly paper: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly isDark: boolean;
}

export const LIGHT_PICTURE: PictureTheme = { paper: '#ffffff', ink: '#1c1b19', inkSoft: '#4d4a44', inkFaint: '#6b675f', line: '#e6e3dc', lineStrong: '#8a857b', isDark: false };
export const DARK_PICTURE: PictureTheme = { paper: DARK_GROUND, ink: '#ece9e2', inkSoft: '#c0bbb1', inkFaint: '#9d978c', line: '#33312d', lineStrong: '#827d73', isDark: true };

const WASHES: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  meeting: ['#e9eefb', '#222b45'], alert: ['#fbeee6', '#3a261a'], statement: ['#e4f3f0', '#17312d'],
};

export interface PictureInk {
  readonly ink: string;
  readonly wash: string;
  readonly shape: MarkerShape;
}

const NO_KIND: MarkerShape = 'ring';

/** A colour laid thinly over a ground; computed, since some programs that read SVG know no alpha in `#rrggbbaa`. */
function thinned(ink: string, ground: string): string {
  const channels = (hex: string): readonly number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const below = channels(ground);
  return `#${channels(ink).map((value, index) => Math.round(value * 0.14 + (below[index] ?? 0) * 0.86).toString(16).padStart(2, '0')).join('')}`;
}

export function pictureInk(kind: Kind | undefined | null, theme: PictureTheme): PictureInk {
  const ink = kindInk(kind ?? undefined, theme.isDark ? DARK_GROUND : '#ffffff');
  const token = kind === undefined || kind === null ? null : kindToken(kind.color);
  const wash = token === null ? undefined : WASHES[token];
  return { ink, wash: wash === undefined ? thinned(ink, theme.paper) : wash[theme.isDark ? 1 : 0], shape: kind?.shape ?? NO_KIND };
}
