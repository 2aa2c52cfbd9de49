import { expect, it } from 'vitest';
import { ok, type Result } from '../../core/result';
import { withinLimits } from './within-limits';

const never = new Promise<Result<string>>(() => undefined);
const LIMITS = { timeMs: 60_000, memoryBytes: 1_000 };

/** What came of a reading, and how often it was stopped. */
async function read(reading: Promise<Result<string>>, limits = LIMITS, memory = (): number => 0): Promise<string> {
  let stops = 0;
  const answer = await withinLimits(reading, { stop: () => { stops += 1; }, fileName: 'chronology.pdf', limits, memory });
  return `${answer.ok ? answer.value : answer.failure.code}, stopped ${stops}`;
}

it('a reading that answers in time is its answer', async () => {
  expect(await read(Promise.resolve(ok('a timeline')))).toBe('a timeline, stopped 1');
});

it('one that takes too much memory is stopped and named', async () => {
  let bytes = 500;
  expect(await read(never, LIMITS, () => (bytes += 400))).toBe('pdf-too-much, stopped 1');
});

it('one that takes too long is stopped and named', async () => {
  expect(await read(never, { ...LIMITS, timeMs: 0 })).toBe('pdf-too-much, stopped 1');
});

it('one whose thread dies is named', async () => {
  expect(await read(Promise.reject(new Error('out of memory')))).toBe('pdf-too-much, stopped 1');
});
