import { describe, expect, it } from 'vitest';
import { Quitting, type Leaver } from './quitting';

/** A window that is asked whether it may go; its answer is the person's. */
function windowThat(says: () => boolean | Promise<boolean>, seen: string[], name: string): Leaver {
  return {
    mayGo: async () => { const goes = await says(); seen.push(`${name} ${goes ? 'may go' : 'stays'}`); return goes; },
    letGo: async () => { await Promise.resolve(); seen.push(`${name} is gone`); },
  };
}

/** Electron's event of a quit that was asked for; `isPrevented` tells what became of it. */
const asked = (): { preventDefault: () => void; isPrevented: boolean } => ({ isPrevented: false, preventDefault() { this.isPrevented = true; } });

describe('quitting', () => {
  it('lets nobody go before everybody may, and then ends', async () => {
    const seen: string[] = [];
    const quitting = new Quitting([windowThat(() => true, seen, 'one'), windowThat(() => true, seen, 'two')], () => undefined);
    await quitting.leave(() => { seen.push('the end'); });
    expect(seen).toEqual(['one may go', 'two may go', 'one is gone', 'two is gone', 'the end']);
    expect(quitting.isQuitting).toBe(true);
    const event = asked();
    await quitting.begin(event, () => { seen.push('again'); });
    expect([event.isPrevented, seen.at(-1)]).toEqual([false, 'the end']);
  });

  it('leaves everything as it was when one stays', async () => {
    const seen: string[] = [];
    const quitting = new Quitting([windowThat(() => true, seen, 'one'), windowThat(() => false, seen, 'two')], () => { seen.push('stayed'); });
    const event = asked();
    await quitting.begin(event, () => { seen.push('the end'); });
    expect(seen).toEqual(['one may go', 'two stays', 'stayed']);
    expect([event.isPrevented, quitting.isQuitting]).toEqual([true, false]);
  });

  it('is asked for once, whoever asks again meanwhile', async () => {
    const seen: string[] = [];
    const quitting = new Quitting([windowThat(() => true, seen, 'one')], () => undefined);
    const events = [asked(), asked()];
    await Promise.all(events.map((event) => quitting.begin(event, () => { seen.push('the end'); })));
    expect(seen).toEqual(['one may go', 'one is gone', 'the end']);
    expect(events.map(({ isPrevented }) => isPrevented)).toEqual([true, true]);
  });

  it('asks a window that was opened meanwhile', async () => {
    const seen: string[] = [];
    const windows = new Set<Leaver>();
    windows.add(windowThat(() => { windows.add(windowThat(() => false, seen, 'late')); return true; }, seen, 'one'));
    const quitting = new Quitting(windows, () => undefined);
    await quitting.leave(() => { seen.push('the end'); });
    expect(seen).toEqual(['one may go', 'late stays']);
  });

  it('can be asked for again after a window could not be asked', async () => {
    let isBroken = true;
    const seen: string[] = [];
    const quitting = new Quitting([windowThat(() => { if (isBroken) throw new Error('no question'); return true; }, seen, 'one')], () => undefined);
    await expect(quitting.leave(() => undefined)).rejects.toThrow('no question');
    expect(quitting.isQuitting).toBe(false);
    isBroken = false;
    await quitting.leave(() => { seen.push('the end'); });
    expect(seen.at(-1)).toBe('the end');
  });
});
