/**
 * PDFs written by hand, so that they can be wrong on purpose.
 *
 * ISO 32000-1, 7.5: header, objects, cross-reference table, trailer. Offsets are right unless a case spoils them.
 */
import { deflateSync } from 'node:zlib';

export interface PdfParts {
  /** Content stream of the one page. */
  readonly content?: string | Uint8Array;
  /** Further entries of the page, the catalog, the font and the trailer. */
  readonly page?: string;
  readonly catalog?: string;
  readonly font?: string;
  readonly trailer?: string;
  readonly mediaBox?: string;
  /** Further objects, numbered from 6. */
  readonly objects?: readonly (string | Uint8Array)[];
  /** Filters of the content stream, outermost first; the content must come encoded to fit. */
  readonly filters?: string;
}

export const WORDS = 'The ministers met in Geneva on Monday.';
export const TEXT_CONTENT = `BT /F1 12 Tf 72 720 Td (${WORDS}) Tj ET`;

const bytesOf = (part: string | Uint8Array): Buffer => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part));

export function makeStream(data: string | Uint8Array, dictionary: string): Buffer {
  const bytes = bytesOf(data);
  return Buffer.concat([Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`, 'latin1'), bytes, Buffer.from('\nendstream', 'latin1')]);
}

export function makePdf(parts: PdfParts = {}): Uint8Array {
  const { content = TEXT_CONTENT, page = '', catalog = '', font = '', trailer = '', mediaBox = '[0 0 595 842]', objects = [], filters } = parts;
  const bodies: Buffer[] = [
    bytesOf(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
    bytesOf('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    bytesOf(`<< /Type /Page /Parent 2 0 R /MediaBox ${mediaBox} /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R ${page} >>`),
    makeStream(content, filters === undefined ? '' : `/Filter ${filters}`),
    bytesOf(`<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${font} >>`),
    ...objects.map(bytesOf),
  ];
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let offset = pieces[0]?.length ?? 0;
  const offsets: number[] = [];
  bodies.forEach((body, index) => {
    offsets.push(offset);
    const piece = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`, 'latin1'), body, Buffer.from('\nendobj\n', 'latin1')]);
    pieces.push(piece);
    offset += piece.length;
  });
  const table = offsets.map((one) => `${String(one).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(Buffer.from(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`, 'latin1'));
  return new Uint8Array(Buffer.concat(pieces));
}

/** Zeros packed `times` over: each layer unpacks to about a thousand times its size. */
export function packedZeros(megabytes: number, times: number): Uint8Array {
  let bytes: Buffer = Buffer.alloc(megabytes * 1_000_000);
  for (let layer = 0; layer < times; layer += 1) bytes = deflateSync(bytes, { level: 9 });
  return new Uint8Array(bytes);
}
