/**
 * Electron's security checklist, item by item, read from one running app with Chromium's sandbox on.
 *
 * docs/security.md names the test of every item; items that have a longer test elsewhere are not repeated here.
 */
import type { ElectronApplication, Page } from '@playwright/test';
import type { BrowserWindow } from 'electron';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PUSH_NAMES, REQUEST_NAMES, pushChannel } from '../core/ipc-contract';
import { declaredVersion, electronRuntime } from '../build/electron-runtime.cjs';
import { expect, test } from './support/test';
import { freshFolder, launch, quit, saveNextTo, type RunningApp } from './support/launch';
import { asUnprivilegedUser } from './support/unprivileged';
import { button, setTitle } from './support/window';

let running: RunningApp;
let app: ElectronApplication;
let page: Page;
const folder = freshFolder('checklist');

test.beforeAll(async () => {
  running = await launch(process.platform === 'linux' ? asUnprivilegedUser(folder) : { sandboxed: true });
  ({ app, page } = running);
  await expect(button(page, 'New timeline')).toBeVisible();
});

test.afterAll(async () => {
  await quit(running);
  rmSync(folder, { recursive: true, force: true });
});

/** What every page that exists was made with. */
const preferencesOfAll = (): Promise<readonly Record<string, unknown>[]> => app.evaluate(({ webContents }) =>
  webContents.getAllWebContents().map((contents) => (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()));

/** Expects a preference of every page that exists; an absent one counts as its default. */
async function expectOfAll(name: string, value: boolean | string, byDefault: boolean | string = false): Promise<void> {
  const all = await preferencesOfAll();
  expect(all.length).toBeGreaterThan(0);
  for (const preferences of all) expect(preferences[name] ?? byDefault, name).toBe(value);
}

interface Careless {
  readonly answer: unknown;
  readonly pages: readonly string[];
  /** Where the window wanted to go, and whether it was kept. */
  readonly asked: readonly { readonly to: string; readonly isRefused: boolean }[];
}

/**
 * Opens a window as a careless developer might, with nothing set but a `<webview>` allowed, in a session of its own that
 * serves one page; answers what `script` comes to in it, and which pages there were.
 *
 * `goes`: the script sends the window elsewhere, which begins only after it has ended; that is waited for.
 */
const inCarelessWindow = (script: string, goes = false): Promise<Careless> =>
  app.evaluate(async ({ BrowserWindow, session, webContents }, [code, isWaitedFor]) => {
    const partition = `careless-${Math.random()}`;
    session.fromPartition(partition).protocol.handle('app', () => new Response('<title>Careless</title><body></body>', { headers: { 'content-type': 'text/html' } }));
    const before = new Set(webContents.getAllWebContents().map(({ id }) => id));
    const careless = new BrowserWindow({ show: false, webPreferences: { partition, webviewTag: true } });
    try {
      await careless.loadURL('app://careless/');
      const asked: { readonly to: string; readonly isRefused: boolean }[] = [];
      const going = new Promise<void>((asks) => {
        careless.webContents.on('will-navigate', (event, to) => { asked.push({ to, isRefused: event.defaultPrevented }); asks(); });
      });
      const answer: unknown = await careless.webContents.executeJavaScript(code);
      if (isWaitedFor) await going;
      return { answer, pages: webContents.getAllWebContents().filter(({ id }) => !before.has(id)).map((one) => one.getType()), asked };
    } finally {
      const gone = new Promise<void>((closed) => { careless.webContents.once('destroyed', () => { closed(); }); });
      careless.destroy();
      await gone;
    }
  }, [script, goes] as const);

test('1. only secure content is loaded', async () => {
  let hits = 0;
  const server = createServer((_request, answer) => { hits += 1; answer.end('reached'); }).listen(0, '127.0.0.1');
  try {
    await new Promise((listening) => { server.once('listening', listening); });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await (await fetch(address)).text()).toBe('reached');
    const { answer } = await inCarelessWindow(`Promise.all(['${address}', '${address.replace('http', 'https')}'].map((url) => fetch(url, { mode: 'no-cors' }).then(() => 'loaded', () => 'refused')))`);
    expect(answer).toEqual(['refused', 'refused']);
    const fromMain = await app.evaluate(async ({ session }, url) => session.defaultSession.fetch(url).then(() => 'loaded', () => 'refused'), address);
    expect(fromMain).toBe('refused');
    expect(hits, 'requests that arrived, but for the one of the test itself').toBe(1);
  } finally {
    server.close();
  }
  const loaded = await page.evaluate(() => ({
    isSecureContext,
    origins: [...new Set([...document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>('script, link')].map((one) => ('src' in one ? one.src : one.href).split('/').slice(0, 3).join('/')))],
  }));
  expect(loaded).toEqual({ isSecureContext: true, origins: ['app://dateline'] });
});

