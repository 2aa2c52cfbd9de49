/**
 * A digest of what a reader sees on the pages of a PDF besides their drawing instructions: what lies over them
 * (annotations, in which viewers write added text, stamps and white rectangles), the pictures and fonts they draw with,
 * how they are cut and turned, and where their links lead.
 *
 * An object counts by what it says, not by how it is stored: keys in any order, written in place or referred to, packed
 * or not. So a file that another program wrote anew has the same digest. Bookmarks are not on a page and have a digest
 * of their own (pdf-guide.ts). Page boxes after ISO 32000-1, 14.11.2; annotations 12.5; destinations 12.3.2.
 */
import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRawStream, PDFRef, PDFStream, PDFString, type PDFDocument, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';
import { decodedBytes } from './pdf-drawing';

const NAMES = { annots: PDFName.of('Annots'), dests: PDFName.of('Dests'), kids: PDFName.of('Kids'), names: PDFName.of('Names'), filter: PDFName.of('Filter'), unit: PDFName.of('UserUnit'), subtype: PDFName.of('Subtype'), link: PDFName.of('Link'), appearance: PDFName.of('AP') };

/** How an object is stored, where it hangs, and what only tools read. */
const ASIDE: ReadonlySet<string> = new Set(['Length', 'Filter', 'DecodeParms', 'Parent', 'StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'LastModified', 'ProcSet']);
/** Of an annotation besides: its page, when it was changed last, and its name. */
const ASIDE_OF_ANNOTATION: ReadonlySet<string> = new Set([...ASIDE, 'P', 'M', 'NM']);

/** Text longer than this stands as its digest, so that what is shared is not repeated wherever it is used. */
const SHORT = 96;

/** Thousandths of a point: programs that write a file anew round at most there. */
const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** What is in a stream; a picture packed in a way of its own (JPEG) as it is, with the name of that way. */
function streamText(stream: PDFStream): string {
  try {
    return sha256(decodedBytes(stream));
  } catch {
    return `${String(stream.dict.lookup(NAMES.filter))} ${sha256(stream instanceof PDFRawStream ? stream.contents : stream.getContents())}`;
  }
}

/** Says objects of one document in words that do not depend on how they are stored. */
export class FrameWords {
  private readonly pages: ReadonlyMap<PDFRef, number>;
  private readonly said = new Map<PDFRef, string>();
  private readonly open = new Set<PDFRef>();

  constructor(private readonly document: PDFDocument) {
    this.pages = new Map(document.getPages().map((page, index) => [page.ref, index]));
  }

  say(object: PDFObject | undefined, aside = ASIDE): string {
    if (object instanceof PDFRef) return this.sayReferred(object, aside);
    if (object === undefined || object === PDFNull) return 'null';
    if (object instanceof PDFNumber) return rounded(object.asNumber());
    if (object instanceof PDFName) return `/${object.decodeText()}`;
    if (object instanceof PDFString || object instanceof PDFHexString) return `(${Buffer.from(object.asBytes()).toString('hex')})`;
    if (object instanceof PDFArray) return this.short(`[${object.asArray().map((item) => this.say(item)).join(' ')}]`);
    if (object instanceof PDFDict) return this.short(this.sayEntries(object, aside));
    if (object instanceof PDFStream) return this.short(`${this.sayEntries(object.dict, aside)}${streamText(object)}`);
    return String(object);
  }

  /** A page by its number, since all pages are in the digest; anything else as if it stood here. */
  private sayReferred(ref: PDFRef, aside: ReadonlySet<string>): string {
    const page = this.pages.get(ref);
    if (page !== undefined) return `page ${page}`;
    const known = this.said.get(ref);
    if (known !== undefined) return known;
    if (this.open.has(ref)) return 'loop';
    this.open.add(ref);
    const text = this.say(this.document.context.lookup(ref), aside);
    this.open.delete(ref);
    this.said.set(ref, text);
    return text;
  }

  private sayEntries(dict: PDFDict, aside: ReadonlySet<string>): string {
    const entries = dict.entries().map(([key, value]) => [key.decodeText(), value] as const)
      .filter(([key, value]) => !aside.has(key) && value !== PDFNull)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `<<${entries.map(([key, value]) => `/${key} ${this.say(value)}`).join(' ')}>>`;
  }

  private short(text: string): string {
    return text.length <= SHORT ? text : sha256(text);
  }
}

const annotationsOf = (page: PDFPage): readonly PDFObject[] => page.node.lookupMaybe(NAMES.annots, PDFArray)?.asArray() ?? [];

function pageText(page: PDFPage, words: FrameWords): string {
  const boxes = [page.getMediaBox(), page.getCropBox()].map(({ x, y, width, height }) => [x, y, width, height].map(rounded).join(' '));
  const unit = page.node.lookupMaybe(NAMES.unit, PDFNumber)?.asNumber() ?? 1;
  const annotations = annotationsOf(page).map((annotation) => words.say(annotation, ASIDE_OF_ANNOTATION));
  return [...boxes, turnOf(page), rounded(unit), words.say(page.node.Resources()), ...annotations].join('\n');
}

const turnOf = (page: PDFPage): number => ((page.getRotation().angle % 360) + 360) % 360;

/** Where each named place is, in the order of the names; a name tree may be cut into leaves in any way. */
function destinationLines(document: PDFDocument, words: FrameWords): readonly string[] {
  const lines: string[] = [];
  const seen = new Set<PDFDict>();
  const walk = (node: PDFDict): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const names = node.lookupMaybe(NAMES.names, PDFArray);
    for (let index = 0; index + 1 < (names?.size() ?? 0); index += 2) lines.push(`${words.say(names?.get(index))} ${words.say(names?.get(index + 1))}`);
    const kids = node.lookupMaybe(NAMES.kids, PDFArray);
    for (let index = 0; index < (kids?.size() ?? 0); index += 1) {
      const kid = kids?.lookupMaybe(index, PDFDict);
      if (kid !== undefined) walk(kid);
    }
  };
  const root = document.catalog.Names()?.lookupMaybe(NAMES.dests, PDFDict);
  if (root !== undefined) walk(root);
  return lines.sort();
}

/** Hex SHA-256. Throws where a page is damaged. */
export function digestFrames(document: PDFDocument): string {
  const words = new FrameWords(document);
  const hash = createHash('sha256');
  for (const page of document.getPages()) hash.update(pageText(page, words)).update('\n\n');
  for (const line of destinationLines(document, words)) hash.update(line).update('\n');
  return hash.digest('hex');
}

/**
 * Is there anything on the pages that we never export: an annotation other than a plain link, a page cropped or turned?
 *
 * For PDFs of versions that wrote no digest of the frame.
 */
export function hasForeignFrame(document: PDFDocument): boolean {
  return document.getPages().some((page) => {
    const [media, crop] = [page.getMediaBox(), page.getCropBox()];
    const isCropped = media.x !== crop.x || media.y !== crop.y || media.width !== crop.width || media.height !== crop.height;
    return isCropped || turnOf(page) !== 0 || annotationsOf(page).some((entry) => {
      const annotation = document.context.lookupMaybe(entry, PDFDict);
      return annotation?.get(NAMES.subtype) !== NAMES.link || annotation.has(NAMES.appearance);
    });
  });
}
