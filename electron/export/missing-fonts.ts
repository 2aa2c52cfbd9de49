/**
 * Which scripts this computer has no font for: their letters would be printed as boxes, without a word.
 *
 * Tried out in a hidden page: a letter that looks exactly like a character nobody has is the box. The page holds nothing
 * but these letters, is sandboxed, in a session of its own, and may load nothing.
 */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import type { ScriptSample } from '../../core/interchange/script-samples';

const LIMIT_MS = 10_000;

/** Runs in the page, on the samples. U+0378 and U+0530 are assigned to nothing, so no font has them. */
const LOOK = `(samples) => {
  const canvas = document.createElement('canvas');
  canvas.width = 96;
  canvas.height = 64;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.font = '32px serif';
  const drawn = (char) => {
    pen.clearRect(0, 0, 96, 64);
    pen.fillText(char, 16, 44);
    return pen.getImageData(0, 0, 96, 64).data.join();
  };
  const boxes = new Set(['\\u0378', '\\u0530'].map(drawn));
  return samples.filter(({ letters }) => letters.some((letter) => boxes.has(drawn(letter)))).map(({ script }) => script);
}`;

/** ISO 15924 codes. None when it cannot be found out: an export never fails for it. */
export async function scriptsWithoutFont(samples: readonly ScriptSample[]): Promise<readonly string[]> {
  if (samples.length === 0) return [];
  const own = session.fromPartition(`fonts-${randomUUID()}`, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false); });
  own.setSpellCheckerLanguages([]);
  own.webRequest.onBeforeRequest((details, answer) => { answer({ cancel: details.url !== 'about:blank' }); });
  const window = new BrowserWindow({
    show: false, width: 100, height: 100, skipTaskbar: true, focusable: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, webgl: false, spellcheck: false, devTools: false, backgroundThrottling: false, v8CacheOptions: 'none' },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<readonly string[]>((resolve) => { timer = setTimeout(() => { resolve([]); }, LIMIT_MS); });
    const looked = window.loadURL('about:blank').then(() => window.webContents.executeJavaScript(`(${LOOK})(${JSON.stringify(samples)})`) as Promise<unknown>);
    const found = await Promise.race([looked, late]);
    return Array.isArray(found) ? samples.map(({ script }) => script).filter((script) => found.includes(script)) : [];
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
  }
}
