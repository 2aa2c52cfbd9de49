/**
 * Contrast of the design tokens by WCAG 2.2: text 4.5 (1.4.3), what must be seen to use the interface 3 (1.4.11).
 *
 * The list of pairs is what the style sheets draw on what; a colour that is drawn on a new ground belongs here too.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The custom properties of the first rule with exactly this selector. */
function tokensOf(selector: string): Tokens {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`tokens.css has no rule for ${selector}`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));
}

const light = tokensOf(':root');
const dark: Tokens = new Map([...light, ...tokensOf(":root[data-theme='dark']")]);

/** Relative luminance of `#rrggbb` (WCAG 2.2, definition of relative luminance). */
function luminance(hex: string): number {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) throw new Error(`${hex} is no #rrggbb`);
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, front: string, ground: string): number {
  const [a, b] = [front, ground].map((name) => luminance(tokens.get(`--${name}`) ?? `no token --${name}`));
  const [lighter, darker] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['paper', 'surface', 'surface-sunken', 'surface-raised'];
const KINDS = ['kind-meeting', 'kind-alert', 'kind-statement'];

const on = (fronts: readonly string[], grounds: readonly string[]): readonly (readonly [string, string])[] => fronts.flatMap((front) => grounds.map((ground) => [front, ground] as const));

const TEXT = [
  ...on(['ink', 'ink-soft', 'ink-faint'], GROUNDS),
  ...on(['ink', 'ink-soft'], ['accent-wash', 'line']),
  ...on(['accent', 'danger', 'warning', 'success', ...KINDS], GROUNDS),
  ...KINDS.map((kind) => [kind, `${kind}-wash`] as const),
  ['accent', 'accent-wash'], ['danger', 'danger-wash'], ['warning', 'warning-wash'],
  ['accent-ink', 'accent'], ['danger-ink', 'danger'], ['surface', 'ink'],
] as const;

const SEEN = [...on(['focus', 'line-strong', 'accent', ...KINDS], GROUNDS), ['focus', 'accent-wash']] as const;

describe.each([['light', light], ['dark', dark]] as const)('%s tokens', (_, tokens) => {
  it.each(TEXT)('%s on %s can be read', (front, ground) => {
    expect(contrast(tokens, front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SEEN)('%s on %s can be seen', (front, ground) => {
    expect(contrast(tokens, front, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('contrast', () => {
  it('is 21 for black on white, as the standard says', () => {
    const tokens = new Map([['--black', '#000000'], ['--white', '#ffffff']]);
    expect(contrast(tokens, 'black', 'white')).toBeCloseTo(21, 5);
  });
});
