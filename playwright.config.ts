import { defineConfig } from '@playwright/test';

const reportFile = process.env['DATELINE_REPORT'];

/**
 * `app` drives the built app, `packaged` the tests tagged @packaged against the electron-builder folder.
 *
 * One worker: the windows share one screen without a window manager, where two would take the focus from each other.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: reportFile === undefined ? [['list']] : [['list'], ['json', { outputFile: reportFile }]],
  projects: [{ name: 'app' }, { name: 'packaged', grep: /@packaged/ }],
});
