/**
 * Binds printed parts into one evidence PDF: pages joined, links resolved over all of them, numbers and footers set,
 * bookmarks, metadata and the timeline itself added.
 *
 * Knows nothing of Electron or of the timeline, so it runs in a worker and in tests with any printed parts.
 */
import fontkit from '@cantoo/fontkit';
import { AFRelationship, PDFDocument, PDFName, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import type { EvidenceContent } from '../../core/interchange/evidence-content';
import type { EvidenceOptions } from '../../core/interchange/evidence-options';
import { bookmarkTree, writeDestinations, writeOutline } from './pdf-destinations';
import { writeMetadata, type PdfMetadata } from './pdf-metadata';
import { takePlaces, type FoundLink, type FoundPlace } from './pdf-places';
import { continuedLine, footerBox, stampOperators, type PageStamp } from './pdf-stamps';
import { words } from '../../core/words/words';

export interface Attachment {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface BindingPlan {
  readonly outline: EvidenceContent['outline'];
  readonly headings: EvidenceContent['headings'];
  readonly pageDigits: number;
  readonly layout: EvidenceOptions['layout'];
  readonly metadata: PdfMetadata;
  readonly attachment: Attachment;
  /** Hex digest of the attachment, of which the footer shows the beginning. */
  readonly dataSha256: string;
}

export interface BoundPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly links: number;
  /** Links whose place is on no page; they were taken away. Anything but 0 is a bug. */
  readonly brokenLinks: number;
}

/**
 * How far below the edge of its page a heading is at most with which the page begins: the margin, in a table its heads,
 * and the words for a gap before it. Two lines that are left of a card before push it further down.
 */
const FIRST_HEADING_PT = { chronology: 72, table: 100, poster: 72 } as const;

/** Characters of the digest shown in the footer: enough to compare by eye. */
export const FOOTER_DIGEST_LENGTH = 12;

export class PdfBinder {
  private document: PDFDocument | null = null;
  private parts = 0;
  private readonly pages: PDFPage[] = [];
  private readonly places = new Map<string, FoundPlace>();
  private readonly links: FoundLink[] = [];

  /** @param partCount of one part the printer's tags are kept; of several only their pages */
  constructor(private readonly partCount: number, private readonly stampFont: Uint8Array) {}

  /** Takes the next part, in order; answers the number of pages so far. */
  async addPart(bytes: Uint8Array): Promise<number> {
    const printed = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity });
    this.parts += 1;
    const isFirst = this.document === null;
    const document = this.document ?? printed;
    this.document = document;
    const added = isFirst ? printed.getPages() : await document.copyPages(printed, printed.getPageIndices());
    for (const page of added) {
      if (!isFirst) document.addPage(page);
      const { places, links } = takePlaces(document.context, page, this.pages.length, this.partCount === 1);
      this.pages.push(page);
      for (const place of places) if (!this.places.has(place.place)) this.places.set(place.place, place);
      // One by one: a page of a long appendix may hold more links than a call takes arguments.
      for (const link of links) this.links.push(link);
    }
    return this.pages.length;
  }

  async finish(plan: BindingPlan, printedFooter: Uint8Array): Promise<BoundPdf> {
    const document = this.document;
    if (document === null || this.parts !== this.partCount) throw new Error(`${this.parts} of ${this.partCount} parts were printed`);
    const { context, catalog } = document;
    if (this.partCount > 1) for (const name of ['StructTreeRoot', 'MarkInfo']) catalog.delete(PDFName.of(name));
    document.registerFontkit(fontkit);
    const font = await document.embedFont(this.stampFont, { subset: true });
    const brokenLinks = this.dropBrokenLinks();
    await this.stampPages(document, font, plan, printedFooter);
    const pageRefs = this.pages.map((page) => page.ref);
    catalog.delete(PDFName.of('Dests'));
    const names = catalog.Names() ?? context.obj({});
    catalog.set(PDFName.of('Names'), names);
    names.set(PDFName.of('Dests'), writeDestinations(context, pageRefs, [...this.places.values()]));
    const outline = writeOutline(context, pageRefs, bookmarkTree(plan.outline, this.places));
    if (outline !== null) {
      catalog.set(PDFName.of('Outlines'), outline);
      catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
    }
    await document.attach(plan.attachment.bytes, plan.attachment.fileName, {
      mimeType: 'application/vnd.dateline+json', description: words().evidence.attachment,
      creationDate: plan.metadata.created, modificationDate: plan.metadata.created, afRelationship: AFRelationship.Source,
    });
    await document.flush();
    writeMetadata(document, this.pages, plan.metadata, plan.dataSha256);
    const bytes = await document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Infinity });
    return { bytes, pages: this.pages.length, links: this.links.length - brokenLinks, brokenLinks };
  }

  private dropBrokenLinks(): number {
    const broken = this.links.filter(({ place }) => !this.places.has(place));
    for (const { annotation } of broken) annotation.delete(PDFName.of('Dest'));
    return broken.length;
  }

  /** The heading a page carries on, when it does not begin with one of its own. */
  private continuedHeadings({ headings, layout }: BindingPlan): readonly (string | null)[] {
    const texts = new Map(headings.map(({ place, text }) => [place, text]));
    const firstOfPage = new Map<number, FoundPlace>();
    const lastHeadingOfPage = new Map<number, FoundPlace>();
    for (const found of this.places.values()) {
      const first = firstOfPage.get(found.page);
      if (first === undefined || found.rect.top > first.rect.top) firstOfPage.set(found.page, found);
      if (!texts.has(found.place)) continue;
      const last = lastHeadingOfPage.get(found.page);
      if (last === undefined || found.rect.top < last.rect.top) lastHeadingOfPage.set(found.page, found);
    }
    let current: string | null = null;
    return this.pages.map((page, index) => {
      const first = firstOfPage.get(index);
      // The rest of a card that is longer than a page has no place of its own: it shows by the heading being further down.
      const beginsHere = first !== undefined && texts.has(first.place) && page.getHeight() - first.rect.top <= FIRST_HEADING_PT[layout];
      const continued = beginsHere ? null : current;
      const last = lastHeadingOfPage.get(index);
      if (last !== undefined) current = texts.get(last.place) ?? null;
      return continued;
    });
  }

  private async stampPages(document: PDFDocument, font: PDFFont, plan: BindingPlan, printedFooter: Uint8Array): Promise<void> {
    const footerDocument = await PDFDocument.load(printedFooter, { updateMetadata: false });
    const footerPage = footerDocument.getPage(0);
    const footer = await document.embedPage(footerPage, footerBox(footerPage.getWidth(), footerPage.getHeight()));
    const continued = this.continuedHeadings(plan);
    const numbers = new Map<number, PageStamp['numbers'][number][]>();
    for (const { numbered, place, page, rect } of this.links) {
      const target = this.places.get(place);
      if (!numbered || target === undefined) continue;
      const list = numbers.get(page) ?? [];
      list.push({ rect, text: String(target.page + 1) });
      numbers.set(page, list);
    }
    const { context } = document;
    const before = context.getPushGraphicsStateContentStream();
    const after = context.getPopGraphicsStateContentStream();
    const characters = new Set(font.getCharacterSet());
    for (const [index, page] of this.pages.entries()) {
      const heading = continued[index] ?? null;
      const readable = heading !== null && [...heading].every((char) => characters.has(char.codePointAt(0) ?? 0));
      const operators = stampOperators({
        widthPt: page.getWidth(), heightPt: page.getHeight(), numberDigits: plan.pageDigits, numbers: numbers.get(index) ?? [],
        continued: heading === null ? null : readable ? continuedLine(heading, page.getWidth(), font) : words().evidence.continuedShort,
        footer: words().evidence.footer(plan.dataSha256.slice(0, FOOTER_DIGEST_LENGTH), index + 1, this.pages.length),
      }, font);
      page.node.normalize();
      page.node.wrapContentStreams(before, after);
      page.node.addContentStream(context.register(context.flateStream(operators)));
      page.node.setFontDictionary(PDFName.of('DatelineText'), font.ref);
      page.node.setXObject(PDFName.of('DatelineFooter'), footer.ref);
    }
  }
}

