// The PDF export beside bare printToPDF of the same HTML, in the same run and the same Electron.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runnerImport } from 'vite';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { startVirtualDisplay } from '../../build/setup/virtual-display.mjs';
import { windowWhileExporting } from './pdf-window.mjs';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

const loaded = async (file) => (await runnerImport(join(root, file), { root, logLevel: 'error', configFile: false })).module;

/** Prints of up to this many events are compared with one bare print, longer ones with bare prints of this many. */
const BARE_EVENTS = 1000;

/** @param {{ sizes?: readonly number[], withWindow?: boolean, say: (line: string) => void }} options `withWindow`: the window is watched during an export of its own */
export async function pdfBench({ sizes = [1000, 10_000], withWindow = true, say }) {
  const { madeTimeline } = await loaded('e2e/pdf/made-timeline.ts');
  const { encodeTimeline } = await loaded('core/timeline/encode.ts');
  const { checkLinks } = await loaded('e2e/pdf/check-links.ts');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-pdf-bench-'));
  const isHeadless = process.platform === 'linux' && !process.env.DISPLAY;
  const screen = isHeadless ? await startVirtualDisplay() : null;
  const env = screen === null ? process.env : { ...process.env, DISPLAY: screen.display };
  const print = async (file, target, options) => {
    const program = join(root, process.env.DATELINE_OUT ?? 'out', 'main/print-child.js');
    const { stdout } = await run(electronRuntime().executable, [...sandboxSwitches(), `--user-data-dir=${join(folder, 'user-data')}`, program, file, target, JSON.stringify(options)], { env });
    return JSON.parse(stdout);
  };
  const figures = {};
  try {
    for (const events of sizes) {
      const file = join(folder, `${events}.dateline`);
      writeFileSync(file, encodeTimeline(madeTimeline({ events })));
      const target = join(folder, `${events}.pdf`);
      const parts = Math.max(1, Math.round(events / BARE_EVENTS));
      const bare = await print(file, join(folder, 'bare.pdf'), { bareParts: parts });
      const ours = await print(file, target, {});
      const { broken, links, pages } = await checkLinks(readFileSync(target));
      const ratio = ours.ms / bare.ms;
      figures[events] = { ms: ours.ms, bareMs: bare.ms, bareParts: bare.parts, ratio, pages, links, brokenLinks: broken.length, memoryMb: ours.mostMemoryMb, longestBlockMs: ours.longestBlockMs };
      say(`${events.toLocaleString('en')} events, ${pages} pages: ${Math.round(ours.ms)} beside ${bare.parts} bare print${bare.parts === 1 ? '' : 's'} in ${Math.round(bare.ms)}, ratio ${ratio.toFixed(2)}; `
        + `${links} links, ${broken.length} broken; ${ours.mostMemoryMb} MB in all processes; main process held up for ${Math.round(ours.longestBlockMs)} at most`);
      if (withWindow) figures[events].window = await windowFigures(file, join(folder, `window-${events}`), say);
    }
  } finally {
    screen?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

async function windowFigures(file, folder, say) {
  const window = await windowWhileExporting({ file, folder, target: `${folder}.pdf` });
  say(`  the window meanwhile: ${window.longTasks} tasks over 50, the longest ${Math.round(window.longestTaskMs)}; longest frame ${Math.round(window.longestFrameMs)} (at rest ${Math.round(window.longestFrameAtRestMs)}); `
    + `the main process answered after ${Math.round(window.longestAnswerMs)} at most (at rest ${Math.round(window.longestAnswerAtRestMs)}), ${window.answersOver50} of ${window.answers} times after more than 50`);
  return window;
}
