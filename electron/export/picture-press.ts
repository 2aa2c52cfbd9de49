/**
 * A hidden page that turns markup into a PNG, as large as is asked and twice as sharp as a screen.
 *
 * Rendered off the screen, so that neither its size nor what lies over it matters. It is sandboxed, holds no script of its
 * own and loads nothing; the one thing run in it waits until its typefaces are there.
 */
import { createHash, randomUUID } from 'node:crypto';
import { BrowserWindow, session, type NativeImage } from 'electron';

const SCHEME = 'dateline-picture';
const ADDRESS = `${SCHEME}://document/`;
const SHARPNESS = 2;
/** Pixels of the longest side and of the whole: what Chromium can draw at once, and what a picture may take in memory. */
const MOST_SIDE = 16_000;
const MOST_PIXELS = 60_000_000;
const LIMIT_MS = 60_000;
/** Frames that must equal the one before, the pause between them, and how many are waited for: an empty page stays one colour. */
const STEADY = 2;
const FRAME_MS = 20;
const MOST_FRAMES = 100;

/** Typefaces are there and two pictures were drawn with them. */
const READY = 'document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true)))))';

export interface Shot {
  readonly png: Uint8Array;
  /** Device pixels a CSS pixel. */
  readonly scale: number;
}

/** How sharp a picture of this size can be made. */
function sharpnessFor(widthPx: number, heightPx: number): number {
  return Math.min(SHARPNESS, MOST_SIDE / Math.max(widthPx, heightPx), Math.sqrt(MOST_PIXELS / (widthPx * heightPx)));
}

/** @param page the page at a scale: twice as large for 2. It is drawn from its top left corner. */
export async function shoot(page: (scale: number) => string, widthPx: number, heightPx: number, signal?: AbortSignal): Promise<Shot> {
  const scale = sharpnessFor(widthPx, heightPx);
  const html = page(scale);
  const own = session.fromPartition(`picture-${randomUUID()}`, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => { answer(false); });
  own.setSpellCheckerLanguages([]);
  own.webRequest.onBeforeRequest((details, answer) => { answer({ cancel: !details.url.startsWith(ADDRESS) && !details.url.startsWith('data:') }); });
  own.protocol.handle(SCHEME, () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:" } }));
  const window = new BrowserWindow({
    show: false, width: Math.ceil(widthPx * scale), height: Math.ceil(heightPx * scale), useContentSize: true, enableLargerThanScreen: true, frame: false, skipTaskbar: true, focusable: false, title: 'Dateline picture',
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, webgl: false, spellcheck: false, devTools: false, backgroundThrottling: false, v8CacheOptions: 'none', offscreen: true },
  });
  const { webContents } = window;
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  webContents.on('will-navigate', (event) => { event.preventDefault(); });
  let timer: NodeJS.Timeout | undefined;
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => { reject(new Error('Drawing took too long')); }, LIMIT_MS);
    stop = () => { reject(new Error('The drawing was stopped')); };
    webContents.on('render-process-gone', (_event, { reason }) => { reject(new Error(`The drawing process ended: ${reason}`)); });
  });
  signal?.addEventListener('abort', stop, { once: true });
  try {
    if (signal?.aborted === true) stop();
    const image = await Promise.race([stopped, draw(window)]);
    const size = { width: Math.round(widthPx * scale), height: Math.round(heightPx * scale) };
    const drawn = image.getSize();
    const cut = drawn.width === size.width && drawn.height === size.height ? image : image.crop({ x: 0, y: 0, width: Math.min(size.width, drawn.width), height: Math.min(size.height, drawn.height) });
    return { png: cut.toPNG(), scale };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    window.destroy();
  }
}

/** A page's ground without the page. */
function isOneColour(bitmap: Buffer): boolean {
  const first = bitmap.subarray(0, 4);
  for (let at = 0; at < bitmap.length; at += 4 * 97) if (bitmap.compare(first, 0, 4, at, at + 4) !== 0) return false;
  return true;
}

/** Chromium hands over frames before all of a page is drawn, the first of them empty: taken is the one that stays the same. */
async function draw(window: BrowserWindow): Promise<NativeImage> {
  const { webContents } = window;
  await window.loadURL(`${ADDRESS}${randomUUID()}`);
  await webContents.executeJavaScript(READY);
  const painted = new Promise<NativeImage>((resolve) => {
    let before = '';
    let same = 0;
    let asked = 0;
    webContents.on('paint', (_event, _dirty, image) => {
      const bitmap = image.toBitmap();
      const now = isOneColour(bitmap) ? '' : createHash('sha1').update(bitmap).digest('hex');
      same = now !== '' && now === before ? same + 1 : 0;
      before = now;
      asked += 1;
      if (same >= STEADY || asked >= MOST_FRAMES) resolve(image);
      else setTimeout(() => { if (!window.isDestroyed()) webContents.invalidate(); }, FRAME_MS);
    });
  });
  webContents.startPainting();
  webContents.invalidate();
  return painted;
}
