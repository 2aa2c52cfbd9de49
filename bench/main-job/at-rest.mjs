/** Resolves when the window has had nothing to do for two seconds on end: no frame came late and no task was long. */
export const atRest = (page) => page.evaluate(() => new Promise((rested) => {
  let since = performance.now();
  let last = since;
  const observer = new PerformanceObserver(() => { since = performance.now(); });
  observer.observe({ type: 'longtask' });
  const tick = (now) => {
    if (now - last > 34) since = now;
    last = now;
    if (now - since < 2_000) { requestAnimationFrame(tick); return; }
    observer.disconnect();
    rested();
  };
  requestAnimationFrame(tick);
}));
