/**
 * The app is killed while words are being typed. What the window had shown as taken over is there after the next start.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { kill, quit, type RunningApp } from './support/launch';
import { saveAs } from './support/main-job';
import { expect, test } from './support/test';
import { button, cards, field, messages } from './support/window';

const TYPED = 'Leaders from Europe, the European Union and NATO met by secure video to answer the threat at the border, said the White House in a statement. '.repeat(3);

/** Title of the only card: shown from what the main process acknowledged, never from what is still being typed. */
const acknowledgedTitle = async (page: Page): Promise<string> => /Statement, (.*), no source$/s.exec((await cards(page).first().getAttribute('aria-label')) ?? '')?.[1] ?? '';

/** Types without pause; once a good part has been acknowledged, kills every process of the app. Answers that part. */
async function killWhileTyping(running: RunningApp): Promise<string> {
  const { page } = running;
  await field(page, 'Title').fill('');
  let stillTyping = true;
  const typing = page.keyboard.type(TYPED, { delay: 25 }).then(() => { stillTyping = false; }, () => undefined);
  let acknowledged = '';
  await expect.poll(async () => { acknowledged = await acknowledgedTitle(page); return TYPED.startsWith(acknowledged) ? acknowledged.length : 0; }).toBeGreaterThan(30);
  await kill(running);
  await typing;
  expect(stillTyping, 'killed in the middle of typing').toBe(true);
  return acknowledged;
}

async function expectRecovered({ page }: RunningApp, acknowledged: string): Promise<void> {
  await expect(cards(page)).toHaveCount(1);
  const title = await acknowledgedTitle(page);
  expect(title.startsWith(acknowledged), `“${title}” begins with “${acknowledged}”`).toBe(true);
  expect(TYPED.startsWith(title), `“${title}” is the beginning of what was typed`).toBe(true);
}

test('killed while typing into a new timeline', { tag: '@packaged' }, async ({ start }) => {
  const first = await start();
  await button(first.page, 'New timeline').click();
  await button(first.page, 'New event').click();
  const acknowledged = await killWhileTyping(first);
  const second = await start({ dataDir: first.dataDir });
  await expectRecovered(second, acknowledged);
  await expect(messages(second.page).getByText(/brought back|recovered/i)).toBeVisible();
});

/** What the run before left says that it was on a computer of another name. */
function renameComputer(dataDir: string): void {
  for (const name of readdirSync(join(dataDir, 'documents'))) {
    const lock = join(dataDir, 'documents', name, 'lock');
    writeFileSync(lock, JSON.stringify({ ...(JSON.parse(readFileSync(lock, 'utf8')) as object), host: 'old-name.local' }));
  }
}

test('killed while typing into a new timeline, on a computer that gets another name before the next start: asked, and brought back', async ({ start }) => {
  const first = await start();
  await button(first.page, 'New timeline').click();
  await button(first.page, 'New event').click();
  const acknowledged = await killWhileTyping(first);
  renameComputer(first.dataDir);
  const second = await start({ dataDir: first.dataDir, answer: 'Not now' });
  await expect(button(second.page, 'New timeline')).toBeVisible();
  await quit(second);
  const third = await start({ dataDir: first.dataDir, answer: 'Bring it back' });
  await expectRecovered(third, acknowledged);
});

test('killed while typing into a timeline in a file', async ({ start, folder }) => {
  const first = await start();
  await button(first.page, 'New timeline').click();
  await button(first.page, 'New event').click();
  await saveAs(first, join(folder, 'typing.dateline'));
  const acknowledged = await killWhileTyping(first);
  const second = await start({ dataDir: first.dataDir });
  await expectRecovered(second, acknowledged);
});
