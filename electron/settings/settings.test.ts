import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIRST_PREFERENCES } from '../../core/preferences';
import { NO_SETTINGS, openSettings, settingsFrom, withDocument, withRecent } from './settings';

const fresh = (): string => join(mkdtempSync(join(tmpdir(), 'dateline-settings-')), 'settings.json');
const bounds = { x: 0, y: 0, width: 1200, height: 800, maximized: false };

describe('settings', () => {
  it('keeps recent files, latest first, each once', () => {
    const settings = ['/a', '/b', '/a'].reduce(withRecent, NO_SETTINGS);
    expect(settings.recent).toEqual(['/a', '/b']);
    expect(Array.from({ length: 40 }, (_, index) => `/${index}`).reduce(withRecent, NO_SETTINGS).recent).toHaveLength(12);
  });

  it('comes back after a restart', async () => {
    const file = fresh();
    const store = openSettings(file, (path, text) => writeFile(path, text));
    store.change((settings) => withDocument(withRecent(settings, '/a.dateline'), '/a.dateline', { bounds }));
    await store.flush();
    expect(openSettings(file, () => Promise.resolve()).current()).toEqual({ recent: ['/a.dateline'], documents: { '/a.dateline': { bounds } }, open: [], preferences: FIRST_PREFERENCES });
  });

  it('survives damage and sets the damaged file aside', () => {
    const file = fresh();
    writeFileSync(file, '{"recent":["/a"');
    expect(openSettings(file, () => Promise.resolve()).current()).toEqual(NO_SETTINGS);
    expect(readdirSync(join(file, '..'))).toEqual(['settings.json.damaged']);
    writeFileSync(file, '[1]');
    expect(openSettings(file, () => Promise.resolve()).damaged).toBe('settings.json.damaged');
    expect(readFileSync(`${file}.damaged`, 'utf8')).toBe('[1]');
  });

  it('leaves out the parts that do not fit', () => {
    expect(settingsFrom({ recent: ['/a'], documents: { '/a': { bounds: { x: 'left' } }, '/b': { bounds } }, open: [] }))
      .toEqual({ recent: ['/a'], documents: { '/a': {}, '/b': { bounds } }, open: [], preferences: FIRST_PREFERENCES });
    expect(settingsFrom({ recent: ['/a', 3], open: 'all', preferences: { density: 'compact', motion: 'none' } }))
      .toEqual({ recent: ['/a'], documents: {}, open: [], preferences: { ...FIRST_PREFERENCES, density: 'compact' } });
    expect(settingsFrom([1])).toEqual(NO_SETTINGS);
    expect(settingsFrom(JSON.parse('{"recent":[],"open":[],"documents":{"__proto__":{"bounds":{}}}}'))).toEqual(NO_SETTINGS);
  });
});
