/**
 * The window is shut in: what a page that was taken over still could not do.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PUSH_NAMES, REQUEST_NAMES } from '../core/ipc-contract';
import { answerNext } from './support/launch';
import { expect, test } from './support/test';
import { button, cards } from './support/window';

/** Runs a script in the page as if it were the page's own, also one the policy is about. */
const inPage = <T>(page: Page, script: () => Promise<T> | T): Promise<T> => page.evaluate(script);

/** What came of a promise, as a word and its reason. */
const outcome = `async (ask) => { try { return 'done: ' + JSON.stringify(await ask()); } catch (error) { return 'refused: ' + error.message; } }`;
const attempt = (page: Page, expression: string): Promise<string> => page.evaluate(`(${outcome})(() => ${expression})`);

test('the page has no Node, no Electron and only the bridge of the contract', async ({ start }) => {
  const { app, page } = await start();
  const names = await inPage(page, () => ({
    node: ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer'].filter((name) => name in window),
    bridge: Object.keys((window as unknown as { dateline: object }).dateline).sort(),
  }));
  expect(names.node).toEqual([]);
  expect(names.bridge).toEqual([...REQUEST_NAMES, 'on', 'importDropped'].sort());
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true });
  expect(preferences['webviewTag'] ?? false).toBe(false);
  expect(preferences['nodeIntegrationInWorker'] ?? false).toBe(false);
  expect(preferences['nodeIntegrationInSubFrames'] ?? false).toBe(false);
  // What the page changes does not reach the preload's own objects.
  expect(await inPage(page, () => {
    const before = Object.isFrozen((window as unknown as { dateline: object }).dateline);
    try { (window as unknown as { dateline: unknown }).dateline = null; } catch { /* may throw */ }
    return { before, kept: (window as unknown as { dateline: unknown }).dateline !== null };
  })).toEqual({ before: true, kept: true });
});

test('the content security policy holds in the running page', async ({ start, complaints }) => {
  const { page } = await start();
  const policy = await inPage(page, async () => (await fetch('app://dateline/index.html')).headers.get('content-security-policy'));
  for (const rule of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'", "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(rule);
  expect(policy).not.toMatch(/unsafe-|https?:|data:/);

  const broken = await inPage(page, async () => {
    const violated = new Set<string>();
    const allSeen = new Promise<void>((done) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        violated.add(event.effectiveDirective);
        if (['connect-src', 'frame-src', 'img-src', 'style-src-elem'].every((one) => violated.has(one))) done();
      });
    });
    const tries: (() => unknown)[] = [
      () => { const image = new Image(); image.src = 'https://example.invalid/x.png'; document.body.append(image); },
      () => { const frame = document.createElement('iframe'); frame.src = 'https://example.invalid/'; document.body.append(frame); },
      () => { const style = document.createElement('style'); style.textContent = 'body { color: red }'; document.head.append(style); },
      () => fetch('https://example.invalid/'),
      () => new WebSocket('wss://example.invalid/'),
      () => navigator.sendBeacon('https://example.invalid/'),
    ];
    for (const one of tries) try { await one(); } catch { /* the violation is what counts */ }
    await allSeen;
    const refused = (act: () => unknown): string => { try { act(); return 'done'; } catch (error) { return (error as Error).name; } };
    return {
      eval: refused(() => (window as unknown as { eval: (code: string) => unknown }).eval('1 + 1')),
      html: refused(() => { document.createElement('div')['innerHTML'] = '<b>x</b>'; }),
      script: refused(() => { document.createElement('script').textContent = 'window.reached = true'; }),
      worker: refused(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
      reached: 'reached' in window,
    };
  });
  expect(broken).toMatchObject({ html: 'TypeError', script: 'TypeError', reached: false });
  expect(['EvalError', 'TypeError']).toContain(broken.eval);
  expect(broken.worker).not.toBe('done');
  // All of these were provoked, and each was complained about.
  expect(complaints.length).toBeGreaterThan(4);
  complaints.length = 0;
});

