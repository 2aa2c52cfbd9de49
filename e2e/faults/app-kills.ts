/**
 * kill -9 of the real app in the middle of editing: every next start must show what the window had been told is safe.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import { below, seeded } from '../../core/testing/random-edits';
import type { RunningApp } from '../support/launch';
import { pause } from './children';
import type { FaultOptions } from './options';
import type { Report } from './report';
import { leftOf } from './verdict';

/** Why the app cannot be started here; null when it can. */
function noApp(): string | null {
  const built = join(__dirname, '../..', process.env['DATELINE_OUT'] ?? 'out', 'main/main.js');
  if (!existsSync(built)) return 'the app is not built (npm run build)';
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'] ? 'there is no display (npm test brings one; or run under xvfb-run)' : null;
}

/** Adds events without pause and says the number of each that was acknowledged, until the page is gone. */
async function editInWindow(running: RunningApp, first: number, heard: (number: number) => void): Promise<void> {
  running.page.on('console', (message) => {
    const found = /^acknowledged (\d+)$/.exec(message.text());
    if (found !== null) heard(Number(found[1]));
  });
  await running.page.evaluate(async (from) => {
    const bridge = (window as unknown as { readonly dateline: { readonly edit: (edit: unknown) => Promise<{ readonly ok: boolean }> } }).dateline;
    for (let number = from; ; number++) {
      const event = { id: `e${number}`, title: `Event ${number}`, when: { edtf: '2022-01-24' }, kind: 'meeting', status: 'reported', actors: [], places: [], tags: [], citations: [], created: '2022-01-24T00:00:00.000Z', modified: '2022-01-24T00:00:00.000Z' };
      const answer = await bridge.edit({ label: 'New event', command: { type: 'add-event', event } });
      if (answer.ok) console.log(`acknowledged ${number}`);
    }
  }, first).catch(() => undefined);
}

async function numbersIn(running: RunningApp): Promise<ReadonlySet<number>> {
  const { documentInWindow } = await import('../support/document-in-window');
  return new Set(((await documentInWindow(running.page))?.events ?? []).map(({ id }) => Number(id.slice(1))));
}

export async function killTheApp(options: FaultOptions, report: Report): Promise<void> {
  const reason = noApp();
  if (reason !== null || options.appKills === 0) {
    report.skip('kill -9 of the app', reason ?? 'asked for none');
    return;
  }
  // Only here, so that the rest of the suite runs without Electron.
  const { kill, launch } = await import('../support/launch');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-app-kills-'));
  const [file, dataDir] = [join(folder, 'a.dateline'), join(folder, 'app')];
  writeFileSync(file, encodeTimeline(newTimeline('t1', 'A')));
  const random = seeded(options.seed);
  const before = report.undamaged;
  const acknowledged = new Set<number>();
  const missing = (there: ReadonlySet<number>): readonly number[] => [...acknowledged].filter((number) => !there.has(number));
  let next = 0;
  try {
    for (let round = 0; round <= options.appKills; round++) {
      const running = await launch({ dataDir, args: [file] });
      const lost = round === 0 ? [] : missing(await numbersIn(running));
      report.damage('app', { lost: lost.length }, `start ${round}: events ${lost.slice(0, 10).join(', ')} are missing`);
      if (round === options.appKills) {
        await running.app.close();
        break;
      }
      const [started, editing] = [acknowledged.size, editInWindow(running, next, (number) => { acknowledged.add(number); })];
      await pause(100 + below(random, 1_500));
      await kill(running);
      await editing;
      next = Math.max(next, ...acknowledged) + 1_000;
      const { inFile, recovered } = await leftOf(file, dataDir);
      const there = new Set(recovered?.events.map(({ id }) => Number(id.slice(1))));
      report.damage('app', { unreadable: inFile === null ? 1 : 0, lost: missing(there).length }, `kill ${round}`);
      if (acknowledged.size === started) process.stdout.write(`       kill ${round}: nothing had been acknowledged yet\n`);
      report.counts.appKills++;
    }
    report.figures['acknowledgedBeforeAppKills'] = acknowledged.size;
    report.check(`kill -9 of the app, ${report.counts.appKills} times`, report.undamaged === before && acknowledged.size > 0, `${acknowledged.size} edits acknowledged`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
