/**
 * Which of the kept versions a file certainly grew from.
 *
 *   versions/<digest of the timeline's id>/grown-<digest of the file's path>.json   {"file":"<digest>","from":["0f3a9c…"]}
 *
 * A copy of a timeline has its id, so the versions of both lie in one folder: that one is there does not tell whose past
 * it is. Read for the digest of a file, so it stays true for a file that is moved, and says nothing of one that another
 * program wrote. What is not noted or got lost is not known, and a merge keeps more then.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Of } from './atomic-save';
import { versionsFolder } from './document-folder';

/** As many of a digest's letters as the name of a version has. */
export const DIGEST_START = 12;

/** The newest are the ones that are asked for; versions are thinned to fewer. */
const KNOWN_LIMIT = 500;

const NAME = /^grown-[0-9a-f]{24}\.json$/;

interface Note {
  readonly file: string;
  readonly from: readonly string[];
}

function asNote(text: string): Note | null {
  try {
    const read = JSON.parse(text) as Partial<Note> | null;
    const isNote = typeof read?.file === 'string' && Array.isArray(read.from) && read.from.every((one) => typeof one === 'string');
    return isNote ? read as Note : null;
  } catch {
    return null;
  }
}

/** What was noted of all files that have this timeline, by the name of the note. */
async function readNotes(folder: string): Promise<ReadonlyMap<string, Note>> {
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => NAME.test(name));
  const notes = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8').then(asNote, () => null)] as const));
  return new Map(notes.flatMap(([name, note]) => (note === null ? [] : [[name, note] as const])));
}

const noteName = (target: string): string => `grown-${sha256Of(target).slice(0, 24)}.json`;

/** The beginnings of the digests of versions that a file with one of these digests certainly grew from, oldest first. */
export async function readLineage(dataDir: string, timelineId: string, files: readonly string[]): Promise<readonly string[]> {
  const notes = await readNotes(versionsFolder(dataDir, timelineId));
  return [...notes.values()].flatMap(({ file, from }) => (files.includes(file) ? from : []));
}

/** What the document of one session grew from. */
export class Lineage {
  /** Read when first asked for: opening must not wait for it. */
  private inherited: Promise<readonly string[]> | null = null;
  private readonly kept = new Set<string>();
  private noted = '';
  private writing: Promise<void> = Promise.resolve();

  /** `file`: digest of the file that the session began with. */
  constructor(private readonly dataDir: string, private readonly timelineId: string, private readonly file: string) {}

  async known(): Promise<ReadonlySet<string>> {
    this.inherited ??= this.read();
    return new Set([...await this.inherited, ...this.kept]);
  }

  /** Those that were kept while the timeline was in another file than `target`, and that this document is not known to have grown from. */
  async elsewhere(target: string): Promise<ReadonlySet<string>> {
    const notes = await readNotes(versionsFolder(this.dataDir, this.timelineId));
    const own = new Set([...await this.known(), ...notes.get(noteName(target))?.from ?? []]);
    return new Set([...notes].flatMap(([name, { from }]) => (name === noteName(target) ? [] : from.filter((one) => !own.has(one)))));
  }

  private read(): Promise<readonly string[]> {
    return readLineage(this.dataDir, this.timelineId, [this.file]);
  }

  /** A file with this digest, out of which the document grows on, is being kept as a version. */
  add(sha256: string): void {
    this.kept.add(sha256.slice(0, DIGEST_START));
  }

  /** The document became one that did not grow from what it was. */
  forget(): void {
    this.inherited = Promise.resolve([]);
    this.kept.clear();
  }

  /** The document is in the file at `target` now, which has this digest. Written without waiting: it is of use at a later start only. */
  note(target: string, sha256: string): void {
    if (this.noted === `${sha256} ${target}`) return;
    this.noted = `${sha256} ${target}`;
    // As of now: what is kept later need not be in the past of this file.
    const [inherited, kept] = [this.inherited ??= this.read(), [...this.kept]];
    const path = join(versionsFolder(this.dataDir, this.timelineId), noteName(target));
    this.writing = this.writing.then(async () => {
      const note: Note = { file: sha256, from: [...new Set([...await inherited, ...kept])].slice(-KNOWN_LIMIT) };
      if (note.from.length > 0) await writeFile(path, JSON.stringify(note), { mode: 0o600 });
    }).catch(() => undefined);
  }

  /** Resolves once what was noted is written. */
  settled(): Promise<void> {
    return this.writing;
  }
}
