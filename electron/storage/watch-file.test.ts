import type { FSWatcher, watch } from 'node:fs';
import { expect, it } from 'vitest';
import { handClock } from './testing/session-bench';
import { watchFile } from './watch-file';

/** What the system says was changed, one name a time; how often that made somebody look. */
function looksAfter(changed: readonly (string | null)[]): number {
  const clock = handClock();
  let looks = 0;
  let tell: (type: string, name: string | null) => void = () => undefined;
  const watchFolder = ((_folder: string, _options: object, listener: typeof tell) => {
    tell = listener;
    return { on: () => undefined, close: () => undefined } as unknown as FSWatcher;
  }) as unknown as typeof watch;
  const watched = watchFile('/home/anna/talks/geneva.dateline', clock, () => { looks += 1; }, watchFolder);
  for (const name of changed) {
    tell('rename', name);
    clock.advance(1_000);
  }
  watched.stop();
  return looks;
}

it.each([
  ['the file', 'geneva.dateline'],
  ['a second version beside it', 'geneva (conflicted copy).dateline'],
  ['something the system does not name', null],
  ['its folder, which was moved or renamed', 'talks'],
])('looks after a change to %s', (_what, name) => { expect(looksAfter([name])).toBe(1); });

it('does not look for what others do in the folder', () => { expect(looksAfter(['notes.txt', '.talks', 'talks.txt'])).toBe(0); });
