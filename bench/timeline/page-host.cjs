'use strict';
// A bare Electron with one window on one page, for looking and measuring: `electron page-host.cjs FILE.html#hash WIDTH HEIGHT`.
const { app, BrowserWindow } = require('electron');

const [address = '', width = '1440', height = '900'] = process.argv.filter((arg) => !arg.startsWith('-')).slice(-3);

app.commandLine.appendSwitch('js-flags', '--expose-gc --max-old-space-size=8192');
app.commandLine.appendSwitch('enable-precise-memory-info');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: Number(width), height: Number(height), useContentSize: true, show: true, webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false } });
  const [file, hash = ''] = address.split('#');
  return window.loadFile(file, { hash });
});
app.on('window-all-closed', () => { app.quit(); });
