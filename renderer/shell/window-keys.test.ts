import { describe, expect, it } from 'vitest';
import { citationStepOf } from './window-keys';

interface Held {
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly altGraph?: boolean;
}

const stepOf = (key: string, { altGraph = false, ...held }: Held = {}, isMac = false): 1 | -1 | null =>
  citationStepOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held, getModifierState: (name) => name === 'AltGraph' && altGraph }, isMac);

describe('the keys that step through citations', () => {
  it('are the brackets', () => {
    expect([stepOf(']'), stepOf('['), stepOf('x')]).toEqual([1, -1, null]);
  });

  it('are the brackets of a German keyboard too, on each system', () => {
    expect([stepOf(']', { ctrlKey: true, altKey: true, altGraph: true }), stepOf('[', { altGraph: true })]).toEqual([1, -1]);
    expect([stepOf(']', { altKey: true }, true), stepOf('[', { altKey: true }, true)]).toEqual([1, -1]);
  });

  it('are no command of another kind', () => {
    expect([stepOf(']', { ctrlKey: true }), stepOf(']', { metaKey: true }, true), stepOf(']', { altKey: true })]).toEqual([null, null, null]);
  });
});
