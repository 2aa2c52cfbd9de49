import { writeSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { answer, complain } from './say';

vi.mock('node:fs', async (original) => ({ ...await original<typeof import('node:fs')>(), writeSync: vi.fn() }));

const failing = (code: string) => (): never => { throw Object.assign(new Error(`${code}: write`), { code }); };

it('a reader that has heard enough does not end the work', () => {
  vi.mocked(writeSync).mockImplementation(failing('EPIPE'));
  expect(() => { answer('one'); complain('two'); }).not.toThrow();
  expect(writeSync).toHaveBeenCalledTimes(2);
});

it('any other reason why nothing can be said does', () => {
  vi.mocked(writeSync).mockImplementation(failing('EIO'));
  expect(() => { answer('one'); }).toThrow('EIO');
});
