import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import { fileFolderId, folderPath, journalPath } from './document-folder';
import { sealLine } from './journal-lines';
import { findRecoverable } from './find-recoverable';
import { type Bench, CRASHED, newBench, retitle, SAMPLE, titles } from './testing/session-bench';
import { apartNotice, recoveryNotice } from './recovery-notice';

let bench: Bench;
beforeEach(async () => {
  bench = await newBench();
  await writeFile(bench.file, encodeTimeline(SAMPLE));
});
afterEach(() => bench.clear());

/** Six edits in a row, a crash, and what the disk made of the journal's lines; what the next start says. */
async function afterCrash(damage: (lines: readonly string[]) => readonly string[]) {
  const { session } = await bench.open();
  for (let count = 1; count <= 6; count++) await session.edit({ command: retitle('e1', `Edit ${count}`), label: 'Edit title' });
  const journal = journalPath(folderPath(bench.dataDir, fileFolderId(bench.file)));
  const text = await readFile(journal, 'utf8');
  await writeFile(journal, damage(text.split('\n')).join('\n'));
  const again = await bench.open();
  return { title: titles(again.session.timeline)[0], text, recovered: again.recovered, notice: recoveryNotice({ title: 'A', filePath: bench.file }, again.recovered), session: again.session };
}

/** An edit of a record that is not there, as the line after this one. */
const misfit = (line: string): string => sealLine(line.slice(0, 16), { kind: 'edit', revision: 7, label: 'Edit title', command: retitle('gone', 'No record') }).text;
const flipped = (line: string): string => line.replace('Edit title', 'Edit titlf');

describe('what is said of recovered edits', () => {
  it('is quiet about a last line that the crash cut off', async () => {
    const { title, notice } = await afterCrash((lines) => [...lines.slice(0, 6), lines[6]?.slice(0, 50) ?? '']);
    expect(title).toBe('Edit 5');
    expect(notice).toMatchObject({ tone: 'info', title: 'Recovered 5 edits in “A”', detail: expect.stringContaining('never acknowledged') as unknown });
  });

  it.each([
    ['in the middle', 3, 2, '4 lines'],
    ['at the end, where the last line is whole', 6, 5, '1 line'],
  ])('warns of damage %s, and names the copy that is kept', async (_where, index, edits, lines) => {
    const { title, text, notice, recovered, session } = await afterCrash((all) => all.map((line, at) => (at === index ? flipped(line) : line)));
    expect(title).toBe(`Edit ${edits}`);
    expect(notice).toMatchObject({ tone: 'warning', title: `Recovered ${edits} edits in “A”` });
    expect(notice?.detail).toContain(lines);
    expect(notice?.detail).not.toContain('never acknowledged');
    expect(notice?.detail).toContain(recovered?.setAside ?? 'a copy');
    await session.close();
    expect(await readFile(recovered?.setAside ?? join(bench.folder, 'none'), 'utf8')).toContain(text.split('\n')[6]?.slice(0, 16));
  });

  it('does not speak of recovered edits where the whole journal is damaged', async () => {
    const { title, notice, recovered } = await afterCrash((lines) => ['nothing', ...lines.slice(1)]);
    expect(title).toBe('One');
    expect(notice).toMatchObject({ tone: 'warning', title: 'Edits in “A” could not be recovered', detail: expect.stringContaining(recovered?.setAside ?? 'a copy') as unknown });
  });

  it('tells of an edit that fits no record any more, apart from those that were brought back, and where it is kept', async () => {
    const { title, notice, recovered } = await afterCrash((lines) => [...lines.slice(0, 7), misfit(lines[6] ?? '')]);
    expect([title, recovered?.edits, recovered?.refused, recovered?.linesDropped]).toEqual(['Edit 6', 6, 1, 0]);
    expect(notice).toMatchObject({ tone: 'warning', title: 'Recovered 6 edits in “A”' });
    expect(notice?.detail).toContain(`1 edit could not be applied and is kept in ${recovered?.setAside ?? 'a copy'}.`);
    expect(await readFile(recovered?.setAside ?? join(bench.folder, 'none'), 'utf8')).toContain('No record');
  });

  it.each<readonly [string, 'info' | 'warning', string, (lines: readonly string[]) => readonly string[]]>([
    ['none of them could be applied', 'warning', '1 edit could not be applied', ([header = '']) => [header, misfit(header)]],
    ['the only one was cut off', 'info', 'never acknowledged', ([header = '', first = '']) => [header, first.slice(0, 50)]],
  ])('does not speak of recovered edits where %s', async (_where, tone, said, damage) => {
    const { title, notice } = await afterCrash(damage);
    expect(title).toBe('One');
    expect(notice).toMatchObject({ tone, title: 'Edits in “A” could not be recovered', detail: expect.stringContaining(said) as unknown });
  });

  it('names no file that the edits should have been in where there never was one', () => {
    const recovered = { edits: 2, linesDropped: 0, linesDamaged: 0, refused: 0, setAside: null, conflicts: [], replaced: null };
    const detailOf = (filePath: string | null) => recoveryNotice({ title: 'A', filePath }, recovered)?.detail;
    expect(detailOf(bench.file)).toBe('Dateline ended before they were in the file.');
    expect(detailOf(null)).toBe('Dateline was ended unexpectedly. This timeline is not in a file yet: “Save as” gives it one.');
  });

  it.each([
    [false, 'Its file is no longer there: /docs/a.dateline.'],
    [true, 'Its file does not hold this timeline any more: /docs/a.dateline.'],
  ])('names the file that was lost, and says that the timeline has none now (still there: %s)', (fileThere, sentence) => {
    expect(apartNotice({ id: 'f-1', title: 'A', edits: 2, fileThere }, '/docs/a.dateline')).toMatchObject({
      tone: 'warning', title: 'Recovered 2 edits in “A”', detail: `${sentence} It is back with these edits as a new timeline: “Save as” gives it a file.`,
    });
  });

  it('speaks of the timeline that the edits are of, where another one lies in its file', async () => {
    const { session } = await bench.open();
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    const journal = folderPath(bench.dataDir, fileFolderId(bench.file));
    await expect.poll(async () => (await readdir(journal)).some((name) => name.startsWith('base-'))).toBe(true);
    await writeFile(bench.file, encodeTimeline(newTimeline('t2', 'Another')));
    const again = await bench.open();
    expect(recoveryNotice({ title: again.session.timeline.title, filePath: bench.file }, again.recovered)).toMatchObject({
      tone: 'warning', title: 'Recovered 1 edit in “A”', detail: expect.stringMatching(/^Another timeline, “Another”, is in its file now\./) as unknown,
    });
  });

  it('is said once of a journal that is damaged from its first line on', async () => {
    const { session } = await bench.open({ filePath: null, initial: SAMPLE });
    await session.edit({ command: retitle('e1', 'Ours'), label: 'Edit title' });
    const [left] = await findRecoverable(bench.dataDir, CRASHED);
    const again = { filePath: null, recover: left?.id ?? '' };
    await writeFile(journalPath(folderPath(bench.dataDir, again.recover)), 'nothing\n');
    const damaged = await bench.open(again);
    expect(damaged.recovered?.linesDamaged).toBe(1);
    await damaged.session.close();
    expect((await bench.open(again)).recovered).toBeNull();
  });

  it('is nothing where nothing was recovered', () => {
    expect(recoveryNotice({ title: 'A', filePath: null }, null)).toBeNull();
  });
});
