/**
 * Whether pages are put together by a graphics card or by the processor.
 */
let known: boolean | null = null;

/**
 * False where Chromium has no graphics card to use: a virtual machine, a remote desk, a driver on its block list.
 *
 * There a canvas of a window's size costs the page 15 ms a frame to be copied into the picture (measured at 1280 × 800), whatever is
 * drawn on it; an offscreen one is handed over without that copy, in 1 ms. (So is a desynchronized one, but it asks for sixty frames a
 * second for as long as it lives: 3.6 % of a processor with nobody doing anything.) With a card the usual way is as quick and in step
 * with the elements over it. WebGL is asked because it is the one interface that says so.
 */
export function hasGraphicsCard(): boolean {
  if (known === null) {
    const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
    known = context !== null;
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  return known;
}