test('no permission is granted', async ({ start, complaints }) => {
  const { page } = await start();
  const states = await inPage(page, async () => Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage'].map(async (name) =>
    `${name}: ${await navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, () => 'unknown')}`)));
  for (const state of states) expect(state).toMatch(/: (denied|unknown)$/);
  expect(await attempt(page, 'Notification.requestPermission()')).toBe('done: "denied"');
  expect(await attempt(page, 'navigator.mediaDevices.getUserMedia({ audio: true, video: true })')).toMatch(/^refused/);
  expect(await attempt(page, 'navigator.clipboard.readText()')).toMatch(/^refused/);
  expect(await attempt(page, 'new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))')).toMatch(/^refused/);
  expect(await attempt(page, 'navigator.mediaDevices.getDisplayMedia({ video: true })')).toMatch(/^refused/);
  complaints.length = 0;
});

test('the window goes nowhere and opens nothing', async ({ start, complaints, folder }) => {
  const secret = join(folder, 'secret.html');
  writeFileSync(secret, '<title>secret</title>');
  const { app, page } = await start();
  // Main hears of a navigation after the script that began it has ended; where the page is in that moment says nothing.
  const heard = await app.evaluateHandle(({ BrowserWindow }) => {
    const list: string[] = [];
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('will-navigate', (event, to) => { list.push(`${event.defaultPrevented ? 'refused' : 'allowed'} ${to}`); });
    contents?.on('did-navigate', (_event, to) => { list.push(`went to ${to}`); });
    return list;
  });
  const went = async (): Promise<readonly string[]> => (await heard.jsonValue()).filter((line) => line.startsWith('went'));
  const go = (address: string): Promise<void> => page.evaluate((to) => { window.location.href = to; }, address).catch(() => undefined);
  const isRefused = (address: string): Promise<void> => expect.poll(() => heard.jsonValue(), address).toContain(`refused ${address}`);
  const opensNothing = async (address: string): Promise<void> => { expect(await page.evaluate((to) => { const opened = window.open(to, '_blank'); return opened === null; }, address), address).toBe(true); };
  for (const address of ['https://example.invalid/', 'http://localhost:1/', 'app://elsewhere/index.html', 'app://dateline/assets/', 'app://dateline/index.html?again']) {
    await go(address);
    await isRefused(address);
    await opensNothing(address);
  }
  // Chromium lets no page go to these by itself and asks nobody: the next one, which is asked about, tells that they are past.
  for (const [index, address] of [`file://${secret}`, 'data:text/html,<title>data</title>'].entries()) {
    await go(address);
    const next = `app://dateline/past-${index}`;
    await go(next);
    await isRefused(next);
    await opensNothing(address);
  }
  expect(await went()).toEqual([]);
  // Nobody is asked about an empty page either, and a page may go there; it comes back.
  await go('about:blank');
  await expect.poll(went).toEqual(['went to about:blank', 'went to app://dateline/index.html']);
  await expect(page.getByRole('main', { name: 'Start' })).toBeVisible();
  await opensNothing('about:blank');
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.invalid/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.invalid/');
    document.body.append(view);
  });
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => `${contents.getType()} ${contents.getURL()}`))).toEqual(['window app://dateline/index.html']);
  complaints.length = 0;
});

test('only the files of the window are served, whatever the address looks like', async ({ start, complaints }) => {
  const { page } = await start();
  const statusOf = (address: string): Promise<string> => attempt(page, `fetch(${JSON.stringify(address)}).then(({ status }) => status)`);
  expect(await statusOf('app://dateline/index.html')).toBe('done: 200');
  for (const address of [
    'app://dateline/../main/main.js', 'app://dateline/..%2fmain%2fmain.js', 'app://dateline/%2e%2e/main/main.js', 'app://dateline/%2e%2e%2fmain%2fmain.js', 'app://dateline/assets/..%2f..%2f..%2fpackage.json',
    'app://dateline/..%5cmain%5cmain.js', 'app://dateline//etc/passwd', 'app://dateline/%2fetc%2fpasswd', 'app://dateline/index.html%00.js', 'app://dateline/assets', 'app://dateline/assets/', 'app://dateline/%', 'app://dateline/missing.js',
  ]) expect(await statusOf(address), address).toMatch(/^(done: 404|refused)/);
  expect(await attempt(page, "fetch('app://dateline/index.html', { method: 'POST' }).then(({ status }) => status)")).toBe('done: 404');
  expect(await attempt(page, "fetch('app://elsewhere/index.html').then(({ status }) => status)")).toMatch(/^refused/);
  expect(await attempt(page, "fetch('file:///etc/hostname').then(({ status }) => status)")).toMatch(/^refused/);
  complaints.length = 0;
});

