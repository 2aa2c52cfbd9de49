/**
 * The document as the window gets it when it asks: for tests that count what is really there, not what is drawn.
 */
import type { Page } from '@playwright/test';
import type { SentDocument } from '../../core/ipc-contract';
import type { Timeline } from '../../core/timeline/types';

/** Null while the window is empty. */
export async function documentInWindow(page: Page): Promise<Timeline | null> {
  const json = await page.evaluate(async () => {
    const { dateline } = window as unknown as { readonly dateline: { readonly start: () => Promise<{ readonly document: SentDocument | null }> } };
    return (await dateline.start()).document?.json ?? null;
  });
  return json === null ? null : (JSON.parse(json) as Timeline);
}
