/**
 * The end of the app: when it comes, when it does not, and what the next start finds.
 */
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { isRunning, quit, type RunningApp } from './support/launch';
import { expect, test } from './support/test';
import { writeTimeline } from './support/timeline-file';
import { card, saveState } from './support/window';

const ONE = [{ title: 'There', edtf: '2022-01-24' }] as const;

/** From now on main takes its system for a Mac, whose apps live on without a window. */
const onMac = (app: ElectronApplication): Promise<void> => app.evaluate(() => { Object.defineProperty(process, 'platform', { value: 'darwin' }); });

/** As the window's own button does. */
const closeByHand = (app: ElectronApplication): Promise<void> => app.evaluate(({ BrowserWindow }) => {
  setImmediate(() => { BrowserWindow.getAllWindows().find((one) => one.isVisible())?.close(); });
});

const ends = (running: RunningApp): Promise<void> => expect.poll(() => isRunning(running), { timeout: 5_000 }).toBe(false);

test('on a Mac the app stays when its last window is closed, and goes when it is quit', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'one.dateline'), 'One', ONE);
  const running = await start({ args: [file] });
  await expect(card(running.page, 'There')).toBeVisible();
  await onMac(running.app);
  await closeByHand(running.app);
  await expect.poll(() => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  const opened = running.app.waitForEvent('window');
  await running.app.evaluate(({ app }) => { app.emit('activate'); });
  await expect((await opened).getByRole('button', { name: 'Open the sample' })).toBeVisible();
  await quit(running);

  const again = await start({ args: [file] });
  await expect(card(again.page, 'There')).toBeVisible();
  await onMac(again.app);
  await quit(again);
});

test('closing the last window ends the app also while the parser waits for more, and the next start has the timeline', async ({ start, folder }) => {
  const running = await start({ args: [writeTimeline(join(folder, 'one.dateline'), 'One', ONE)] });
  const { app, page, dataDir } = running;
  await expect(card(page, 'There')).toBeVisible();
  await page.evaluate(() => window.dateline.importText('A headline\n\nThe ministers met on Monday in a hotel by the lake.', null));
  await expect(page.getByText('The ministers met on Monday', { exact: false }).first()).toBeVisible();
  await expect(saveState(page)).toHaveText('All changes saved');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), 'the parser has a window that nobody sees').toBe(2);
  await closeByHand(app);
  await ends(running);
  const again = await start({ dataDir });
  await expect(card(again.page, 'There')).toBeVisible();
});
