/**
 * Every folder of sources says what lives in it, and names no file that is not there any more.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(__dirname, '..');
const ROOMS = ['core', 'electron', 'renderer'];

/** So many sources are more than one sees at a glance. */
const NEEDS_README = 3;

const isSource = (name: string): boolean => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name);

function foldersIn(folder: string): readonly string[] {
  const inside = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inside.flatMap(({ name }) => foldersIn(`${folder}/${name}`))];
}

const folders = ROOMS.flatMap(foldersIn);
const readmeOf = (folder: string): string => join(ROOT, folder, 'README.md');

/** Files that a text names in backticks, as from its own folder, its room or the root; `ROOM.ts` stands for any. */
const named = (text: string): readonly string[] => [...text.matchAll(/`([\w./-]+\.(?:tsx?|mjs|cjs|md))`/g)].map(([, name = '']) => name).filter((name) => !name.includes('ROOM'));

describe('a folder of sources', () => {
  it.each(folders.filter((folder) => readdirSync(join(ROOT, folder)).filter(isSource).length >= NEEDS_README))('%s has a README of its own', (folder) => {
    expect(existsSync(readmeOf(folder)), `${folder}/README.md: what lives here, what starts where, what must stay true`).toBe(true);
    expect(readFileSync(readmeOf(folder), 'utf8')).toMatch(new RegExp(`^# ${folder}\\b`));
  });

  it.each(folders.filter((folder) => existsSync(readmeOf(folder))))('%s names only files that are there', (folder) => {
    const [room = ''] = folder.split('/');
    const missing = named(readFileSync(readmeOf(folder), 'utf8')).filter((name) => ![folder, room, ''].some((from) => existsSync(join(ROOT, from, name))));
    expect(missing).toEqual([]);
  });
});
