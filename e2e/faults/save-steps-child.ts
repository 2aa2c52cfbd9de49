/**
 * One fixed course of edits and saves, with fixed names for its temp files, so that each system call in it can be made
 * to fail by its number.
 */
import { writeSync } from 'node:fs';
import { SYSTEM_STEPS } from '../../electron/storage/atomic-save';
import { openSession } from '../../electron/storage/open-session';
import { burstFrom, nameNumber } from './burst';

export interface StepsOrder {
  readonly file: string;
  readonly dataDir: string;
  readonly seed: number;
}

const say = (line: string): void => { writeSync(1, `${line}\n`); };

async function course({ file, dataDir, seed }: StepsOrder): Promise<void> {
  let names = 0;
  const opened = await openSession({
    dataDir, filePath: file, steps: { ...SYSTEM_STEPS, randomName: () => nameNumber(names++) },
    // No timers: every step happens because it is asked for.
    clock: { now: () => 1_700_000_000_000, after: () => () => undefined },
  });
  if (!opened.ok) {
    say(`refused ${opened.failure.code} ${opened.failure.message}`);
    return;
  }
  const { session } = opened.value;
  say(`open ${session.timeline.revision} -`);
  session.listen((event) => { if (event.type === 'save-state') say(event.state.type === 'saved' ? `saved ${session.timeline.revision}` : `state ${event.state.type}`); });
  const edits = burstFrom(session.timeline, seed);
  const edit = async (): Promise<void> => {
    const answer = await session.edit({ command: edits.next().value.command, label: 'Edit' });
    say(answer.ok ? `ack ${answer.value.revision}` : `nack ${answer.failure.code}`);
  };
  await edit();
  await edit();
  await session.saveNow();
  await edit();
  await Promise.all([edit(), edit()]);
  await session.retry();
  await edit();
  await session.close();
  say('closed');
}

void course(JSON.parse(process.argv[2] ?? '{}') as StepsOrder);
