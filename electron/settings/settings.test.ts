import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FIRST_PREFERENCES } from '../../core/preferences';
import { FIRST_EXPORT_SETTINGS } from '../../core/interchange/export-request';
import { NO_SETTINGS, openSettings, settingsFrom, withDocument, withOriginal, withRecent } from './settings';

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
  });

  it('leaves what was set aside before as it is', () => {
    const file = fresh();
    const damagedWith = (text: string): string | null => {
      writeFileSync(file, text);
      return openSettings(file, () => Promise.resolve()).damaged;
    };
    expect([damagedWith('{"recent":["/a"'), damagedWith('[1]')]).toEqual(['settings.json.damaged', 'settings.json.damaged-2']);
    expect(['damaged', 'damaged-2'].map((end) => readFileSync(`${file}.${end}`, 'utf8'))).toEqual(['{"recent":["/a"', '[1]']);
    // However often it happens, copies do not fill the folder.
    for (let count = 3; count < 20; count++) damagedWith(`[${count}]`);
    expect(readdirSync(join(file, '..'))).toHaveLength(9);
    expect(['damaged', 'damaged-9'].map((end) => readFileSync(`${file}.${end}`, 'utf8'))).toEqual(['{"recent":["/a"', '[19]']);
  });

  it('reads what an editor saved with a byte order mark', () => {
    const file = fresh();
    writeFileSync(file, '\uFEFF{"recent":["/a"]}');
    const store = openSettings(file, () => Promise.resolve());
    expect([store.current().recent, store.damaged]).toEqual([['/a'], null]);
  });

  it('sets a file aside that is there and cannot be read: not to be there is the only reason to begin anew in silence', () => {
    const file = fresh();
    // A folder of that name cannot be read by anybody; a file of somebody else's could, by root.
    mkdirSync(file);
    const store = openSettings(file, () => Promise.resolve());
    expect(store.current()).toEqual(NO_SETTINGS);
    expect(store.damaged).toBe('settings.json.damaged');
    expect(readdirSync(join(file, '..'))).toEqual(['settings.json.damaged']);
    expect(openSettings(fresh(), () => Promise.resolve()).damaged).toBeNull();
  });

  it('says once that it cannot be written, and once more where that comes back', async () => {
    const said: string[] = [];
    let full = true;
    const store = openSettings(fresh(), () => (full ? Promise.reject(new Error('disk full')) : Promise.resolve()), (why) => { said.push(why); });
    const write = async (path: string): Promise<void> => {
      store.change((settings) => withRecent(settings, path));
      await store.flush();
    };
    await write('/a');
    await write('/b');
    expect(said).toEqual(['disk full']);
    full = false;
    await write('/c');
    full = true;
    await write('/d');
    expect(said).toEqual(['disk full', 'disk full']);
  });

  it('keeps the lanes of a document, and its other looks when its lanes do not fit', () => {
    const looks = { view: 'lanes', sourceWidthPx: 1, inspectorWidthPx: 1, sourceOpen: true, inspectorOpen: true, overviewOpen: true, showFurniture: true, selectedSource: null, selectedEvent: null };
    const lanes = { grouping: ['person', 'kind'], collapsed: ['person:=Biden'], order: ['person:=Putin'] };
    const view = (given: unknown): unknown => settingsFrom({ documents: { '/a': { view: { ...looks, lanes: given } } } }).documents['/a']?.view;
    expect(view(lanes)).toEqual({ ...looks, lanes });
    for (const damaged of [null, 'all', { ...lanes, grouping: ['weather'] }, { ...lanes, grouping: [] }, { ...lanes, order: [3] }, { ...lanes, collapsed: Array(2_000).fill('x') }, { ...lanes, more: 1 }]) expect(view(damaged)).toEqual(looks);
  });

  it('keeps where the latest originals lie, by the hash of their bytes, and no more than it can use', () => {
    const hash = (index: number): string => index.toString(16).padStart(64, '0');
    const settings = [1, 2, 1].reduce((before, index) => withOriginal(before, hash(index), `/${index}`), NO_SETTINGS);
    expect(Object.entries(settings.originals ?? {})).toEqual([[hash(2), '/2'], [hash(1), '/1']]);
    expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    expect(settingsFrom({ originals: { [hash(1)]: '/1', [hash(2)]: 2, 'no hash': '/3', [`${hash(4)}0`]: '/4' } }).originals).toEqual({ [hash(1)]: '/1' });
    const many = Object.fromEntries(Array.from({ length: 3_001 }, (_, index) => [hash(index), '/x']));
    for (const kept of [settingsFrom({ originals: many }), withOriginal({ ...NO_SETTINGS, originals: many }, hash(9_999), '/x')]) expect(Object.keys(kept.originals ?? {})).toHaveLength(3_000);
    expect(settingsFrom({ originals: many }).originals?.[hash(0)]).toBeUndefined();
  });

  it('remembers the documents used last, and of each what it knew before', () => {
    const settings = ['/a', '/b', '/a'].reduce((before, path) => withDocument(before, path, path === '/a' ? { exporting: FIRST_EXPORT_SETTINGS } : { bounds }), withDocument(NO_SETTINGS, '/a', { bounds }));
    expect(Object.entries(settings.documents)).toEqual([['/b', { bounds }], ['/a', { bounds, exporting: FIRST_EXPORT_SETTINGS }]]);
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`/${index}`, { bounds }]));
    for (const kept of [settingsFrom({ documents: many }), withDocument({ ...NO_SETTINGS, documents: many }, '/new', {})]) {
      expect(Object.keys(kept.documents)).toHaveLength(200);
      expect(kept.documents['/0']).toBeUndefined();
    }
  });

  it('takes an export and a language only as they can be chosen', () => {
    const exporting = (value: unknown): unknown => settingsFrom({ documents: { '/a': { exporting: value } } }).documents['/a']?.exporting;
    expect(exporting(FIRST_EXPORT_SETTINGS)).toEqual(FIRST_EXPORT_SETTINGS);
    for (const wrong of [null, { ...FIRST_EXPORT_SETTINGS, format: 'exe' }, { ...FIRST_EXPORT_SETTINGS, path: '/etc' }, { ...FIRST_EXPORT_SETTINGS, options: { ...FIRST_EXPORT_SETTINGS.options, logo: 'file:///x' } }]) expect(exporting(wrong)).toBeUndefined();
    expect([settingsFrom({ language: 'de' }).language, settingsFrom({ language: 'xx' }).language]).toEqual(['de', undefined]);
  });

  it('are written a moment after a change, once for several', async () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const store = openSettings(fresh(), (_file, text) => { written.push(text); return Promise.resolve(); });
    for (const path of ['/a', '/b']) store.change((settings) => withRecent(settings, path));
    await vi.advanceTimersByTimeAsync(399);
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(written.map((text) => (JSON.parse(text) as { readonly recent: unknown }).recent)).toEqual([['/b', '/a']]);
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
