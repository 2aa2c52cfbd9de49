import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { versionsFolder } from './document-folder';
import { Lineage } from './lineage';
import { type Bench, newBench } from './testing/session-bench';

let bench: Bench;
beforeEach(async () => {
  bench = await newBench();
  await mkdir(versionsFolder(bench.dataDir, 't1'), { recursive: true });
});
afterEach(() => bench.clear());

const digest = (letter: string): string => letter.repeat(64);
const start = (letter: string): string => digest(letter).slice(0, 12);
const begunWith = (letter: string): Lineage => new Lineage(bench.dataDir, 't1', digest(letter));
const knownOf = async (lineage: Lineage): Promise<readonly string[]> => [...await lineage.known()];

/** A session that began with one file, kept it as a version, and left another. */
async function edit(from: string, to: string, file = bench.file): Promise<void> {
  const lineage = begunWith(from);
  lineage.add(digest(from));
  lineage.note(file, digest(to));
  await lineage.settled();
}

it('goes on from session to session, wherever the file lies by then', async () => {
  await edit('a', 'b');
  await edit('b', 'c', join(bench.folder, 'moved.dateline'));
  expect(await knownOf(begunWith('c'))).toEqual([start('a'), start('b')]);
});

it('says nothing of a file that others wrote, nor of a copy that went on by itself', async () => {
  await edit('a', 'b');
  await edit('c', 'd', join(bench.folder, 'copy.dateline'));
  expect(await knownOf(begunWith('e'))).toEqual([]);
  expect(await knownOf(begunWith('d'))).toEqual([start('c')]);
});

it('says nothing where a note is damaged', async () => {
  await edit('a', 'b');
  const folder = versionsFolder(bench.dataDir, 't1');
  const [name = ''] = await readdir(folder);
  for (const text of ['{"file": "bbb', '{"file": 1}', 'null', `{"file": "${digest('b')}", "from": [1]}`]) {
    await writeFile(join(folder, name), text);
    expect(await knownOf(begunWith('b'))).toEqual([]);
  }
});

it('is forgotten where another state took the place of the file', async () => {
  await edit('a', 'b');
  const lineage = begunWith('b');
  lineage.forget();
  lineage.add(digest('c'));
  lineage.note(bench.file, digest('d'));
  await lineage.settled();
  expect(await knownOf(begunWith('d'))).toEqual([start('c')]);
});
