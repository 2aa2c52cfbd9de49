import { copyFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { below, pick, seeded } from '../../core/testing/random-edits';
import type { Command } from '../../core/timeline/commands';
import { encodeTimeline } from '../../core/timeline/encode';
import type { EventId, SourceId, Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';
import type { DocumentSession } from './document-session';
import { type Bench, edited, event, type HandClock, handClock, heard, newBench, retitle, SAMPLE, titles } from './testing/session-bench';

const SITTING = 's0123456';
/** As Dateline left it, with events and a source from one sitting. */
const START: Timeline = [
  ...SAMPLE.events.map((one): Command => ({ type: 'add-event', event: one })),
  { type: 'add-source', source: { id: 's1' as SourceId, title: 'Report', mediaType: 'text/plain', sha256: '', paragraphs: [] } },
  retitle('e2', 'Second'),
].reduce<Timeline>((timeline, command) => edited(timeline, { ...command as Command, sitting: SITTING }), { ...SAMPLE, events: [] });

const remove = (id: string): Command => ({ type: 'remove-event', id: id as EventId });
const add = (id: string, title: string): Command => ({ type: 'add-event', event: event(id, title) });
const nameSource = (title: string): Command => ({ type: 'patch-source', id: 's1' as SourceId, patch: { title } });
const nameTimeline = (title: string): Command => ({ type: 'patch-timeline', patch: { title } });

let [anna, ben]: Bench[] = [];
beforeEach(async () => {
  [anna, ben] = [await newBench(), await newBench()];
  await writeFile(at('anna').file, encodeTimeline(START));
  await copyFile(at('anna').file, at('ben').file);
});
afterEach(async () => { await Promise.all([at('anna').clear(), at('ben').clear()]); });

function at(who: 'anna' | 'ben'): Bench {
  const bench = who === 'anna' ? anna : ben;
  if (bench === undefined) throw new Error('no bench');
  return bench;
}

async function edit(session: DocumentSession, ...commands: readonly Command[]): Promise<void> {
  for (const command of commands) expect(await session.edit({ command, label: 'Edit' })).toMatchObject({ ok: true });
  expect(await session.saveNow()).toMatchObject({ ok: true });
}

/** Opens, edits, saves and closes: one sitting. */
async function sit(who: 'anna' | 'ben', ...commands: readonly Command[]): Promise<void> {
  const { session } = await at(who).open();
  await edit(session, ...commands);
  await session.close();
}

const bring = (from: 'anna' | 'ben', to: 'anna' | 'ben'): Promise<void> => copyFile(at(from).file, at(to).file);

const said = (events: ReturnType<typeof heard>): boolean => events.some(({ type }) => type === 'conflicts');

describe('a file that was edited on two computers and is copied over the other', () => {
  it.each<readonly [string, readonly Command[], readonly Command[], (timeline: Timeline) => readonly string[], readonly string[]]>([
    ['a title once each', [retitle('e1', 'Ours')], [retitle('e1', 'Theirs')], titles, ['Ours', 'Second', 'Theirs']],
    ['a title more often there', [retitle('e1', 'Ours')], [retitle('e1', 'Their'), retitle('e1', 'Theirs')], titles, ['Ours', 'Second', 'Theirs']],
    ['a title more often here', [retitle('e1', 'Our'), retitle('e1', 'Our'), retitle('e1', 'Ours')], [retitle('e1', 'Theirs')], titles, ['Ours', 'Second', 'Theirs']],
    ['a title here, while it was deleted there', [retitle('e1', 'Ours')], [retitle('e2', 'Zwei'), remove('e1')], titles, ['Ours', 'Zwei']],
    ['an event here, while another was deleted there', [add('e9', 'Ours')], [retitle('e2', 'Zwei'), remove('e1')], titles, ['Ours', 'Zwei']],
    ['a source’s title', [nameSource('Ours')], [nameSource('Theirs')], ({ sources }) => sources.map(({ title }) => title), ['Ours (other version)', 'Theirs']],
    ['a source’s title more often there', [nameSource('Ours')], [nameSource('Their'), nameSource('Theirs')], ({ sources }) => sources.map(({ title }) => title), ['Ours (other version)', 'Theirs']],
    ['the timeline’s title', [nameTimeline('Ours')], [nameTimeline('Theirs')], ({ title }) => [title], ['Ours / Theirs']],
    ['the timeline’s title more often there', [nameTimeline('Ours')], [nameTimeline('Their'), nameTimeline('Theirs')], ({ title }) => [title], ['Ours / Theirs']],
  ])('keeps what both wrote and says so: %s', async (_what, ours, theirs, shown, expected) => {
    const { session } = await at('anna').open();
    await edit(session, ...ours);
    await sit('ben', ...theirs);
    const told = heard(session);
    await bring('ben', 'anna');
    await session.checkOutside();
    expect([...shown(session.timeline)].sort()).toEqual(expected);
    expect([...shown(await at('anna').onDisk())].sort()).toEqual(expected);
    if (ours[0]?.type !== 'add-event') expect(said(told)).toBe(true);
    await session.close();
  });
});

describe('a file that was edited on elsewhere', () => {
  it.each<readonly [string, readonly Command[], readonly (readonly Command[])[], readonly string[]]>([
    ['in the very title', [retitle('e1', 'Ours')], [[retitle('e1', 'Theirs')]], ['Theirs', 'Second']],
    ['in the very title, in many sittings', [retitle('e1', 'Ours')], [[retitle('e1', 'Their')], [retitle('e1', 'There')], [retitle('e1', 'Theirs')]], ['Theirs', 'Second']],
    ['where the newest event was deleted', [add('e9', 'Ours')], [[retitle('e9', 'Theirs')], [remove('e9')]], ['One', 'Second']],
    ['where what was deleted here stays so', [remove('e1')], [[retitle('e2', 'Zwei')], [retitle('e2', 'Drei')]], ['Drei']],
    ['where the newest source was renamed', [nameSource('Ours')], [[nameSource('Theirs'), retitle('e1', 'Uno')]], ['Uno', 'Second']],
  ])('is taken as it is, nothing kept twice: %s', async (_what, ours, sittings, expected) => {
    const { session } = await at('anna').open();
    await edit(session, ...ours);
    await bring('anna', 'ben');
    for (const commands of sittings) await sit('ben', ...commands);
    const told = heard(session);
    await bring('ben', 'anna');
    await session.checkOutside();
    expect(titles(session.timeline)).toEqual(expected);
    expect(said(told)).toBe(false);
    await session.close();
  });

  it('goes to and fro between two open windows without anything kept twice', async () => {
    const [one, other] = [await at('anna').open(), await at('ben').open()];
    for (let round = 1; round <= 12; round++) {
      await edit(one.session, retitle('e1', `Anna ${round}`));
      await edit(one.session, retitle('e1', `Anna ${round}, mended`));
      await bring('anna', 'ben');
      await other.session.checkOutside();
      await edit(other.session, retitle('e1', `Ben ${round}`));
      await bring('ben', 'anna');
      await one.session.checkOutside();
      expect(titles(one.session.timeline)).toEqual([`Ben ${round}`, 'Second']);
    }
    await one.session.close();
    await other.session.close();
  });

  it('is taken where an earlier version was restored there', async () => {
    await sit('ben', retitle('e2', 'Zwei'));
    await bring('ben', 'anna');
    const { session } = await at('anna').open();
    await edit(session, retitle('e1', 'Ours'));
    await bring('anna', 'ben');
    const { session: theirs } = await at('ben').open();
    await edit(theirs, retitle('e2', 'Drei'));
    const versions = await theirs.versions();
    expect(await theirs.restoreVersion(versions.at(-1)?.id ?? '')).toMatchObject({ ok: true });
    await theirs.close();
    const restored = titles(await at('ben').onDisk());
    await bring('ben', 'anna');
    await session.checkOutside();
    expect(titles(session.timeline)).toEqual(restored);
    await session.close();
  });
});

it('changes one line for one edit', async () => {
  const before = encodeTimeline(START).split('\n');
  await sit('anna', retitle('e1', 'Ours'));
  const after = encodeTimeline(await at('anna').onDisk()).split('\n');
  expect(after).toHaveLength(before.length);
  expect(after.filter((line, index) => line !== before[index])).toEqual([expect.stringMatching(/"revision":5,"sittings":\{"s0123456":1,"s[0-9a-f]{7}":5\}/)]);
});

describe('two open windows between which files are copied at random', () => {
  interface Window {
    readonly bench: Bench;
    readonly clock: HandClock;
    session: DocumentSession;
  }

  /** Puts one file in the place of the other. An earlier state is brought back by Undo, as the notice says. */
  async function copied(from: Window, to: Window): Promise<void> {
    const told = heard(to.session);
    await copyFile(from.bench.file, to.bench.file);
    await to.session.checkOutside();
    const tookOlder = told.some((one) => one.type === 'notice' && one.notice.detail?.includes(words().storage.outside.older) === true);
    if (tookOlder) await to.session.undo();
    await to.session.saveNow();
  }

  it('lose no title that nobody has seen and changed, nor one of an event that nobody has seen and deleted', async () => {
    for (let seed = 1; seed <= 6; seed++) {
      const random = seeded(seed);
      const windows: Window[] = [];
      for (const bench of [at('anna'), at('ben')]) {
        await writeFile(bench.file, encodeTimeline(START));
        const clock = handClock();
        windows.push({ bench, clock, session: (await bench.open({ clock })).session });
      }
      const [made, seen] = [new Set<string>(), new Set<string>()];
      for (let step = 0; step < 14; step++) {
        const here = pick(random, windows);
        const there = windows.find((one) => one !== here) ?? here;
        const choice = random();
        for (let count = choice < 0.6 ? 1 + below(random, 3) : 0; count > 0 && here.session.timeline.events.length > 0; count--) {
          const { id, title } = pick(random, here.session.timeline.events);
          const next = `${windows.indexOf(here)}:${made.size}`;
          seen.add(title);
          if (random() < 0.9) made.add(next);
          await edit(here.session, made.has(next) ? { type: 'patch-event', id, patch: { title: next } } : remove(id));
        }
        if (choice >= 0.85) {
          await here.session.close();
          here.session = (await here.bench.open({ clock: here.clock })).session;
        } else if (choice >= 0.6) await copied(here, there);
        here.clock.advance(below(random, 2) * 400_000);
      }
      const [one, other] = windows as [Window, Window];
      await copied(one, other);
      await copied(other, one);
      const kept = titles(one.session.timeline);
      expect({ seed, lost: [...made].filter((title) => !seen.has(title) && !kept.includes(title)) }).toEqual({ seed, lost: [] });
      await Promise.all(windows.map(({ session }) => session.close()));
    }
  }, 60_000);
});
