import { describe, expect, it } from 'vitest';
import { say } from './setup/console.mjs';
import { sideBySide, type Step } from './side-by-side.mjs';

interface Row extends Step {
  readonly fails?: boolean;
}

/** Runs the steps as far as they are told to end, and keeps what happened. */
function table(rows: readonly Row[], cores = 2, screens = Infinity) {
  const begun: string[] = [];
  const shown: string[] = [];
  const endings = new Map<string, () => void>();
  const all = sideBySide(rows, {
    cores, screens,
    take: async ({ name, fails = false }) => {
      begun.push(name);
      say(`begin ${name}`);
      await new Promise<void>((done) => { endings.set(name, done); });
      say(`end ${name}`);
      return !fails;
    },
    skip: ({ name }, failed) => { say(`${name} not, because of ${failed}`); },
    print: (text) => { shown.push(text.trim()); },
  });
  const end = async (name: string): Promise<void> => {
    endings.get(name)?.();
    endings.delete(name);
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return { all, begun, shown, end };
}

describe('checks side by side', () => {
  it('begin as there is room, and are shown in their order', async () => {
    const { all, begun, shown, end } = table([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(begun).toEqual(['a', 'b']);
    expect(shown).toEqual(['begin a']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    expect(shown).toEqual(['begin a']);
    await end('a');
    expect(shown).toEqual(['begin a', 'end a', 'begin b', 'end b', 'begin c']);
    await end('c');
    await all;
    expect(shown.at(-1)).toBe('end c');
  });

  it('run one after the other on one core', async () => {
    const { all, begun, end } = table([{ name: 'a' }, { name: 'all', room: 2 }], 1);
    expect(begun).toEqual(['a']);
    await end('a');
    expect(begun).toEqual(['a', 'all']);
    await end('all');
    await all;
  });

  it('wait for what they need, and fail with it, while the rest goes on', async () => {
    const { all, begun, shown, end } = table([{ name: 'build', fails: true }, { name: 'app', needs: ['build'] }, { name: 'packaged', needs: ['app'] }, { name: 'other' }]);
    expect(begun).toEqual(['build', 'other']);
    await end('build');
    expect(shown).toEqual(['begin build', 'end build', 'app not, because of build', 'packaged not, because of app', 'begin other']);
    await end('other');
    await all;
    expect(begun).toEqual(['build', 'other']);
  });

  it('do not wait for what nobody asked for', async () => {
    const { all, begun, end } = table([{ name: 'app', needs: ['build'] }]);
    expect(begun).toEqual(['app']);
    await end('app');
    await all;
  });

  it('are not overtaken by smaller ones where they wait for room', async () => {
    const { all, begun, end } = table([{ name: 'a' }, { name: 'all', room: 2 }, { name: 'c' }]);
    expect(begun).toEqual(['a']);
    await end('a');
    expect(begun).toEqual(['a', 'all']);
    await end('all');
    await end('c');
    await all;
    expect(begun).toEqual(['a', 'all', 'c']);
  });

  it('begin with the longest, whose turn to be shown comes later', async () => {
    const { all, begun, shown, end } = table([{ name: 'build' }, { name: 'short', needs: ['build'] }, { name: 'other', needs: ['build'] }, { name: 'long', needs: ['build'], isLong: true }]);
    await end('build');
    expect(begun).toEqual(['build', 'long', 'short']);
    expect(shown.at(-1)).toBe('begin short');
    await end('long');
    await end('short');
    await end('other');
    await all;
    expect(shown.slice(-2)).toEqual(['begin long', 'end long']);
  });

  it('share one screen one at a time, while others work', async () => {
    const { all, begun, end } = table([{ name: 'a', hasWindows: true }, { name: 'b', hasWindows: true }, { name: 'c' }], 2, 1);
    expect(begun).toEqual(['a', 'c']);
    await end('a');
    expect(begun).toEqual(['a', 'c', 'b']);
    await end('b');
    await end('c');
    await all;
  });

  it('say so when one needs what can never come', async () => {
    const { all } = table([{ name: 'a', needs: ['b'] }, { name: 'b', needs: ['a'] }]);
    await expect(all).rejects.toThrow('a, b');
  });
});
