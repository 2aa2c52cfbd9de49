import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeTimeline } from '../../core/timeline/encode';
import { fileFolderId, folderPath, journalPath } from './document-folder';
import { type Bench, newBench, retitle, SAMPLE, titles } from './testing/session-bench';
import { recoveryNotice } from './recovery-notice';

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
  return { title: titles(again.session.timeline)[0], text, recovered: again.recovered, notice: recoveryNotice('A', again.recovered), session: again.session };
}

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

  it('is nothing where nothing was recovered', () => {
    expect(recoveryNotice('A', null)).toBeNull();
  });
});
