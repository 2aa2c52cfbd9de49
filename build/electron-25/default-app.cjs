'use strict';
// Starts the app named on the command line, as Electron's own default app does for `electron <folder or file>`.
//
// The fallback runtime was packed without that default app. `-r module` is honoured as Electron honours it;
// other switches belong to Chromium or to the app and are left alone.

const { app } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');

/** The first argument that is no switch, and the modules to load before it. */
function readCommandLine(args) {
  const required = [];
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === '-r' || word === '--require') {
      at += 1;
      if (args[at] !== undefined) required.push(args[at]);
    } else if (!word.startsWith('-')) {
      return { required, target: path.resolve(word) };
    }
  }
  return { required, target: null };
}

/** Takes name and version from the app's package.json, so that its user data and window class are its own. */
function adoptIdentity(folder) {
  const manifestPath = path.join(folder, 'package.json');
  if (!existsSync(manifestPath)) return;
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const name = manifest.productName ?? manifest.name;
  if (name) app.name = name;
  if (manifest.version) app.setVersion(manifest.version);
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
}

const { required, target } = readCommandLine(process.argv.slice(1));
if (target === null || !existsSync(target)) {
  process.stderr.write(target === null ? 'Name the app to start: electron [-r module] FOLDER\n' : `There is no app at ${target}\n`);
  app.exit(1);
} else {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true, configurable: false, writable: false });
  const folder = statSync(target).isDirectory() ? target : path.dirname(target);
  if (folder === target) adoptIdentity(folder);
  app.setAppPath(folder);
  for (const name of required) require(require.resolve(name, { paths: [process.cwd()] }));
  // As the main module, so that the app sees itself in `require.main`.
  require('node:module')._load(target, null, true);
}
