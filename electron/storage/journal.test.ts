import { mkdtemp, readFile, rm, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SaveSteps, SYSTEM_STEPS } from './atomic-save';
import { Journal } from './journal';
import { CHAIN_START, type JournalEntry, type OpenEntry, readJournal, sealLine } from './journal-lines';
import { journalState } from './recovery';
import { retitle } from './testing/session-bench';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'dateline-journal-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const header: OpenEntry = { kind: 'open', version: 1, path: '/a', timeline: 't1', title: 'A', sha256: 'start', revision: 0 };
const edit = (revision: number): JournalEntry => ({ kind: 'edit', revision, label: 'Edit title', command: retitle('e1', `T${revision}`) });
const sealed = (entries: readonly JournalEntry[]): string => {
  let digest = CHAIN_START;
  return entries.map((entry) => { const line = sealLine(digest, entry); digest = line.digest; return line.text; }).join('');
};
const entriesAt = async (path: string) => readJournal(await readFile(path)).entries;

describe('journal lines', () => {
  it('are believed up to the first one that was changed, cut or mixed in', () => {
    const entries: readonly JournalEntry[] = [header, ...[1, 2, 3, 4, 5].map(edit)];
    const whole = Buffer.from(sealed(entries));
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ flip;
      const { entries: read, linesDropped } = readJournal(damaged);
      expect(read).toEqual(entries.slice(0, read.length));
      expect(read.length).toBeLessThan(entries.length);
      expect(linesDropped).toBeGreaterThan(0);
      const cut = readJournal(whole.subarray(0, at));
      expect(cut.entries).toEqual(entries.slice(0, cut.entries.length));
      expect(cut.linesDropped).toBeLessThanOrEqual(1);
    }));
    expect(readJournal(whole)).toEqual({ entries, linesDropped: 0, linesDamaged: 0 });
  });

  it('of any bytes are read without harm', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => { expect(readJournal(bytes).entries).toEqual([]); }));
  });
});

describe('which lines a file already holds', () => {
  const entries: readonly JournalEntry[] = [header, edit(1), edit(2), { kind: 'saving', revision: 2, sha256: 'second' }, edit(3), { kind: 'saving', revision: 3, sha256: 'third' }, edit(4)];
  it.each([
    ['start', 'continues', [1, 2, 3, 4]],
    ['second', 'continues', [3, 4]],
    ['third', 'continues', [4]],
    ['someone else’s', 'diverged', [1, 2, 3, 4]],
    [null, 'diverged', [1, 2, 3, 4]],
  ])('%s: %s', (sha256, type, revisions) => {
    const state = journalState({ entries, linesDropped: 0, linesDamaged: 0 }, sha256);
    expect(state.type).toBe(type);
    expect(state.type === 'nothing' ? [] : state.entries.filter(({ kind }) => kind === 'edit').map(({ revision }) => revision)).toEqual(revisions);
  });

  it('are those up to the save that wrote it, from which the rest goes on', () => {
    const state = journalState({ entries, linesDropped: 0, linesDamaged: 0 }, 'second');
    expect(state.type === 'continues' && state.header).toEqual({ ...header, sha256: 'second', revision: 2 });
  });

  it.each([['that the last save wrote', 'third'], ['of somebody else, after which nothing was edited here', 'theirs']])('are all of them: a file %s', (_which, sha256) => {
    const done = sha256 === 'third' ? entries.slice(0, -1) : [header, { kind: 'saved', revision: 0, sha256: 'earlier' } as const];
    expect(journalState({ entries: done, linesDropped: 0, linesDamaged: 0 }, sha256)).toEqual({ type: 'nothing' });
  });
});

