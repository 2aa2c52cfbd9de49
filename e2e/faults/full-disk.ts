/**
 * A disk that fills up at every 4 KiB of a save and its journal; and how others fare on it.
 */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';
import { randomEvent, seeded } from '../../core/testing/random-edits';
import { newTimeline } from '../../core/timeline/new-timeline';
import { openSession } from '../../electron/storage/open-session';
import { burstFrom } from './burst';
import { program, told } from './children';
import type { FaultOptions } from './options';
import { OURS, SAVERS } from './peers';
import type { Report } from './report';
import { freeBytes, type ScratchDisk, tmpfs } from './scratch-disk';
import { noStrace, traced } from './strace';
import { judge, leftOf } from './verdict';

const PAGE = 4_096;
const DISK_BYTES = 1_048_576;

/** About 40 KB as a file: ten pages, so the sweep passes through the middle of every write. */
function bigTimeline(): Timeline {
  const random = seeded(5);
  const start = newTimeline('t1', 'A');
  const events = Array.from({ length: 110 }, (_, index) => ({ ...randomEvent(random, start), id: `e${index}` as Timeline['events'][number]['id'] }));
  return { ...start, events };
}

/** Leaves `pages` of room on the disk. */
function fill(disk: ScratchDisk, pages: number): void {
  const handle = openSync(join(disk.folder, 'ballast'), 'w');
  const page = Buffer.alloc(PAGE, 1);
  try {
    while (freeBytes(disk.folder) > pages * PAGE) writeSync(handle, page);
  } finally {
    closeSync(handle);
  }
}

type Where = 'both' | 'file' | 'journal';

/** Opens, edits, saves and closes with so much room; then, with room again, opens once more. */
async function withRoom(disk: ScratchDisk, elsewhere: string, where: Where, pages: number, start: Timeline, report: Report): Promise<{ readonly refused: boolean }> {
  const [docs, dataDir] = [join(where === 'journal' ? elsewhere : disk.folder, 'docs'), join(where === 'file' ? elsewhere : disk.folder, 'data')];
  const file = join(docs, 'a.dateline');
  mkdirSync(docs, { recursive: true });
  writeFileSync(file, encodeTimeline(start));
  mkdirSync(dataDir, { recursive: true });
  fill(disk, pages);
  const lines: string[] = [];
  const opened = await openSession({ dataDir, filePath: file, clock: { now: () => 1_700_000_000_000, after: () => () => undefined } });
  if (opened.ok) {
    const { session } = opened.value;
    lines.push(`open ${session.timeline.revision} -`);
    session.listen((event) => { if (event.type === 'save-state') lines.push(event.state.type === 'saved' ? `saved ${session.timeline.revision}` : `state ${event.state.type}`); });
    const edits = burstFrom(session.timeline, pages);
    for (let count = 0; count < 6; count++) {
      const answer = await session.edit({ command: edits.next().value.command, label: 'Edit' });
      lines.push(answer.ok ? `ack ${answer.value.revision}` : `nack ${answer.failure.code}`);
      if (count % 2 === 1) await session.saveNow();
    }
    const honest = session.saveState;
    const judged = judge(start, start, pages, told(`${lines.join('\n')}\n`), await leftOf(file, dataDir));
    report.damage(`full disk, ${where}, ${pages} pages free`, judged, `${judged.detail}; ${lines.join(', ')}`);
    rmSync(join(disk.folder, 'ballast'));
    const retried = await session.retry();
    if (!retried.ok && session.saveState.type !== 'read-only') report.damage(`retry with room, ${where}, ${pages} pages`, { lost: 1 }, `${retried.failure.message}; before: ${JSON.stringify(honest)}`);
    await session.close();
  }
  rmSync(join(disk.folder, 'ballast'), { force: true });
  for (const folder of [docs, dataDir]) rmSync(folder, { recursive: true, force: true });
  report.counts.faults++;
  return { refused: lines.some((line) => line.startsWith('nack') || line === 'state failed') || !opened.ok };
}

