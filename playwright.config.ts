import { defineConfig } from '@playwright/test';

const reportFile = process.env['DATELINE_REPORT'];
const displays = process.env['DATELINE_DISPLAYS']?.split(' ') ?? [];
// Read again by every worker: from here on all it starts shows itself on the worker's own screen.
const own = displays[Number(process.env['TEST_PARALLEL_INDEX'])];
if (own !== undefined) process.env['DISPLAY'] = own;

/**
 * `app` drives the built app, `packaged` the tests tagged @packaged against the electron-builder folder.
 *
 * One worker a screen: windows that share one without a window manager take the focus from each other.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: Math.max(1, displays.length),
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  // A bound against a hang, not a measure of speed: other checks run beside these.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: reportFile === undefined ? [['list']] : [['list'], ['json', { outputFile: reportFile }]],
  projects: [{ name: 'app' }, { name: 'packaged', grep: /@packaged/ }],
});
