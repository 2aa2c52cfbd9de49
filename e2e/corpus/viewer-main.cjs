'use strict';
// Shows exported pages in Electron with scripting on, once under their own policy and once with every policy switched
// off, and counts what ran and what was asked for.
//
// `electron viewer-main.cjs JOB.json`: `{ pages: [...], report }`. Foreign script is whatever the debugger hears being
// compiled in the page; Electron's own has addresses that begin with `node:` or `electron/`.
const { app, BrowserWindow, session } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');

const job = JSON.parse(readFileSync(process.argv.find((arg) => arg.endsWith('.job.json')), 'utf8'));
for (const name of ['disable-background-networking', 'disable-component-update', 'no-pings', 'disable-gpu']) app.commandLine.appendSwitch(name);
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.setPath('userData', job.userData);
app.on('window-all-closed', () => undefined);

/** Longest a page may take to load. */
const LOAD_MS = 10_000;
/** Pages looked at together: each mostly waits, for its process to start and for what comes after it has loaded. */
const AT_ONCE = 6;

async function view(page, withoutPolicy, count) {
  const own = session.fromPartition(`view-${count}`);
  own.setSpellCheckerLanguages?.([]);
  const url = pathToFileURL(page).href;
  const requests = [];
  const parsed = [];
  const scripts = [];
  own.webRequest.onBeforeRequest((details, answer) => {
    const isPage = details.url === 'about:blank' || details.url.split('#')[0] === url;
    if (!isPage && !details.url.startsWith('data:') && !details.url.startsWith('devtools:')) requests.push(details.url.slice(0, 200));
    answer({ cancel: !isPage && !details.url.startsWith('data:') });
  });
  const window = new BrowserWindow({ show: false, width: 1000, height: 800, webPreferences: { session: own, sandbox: true, contextIsolation: true, javascript: true } });
  const { webContents } = window;
  let crashed = null;
  // What the empty first page compiles says nothing about the one to be shown.
  let loading = false;
  webContents.on('render-process-gone', (_event, details) => { crashed = details.reason; });
  // The debugger needs a page to attach to; a fresh window has none yet.
  await webContents.loadURL('about:blank');
  webContents.debugger.attach('1.3');
  webContents.debugger.on('message', (_event, method, params) => {
    if (method === 'Debugger.scriptParsed' && !/^(?:node:|electron\/)/.test(params.url) && loading) parsed.push(params);
  });
  await webContents.debugger.sendCommand('Debugger.enable');
  await webContents.debugger.sendCommand('Page.enable');
  if (withoutPolicy) await webContents.debugger.sendCommand('Page.setBypassCSP', { enabled: true });
  let hung = false;
  loading = true;
  const timer = new Promise((resolve) => setTimeout(() => { hung = true; resolve(); }, LOAD_MS).unref());
  await Promise.race([webContents.loadURL(url).catch((error) => { requests.push(`not loaded: ${error.message}`); }), timer]);
  // Handlers of pictures that fail and of animations come after the load event.
  await new Promise((resolve) => setTimeout(resolve, job.settleMs));
  for (const { scriptId, url: from, startLine, length } of parsed) {
    // Electron has each new page compile the words "void 0", from no address.
    const source = from !== '' || length !== 6 ? null : (await webContents.debugger.sendCommand('Debugger.getScriptSource', { scriptId }).catch(() => ({ scriptSource: '' }))).scriptSource;
    if (source !== 'void 0') scripts.push(`${from.slice(0, 100)}:${startLine}`);
  }
  window.destroy();
  return { page, withoutPolicy, scripts, requests, crashed, hung };
}

app.whenReady().then(async () => {
  const wanted = job.pages.flatMap((page) => [false, true].map((withoutPolicy) => ({ page, withoutPolicy })));
  const results = [];
  let next = 0;
  // Every page has a window, a session and a debugger of its own, so that what is heard is always heard of one page.
  const lookOn = async () => {
    while (next < wanted.length) {
      const mine = next;
      next += 1;
      results[mine] = await view(wanted[mine].page, wanted[mine].withoutPolicy, mine);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lookOn));
  writeFileSync(job.report, JSON.stringify(results));
  app.exit(0);
});
