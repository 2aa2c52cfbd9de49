'use strict';
// Loaded into the main process of either app before its own code: says when its first window could be used, and ends it.
//
// Usable: the window is on the screen, the page has painted, and there is a button or a list of events in it. Answers one
// line of JSON on stdout, times in milliseconds since 1970. Ends the app at once, or as a person would where
// DATELINE_BENCH_END says `quit`.
const { app } = require('electron');

const selector = process.env.DATELINE_BENCH_SELECTOR ?? 'button';

/**
 * In the page: the first paint with something on it, whether the thing looked for was in that, and the first frame after
 * it is there. A page that draws nothing before it has what is looked for shows it with its first paint.
 */
const look = (wanted) => new Promise((done) => {
  const hasIt = () => document.querySelector(wanted) !== null;
  let inFirst = null;
  const drawn = new MutationObserver(() => {
    inFirst ??= hasIt();
    drawn.disconnect();
  });
  if (document.body.innerText.trim() === '') drawn.observe(document.getElementById('root') ?? document.body, { childList: true });
  const there = () => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    if (paint === undefined || !hasIt()) { requestAnimationFrame(there); return; }
    done({ inFirst: inFirst ?? false, painted: performance.timeOrigin + paint.startTime, there: Date.now() });
  };
  there();
});

const end = process.env.DATELINE_BENCH_END === 'quit' ? () => { app.quit(); } : () => { app.exit(0); };

app.once('browser-window-created', (_event, window) => {
  let shown = window.isVisible() ? Date.now() : 0;
  window.once('show', () => { shown = Date.now(); });
  window.webContents.once('dom-ready', () => {
    void window.webContents.executeJavaScript(`(${look})(${JSON.stringify(selector)})`).then(async ({ inFirst, painted, there }) => {
      while (shown === 0 && !window.isVisible()) await new Promise((next) => { setTimeout(next, 2); });
      process.stdout.write(`DATELINE-START ${JSON.stringify({ shown: shown === 0 ? Date.now() : shown, inFirst, painted, there })}\n`);
      end();
    });
  });
});
