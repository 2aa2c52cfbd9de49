/**
 * Drops real files on the window, as the desktop does: the page gets files that have paths, which no script can make.
 */
import { expect, type Page } from '@playwright/test';

/** @param meanwhile what happens in the window while the files are held over it. */
export async function dropFiles(page: Page, paths: readonly string[], meanwhile?: () => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  const at = { x: Math.round(width / 2), y: Math.round(height / 2), data: { items: [], files: [...paths], dragOperationsMask: 1 } };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> => session.send('Input.dispatchDragEvent', { type, ...at });
  await send('dragEnter');
  // A hand lets go of what it holds once the window shows that it takes it.
  await expect(page.locator('.drop-sheet')).toBeVisible();
  await send('dragOver');
  await meanwhile?.();
  await send('drop');
  await expect(page.locator('.drop-sheet')).toHaveCount(0);
  await session.detach();
}