describe('a journal', () => {
  const journalAt = (path: string): Journal => new Journal(path, header, [], false, SYSTEM_STEPS, () => undefined);

  it('answers once lines are in the file, and forgets what the document’s file holds', async () => {
    const path = join(folder, 'journal.log');
    const journal = journalAt(path);
    await Promise.all([journal.append(edit(1)), journal.append(edit(2))]);
    expect((await entriesAt(path)).map(({ kind }) => kind)).toEqual(['open', 'edit', 'edit']);
    await journal.append({ kind: 'saving', revision: 2, sha256: 'second' });
    journal.saved(2, 'second');
    await journal.append(edit(3));
    expect((await entriesAt(path)).map(({ revision }) => revision)).toEqual([0, 1, 2, 2, 2, 3]);
    await journal.close(true);
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('that could not be written keeps its entries, and brings all of them to disk later', async () => {
    const path = join(folder, 'gone', 'journal.log');
    const journal = journalAt(path);
    expect(await journal.append(edit(1))).toMatchObject({ ok: false, failure: { code: 'folder-gone' } });
    expect(journal.healthy).toBe(false);
    await mkdir(join(folder, 'gone'));
    expect(await journal.append(edit(2))).toMatchObject({ ok: true });
    expect(journal.healthy).toBe(true);
    expect((await entriesAt(path)).map(({ revision }) => revision)).toEqual([0, 1, 2]);
    await journal.close(false);
  });

  it('begins anew on another file, with what was waiting inside the new document', async () => {
    const path = join(folder, 'journal.log');
    const journal = journalAt(path);
    await journal.append(edit(1));
    const waiting = journal.append(edit(2));
    const rebased = journal.rebase({ ...header, sha256: 'theirs', revision: 7 }, { kind: 'document', revision: 8, text: '{}' });
    expect(await waiting).toMatchObject({ ok: true });
    expect(await rebased).toMatchObject({ ok: true });
    await journal.append(edit(9));
    expect((await entriesAt(path)).map(({ kind, revision }) => `${kind} ${revision}`)).toEqual(['open 7', 'document 8', 'edit 9']);
    await journal.close(false);
  });

  it('begins anew on another file also while its first lines are on their way to the disk', async () => {
    const path = join(folder, 'journal.log');
    let goOn = (): void => undefined;
    const renames: string[] = [];
    const slow: SaveSteps = { ...SYSTEM_STEPS, rename: async (from, to) => {
      renames.push(to);
      if (renames.length === 1) await new Promise<void>((done) => { goOn = done; });
      return SYSTEM_STEPS.rename(from, to);
    } };
    const journal = new Journal(path, header, [], false, slow, () => undefined);
    const first = journal.append(edit(1));
    await expect.poll(() => renames.length).toBe(1);
    const rebased = journal.rebase({ ...header, sha256: 'theirs', revision: 7 }, { kind: 'document', revision: 8, text: '{}' });
    goOn();
    expect([await first, await rebased]).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await entriesAt(path)).map(({ kind, revision }) => `${kind} ${revision}`)).toEqual(['open 7', 'document 8']);
    await journal.close(false);
  });

  it('names the other file at once where there is one, and comes to be for none that was only looked at', async () => {
    const path = join(folder, 'journal.log');
    const journal = journalAt(path);
    const theirs: OpenEntry = { ...header, sha256: 'theirs', revision: 7 };
    expect(await journal.rebase(theirs, null)).toMatchObject({ ok: true });
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
    await journal.append(edit(8));
    expect(await journal.rebase({ ...theirs, revision: 9 }, null)).toMatchObject({ ok: true });
    expect((await entriesAt(path)).map(({ kind, revision }) => `${kind} ${revision}`)).toEqual(['open 9']);
    await journal.close(false);
  });

  it('that could not be written is well again once the document’s file holds all of it, and not before', async () => {
    const journal = journalAt(join(folder, 'gone', 'journal.log'));
    await Promise.all([journal.append(edit(1)), journal.append(edit(2))]);
    journal.saved(1, 'first');
    expect([journal.healthy, (await journal.settled()).ok]).toEqual([false, false]);
    journal.saved(2, 'second');
    expect([journal.healthy, (await journal.settled()).ok]).toEqual([true, true]);
    await journal.close(true);
  });

  it('is written anew when it has grown past what a file should replay', async () => {
    const path = join(folder, 'journal.log');
    const journal = journalAt(path);
    const big = 'x'.repeat(150_000);
    await journal.append({ kind: 'edit', revision: 1, label: big, command: retitle('e1', 'a') });
    await journal.append({ kind: 'edit', revision: 2, label: big, command: retitle('e1', 'b') });
    await journal.append({ kind: 'saving', revision: 2, sha256: 'second' });
    journal.saved(2, 'second');
    await journal.append(edit(3));
    expect((await entriesAt(path)).map(({ kind, revision }) => `${kind} ${revision}`)).toEqual(['open 2', 'edit 3']);
    await journal.close(false);
  });
});
