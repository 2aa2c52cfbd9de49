/**
 * What a screen reader is told beside what has the focus.
 */
import type { Page } from '@playwright/test';

/** All that is said beside what has the focus, in order and as often as it is said, from now on. */
export async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const region = document.querySelector('.drop-target > [role="status"]');
    if (region === null) throw new Error('Nothing speaks.');
    new MutationObserver((changes) => { if (changes.some(({ type, addedNodes }) => type === 'characterData' || addedNodes.length > 0)) said.push(region.textContent ?? ''); })
      .observe(region, { childList: true, subtree: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
