'use strict';
// Loaded into the main process of either app before its own code: says when its first window could be used, and ends it.
//
// Usable: the window is on the screen, the page has painted, and there is a button or a list of events in it. Answers one
// line of JSON on stdout, times in milliseconds since 1970.
const { app } = require('electron');

const selector = process.env.DATELINE_BENCH_SELECTOR ?? 'button';

/** In the page: the first paint with something on it, and the first frame after the thing looked for is there. */
const look = (wanted) => new Promise((done) => {
  const there = () => {
    if (document.querySelector(wanted) === null) { requestAnimationFrame(there); return; }
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint === undefined) { requestAnimationFrame(there); return; }
    done({ painted: performance.timeOrigin + paint.startTime, there: Date.now() });
  };
  there();
});

app.once('browser-window-created', (_event, window) => {
  let shown = window.isVisible() ? Date.now() : 0;
  window.once('show', () => { shown = Date.now(); });
  window.webContents.once('dom-ready', () => {
    void window.webContents.executeJavaScript(`(${look})(${JSON.stringify(selector)})`).then(async ({ painted, there }) => {
      while (shown === 0 && !window.isVisible()) await new Promise((next) => { setTimeout(next, 2); });
      process.stdout.write(`DATELINE-START ${JSON.stringify({ shown: shown === 0 ? Date.now() : shown, painted, there })}\n`);
      app.exit(0);
    });
  });
});
