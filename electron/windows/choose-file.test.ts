import type { BrowserWindow } from 'electron';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseTarget } from './choose-file';

const { chosen, asked } = vi.hoisted(() => ({ chosen: { path: '' }, asked: { messages: [] as string[], answer: 1 } }));
vi.mock('electron', () => ({
  app: { getPath: () => '/documents' },
  dialog: {
    showSaveDialog: () => Promise.resolve({ canceled: false, filePath: chosen.path }),
    showMessageBox: (_window: unknown, { message }: { readonly message: string }) => { asked.messages.push(message); return Promise.resolve({ response: asked.answer }); },
  },
}));

const REPLACE = 0;
const CANCEL = 1;
let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'choose-')); asked.messages = []; });
afterEach(() => { rmSync(folder, { recursive: true }); });

/** What comes of a name as it was typed into the system's dialogue. */
const choose = (typed: string, answer: number): Promise<string | null> => {
  chosen.path = join(folder, typed);
  asked.answer = answer;
  return chooseTarget(null as unknown as BrowserWindow, 'Save', 'Case', folder, 'Timelines', 'dateline');
};

describe('a name typed without its ending', () => {
  it('gets one, and asks before it takes the place of another file: the system asked about the name as it was typed', async () => {
    expect(await choose('case', CANCEL)).toBe(join(folder, 'case.dateline'));
    expect(asked.messages).toEqual([]);
    writeFileSync(join(folder, 'case.dateline'), 'another timeline');
    expect(await choose('case', CANCEL)).toBeNull();
    expect(await choose('case', REPLACE)).toBe(join(folder, 'case.dateline'));
    expect(asked.messages).toEqual([expect.stringContaining('case.dateline'), expect.stringContaining('case.dateline')]);
    expect(existsSync(join(folder, 'case.dateline'))).toBe(true);
  });

  it('is not asked about twice where it has its ending: the system did', async () => {
    writeFileSync(join(folder, 'case.Dateline'), 'another timeline');
    expect(await choose('case.Dateline', CANCEL)).toBe(join(folder, 'case.Dateline'));
    expect(asked.messages).toEqual([]);
  });
});
