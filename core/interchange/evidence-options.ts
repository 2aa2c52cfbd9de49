/** What the person may choose for the evidence document, and what holds when they chose nothing. */
import type { PdfOptions } from '../ipc-contract';

/** `table`: date, event and source side by side, for wide pages. */
export type EvidenceLayout = 'chronology' | 'table';
export type Paper = 'A4' | 'Letter' | 'A3';

export interface EvidenceOptions {
  readonly layout: EvidenceLayout;
  readonly paper: Paper;
  readonly orientation: 'portrait' | 'landscape';
  readonly descriptions: boolean;
  readonly quotes: boolean;
  /** People and places named on each event. */
  readonly names: boolean;
  readonly appendix: PdfOptions['appendix'];
  /** `paragraph`: "Wire report, ¶8". `running`: "[12]", one number a cited paragraph through the whole document. */
  readonly numbering: 'paragraph' | 'running';
  /** A line above the title, such as the name of an office; '' for none. */
  readonly header: string;
  /** `data:image/png|jpeg|svg+xml;base64,…` beside that line; null for none. */
  readonly logo: string | null;
  /** For the metadata; '' when nobody wants to be named. */
  readonly author: string;
  /** BCP 47 tag of the words Dateline adds. Dates have words in English so far. */
  readonly language: 'en';
}

export const DEFAULT_EVIDENCE_OPTIONS: EvidenceOptions = {
  layout: 'chronology', paper: 'A4', orientation: 'portrait', descriptions: true, quotes: true, names: false,
  appendix: 'cited', numbering: 'paragraph', header: '', logo: null, author: '', language: 'en',
};

/** All options from some; a table is landscape unless told. */
export function evidenceOptions(chosen: Partial<EvidenceOptions> | PdfOptions): EvidenceOptions {
  const layout = 'layout' in chosen ? chosen.layout : undefined;
  return { ...DEFAULT_EVIDENCE_OPTIONS, ...(layout === 'table' ? { orientation: 'landscape' as const } : {}), ...chosen };
}

interface PaperSize {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** ISO 216 and ANSI sizes, upright. */
const PAPER_SIZES: Readonly<Record<Paper, PaperSize>> = {
  A4: { widthMm: 210, heightMm: 297 },
  Letter: { widthMm: 215.9, heightMm: 279.4 },
  A3: { widthMm: 297, heightMm: 420 },
};

export function pageSize({ paper, orientation }: Pick<EvidenceOptions, 'paper' | 'orientation'>): PaperSize {
  const upright = PAPER_SIZES[paper];
  return orientation === 'portrait' ? upright : { widthMm: upright.heightMm, heightMm: upright.widthMm };
}

/** Margins of a page in mm. The foot holds the footer, the head "… continued". */
export const PAGE_MARGINS_MM = { top: 17, right: 17, bottom: 22, left: 17 } as const;