interface PeerResult {
  readonly name: string;
  readonly truncatedAndReported: number;
  readonly refusedAndOldKept: number;
  readonly saved: number;
  readonly syncsFile: boolean | null;
  readonly syncsFolder: boolean | null;
}

async function comparePeers(disk: ScratchDisk, start: Timeline): Promise<readonly PeerResult[]> {
  const old = Buffer.from('old content\n');
  const bytes = Buffer.from(encodeTimeline(start));
  const traceable = noStrace() === null;
  const results: PeerResult[] = [];
  for (const { name, save } of SAVERS) {
    let [truncatedAndReported, refusedAndOldKept, saved] = [0, 0, 0];
    const target = join(disk.folder, 'peer.dateline');
    for (let pages = 0; pages <= Math.ceil(bytes.length / PAGE) + 3; pages++) {
      writeFileSync(target, old);
      fill(disk, pages);
      const succeeded = await save(target, bytes).then(() => true, () => false);
      rmSync(join(disk.folder, 'ballast'));
      const found = readFileSync(target);
      if (succeeded && found.equals(bytes)) saved++;
      else if (succeeded) truncatedAndReported++;
      else if (found.equals(old)) refusedAndOldKept++;
      rmSync(target);
    }
    const calls = traceable ? traced(join(tmpdir(), `dateline-peer-${process.pid}.log`), [], null, [process.execPath, program('peer-save-child'), name, target, '1000']).calls : [];
    const syncs = calls.filter((call) => call.name === 'fsync' && !call.failed);
    results.push({
      name, truncatedAndReported, refusedAndOldKept, saved,
      syncsFile: traceable ? syncs.some(({ args }) => args.includes(`<${disk.folder}/`)) : null,
      syncsFolder: traceable ? syncs.some(({ args }) => args.includes(`<${disk.folder}>`)) : null,
    });
    rmSync(target, { force: true });
  }
  return results;
}

export async function fillTheDisk(_options: FaultOptions, report: Report): Promise<void> {
  const disk = tmpfs(DISK_BYTES);
  if (typeof disk === 'string') {
    report.skip('full disk', disk);
    return;
  }
  const other = tmpfs(DISK_BYTES * 8);
  const before = report.undamaged;
  try {
    if (typeof other === 'string') throw new Error(other);
    const start = bigTimeline();
    const pages = Math.ceil(encodeTimeline(start).length / PAGE);
    let [runs, refused] = [0, 0];
    for (const where of ['both', 'file', 'journal'] as const) {
      for (let free = 0; free <= pages * 2 + 12; free++) {
        if ((await withRoom(disk, other.folder, where, free, start, report)).refused) refused++;
        runs++;
      }
    }
    report.check(`a disk full at every 4 KiB, ${runs} times`, report.undamaged === before && refused > 0 && refused < runs, `${refused} times something was refused, and said so`);
    const peers = await comparePeers(disk, start);
    report.figures['atomicWritePackages'] = peers;
    for (const { name, truncatedAndReported, refusedAndOldKept, saved, syncsFile, syncsFolder } of peers) {
      const words = `${truncatedAndReported} truncated and reported as saved, ${refusedAndOldKept} refused with the old file kept, ${saved} saved; syncs the file: ${String(syncsFile)}, the folder: ${String(syncsFolder)}`;
      if (name === OURS) report.check(`${name} on the same full disk`, truncatedAndReported === 0 && saved > 0 && syncsFile !== false && syncsFolder !== false, words);
      else process.stdout.write(`       ${name}: ${words}\n`);
    }
    report.check('the sweep would show a truncated file', peers.some(({ truncatedAndReported }) => truncatedAndReported > 0));
  } finally {
    disk.remove();
    if (typeof other !== 'string') other.remove();
  }
}
