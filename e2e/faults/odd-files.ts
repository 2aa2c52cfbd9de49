/**
 * Files and folders that refuse, planted links, a clock years off, and two programs at one file.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';
import { randomTimeline, seeded } from '../../core/testing/random-edits';
import { resolveTarget, SYSTEM_STEPS, tempPrefix } from '../../electron/storage/atomic-save';
import { openSession, type SessionOptions } from '../../electron/storage/open-session';
import { burstFrom, documentDigest, nameNumber } from './burst';
import { DEFAULT_ORDER, pause, program, startBurst, told } from './children';
import type { FaultOptions } from './options';
import type { Report } from './report';
import { tmpfs } from './scratch-disk';
import { judge, leftOf } from './verdict';

interface Scene {
  readonly folder: string;
  readonly docs: string;
  readonly file: string;
  readonly dataDir: string;
  readonly start: Timeline;
}

function scene(base = tmpdir()): Scene {
  const folder = mkdtempSync(join(base, 'dateline-odd-'));
  const docs = join(folder, 'docs');
  mkdirSync(docs);
  const start = randomTimeline(seeded(21));
  writeFileSync(join(docs, 'a.dateline'), encodeTimeline(start));
  return { folder, docs, file: join(docs, 'a.dateline'), dataDir: join(folder, 'data'), start };
}

const clear = ({ folder }: Scene): void => { rmSync(folder, { recursive: true, force: true }); };

const NO_TIMERS = { now: () => 1_700_000_000_000, after: () => () => undefined };

async function opened(place: Scene, options: Partial<SessionOptions> = {}) {
  const result = await openSession({ dataDir: place.dataDir, filePath: place.file, clock: NO_TIMERS, ...options });
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value.session;
}

const firstEdit = (timeline: Timeline) => ({ command: burstFrom(timeline, 1).next().value.command, label: 'Edit' });

async function immutableFile(report: Report): Promise<void> {
  const place = scene();
  try {
    const locked = spawnSync('chattr', ['+i', place.file], { encoding: 'utf8' });
    if (locked.status !== 0) {
      report.skip('immutable file', locked.error === undefined ? locked.stderr.trim() : 'chattr is not installed');
      return;
    }
    const forReading = await opened(place);
    const refused = await forReading.edit(firstEdit(forReading.timeline));
    report.check('an immutable file is opened for reading, and every edit refused', forReading.readOnly && !refused.ok && refused.failure.code === 'read-only', refused.ok ? 'edited' : refused.failure.code);
    await forReading.close();
    spawnSync('chattr', ['-i', place.file]);
    const session = await opened(place);
    spawnSync('chattr', ['+i', place.file]);
    const answer = await session.edit(firstEdit(session.timeline));
    const saved = await session.saveNow();
    const { saveState } = session;
    const untouched = readFileSync(place.file, 'utf8') === encodeTimeline(place.start);
    spawnSync('chattr', ['-i', place.file]);
    const retried = await session.retry();
    const wanted = documentDigest(session.timeline);
    await session.close();
    const { inFile } = await leftOf(place.file, place.dataDir);
    report.check('a file that is made immutable while it is open: edits are kept, the window says so, retry saves', answer.ok && !saved.ok && saveState.type === 'failed' && saveState.journal && untouched && retried.ok && inFile !== null && documentDigest(inFile) === wanted,
      saveState.type === 'failed' ? saveState.message : saveState.type);
  } finally {
    spawnSync('chattr', ['-i', place.file]);
    clear(place);
  }
}

async function readOnlyDisk(report: Report): Promise<void> {
  const disk = tmpfs(1_048_576);
  if (typeof disk === 'string') {
    report.skip('read-only disk', disk);
    return;
  }
  const place = scene(disk.folder);
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-odd-data-'));
  try {
    const session = await opened({ ...place, dataDir });
    await session.edit(firstEdit(session.timeline));
    spawnSync('mount', ['-o', 'remount,ro', disk.folder]);
    const saved = await session.saveNow();
    const { saveState } = session;
    await session.close();
    const reader = await opened({ ...place, dataDir });
    const refused = await reader.edit(firstEdit(reader.timeline));
    const shows = reader.timeline.revision;
    await reader.close();
    spawnSync('mount', ['-o', 'remount,rw', disk.folder]);
    const again = await opened({ ...place, dataDir });
    const back = again.timeline.revision;
    await again.close();
    report.check('a disk that turns read-only: edits wait in the journal and are back', !saved.ok && saveState.type === 'failed' && !refused.ok && shows > place.start.revision && back === shows, saveState.type === 'failed' ? saveState.message : saveState.type);
  } finally {
    spawnSync('mount', ['-o', 'remount,rw', disk.folder]);
    disk.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** As somebody without rights: root may write everywhere. */
