/**
 * The journal as text: one entry a line, each line sealed by a digest that also covers all lines before it.
 *
 *   0f3a…16 hex {"kind":"edit","revision":8,"label":"Edit title","command":{…}}
 *
 * The chain makes a torn last line, a flipped bit, and lines of two journals mixed by a careless copy all look alike:
 * the first line that does not fit ends what is believed. Everything before it was acknowledged in this order.
 */
import { createHash } from 'node:crypto';
import type { Command } from '../../core/timeline/commands';

/** Begins every journal: which file, in which state, the lines after it belong to. */
export interface OpenEntry {
  readonly kind: 'open';
  readonly version: 1;
  /** Null for a new timeline that has no file of the person's yet. */
  readonly path: string | null;
  readonly timeline: string;
  readonly title: string;
  /** Hex SHA-256 of the file that the first entry applies to. */
  readonly sha256: string;
  readonly revision: number;
}

/** One acknowledged edit. */
export interface EditEntry {
  readonly kind: 'edit';
  /** The document's revision after it. */
  readonly revision: number;
  readonly label: string;
  readonly command: Command;
}

/** The whole document became another one (merged, reverted, restored); as the text of its file. */
export interface DocumentEntry {
  readonly kind: 'document';
  readonly revision: number;
  readonly text: string;
  /** It says once more what the file and the lines before say, for a start that finds no such file; no edit of its own. */
  readonly copy?: true;
}

/**
 * A file with this digest, holding all edits up to `revision`, is about to take the old one's place ("saving") or has
 * done so for good ("saved").
 *
 * Written before the rename, so that after a crash the file on disk tells exactly which lines it already contains.
 */
export interface SaveEntry {
  readonly kind: 'saving' | 'saved';
  readonly revision: number;
  readonly sha256: string;
}

export type JournalEntry = OpenEntry | EditEntry | DocumentEntry | SaveEntry;

/** What a chain starts from. */
export const CHAIN_START = 'dateline-journal-1';

/** 64 bits: enough against accidents, which is all a digest without a key is for. */
const DIGEST_LENGTH = 16;

export interface SealedLine {
  /** With its `\n`. */
  readonly text: string;
  readonly digest: string;
}

const digestOf = (previous: string, json: string): string => createHash('sha256').update(previous).update('\n').update(json).digest('hex').slice(0, DIGEST_LENGTH);

export function sealLine(previousDigest: string, entry: JournalEntry): SealedLine {
  const json = JSON.stringify(entry);
  const digest = digestOf(previousDigest, json);
  return { text: `${digest} ${json}\n`, digest };
}

export interface ReadJournal {
  readonly entries: readonly JournalEntry[];
  /** Lines that are not believed: 0, or 1 for a last line torn by a crash, or more when the file was damaged. */
  readonly linesDropped: number;
  /** Those of them that have their end, so that they were whole once: what they said may have been acknowledged. */
  readonly linesDamaged: number;
}

const KINDS: readonly string[] = ['open', 'edit', 'document', 'saving', 'saved'] satisfies JournalEntry['kind'][];

function parseEntry(json: string): JournalEntry | null {
  try {
    const value = JSON.parse(json) as { readonly kind?: unknown };
    return typeof value.kind === 'string' && KINDS.includes(value.kind) ? (value as JournalEntry) : null;
  } catch {
    return null;
  }
}

/** Reads as far as the chain holds. Never throws; a file of any bytes is a journal of no lines at worst. */
export function readJournal(bytes: Uint8Array): ReadJournal {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split('\n');
  const unfinished = lines.pop() ?? '';
  const entries: JournalEntry[] = [];
  let digest = CHAIN_START;
  for (const line of lines) {
    const json = line.slice(DIGEST_LENGTH + 1);
    const expected = digestOf(digest, json);
    const entry = line.startsWith(`${expected} `) ? parseEntry(json) : null;
    if (entry === null) break;
    digest = expected;
    entries.push(entry);
  }
  const linesDamaged = lines.length - entries.length;
  return { entries, linesDropped: linesDamaged + (unfinished === '' ? 0 : 1), linesDamaged };
}
