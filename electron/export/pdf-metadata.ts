/**
 * What a PDF says about itself: title, author, subject, language, dates, and digests by which it can be checked.
 *
 * Information dictionary and catalogue after ISO 32000-1 (14.3.3, 7.7.2), the same again as XMP for readers that look
 * only there. Of the pages there are two digests, of what they draw and of what they show besides, and one of what stands
 * beside them: earlier versions wrote fewer, and what they wrote still holds.
 */
import { PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { escapeHtml } from '../../core/interchange/escape-html';
import { digestDrawing } from './pdf-drawing';
import { digestFrames } from './pdf-frame';
import { digestGuide } from './pdf-guide';

export interface PdfMetadata {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47 */
  readonly language: string;
  /** "Dateline 0.1.0" */
  readonly creator: string;
  readonly created: Date;
}

/** Keys of our own in the information dictionary. */
export const DATA_DIGEST_KEY = PDFName.of('DatelineDataSHA256');
export const PAGES_DIGEST_KEY = PDFName.of('DatelinePagesSHA256');
export const FRAME_DIGEST_KEY = PDFName.of('DatelineFrameSHA256');
export const GUIDE_DIGEST_KEY = PDFName.of('DatelineGuideSHA256');

function xmpPacket({ title, author, subject, language, creator, created }: PdfMetadata): string {
  const text = (tag: string, value: string): string => `<${tag}><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(value)}</rdf:li></rdf:Alt></${tag}>`;
  return '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    + '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">'
    + text('dc:title', title) + text('dc:description', subject)
    + `<dc:creator><rdf:Seq><rdf:li>${escapeHtml(author)}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>${escapeHtml(language)}</rdf:li></rdf:Bag></dc:language>`
    + `<xmp:CreateDate>${created.toISOString()}</xmp:CreateDate><xmp:CreatorTool>${escapeHtml(creator)}</xmp:CreatorTool><pdf:Producer>${escapeHtml(creator)}</pdf:Producer>`
    + '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>';
}

/** Must come last: the digest is of the pages as they are. */
export function writeMetadata(document: PDFDocument, pages: readonly PDFPage[], metadata: PdfMetadata, dataSha256: string): void {
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  document.setAuthor(metadata.author);
  document.setSubject(metadata.subject);
  document.setLanguage(metadata.language);
  document.setCreator(metadata.creator);
  document.setProducer(metadata.creator);
  document.setCreationDate(metadata.created);
  document.setModificationDate(metadata.created);
  const { context, catalog } = document;
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  info.set(DATA_DIGEST_KEY, PDFHexString.fromText(dataSha256));
  info.set(PAGES_DIGEST_KEY, PDFHexString.fromText(digestDrawing(pages)));
  info.set(FRAME_DIGEST_KEY, PDFHexString.fromText(digestFrames(document)));
  info.set(GUIDE_DIGEST_KEY, PDFHexString.fromText(digestGuide(document)));
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(new TextEncoder().encode(xmpPacket(metadata)), { Type: 'Metadata', Subtype: 'XML' })));
}
