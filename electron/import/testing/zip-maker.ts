/**
 * Zip archives made to order: honest ones, and ones that lie about sizes, names, links and counts.
 *
 * Written by hand because every library refuses to write what a hostile archive holds. Layout: APPNOTE 6.3.10.
 */
import { crc32, deflateRawSync } from 'node:zlib';

export interface MadeEntry {
  readonly name: string;
  /** What it unpacks to. */
  readonly content: Uint8Array | string;
  /** Said instead of the true unpacked size. */
  readonly claimedSize?: number;
  /** Unix mode, e.g. 0o120777 for a link. */
  readonly mode?: number;
}

const checksum: (bytes: Uint8Array) => number = typeof crc32 === 'function' ? crc32 : () => 0;

export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const packedOf = new Map<Uint8Array | string, Buffer>();
  for (const { name, content, claimedSize, mode } of entries) {
    const raw = Buffer.from(typeof content === 'string' ? new TextEncoder().encode(content) : content);
    const packed = packedOf.get(content) ?? deflateRawSync(raw, { level: 6 });
    packedOf.set(content, packed);
    const nameBytes = Buffer.from(name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(checksum(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? raw.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, nameBytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 3]), fields, tail, nameBytes]));
    pieces.push(local, packed);
    offset += local.length + packed.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(Math.min(0xffff, entries.length), 8);
  end.writeUInt16LE(Math.min(0xffff, entries.length), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]));
}

export const WORD_NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export const wordParagraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A .docx with this body and these further entries. */
export function makeDocx(body: string, more: readonly MadeEntry[] = []): Uint8Array {
  return makeZip([
    { name: '[Content_Types].xml', content: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    ...(more.some((entry) => entry.name === 'word/document.xml') ? [] : [{ name: 'word/document.xml', content: `<?xml version="1.0"?><w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>` }]),
    ...more,
  ]);
}
