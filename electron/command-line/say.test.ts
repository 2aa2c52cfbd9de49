import { writeSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { answer, complain, explain } from './say';

vi.mock('node:fs', async (original) => ({ ...await original<typeof import('node:fs')>(), writeSync: vi.fn() }));

const failing = (code: string) => (): never => { throw Object.assign(new Error(`${code}: write`), { code }); };

it('a reader that has heard enough does not end the work', () => {
  vi.mocked(writeSync).mockImplementation(failing('EPIPE'));
  expect(() => { answer('one'); complain('two'); }).not.toThrow();
  expect(writeSync).toHaveBeenCalledTimes(2);
});

it('parts what happened from what to do', () => {
  const said: unknown[] = [];
  vi.mocked(writeSync).mockImplementation((_descriptor: number, words: unknown) => said.push(words));
  explain({ code: 'x', subject: 'a.csv', message: 'the folder /x is gone', remedy: 'Save elsewhere.' });
  explain({ code: 'x', subject: 'a.csv', message: 'This is a folder.', remedy: 'Check its name.' });
  expect(said).toEqual(['dateline: a.csv: the folder /x is gone. Save elsewhere.\n', 'dateline: a.csv: This is a folder. Check its name.\n']);
});

it('any other reason why nothing can be said does', () => {
  vi.mocked(writeSync).mockImplementation(failing('EIO'));
  expect(() => { answer('one'); }).toThrow('EIO');
});
