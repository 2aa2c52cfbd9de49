/**
 * The `test` of every e2e file: starts the app on a data folder of its own and looks after it.
 *
 * Whatever a test is about, at its end no page may have logged an error, broken the content security policy or thrown,
 * and no process may be left running.
 */
import { expect, test as base } from '@playwright/test';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, isPackaged, isRunning, kill, launch, quit, type LaunchOptions, type RunningApp } from './launch';

interface Fixtures {
  /** An empty folder, removed after the test. */
  readonly folder: string;
  /** Starts the app; several times on the same `dataDir` to see what it remembers. */
  readonly start: (options?: LaunchOptions) => Promise<RunningApp>;
  /** Things pages complained about so far. A test that provokes one takes it out again. */
  readonly complaints: string[];
}

export const test = base.extend<Fixtures>({
  folder: async ({ browserName: _ }, use) => {
    const folder = freshFolder('files');
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  complaints: async ({ browserName: _ }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'what pages logged as errors').toEqual([]);
  },
  start: async ({ complaints, folder }, use, info) => {
    const started: RunningApp[] = [];
    let count = 0;
    await use(async (options = {}) => {
      const dataDir = options.dataDir ?? join(folder, `app-data-${(count += 1)}`);
      mkdirSync(dataDir, { recursive: true });
      const running = await launch({ packaged: isPackaged(info), ...options, dataDir, complaints });
      started.push(running);
      return running;
    });
    for (const running of started) if (isRunning(running)) await quit(running).catch(() => kill(running));
  },
});

export { expect };
