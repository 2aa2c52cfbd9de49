// Durability in figures: acknowledging an edit, saving everything, and the window's frames while a big timeline is saved.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { _electron } from '@playwright/test';
import { build } from 'vite';
import { electronRuntime, sandboxSwitches } from '../../build/electron-runtime.cjs';
import { root } from '../../build/setup/console.mjs';
import { atRest } from '../main-job/at-rest.mjs';
import { manyEvents } from '../main-job/many-events.mjs';

const ms = (value) => `${value.toFixed(2)} ms`;

async function bundle(outDir) {
  await build({
    root, configFile: false, logLevel: 'warn', ssr: { noExternal: true },
    build: {
      ssr: true, outDir, emptyOutDir: true, target: 'node18',
      rolldownOptions: {
        input: { 'durability-child': join(root, 'bench/durability/durability-child.ts'), 'save-worker': join(root, 'electron/storage/save-worker.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      },
    },
  });
}

/** Frames of the window while `count` events are saved, once at rest and once saving. Needs a built app. */
async function framesWhileSaving(count) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-frames-'));
  const file = join(folder, 'bench.dateline');
  writeFileSync(file, manyEvents(count));
  const app = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: [...sandboxSwitches(), join(root, process.env.DATELINE_OUT ?? 'out'), `--user-data-dir=${join(folder, 'app')}`, file],
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('grid', { name: 'Events' }).waitFor({ timeout: 120_000 });
    // Files are written when asked for here, so that editing and saving are seen apart.
    await page.evaluate(() => window.dateline.changePreferences({ autosave: 'on-demand' }));
    const watch = (doing, round) => page.evaluate(async ([what, at]) => {
      const frames = [];
      let on = true;
      let last = performance.now();
      const tick = (now) => { frames.push(now - last); last = now; if (on) requestAnimationFrame(tick); };
      requestAnimationFrame((now) => { last = now; requestAnimationFrame(tick); });
      if (what === 'save') await window.dateline.save();
      else {
        if (what === 'edit') await window.dateline.edit({ label: 'Edit title', command: { type: 'patch-event', id: 'e00000000000', patch: { title: `Changed ${at}` } } });
        await new Promise((done) => setTimeout(done, 1_000));
      }
      on = false;
      return frames;
    }, [doing, round]);
    // Opening and checking go on in idle moments; saving is watched when they have come to an end.
    const [editing, saving] = [[], []];
    for (let round = 0; round < 3; round += 1) {
      await atRest(page);
      editing.push(...await watch('edit', round));
      await atRest(page);
      saving.push(...await watch('save', round));
    }
    await atRest(page);
    const rest = await watch('rest', 0);
    return { events: count, longestFrameSaving: Math.max(...saving), longestFrameEditing: Math.max(...editing), longestFrameAtRest: Math.max(...rest), frames: saving.length };
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function durabilityBench({ sizes = [10_000, 100_000], say }) {
  const outDir = join(root, '.cache/bench-durability');
  await bundle(outDir);
  const [edits, save = edits] = sizes;
  const order = JSON.stringify({ edits, save, worker: join(outDir, 'save-worker.cjs') });
  const { stdout } = await promisify(execFile)(process.execPath, [join(outDir, 'durability-child.cjs'), order], { maxBuffer: 1e7 });
  const figures = JSON.parse(stdout);
  const { acknowledged, saved } = figures;
  say(`acknowledged edit, ${acknowledged.events} events: p50 ${ms(acknowledged.oursP50)}, p95 ${ms(acknowledged.oursP95)}; raw append + fsync of the same bytes: p50 ${ms(acknowledged.rawP50)}, p95 ${ms(acknowledged.rawP95)}`);
  say(`  p95 ratio ${acknowledged.ratioP95.toFixed(2)} (at most 1.5); 400 edits at once: ${ms(acknowledged.eachOf400AtOnce)} each`);
  say(`full save, ${saved.events} events, ${(saved.bytes / 1e6).toFixed(1)} MB: ${ms(saved.oursMedian)}; stringify + write + fsync: ${ms(saved.plainMedian)}`);
  say(`  ratio ${saved.ratio.toFixed(2)} (at most 2); the first save of a run ${ms(saved.firstSave)} (${saved.firstRatio.toFixed(2)}); main thread held at most ${ms(saved.mainThreadHeldMax)}`);
  const frames = await framesWhileSaving(save);
  say(`frames of the window while ${frames.events} events are saved, three times: longest of ${frames.frames} ${ms(frames.longestFrameSaving)} (at most 50), in the second of an edit ${ms(frames.longestFrameEditing)}, at rest ${ms(frames.longestFrameAtRest)}`);
  return { ...figures, frames };
}
