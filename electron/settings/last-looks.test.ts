import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastLooks } from './last-looks';
import { openSettings, withDocument } from './settings';

const FIRST = { bounds: undefined, theme: 'system', wasOpen: false };

describe('last looks', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'dateline-looks-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  it('are those that the settings were left with', async () => {
    const file = join(folder, 'settings.json');
    const bounds = { x: 40, y: -20, width: 1024, height: 700, maximized: true };
    const settings = openSettings(file, (path, text) => { writeFileSync(path, text); return Promise.resolve(); });
    settings.change((before) => withDocument(before, '', {
      bounds,
      view: {
        view: 'lanes', sourceWidthPx: 430, inspectorWidthPx: 316, sourceOpen: true, inspectorOpen: true, overviewOpen: true,
        selectedSource: null, selectedEvent: null, showFurniture: true, theme: 'dark',
      },
    }));
    settings.change((before) => ({ ...before, open: ['/tmp/a.dateline'] }));
    await settings.flush();
    expect(lastLooks(file)).toEqual({ bounds, theme: 'dark', wasOpen: true });
    expect(openSettings(file, () => Promise.resolve()).current().documents['']?.bounds).toEqual(bounds);
  });

  it.each([
    ['missing', null],
    ['no JSON', '{"documents":'],
    ['another thing', '[1, null]'],
    ['nothing of a window', '{"documents":null}'],
    ['bounds and theme of the wrong kind', '{"documents":{"":{"bounds":{"x":0,"y":0,"width":1e9,"height":700,"maximized":false},"view":{"theme":"__proto__"}}}}'],
    ['bounds with fractions', '{"documents":{"":{"bounds":{"x":0.5,"y":0,"width":800,"height":700,"maximized":false},"view":null}}}'],
  ])('are those of a first start where the file is %s', (_name, text) => {
    const file = join(folder, 'settings.json');
    if (text !== null) writeFileSync(file, text);
    expect(lastLooks(file)).toEqual(FIRST);
  });
});
