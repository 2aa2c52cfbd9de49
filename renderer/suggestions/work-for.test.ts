import { expect, it } from 'vitest';
import { workFor } from './work-for';

function* tenSteps(took: () => void): Generator<undefined, string> {
  for (let step = 0; step < 10; step += 1) {
    took();
    yield;
  }
  return 'done';
}

it('stops after its time, goes on where it stopped, and gives the result once it is there', () => {
  let clock = 0;
  const steps = tenSteps(() => { clock += 3; });
  const spent: number[] = [];
  let result: string | null = null;
  while (result === null) {
    const begin = clock;
    result = workFor(steps, 8, () => clock);
    spent.push(clock - begin);
  }
  expect(result).toBe('done');
  expect(spent).toEqual([9, 9, 9, 3]);
});

it('takes one step at least, however long that is', () => {
  let clock = 0;
  const steps = tenSteps(() => { clock += 100; });
  for (let task = 0; task < 10; task += 1) expect(workFor(steps, 8, () => clock)).toBeNull();
  expect(workFor(steps, 8, () => clock)).toBe('done');
});