test('2. no page has Node', async () => {
  for (const name of ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames']) await expectOfAll(name, false);
  expect(await page.evaluate(() => ['require', 'process', 'module', 'global', 'Buffer', '__dirname'].filter((name) => name in window))).toEqual([]);
});

test('3. the preload script lives in a world of its own', async () => {
  await expectOfAll('contextIsolation', true);
  const PRELOAD_WORLD = 999; // Electron's number for it
  await page.evaluate(() => {
    Object.assign(window, { leftByPage: 1 });
    (Array.prototype as unknown as { leftByPage: number }).leftByPage = 1;
  });
  const seen = await app.evaluate(({ BrowserWindow }, world) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScriptInIsolatedWorld(world, [{ code: "[typeof window.leftByPage, typeof [].leftByPage]" }]) as Promise<unknown>, PRELOAD_WORLD);
  await page.evaluate(() => { delete (Array.prototype as unknown as { leftByPage?: number }).leftByPage; });
  expect(seen).toEqual(['undefined', 'undefined']);
});

/** What no page may be made with, and what every page must be. */
const HELD: Readonly<Record<string, boolean>> = {
  sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false,
};

function expectHeldBy(all: readonly Record<string, unknown>[]): void {
  for (const preferences of all) {
    for (const [name, value] of Object.entries(HELD)) expect(preferences[name] ?? false, name).toBe(value);
    expect(preferences['webSecurity'] ?? true).toBe(true);
  }
}

/** Every page that exists now. */
async function expectHeld(): Promise<void> {
  expectHeldBy(await preferencesOfAll());
  if (process.platform !== 'linux') return; // reads /proc
  for (const pid of await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getOSProcessId()))) {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(status, 'a user without rights').not.toMatch(/^Uid:\s+0\b/m);
  }
}

/** Schemes of the addresses of all pages that exist, sorted. */
const schemesOfAll = (): Promise<readonly string[]> => app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL().split(':')[0] ?? '').sort());

/** Sees to it that the next page to be made runs no script of main's, with which a picture waits for its typefaces, until `release` is called. */
const holdNextPage = () => app.evaluateHandle(({ app: electron }) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => { release = resolve; });
  electron.once('web-contents-created', (_event, contents) => {
    const run = contents.executeJavaScript.bind(contents);
    contents.executeJavaScript = (...script) => released.then(() => run(...script));
  });
  return { release };
});

/** What every page is made with from now on, also one that is gone before anybody can look. */
const madeFromNow = () => app.evaluateHandle(({ app: electron }, names) => {
  const list: Record<string, unknown>[] = [];
  electron.on('web-contents-created', (_event, contents) => {
    const preferences = (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences();
    list.push(Object.fromEntries(names.map((name) => [name, preferences[name]])));
  });
  return list;
}, [...Object.keys(HELD), 'webSecurity']);

interface Request {
  readonly settings: object;
  readonly chosen: null;
  readonly picture: null;
}

interface Bridge {
  importText(text: string, html: null): Promise<unknown>;
  exportSettings(): Promise<object>;
  exportFile(request: Request): Promise<{ readonly ok: boolean }>;
  previewExport(request: Request): Promise<{ readonly ok: boolean }>;
  endPreview(): Promise<unknown>;
}

test('4. the system holds every page in its sandbox, also those that read, print and draw what is foreign', async () => {
  await expectHeld();
  const made = await madeFromNow();
  await button(page, 'New timeline').click();
  await button(page, 'New event').click();
  // Letters of a script whose typeface Dateline does not bring along: whether there is one is tried in a page of its own when a PDF is made.
  await setTitle(page, 'שיחה');
  await saveNextTo(app, join(running.dataDir, 'made.pdf'));
  expect(await page.evaluate(async () => {
    const { dateline } = window as unknown as { readonly dateline: Bridge };
    return (await dateline.exportFile({ settings: { ...await dateline.exportSettings(), format: 'pdf' }, chosen: null, picture: null })).ok;
  })).toBe(true);
  const preview = (format: string): Promise<boolean> => page.evaluate(async (wanted) => {
    const { dateline } = window as unknown as { readonly dateline: Bridge };
    return (await dateline.previewExport({ settings: { ...await dateline.exportSettings(), format: wanted }, chosen: null, picture: null })).ok;
  }, format);
  // The printer is kept for the next preview, the picture's page only as long as it is drawn, the parser for seconds: it comes last.
  expect(await preview('pdf')).toBe(true);
  const held = await holdNextPage();
  const drawn = preview('html');
  await expect.poll(schemesOfAll).toEqual(['app', 'dateline-picture', 'dateline-print']);
  await page.evaluate(() => (window as unknown as { readonly dateline: Bridge }).dateline.importText('A headline\n\nThe ministers met on Monday and signed nothing.', null));
  expect(await schemesOfAll()).toEqual(['about', 'app', 'dateline-picture', 'dateline-print']);
  await expectHeld();
  await held.evaluate(({ release }) => { release(); });
  expect(await drawn).toBe(true);
  await page.evaluate(() => (window as unknown as { readonly dateline: Bridge }).dateline.endPreview());
  await expect.poll(schemesOfAll).not.toContain('dateline-print');
  // Two that print, one that looks for typefaces, one that draws, one that reads.
  expect(await made.jsonValue()).toHaveLength(5);
  expectHeldBy(await made.jsonValue());
});

test('5. no session grants a permission, not even one made later', async () => {
  const { answer } = await inCarelessWindow(`(async () => {
    const refused = [];
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'])
      refused.push(await navigator.permissions.query({ name }).then(({ state }) => state, () => 'unknown'));
    refused.push(await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted', () => 'denied'));
    refused.push(await Notification.requestPermission());
    return refused.filter((state) => state !== 'denied' && state !== 'unknown');
  })()`);
  expect(answer).toEqual([]);
});

test('6. web security is on', async () => {
  await expectOfAll('webSecurity', true, true);
  expect(await app.evaluate(({ app: electron }) => electron.commandLine.hasSwitch('disable-web-security'))).toBe(false);
});

test('8. no insecure content may run', () => expectOfAll('allowRunningInsecureContent', false));

test('9. no experimental features are on', async () => {
  await expectOfAll('experimentalFeatures', false);
  expect(await app.evaluate(({ app: electron }) => ['enable-experimental-web-platform-features', 'enable-blink-features', 'js-flags'].filter((name) => electron.commandLine.hasSwitch(name)))).toEqual([]);
});

test('10. no Blink feature is switched on', () => expectOfAll('enableBlinkFeatures', '', ''));

test('11. the page has no webview that could allow popups', async () => {
  await expectOfAll('webviewTag', false);
  expect(await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('allowpopups', '');
    return !('loadURL' in view) && !('getWebContentsId' in view);
  })).toBe(true);
});

