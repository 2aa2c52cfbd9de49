'use strict';
// The least an Electron app can be: one window, one page with a button. What Dateline's start is measured against.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true, contextIsolation: true } });
  return window.loadFile(join(__dirname, 'bare-window.html'));
});
app.on('window-all-closed', () => { app.quit(); });
