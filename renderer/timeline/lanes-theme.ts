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

const FONTS = { labelFont: LABEL_FONT, boldFont: BOLD_FONT, smallFont: `400 11.5px ${UI_FONT}` } as const;

/** The system's own colours are in force (high contrast), which a canvas does not take on by itself. */
export const FORCED_COLORS = '(forced-colors: active)';

/** "rgb(0, 95, 184)" is #005fb8: an open end is painted with the same colour and no cover. */
export const hexOf = (color: string): string => `#${(color.match(/\d+/g) ?? []).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;

/** What a system colour is at the moment: an element that wears it says so. */
function systemColors(): (name: string) => string {
  const probe = document.createElement('span');
  probe.style.setProperty('forced-color-adjust', 'none');
  return (name) => {
    probe.style.color = name;
    document.body.append(probe);
    const color = hexOf(getComputedStyle(probe).color);
    probe.remove();
    return color;
  };
}

/** How much of the text's colour is in the lines of the grid: they are seen, and what stands on them is seen before them. */
const LINE_SHARE = 0.3;

/** A colour between two, all spelt #rrggbb: between #000000 and #ffffff it is #4d4d4d. */
function between(ground: string, ink: string): string {
  const part = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round(part(ground, at) + (part(ink, at) - part(ground, at)) * LINE_SHARE).toString(16).padStart(2, '0')).join('')}`;
}

/** Everything in the few colours that the person has chosen for the system: a kind is told by the shape of its markers. */
export function systemTheme(kinds: readonly Kind[], color: (name: string) => string): LanesTheme {
  const [paper, ink, accent] = [color('Canvas'), color('CanvasText'), color('Highlight')];
  const inkOf = (shape: MarkerShape): KindInk => ({ ink, wash: paper, shape });
  return {
    paper, surface: paper, ink, inkSoft: ink, inkFaint: ink, line: between(paper, ink), lineStrong: ink, accent, accentWash: paper,
    kinds: new Map(kinds.map(({ id, shape }) => [id, inkOf(shape)])), noKind: inkOf('ring'), ...FONTS,
  };
}

/** Reads the tokens that are in force; call again when the theme changes. */
export function readLanesTheme(kinds: readonly Kind[]): LanesTheme {
  if (window.matchMedia(FORCED_COLORS).matches) return systemTheme(kinds, systemColors());
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
    ...FONTS,
  };
}
