/**
 * A digest of what a viewer shows of a PDF beside its pages: bookmarks and where they lead, title, author, subject,
 * language and the day of export.
 *
 * By the bookmarks of a chronology a reader goes to a day and to a source, and its day of export is said where it is
 * verified. In a digest of its own, because files that were exported before carry one of their pages without it. Tags
 * for screen readers are not in it: they name what stands on the pages. Outline after ISO 32000-1, 12.3.3.
 */
import { createHash } from 'node:crypto';
import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from '@cantoo/pdf-lib';
import { FrameWords } from './pdf-frame';

const NAMES = { outlines: PDFName.of('Outlines'), first: PDFName.of('First'), next: PDFName.of('Next'), title: PDFName.of('Title'), dest: PDFName.of('Dest'), action: PDFName.of('A'), language: PDFName.of('Lang') };

const textAt = (dict: PDFDict, key: PDFName): string => dict.lookupMaybe(key, PDFString, PDFHexString)?.decodeText() ?? '';

/** A line a bookmark in the order of reading: its depth, its words, and its page with the place on it. */
function bookmarkLines(document: PDFDocument): readonly string[] {
  const words = new FrameWords(document);
  const lines: string[] = [];
  const seen = new Set<PDFDict>();
  const walk = (parent: PDFDict, depth: number): void => {
    let item = parent.lookupMaybe(NAMES.first, PDFDict);
    // Of a damaged file the chain may come round.
    while (item !== undefined && !seen.has(item)) {
      seen.add(item);
      lines.push(JSON.stringify([depth, textAt(item, NAMES.title), words.say(item.get(NAMES.dest)), words.say(item.get(NAMES.action))]));
      walk(item, depth + 1);
      item = item.lookupMaybe(NAMES.next, PDFDict);
    }
  };
  const root = document.catalog.lookupMaybe(NAMES.outlines, PDFDict);
  if (root !== undefined) walk(root, 0);
  return lines;
}

/** Hex SHA-256. */
export function digestGuide(document: PDFDocument): string {
  const facts = [document.getTitle(), document.getAuthor(), document.getSubject(), document.getCreationDate()?.toISOString(), textAt(document.catalog, NAMES.language)].map((fact) => fact ?? '');
  return createHash('sha256').update([JSON.stringify(facts), ...bookmarkLines(document)].join('\n')).digest('hex');
}
