import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { failTelling, ok, type Failure, type Result } from '../../core/result';
import { words } from '../../core/words/words';
import type { AppContext } from './app-context';
import { openNamedIn } from './open-named';

const { opening } = vi.hoisted(() => ({ opening: { opened: [] as string[], answer: (_path: string): unknown => ({ ok: true, value: null }) } }));
vi.mock('electron', () => ({ app: {} }));
vi.mock('./open-timeline', () => ({
  openFileIn: (_app: unknown, _into: unknown, path: string) => {
    opening.opened.push(path);
    return Promise.resolve(opening.answer(path));
  },
}));

const folder = mkdtempSync(join(tmpdir(), 'dateline-named-'));
const file = (name: string): string => {
  writeFileSync(join(folder, name), 'x');
  return join(folder, name);
};
beforeEach(() => {
  opening.opened = [];
  opening.answer = () => ok(null);
});

async function named(...paths: readonly string[]): Promise<{ readonly rest: readonly string[]; readonly told: readonly Failure[] }> {
  const told: Failure[] = [];
  const rest = await openNamedIn({} as AppContext, null, paths, (failure) => { told.push(failure); });
  return { rest, told };
}

it('opens timelines and PDFs, and leaves every other file to the import', async () => {
  const [timeline, pdf, article, table] = [file('case.Dateline'), file('evidence.PDF'), file('article.html'), file('events.csv')];
  expect(await named(article, timeline, table, pdf)).toEqual({ rest: [article, table], told: [] });
  expect(opening.opened).toEqual([timeline, pdf]);
});

it('leaves a PDF without a timeline to the import, and says of any other why it does not open', async () => {
  const [article, damaged] = [file('article.pdf'), file('damaged.pdf')];
  opening.answer = (path): Result<never> => (path === article
    ? failTelling('no-timeline-in-pdf', 'article.pdf', words().failures.pdf.noTimeline)
    : failTelling('pdf-unreadable', 'damaged.pdf', words().failures.pdf.unreadable));
  expect(await named(article, damaged)).toMatchObject({ rest: [article], told: [{ code: 'pdf-unreadable' }] });
});

it('says what is not there, and what is no file', async () => {
  expect(await named(join(folder, 'case.datelin'), folder)).toMatchObject({ rest: [], told: [{ code: 'file-gone', subject: 'case.datelin' }, { code: 'folder' }] });
  expect(opening.opened).toEqual([]);
});