test('requests with wrong arguments are refused, and nothing changes', async ({ start }) => {
  const { app, page } = await start();
  await button(page, 'New timeline').click();
  await button(page, 'New event').click();
  await expect(cards(page)).toHaveCount(1);
  for (const call of [
    'edit()', 'edit({})', 'edit(null)', "edit({ label: 'x', command: { type: 'remove-everything' } })", "edit({ label: 'x', command: { type: 'patch-timeline', patch: { title: 5 } } })",
    "edit({ label: 'x', command: { type: 'patch-event', id: 'e0', patch: { when: { edtf: 'soon' } } } })",
    'openRecent()', 'openRecent(5)', "openRecent('')", "start('now')", "exportFile({ settings: { format: 'exe' }, chosen: null, picture: null })",
    "exportSettings().then((settings) => window.dateline.exportFile({ settings, chosen: null, picture: null, path: '/etc/passwd' }))", "exportSettings().then((settings) => window.dateline.previewExport({ settings: { ...settings, options: { ...settings.options, logo: 'file:///etc/passwd' } }, chosen: null, picture: null }))", "rememberView({ theme: 'dark' })", "openExternal({ href: 'https://x' })", "showMenu('desktop', '')", 'importText(1, null)', "importText('x')", "noticeAction('x')",
  ]) expect(await attempt(page, `window.dateline.${call}`), call).toMatch(/^refused: .*(do not fit|could not be cloned)/);
  expect(await attempt(page, "window.dateline.on('everything', () => {})")).toMatch(/^refused/);
  // Known names, unknown handles: an answer that says so, not a file.
  for (const call of ["openRecent('/etc/passwd')", "openExported('/etc/passwd')", "showExported('x')", "showOriginal('s0')"]) expect(await attempt(page, `window.dateline.${call}`), call).toContain('"ok":false');
  // A key that would reach into every object goes nowhere.
  await attempt(page, `window.dateline.edit({ label: 'x', command: JSON.parse('{"type":"patch-timeline","patch":{"__proto__":{"polluted":1},"description":"x"}}') })`);
  expect(await app.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  await expect(cards(page)).toHaveCount(1);
  expect(PUSH_NAMES).not.toContain('everything');
});

test('addresses leave the app only as web or mail addresses, and only after a question', async ({ start }) => {
  const { app, page } = await start();
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'ssh://host', 'vscode://x', 'not an address', '//example.org']) expect(await attempt(page, `window.dateline.openExternal(${JSON.stringify(address)})`), address).toContain('not-an-address');
  const opened = await app.evaluateHandle(({ shell }) => {
    const list: string[] = [];
    shell.openExternal = (url) => { list.push(url); return Promise.resolve(); };
    return list;
  });
  await answerNext(app, 'Cancel');
  await attempt(page, "window.dateline.openExternal('https://example.org/x')");
  expect(await opened.jsonValue()).toEqual([]);
  await answerNext(app, 'Open');
  await attempt(page, "window.dateline.openExternal('https://example.org/x')");
  expect(await opened.jsonValue()).toEqual(['https://example.org/x']);
});

test('Chromium starts no process for a network that nothing may reach, on Linux', async ({ start }) => {
  test.skip(process.platform !== 'linux', 'On Windows and macOS the network service has a sandbox of its own and stays a process.');
  const { app } = await start();
  const services = await app.evaluate(({ app: running }) => running.getAppMetrics().map(({ serviceName }) => serviceName ?? ''));
  expect(services.length).toBeGreaterThan(1);
  expect(services.filter((name) => name.startsWith('network.'))).toEqual([]);
});
