import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftTyping } from './draft-typing';

let asked: { readonly value: string; readonly answer: (taken: boolean) => Promise<void> }[];
let kept: string[];
let shown: string;
let looks: number;

function typingFrom(stored: string): DraftTyping {
  shown = stored;
  return new DraftTyping(stored, {
    commit: (value) => new Promise((resolve) => { asked.push({ value, answer: async (taken) => { resolve(taken); await Promise.resolve(); await Promise.resolve(); } }); }),
    keepOther: (value) => { kept.push(value); },
    show: (value) => { shown = value; },
    caughtUp: () => { looks += 1; },
  });
}
const values = (): readonly string[] => asked.map(({ value }) => value);

beforeEach(() => {
  vi.useFakeTimers();
  [asked, kept, looks] = [[], [], 0];
});
afterEach(() => { vi.useRealTimers(); });

describe('a text that is being typed', () => {
  it('is asked for after a pause, and in time without one', () => {
    const typing = typingFrom('A');
    typing.change('AB');
    vi.advanceTimersByTime(119);
    expect(values()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(values()).toEqual(['AB']);
    for (let length = 1; length <= 6; length += 1) {
      typing.change(`AB${'x'.repeat(length)}`);
      vi.advanceTimersByTime(100);
    }
    expect(values().length).toBeGreaterThan(1);
  });

  it('gives way to the document while nothing is typed', () => {
    const typing = typingFrom('A');
    typing.follow('Z', true);
    expect([shown, kept]).toEqual(['Z', []]);
  });

  it('keeps what someone else wrote while it was waiting, and then replaces it', async () => {
    const typing = typingFrom('A');
    typing.change('AB');
    typing.follow('Z', true);
    expect([shown, kept]).toEqual(['AB', ['Z']]);
    typing.follow('Z', true);
    typing.send();
    expect([kept, values()]).toEqual([['Z'], ['AB']]);
    typing.follow('AB', false);
    await asked[0]?.answer(true);
    expect([shown, looks]).toEqual(['AB', 1]);
  });

  it('keeps it while its own is on the way', () => {
    const typing = typingFrom('A');
    typing.change('AB');
    typing.send();
    typing.follow('Z', true);
    expect(kept).toEqual(['Z']);
  });

  it('takes nothing of its own for someone else’s: an earlier part of it, an undo, the same words', () => {
    const typing = typingFrom('A');
    typing.change('AB');
    typing.send();
    typing.change('ABC');
    typing.follow('AB', true);
    typing.follow('A', false);
    typing.follow('ABC', true);
    expect([shown, kept]).toEqual(['ABC', []]);
  });

  it('sends again what was refused, with the next keystroke', async () => {
    const typing = typingFrom('A');
    typing.change('AB');
    typing.send();
    await asked[0]?.answer(false);
    typing.follow('A', false);
    expect(shown).toBe('AB');
    typing.send();
    expect(values()).toEqual(['AB', 'AB']);
  });
});