async function readOnlyFolder(report: Report): Promise<void> {
  if (process.getuid?.() !== 0) {
    report.skip('read-only folder', 'needs root, to become somebody without rights');
    return;
  }
  const place = scene();
  try {
    mkdirSync(place.dataDir);
    chmodSync(place.folder, 0o755);
    chmodSync(place.dataDir, 0o777);
    chmodSync(place.docs, 0o555);
    const order = { ...DEFAULT_ORDER, file: place.file, dataDir: place.dataDir, limit: 3 };
    const run = spawnSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, program('edit-burst-child'), JSON.stringify(order)], { encoding: 'utf8', timeout: 20_000 });
    if (run.error !== undefined || run.stdout === '') {
      report.skip('read-only folder', run.error === undefined ? run.stderr.split('\n').find((line) => line !== '') ?? 'no answer' : 'setpriv is not installed');
      return;
    }
    const heard = told(run.stdout);
    report.check('a read-only folder: opened for reading, every edit refused, the file untouched', heard.opened !== null && heard.acknowledgements === 0 && heard.lines.includes('nack read-only') && readFileSync(place.file, 'utf8') === encodeTimeline(place.start), heard.lines.slice(0, 3).join(', '));
  } finally {
    clear(place);
  }
}

async function plantedLinks(report: Report): Promise<void> {
  const place = scene();
  try {
    const victim = join(place.folder, 'victim');
    writeFileSync(victim, 'precious');
    const target = await resolveTarget(place.file);
    for (let count = 0; count < 12; count += 2) symlinkSync(victim, join(place.docs, `${tempPrefix(target)}${nameNumber(count)}.tmp`));
    let names = 0;
    const session = await opened(place, { steps: { ...SYSTEM_STEPS, randomName: () => nameNumber(names++) } });
    await session.edit(firstEdit(session.timeline));
    const saved = await session.saveNow();
    await session.close();
    const { inFile } = await leftOf(place.file, place.dataDir);
    report.check('links planted in the temp files’ place are not followed', saved.ok && readFileSync(victim, 'utf8') === 'precious' && !lstatSync(place.file).isSymbolicLink() && (inFile?.revision ?? 0) > place.start.revision);
  } finally {
    clear(place);
  }
}

async function wrongClock(report: Report): Promise<void> {
  const place = scene();
  try {
    const years = 10 * 365 * 86_400_000;
    let start: Timeline | null = place.start;
    let fileBefore: Timeline | null = place.start;
    const before = report.undamaged;
    for (const [round, clockOffMs] of [years, -years, 0, -years, years].entries()) {
      const child = startBurst({ file: place.file, dataDir: place.dataDir, seed: 300 + round, clockOffMs });
      await child.says((line) => line.startsWith('ack'));
      await pause(150);
      child.child.kill('SIGKILL');
      await child.ended;
      const heard = told(child.output());
      const left = await leftOf(place.file, place.dataDir);
      const verdict = judge(start, fileBefore, 300 + round, heard, left);
      report.damage('clock', verdict, `${clockOffMs} ms off: ${verdict.detail}`);
      [start, fileBefore] = [left.recovered, left.inFile];
      report.counts.faults++;
    }
    const session = await opened(place);
    const versions = await session.versions();
    await session.close();
    report.check('a clock ten years off, there and back: nothing lost, earlier versions kept', report.undamaged === before && versions.length >= 3, `${versions.length} versions`);
  } finally {
    clear(place);
  }
}

async function twoPrograms(report: Report): Promise<void> {
  const place = scene();
  try {
    const first = startBurst({ file: place.file, dataDir: place.dataDir, seed: 1 });
    await first.says((line) => line.startsWith('ack'));
    const second = startBurst({ file: place.file, dataDir: join(place.folder, 'other'), seed: 2 });
    await second.ended;
    const refused = second.output().startsWith('refused locked');
    first.child.kill('SIGKILL');
    await first.ended;
    const verdict = judge(place.start, place.start, 1, told(first.output()), await leftOf(place.file, place.dataDir));
    report.damage('two programs', verdict, verdict.detail);
    // The first one's edits are in its journal, the second never saw them: both are merged when the first comes back.
    const { recovered } = await leftOf(place.file, place.dataDir);
    const third = startBurst({ file: place.file, dataDir: join(place.folder, 'other'), seed: 3, limit: 5 });
    await third.ended;
    const session = await opened(place);
    const mine = new Set(session.timeline.events.map(({ id }) => id as string));
    const theirs = await leftOf(place.file, place.dataDir);
    await session.close();
    const theirsThere = (theirs.inFile?.events ?? []).every(({ id }) => mine.has(id) || recovered?.events.some((event) => event.id === id) === false);
    report.check('two programs on one file: the second is told who has it, takes over from a dead one, and their edits are merged', refused && told(third.output()).lines.includes('closed') && (recovered?.events ?? []).length > 0 && theirsThere, second.output().trim());

    let clean = true;
    for (let round = 0; round < 10; round++) {
      const rivals = [0, 1, 2].map((number) => startBurst({ file: place.file, dataDir: join(place.folder, `rival-${number}`), seed: number, restsWhenSaved: true, saves: 1 }));
      await Promise.all(rivals.map((rival) => rival.says((line) => line.startsWith('saved') || line.startsWith('refused'))));
      const winners = rivals.filter((rival) => rival.output().includes('\nack') || rival.output().startsWith('open')).length;
      if (winners !== 1) clean = false;
      for (const rival of rivals) rival.child.kill('SIGKILL');
      await Promise.all(rivals.map(({ ended }) => ended));
      report.counts.faults++;
    }
    report.check('three programs that open one file at the same moment, 10 times: one gets it', clean);
  } finally {
    clear(place);
  }
}

export async function oddFiles(_options: FaultOptions, report: Report): Promise<void> {
  await immutableFile(report);
  await readOnlyDisk(report);
  await readOnlyFolder(report);
  await plantedLinks(report);
  await wrongClock(report);
  await twoPrograms(report);
}
