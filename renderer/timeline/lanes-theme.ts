/**
 * The design tokens as values a canvas can draw with.
 */
import { kindToken, readableOn } from '../../core/layout/kind-color';
import type { Kind, MarkerShape } from '../../core/timeline/types';

export interface KindInk {
  readonly ink: string;
  readonly wash: string;
  readonly shape: MarkerShape;
}

export interface LanesTheme {
  readonly paper: string;
  readonly surface: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly accent: string;
  readonly accentWash: string;
  readonly kinds: ReadonlyMap<string, KindInk>;
  readonly noKind: KindInk;
  readonly labelFont: string;
  readonly boldFont: string;
  readonly smallFont: string;
}

const UI_FONT = "'Inter Variable', Inter, system-ui, sans-serif";
export const LABEL_FONT = `400 12.5px ${UI_FONT}`;
export const BOLD_FONT = `600 12px ${UI_FONT}`;

/** Reads the tokens that are in force; call again when the theme changes. */
export function readLanesTheme(kinds: readonly Kind[]): LanesTheme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const paper = token('paper');
  const inkOf = ({ color, shape }: Kind): KindInk => {
    const named = kindToken(color);
    if (named !== null) return { ink: token(`kind-${named}`), wash: token(`kind-${named}-wash`), shape };
    const ink = readableOn(color, paper);
    return { ink, wash: `${ink}22`, shape };
  };
  return {
    paper, surface: token('surface'), ink: token('ink'), inkSoft: token('ink-soft'), inkFaint: token('ink-faint'), line: token('line'), lineStrong: token('line-strong'),
    accent: token('accent'), accentWash: token('accent-wash'),
    kinds: new Map(kinds.map((kind) => [kind.id, inkOf(kind)])),
    noKind: { ink: token('ink-soft'), wash: token('surface-sunken'), shape: 'ring' },
    labelFont: LABEL_FONT, boldFont: BOLD_FONT, smallFont: `400 11.5px ${UI_FONT}`,
  };
}
