/**
 * Drops real files on the window, as the desktop does: the page gets files that have paths, which no script can make.
 */
import type { Page } from '@playwright/test';

export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = await page.evaluate(() => ({ width: window.innerWidth, height: window.innerHeight }));
  const at = { x: Math.round(width / 2), y: Math.round(height / 2), data: { items: [], files: [...paths], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
}
