/**
 * Tells a damaged PDF from a scanned one: neither has text, but they call for different remedies.
 */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What may stand after the end mark: mail servers and web pages append a little. */
const TAIL = 65_536;

const textOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Whether its end is missing, as after a download that broke off. Call it before pdf.js takes the bytes away. */
export function isCut(bytes: Uint8Array): boolean {
  if (!textOf(bytes.subarray(-TAIL)).includes('%%EOF')) return true;
  // Made for the web, a document has an end mark near its beginning too; but it says how long it is (ISO 32000-1, annex F).
  const length = /\/Linearized\b[^>]{0,400}\/L\s+(\d{1,15})\b/.exec(textOf(bytes.subarray(0, 2_048)))?.[1];
  return length !== undefined && Number(length) > bytes.length;
}

/**
 * Whether a page without text shows anything: what draws a picture leaves traces even where pictures are not read. A
 * page that draws nothing is empty, or what it draws cannot be read any more.
 */
export async function drawsSomething(page: PDFPageProxy): Promise<boolean> {
  try {
    return (await page.getOperatorList()).fnArray.length > 0;
  } catch {
    return false;
  }
}
