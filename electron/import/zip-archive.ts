/**
 * Reads single entries of a zip archive in memory, with limits that hold while it is unpacked.
 *
 * Nothing is ever written, so names that climb out of a folder and links to elsewhere are just names. Layout after
 * APPNOTE 6.3.10 (PKWARE): the directory at the end is what counts, as in every office program.
 */
import { Inflate } from 'fflate';
import { failTelling, ok, type Result } from '../../core/result';
import { words } from '../../core/words/words';

interface Entry {
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly isLink: boolean;
  readonly isEncrypted: boolean;
}

export interface ZipArchive {
  readonly names: readonly string[];
  /** The unpacked bytes; null when there is no such entry. Failures: `zip-bomb`, `damaged-archive`, `locked-document`. */
  read(name: string): Result<Uint8Array | null>;
}

/** An office document has dozens of entries; one with a picture a page has hundreds. */
const ENTRY_LIMIT = 20_000;
/** Unpacked size of one entry; the text of the longest novels is 10 MB of XML. */
export const ENTRY_SIZE_LIMIT = 100_000_000;
/** Packed bytes handed to the unpacker at once: what comes out of one step stays below 33 MB (a deflate block gives at most 1,032 for 1). */
const STEP = 32_768;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Signature, fixed part and the longest comment. */
const LONGEST_TAIL = 22 + 65_535;

const texts = () => words().reading.archive;

const damaged = (name: string, what: string): Result<never> =>
  failTelling('damaged-archive', name, words().failures.document.brokenArchive(what));

const bomb = (name: string, what: string): Result<never> =>
  failTelling('zip-bomb', name, words().failures.document.tooFull(what));

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LONGEST_TAIL); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

function unpack(bytes: Uint8Array, entry: Entry, entryName: string, fileName: string): Result<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.headerOffset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) return damaged(fileName, texts().missing(entryName));
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length !== entry.packedSize) return damaged(fileName, texts().cutOff(entryName));
  if (entry.method === 0) return ok(packed);
  if (entry.method !== 8) return damaged(fileName, texts().unusual(entryName));
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  try {
    for (let from = 0; from < packed.length && size <= ENTRY_SIZE_LIMIT; from += STEP) inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
  } catch (error) {
    return damaged(fileName, texts().cannotUnpack(entryName, error instanceof Error ? error.message : null));
  }
  if (size > ENTRY_SIZE_LIMIT) return bomb(fileName, texts().unpacksTo(entryName, ENTRY_SIZE_LIMIT / 1_000_000));
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return ok(whole);
}

/** Failures: `damaged-archive`, `zip-bomb`. */
export function openZip(bytes: Uint8Array, fileName: string): Result<ZipArchive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return damaged(fileName, texts().noEnd);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) return bomb(fileName, texts().filesAtLeast(0xffff));
  if (count > ENTRY_LIMIT) return bomb(fileName, texts().files(count));
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return damaged(fileName, texts().contentsCut);
    const nameLength = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (entries.has(name)) return damaged(fileName, texts().twice(name.slice(0, 60)));
    entries.set(name, {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1, method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), headerOffset: view.getUint32(at + 42, true),
      // The high half is the Unix mode where Unix made the archive.
      isLink: ((view.getUint32(at + 38, true) >>> 16) & 0o170000) === 0o120000,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok({
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return ok(null);
      if (entry.isLink) return damaged(fileName, texts().isLink(name));
      if (entry.isEncrypted) return failTelling('locked-document', fileName, words().failures.document.locked);
      if (entry.size > ENTRY_SIZE_LIMIT) return bomb(fileName, texts().unpacksTo(name, ENTRY_SIZE_LIMIT / 1_000_000));
      return unpack(bytes, entry, name, fileName);
    },
  });
}
