/**
 * Opens a timeline and edits it as fast as it can until it is killed, saying what was acknowledged and when it was told
 * "saved". Everything it says is written at once, so that a kill takes back nothing.
 *
 * `node edit-burst-child.cjs '{"file":…,"dataDir":…,"seed":…,…}'`
 */
import { writeSync } from 'node:fs';
import { below, seeded } from '../../core/testing/random-edits';
import { SYSTEM_STEPS } from '../../electron/storage/atomic-save';
import { findRecoverable } from '../../electron/storage/find-recoverable';
import { openSession } from '../../electron/storage/open-session';
import { burstFrom, documentDigest } from './burst';

export interface BurstOrder {
  /** Null: a new timeline, or the one that is there to recover. */
  readonly file: string | null;
  readonly dataDir: string;
  readonly seed: number;
  /** Chance that an edit is followed by an explicit save. */
  readonly saves: number;
  /** Stops by itself after this many edits; 0: goes on until killed. */
  readonly limit: number;
  /** The negative control: leaves out the sync of the folder. */
  readonly folderSync: boolean;
  /** Does nothing more once it was told "saved": whatever comes later could bring the save to disk by the way. */
  readonly restsWhenSaved: boolean;
  /** Added to the computer's clock, in milliseconds. */
  readonly clockOffMs: number;
  /** The save worker's bundle, to save through a thread. */
  readonly workerFile: string | null;
}

const say = (line: string): void => { writeSync(1, `${line}\n`); };

async function burst(order: BurstOrder): Promise<void> {
  const { file, dataDir, seed, saves, limit, clockOffMs, workerFile } = order;
  const steps = order.folderSync ? SYSTEM_STEPS : { ...SYSTEM_STEPS, syncFolder: () => Promise.resolve() };
  const [left] = file === null ? await findRecoverable(dataDir) : [];
  const opened = await openSession({
    dataDir, filePath: file, steps, workerFile, ...(left === undefined ? {} : { recover: left.id }),
    clock: { now: () => Date.now() + clockOffMs, after: (delayMs, run) => { const timer = setTimeout(run, Math.min(delayMs, 40)); return () => { clearTimeout(timer); }; } },
  });
  if (!opened.ok) {
    say(`refused ${opened.failure.code} ${opened.failure.message}`);
    return;
  }
  const { session } = opened.value;
  say(`open ${session.timeline.revision} ${documentDigest(session.timeline)}`);
  session.listen((event) => { if (event.type === 'save-state') say(event.state.type === 'saved' ? `saved ${session.timeline.revision}` : `state ${event.state.type}`); });
  const random = seeded(seed ^ 0x5bd1e995);
  let made = 0;
  const edits = burstFrom(session.timeline, seed);
  while (limit === 0 || made < limit) {
    const group = 1 + (random() < 0.3 ? below(random, 6) : 0);
    const answers = Array.from({ length: group }, () => {
      const { command } = edits.next().value;
      made++;
      return session.edit({ command, label: 'Edit' }).then((answer) => { say(answer.ok ? `ack ${answer.value.revision}` : `nack ${answer.failure.code}`); });
    });
    await Promise.all(answers);
    if (random() < saves && (await session.saveNow()).ok && order.restsWhenSaved) await new Promise((done) => setTimeout(done, 60_000));
    if (random() < 0.1) await new Promise((done) => setTimeout(done, below(random, 8)));
  }
  await session.close();
  say('closed');
}

void burst(JSON.parse(process.argv[2] ?? '{}') as BurstOrder);
