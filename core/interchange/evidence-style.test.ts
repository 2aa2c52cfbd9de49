import { describe, expect, it } from 'vitest';
import { contrastOf } from '../layout/kind-color';
import { evidenceOptions } from './evidence-options';
import { evidenceStyle } from './evidence-style';

const style = evidenceStyle({ kinds: [], options: evidenceOptions({}), fontFaces: '', pageDigits: 0 });
const DARK = '@media screen and (prefers-color-scheme:dark){';
const [light = '', dark = ''] = style.replaceAll(/\/\*.*?\*\//gs, '').split(DARK);

interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: string;
}
const rulesOf = (text: string): readonly Rule[] => [...text.matchAll(/([^{};]+)\{([^{}]*)\}/g)].map(([, selectors = '', declarations = '']) => ({ selectors: selectors.trim().split(','), declarations }));

/** Colours of words: each selector with its value, `var(…)` looked up. */
function inksOf(text: string, from: string): readonly (readonly [selector: string, ink: string])[] {
  const variables = new Map([...from.matchAll(/(--soft|--quiet):(#[\da-f]{6})/g)].map(([, name = '', value = '']) => [`var(${name})`, value]));
  return rulesOf(text).flatMap(({ selectors, declarations }) => {
    const [, value] = /(?:^|;)(?:color|fill):(#[\da-f]{6}|var\(--(?:soft|quiet)\))/.exec(declarations) ?? [];
    return value === undefined ? [] : selectors.map((selector) => [selector, variables.get(value) ?? value] as const);
  });
}

describe('the style sheet of the evidence document', () => {
  it('sets a quote from right to left at its bar, in the cells of a table too', () => {
    expect(rulesOf(light).find(({ selectors }) => selectors.join() === 'blockquote')?.declarations).toContain('text-align:start');
  });

  it('has contrast enough for every word on paper and on a light screen', () => {
    const inks = inksOf(light, light);
    expect(inks.length).toBeGreaterThan(15);
    for (const [selector, ink] of inks) expect(contrastOf(ink, '#ffffff'), `${selector} ${ink}`).toBeGreaterThanOrEqual(4.5);
  });

  it('has it on a dark screen too, where each colour is given again or follows the ground', () => {
    const own = new Map(inksOf(dark, dark));
    for (const [selector, ink] of [...own, ...inksOf(light, dark).filter(([one]) => !own.has(one))]) expect(contrastOf(ink, '#161513'), `${selector} ${ink}`).toBeGreaterThanOrEqual(4.5);
  });

  it('puts the columns of a table under one another in a narrow window, where dates would lie over titles', () => {
    const [, narrow = ''] = light.split('@media screen and (max-width:560px){');
    const last = (selector: string): string => rulesOf(narrow).filter(({ selectors }) => selectors.includes(selector)).map(({ declarations }) => declarations).join(';');
    expect(last('.row .when')).toContain('position:static');
    expect(last('.row .what')).toContain('float:none');
    expect(last('.row .from')).toContain('margin-left:0');
    // After the rule for cards, which rows are too.
    expect(narrow.indexOf('.row{padding-left:0}')).toBeGreaterThan(narrow.indexOf('.card,'));
  });
});