test('12. no webview is attached, even where a window allows the tag', async () => {
  const { answer, pages } = await inCarelessWindow(`new Promise((done) => {
    const view = document.createElement('webview');
    view.addEventListener('did-attach', () => done('attached'));
    view.setAttribute('src', 'data:text/html,inside');
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
    // A refused attachment says nothing; two answers of the main process come after it would have.
    fetch('app://careless/').then(() => fetch('app://careless/')).then(() => requestAnimationFrame(() => 0), () => 0).finally(() => done('loadURL' in view ? 'refused' : 'no tag'));
  })`);
  expect(answer).toBe('refused');
  expect(pages).toEqual(['window']);
});

test('13 and 14. a window made later goes nowhere and opens nothing either', async () => {
  const { answer, pages, asked } = await inCarelessWindow("(() => { const opened = window.open('app://careless/other'); location.href = 'app://elsewhere/'; return opened === null; })()", true);
  expect(answer).toBe(true);
  expect(pages).toEqual(['window']);
  expect(asked).toEqual([{ to: 'app://elsewhere/', isRefused: true }]);
});

test('16. what runs is the Electron that was chosen, and what is declared still lives', async () => {
  expect(await app.evaluate(() => process.versions['electron'])).toBe(electronRuntime().version);
  // The three newest majors are supported; 45 was the newest when this was written. build/package.mjs makes no release of another one.
  expect(Number.parseInt(declaredVersion(), 10)).toBeGreaterThanOrEqual(45);
});

test('18. no page comes from file://', async () => {
  for (const scheme of await schemesOfAll()) expect(['app', 'about']).toContain(scheme);
  expect(page.url()).toMatch(/^app:\/\/dateline\//);
  const { answer } = await inCarelessWindow("fetch('file:///etc/hostname').then(() => 'read', () => 'refused')");
  expect(answer).toBe('refused');
});

test('20. the page gets the requests of the contract, and values instead of Electron’s events', async () => {
  const heard = page.evaluate((name) => new Promise((done) => {
    const bridge = (window as unknown as { dateline: { on(name: string, listener: (...values: readonly unknown[]) => void): () => void } }).dateline;
    const stop = bridge.on(name, (...values) => { stop(); done({ values, bridge: Object.keys(bridge).sort(), isFrozen: Object.isFrozen(bridge) }); });
  }), 'noticeGone');
  await expect.poll(() => page.evaluate(() => true)).toBe(true);
  await (await app.browserWindow(page)).evaluate(({ webContents }: BrowserWindow, channel) => { webContents.send(channel, 'n-1', 'one too many'); }, pushChannel('noticeGone'));
  expect(await heard).toEqual({ values: ['n-1'], bridge: [...REQUEST_NAMES, 'on', 'importDropped'].sort(), isFrozen: true });
  expect(PUSH_NAMES).toContain('noticeGone');
});
