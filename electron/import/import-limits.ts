/**
 * How much a document may cost. Generous for honest ones: a 600-page book is 2 MB of text.
 */
import type { SourceFormat } from '../../core/sources/media-type';

const MB = 1_000_000;

/** Size of the file in bytes. */
export const SIZE_LIMITS: Readonly<Record<SourceFormat, number>> = {
  text: 20 * MB, markdown: 20 * MB, html: 20 * MB, mail: 50 * MB, docx: 100 * MB, pdf: 200 * MB,
};

/** A file of events: 200,000 rows of 250 letters. */
export const EVENTS_SIZE_LIMIT = 50 * MB;

/** The largest of them: nothing bigger is read at all. */
export const LARGEST_FILE = Math.max(...Object.values(SIZE_LIMITS));

/** Without a sign of progress for this long, the parser is stopped. A page of a PDF and a stage of any other format are progress. */
export const STALL_MS = 8_000;

/** All of one document. */
export const DOCUMENT_MS = 180_000;

/** Memory of the parser process, over what it has at the start. */
export const MEMORY_LIMIT = 1_200 * MB;

/** Text that comes out of one document, in UTF-16 units; more cannot be shown or saved well. */
export const TEXT_OUT_LIMIT = 30 * MB;

/** More paragraphs than this cannot be shown or saved well; a novel has 5,000. */
export const PARAGRAPH_LIMIT = 200_000;
