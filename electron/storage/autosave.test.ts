import { afterEach, expect, it } from 'vitest';
import { SAVE_PACES } from '../../core/preferences';
import { Autosave, paceAutosave } from './autosave';
import { handClock } from './testing/session-bench';

afterEach(() => { paceAutosave(SAVE_PACES.soon); });

/** Counts what it was asked to save. */
function counted(): { readonly clock: ReturnType<typeof handClock>; readonly autosave: Autosave; readonly saves: () => number } {
  const clock = handClock();
  let saves = 0;
  return { clock, autosave: new Autosave(clock, () => { saves += 1; }), saves: () => saves };
}

it.each(['on-demand', 'minute'] as const)('saves what waits (%s) as soon as a faster pace is chosen, without another edit', (slow) => {
  const { clock, autosave, saves } = counted();
  paceAutosave(SAVE_PACES[slow]);
  autosave.soon();
  clock.advance(30_000);
  expect(saves()).toBe(0);
  paceAutosave(SAVE_PACES.soon);
  clock.advance(SAVE_PACES.soon.idleMs);
  expect(saves()).toBe(1);
});

it('leaves alone what has nothing to save, what failed and waits to be tried again, and what has ended', () => {
  const all = [counted(), counted(), counted()] as const;
  const [saved, failed, ended] = all;
  for (const { autosave } of all) autosave.soon();
  saved.autosave.done(false);
  failed.autosave.afterFailure();
  ended.autosave.stop();
  paceAutosave(SAVE_PACES['on-demand']);
  paceAutosave(SAVE_PACES.soon);
  for (const { clock } of all) clock.advance(SAVE_PACES.soon.latestMs);
  expect(all.map(({ saves }) => saves())).toEqual([0, 0, 0]);
  failed.clock.advance(10_000);
  expect(failed.saves(), 'tried again in its own time').toBe(1);
});
