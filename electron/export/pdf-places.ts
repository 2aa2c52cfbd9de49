/**
 * Reads the addresses that core/interchange/evidence-links.ts left on printed pages: where places are, what leads where.
 *
 * Chromium writes a link to an address into the PDF as an annotation with a rectangle. A place is a link that nobody is
 * meant to follow: its rectangle is kept and the annotation removed. Links become links to named destinations, which
 * resolve across parts that were printed one by one.
 */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString, type PDFContext, type PDFPage } from '@cantoo/pdf-lib';
import { parsePrintAddress, type PlaceName } from '../../core/interchange/evidence-links';

/** Points from the lower left corner of a page. */
export interface PageRect {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface FoundPlace {
  readonly place: PlaceName;
  /** From 0. */
  readonly page: number;
  readonly rect: PageRect;
}

export interface FoundLink {
  readonly place: PlaceName;
  readonly page: number;
  readonly rect: PageRect;
  /** There is room for the page number at its right end. */
  readonly numbered: boolean;
  /** To take the link away again should its place be missing. */
  readonly annotation: PDFDict;
}

const NAMES = { annots: PDFName.of('Annots'), action: PDFName.of('A'), uri: PDFName.of('URI'), rect: PDFName.of('Rect'), dest: PDFName.of('Dest'), parents: PDFName.of('StructParents'), parent: PDFName.of('StructParent') };

function rectOf(annotation: PDFDict): PageRect | null {
  const rect = annotation.lookupMaybe(NAMES.rect, PDFArray);
  if (rect === undefined || rect.size() !== 4) return null;
  const { x, y, width, height } = rect.asRectangle();
  return { left: x, bottom: y, right: x + width, top: y + height };
}

function addressOf(annotation: PDFDict): string | null {
  const uri = annotation.lookupMaybe(NAMES.action, PDFDict)?.lookupMaybe(NAMES.uri, PDFString, PDFHexString);
  return uri?.decodeText() ?? null;
}

/** Turns the addresses of one page into places and links. Other links stay as they are. */
export function takePlaces(context: PDFContext, page: PDFPage, pageIndex: number, keepTags: boolean): { readonly places: readonly FoundPlace[]; readonly links: readonly FoundLink[] } {
  const places: FoundPlace[] = [];
  const links: FoundLink[] = [];
  if (!keepTags) page.node.delete(NAMES.parents);
  const annotations = page.node.lookupMaybe(NAMES.annots, PDFArray);
  if (annotations === undefined) return { places, links };
  const kept = context.obj([]);
  for (let index = 0; index < annotations.size(); index += 1) {
    const entry = annotations.get(index);
    const annotation = annotations.lookupMaybe(index, PDFDict);
    if (annotation === undefined) continue;
    if (!keepTags) annotation.delete(NAMES.parent);
    const address = parsePrintAddress(addressOf(annotation) ?? '');
    const rect = rectOf(annotation);
    if (address === null || rect === null) {
      kept.push(entry);
      continue;
    }
    const { type, place } = address;
    if (type === 'place') {
      places.push({ place, page: pageIndex, rect });
      if (entry instanceof PDFRef) context.delete(entry);
      continue;
    }
    annotation.delete(NAMES.action);
    annotation.set(NAMES.dest, PDFString.of(place));
    links.push({ place, page: pageIndex, rect, numbered: type === 'number', annotation });
    kept.push(entry);
  }
  page.node.set(NAMES.annots, kept);
  return { places, links };
}
