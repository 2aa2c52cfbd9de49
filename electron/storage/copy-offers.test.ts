import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeTimeline } from '../../core/timeline/encode';
import type { EarlierVersions } from './changed-elsewhere';
import { CopyOffers } from './copy-offers';
import type { DocumentSession } from './document-session';
import type { SessionEvent } from './session-parts';
import { type Bench, edited, event, handClock, heard, newBench, retitle, SAMPLE, titles } from './testing/session-bench';

let bench: Bench;
beforeEach(async () => {
  bench = await newBench();
  await writeFile(bench.file, encodeTimeline(SAMPLE));
});
afterEach(() => bench.clear());

const beside = (name: string): string => join(bench.folder, 'docs', name);
const MORE = edited(SAMPLE, { type: 'add-event', event: event('e9', 'From the laptop') });

const notices = (events: readonly SessionEvent[]) => events.flatMap((one) => (one.type === 'notice' ? [one.notice] : []));

async function toldOnLook(session: DocumentSession) {
  const told = heard(session);
  await session.checkOutside();
  return notices(told);
}

describe('a second version beside the file', () => {
  it('is read once, whatever was found in it, until it changes', async () => {
    const names = ['a (1).dateline', 'a (conflicted copy 2022-01-24).dateline', 'a-other.dateline', 'a-same.dateline'];
    const [copy = '', certain = '', other = '', same = ''] = names.map(beside);
    await writeFile(copy, encodeTimeline(MORE));
    await writeFile(certain, encodeTimeline(edited(SAMPLE, { type: 'add-event', event: event('e8', 'Eight') })));
    await writeFile(other, encodeTimeline({ ...SAMPLE, id: 't2' }));
    await writeFile(same, encodeTimeline(SAMPLE));
    const read: string[] = [];
    const versions = { pastWith: () => Promise.resolve(null) } as unknown as EarlierVersions;
    const offers = new CopyOffers(versions, bench.dataDir, (path) => {
      read.push(path);
      return readFile(path);
    });
    expect(notices(await offers.look(bench.file, SAMPLE))).toHaveLength(2);
    expect(read).toEqual([copy, certain, other, same]);
    for (let look = 0; look < 2; look++) expect(await offers.look(bench.file, SAMPLE)).toEqual([]);
    expect(read).toHaveLength(4);
    await writeFile(copy, encodeTimeline(edited(MORE, retitle('e9', 'From the laptop, later'))));
    expect(notices(await offers.look(bench.file, SAMPLE))).toHaveLength(1);
    expect(read.slice(4)).toEqual([copy]);
  });

  it('is laid to a service only where the name is certainly its own; else nobody is told to delete it', async () => {
    await writeFile(beside('a-for-court.dateline'), encodeTimeline(MORE));
    const { session } = await bench.open();
    const [offer] = await toldOnLook(session);
    expect(offer).toMatchObject({ tone: 'info', detail: expect.stringContaining('It may be a copy that you made') as unknown });
    expect(offer?.detail).not.toContain('OneDrive');
    const told = heard(session);
    await session.noticeAction(offer?.id ?? '', 'merge-copy');
    expect(titles(session.timeline)).toContain('From the laptop');
    expect(notices(told)).toMatchObject([{ tone: 'success', detail: 'You can undo this. The second file is as it was.' }]);
    await session.close();
  });

  it('is offered again once its merging was undone, and merged as before', async () => {
    await writeFile(beside('a (1).dateline'), encodeTimeline(MORE));
    const clock = handClock();
    const { session } = await bench.open({ clock });
    const [offer] = await toldOnLook(session);
    for (let round = 0; round < 3; round++) {
      expect(await session.noticeAction(offer?.id ?? '', 'merge-copy')).toMatchObject({ ok: true });
      expect(titles(session.timeline)).toEqual(['One', 'Two', 'From the laptop']);
      await session.saveNow();
      // What is saved next finds that the merged file has to be kept as a version.
      clock.advance(600_000);
      await session.edit({ command: retitle('e2', `Two ${round}`), label: 'Edit title' });
      await session.saveNow();
      await session.undo();
      const told = heard(session);
      await session.undo();
      expect(titles(session.timeline)).toEqual(['One', 'Two']);
      await session.checkOutside();
      expect(notices(told)).toMatchObject([{ id: offer?.id }]);
    }
    await session.redo();
    expect(titles(session.timeline)).toContain('From the laptop');
    await session.close();
  });

  it('is not offered again where another step than its merging was undone, nor one that was to be left alone', async () => {
    await writeFile(beside('a (1).dateline'), encodeTimeline(MORE));
    const { session } = await bench.open();
    const [offer] = await toldOnLook(session);
    await session.noticeAction(offer?.id ?? '', 'ignore-copy');
    await session.edit({ command: retitle('e1', 'Uno'), label: 'Edit title' });
    await session.revert();
    await session.undo();
    expect(await toldOnLook(session)).toEqual([]);
    await session.close();
  });

  it('is not offered where Dateline wrote it by “Save as”', async () => {
    const own = beside('a-2.dateline');
    const first = await bench.open();
    expect(await first.session.saveAs(own)).toMatchObject({ ok: true });
    await first.session.edit({ command: { type: 'add-event', event: event('e3', 'For the court') }, label: 'New event' });
    await first.session.close();
    const { session } = await bench.open();
    expect(await toldOnLook(session)).toEqual([]);
    // Another one under the name of a copy that was deleted is not one's own.
    await rm(own);
    await session.checkOutside();
    await writeFile(own, encodeTimeline(MORE));
    expect(await toldOnLook(session)).toHaveLength(1);
    await session.close();
  });

  it('is offered under the certain name of a service even where Dateline once wrote a file of that name', async () => {
    const first = await bench.open();
    await first.session.saveAs(beside('a (conflicted copy 2022-01-24).dateline'));
    await first.session.edit({ command: { type: 'add-event', event: event('e3', 'Three') }, label: 'New event' });
    await first.session.close();
    const { session } = await bench.open();
    expect(await toldOnLook(session)).toMatchObject([{ tone: 'warning' }]);
    await session.close();
  });
});
