import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ViewState } from '../../core/ipc-contract';
import { lastLooks } from './last-looks';
import { openSettings, withDocument } from './settings';

const FIRST = { bounds: undefined, theme: 'system', open: [] };

describe('last looks', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'dateline-looks-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  it('are those that the settings were left with', async () => {
    const file = join(folder, 'settings.json');
    const bounds = { x: 40, y: -20, width: 1024, height: 700, maximized: true };
    const settings = openSettings(file, (path, text) => { writeFileSync(path, text); return Promise.resolve(); });
    const view: ViewState = {
      view: 'lanes', sourceWidthPx: 430, inspectorWidthPx: 316, sourceOpen: true, inspectorOpen: true, overviewOpen: true,
      selectedSource: null, selectedEvent: null, showFurniture: true,
    };
    settings.change((before) => withDocument(withDocument(before, '', { bounds, view }), '/tmp/a.dateline', { view: { ...view, selectedEvent: 'e1' } }));
    settings.change((before) => ({ ...before, open: ['/tmp/a.dateline'], preferences: { ...before.preferences, theme: 'dark' } }));
    await settings.flush();
    const { selectedIn, ...looks } = lastLooks(file);
    expect(looks).toEqual({ bounds, theme: 'dark', open: ['/tmp/a.dateline'] });
    expect([selectedIn('/tmp/a.dateline'), selectedIn('/tmp/b.dateline')]).toEqual(['e1', null]);
    expect(openSettings(file, () => Promise.resolve()).current().documents['']?.bounds).toEqual(bounds);
  });

  it.each([
    ['missing', null],
    ['no JSON', '{"documents":'],
    ['another thing', '[1, null]'],
    ['nothing of a window', '{"documents":null}'],
    ['bounds and theme of the wrong kind', '{"documents":{"":{"bounds":{"x":0,"y":0,"width":1e9,"height":700,"maximized":false}}},"preferences":{"theme":"__proto__"}}'],
    ['bounds with fractions', '{"documents":{"":{"bounds":{"x":0.5,"y":0,"width":800,"height":700,"maximized":false},"view":null}}}'],
  ])('are those of a first start where the file is %s', (_name, text) => {
    const file = join(folder, 'settings.json');
    if (text !== null) writeFileSync(file, text);
    const { selectedIn, ...looks } = lastLooks(file);
    expect(looks).toEqual(FIRST);
    expect(selectedIn('/tmp/a.dateline')).toBeNull();
  });
});
