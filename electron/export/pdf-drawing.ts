/**
 * A digest of what the pages of a PDF draw: their instructions, decoded, in order. Compressing them anew changes nothing,
 * changing a word does.
 *
 * Files that were exported carry it: it must not come out differently for the same pages. What else a page shows is in
 * a digest of its own (pdf-frame.ts).
 */
import { createHash } from 'node:crypto';
import { decodePDFRawStream, PDFArray, PDFDict, PDFFlateStream, PDFName, PDFRawStream, PDFStream, type PDFPage } from '@cantoo/pdf-lib';

/** What a stream holds, without its compression, which another program may exchange. Throws where that is for pictures only. */
export function decodedBytes(stream: PDFStream): Uint8Array {
  if (stream instanceof PDFRawStream) return decodePDFRawStream(stream).decode();
  return stream instanceof PDFFlateStream ? stream.getUnencodedContents() : stream.getContents();
}

function contentBytes(page: PDFPage): readonly Uint8Array[] {
  const contents = page.node.Contents();
  const streams = contents instanceof PDFArray ? Array.from({ length: contents.size() }, (_, index) => contents.lookup(index, PDFStream)) : contents === undefined ? [] : [contents];
  return streams.map(decodedBytes);
}

/** Hex SHA-256 over all pages, and over the forms they draw (the footer's words). */
export function digestDrawing(pages: readonly PDFPage[]): string {
  const hash = createHash('sha256');
  const forms = new Set<PDFStream>();
  for (const page of pages) {
    for (const bytes of contentBytes(page)) hash.update(bytes).update('\n');
    const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    for (const [, value] of objects?.entries() ?? []) {
      const form = page.doc.context.lookup(value);
      if (form instanceof PDFStream && form.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')) forms.add(form);
    }
  }
  for (const form of forms) hash.update(decodedBytes(form)).update('\n');
  return hash.digest('hex');
}
