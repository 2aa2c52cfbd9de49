import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = dirname(fileURLToPath(import.meta.url));

export default defineConfig({
  root,
  resolve: {
    // In plain Node the real package would try to download a binary; a unit test that needs Electron names its own double with vi.mock.
    alias: { electron: resolve(root, 'build/test-setup/electron-outside-electron.ts') },
  },
  test: {
    include: ['core/**/*.test.{ts,tsx}', 'electron/**/*.test.{ts,tsx}', 'renderer/**/*.test.{ts,tsx}', 'build/**/*.test.{ts,mjs}'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    // Bounds against a hang, not a measure of speed: the machine may be busy.
    testTimeout: 180_000,
    hookTimeout: 30_000,
    retry: 0,
    passWithNoTests: false,
    // Weekday names and "today" must not depend on where the tests run.
    env: { TZ: 'UTC' },
  },
});
