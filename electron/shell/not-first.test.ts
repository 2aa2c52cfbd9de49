import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { expect, it, vi } from 'vitest';
import { leaveToTheFirst } from './not-first';

vi.mock('electron', () => ({
  app: { quit: vi.fn(), exit: vi.fn(), whenReady: () => Promise.resolve(), getPreferredSystemLanguages: () => ['de-AT'] },
  dialog: { showMessageBox: vi.fn(() => Promise.resolve({ response: 0 })) },
}));

it('a second start leaves to the first without a word; one that may not write in its folder says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-not-first-'));
  await leaveToTheFirst(folder);
  expect(app.quit).toHaveBeenCalledOnce();
  expect(dialog.showMessageBox).not.toHaveBeenCalled();
  // Root may write in any folder there is.
  const closed = join(folder, 'that cannot be made');
  await leaveToTheFirst(closed);
  expect(dialog.showMessageBox).toHaveBeenCalledWith(expect.objectContaining({ message: expect.stringContaining('nicht schreiben') as string, detail: expect.stringContaining(closed) as string }));
  expect(app.exit).toHaveBeenCalledWith(1);
  expect(app.quit).toHaveBeenCalledOnce();
});
