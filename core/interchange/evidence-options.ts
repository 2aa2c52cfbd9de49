/** What the person may choose for the evidence document, and what holds when they chose nothing. */
import type { LaneField } from '../layout/lane-groups';
import { LANGUAGES, type Language } from '../words/language';

/** `table`: date, event and source side by side, for wide pages. `poster`: the lanes, on one page or on sheets to be joined. */
export const EVIDENCE_LAYOUTS = ['chronology', 'table', 'poster'] as const;
export type EvidenceLayout = (typeof EVIDENCE_LAYOUTS)[number];

/** The larger ones are for posters. */
export const PAPERS = ['A4', 'Letter', 'A3', 'Tabloid', 'A2', 'A1', 'A0'] as const;
export type Paper = (typeof PAPERS)[number];

/** Papers for reading in the hand; posters take the larger ones too. */
export const READING_PAPERS = ['A4', 'Letter', 'A3'] as const satisfies readonly Paper[];

/** The same of a document that is no poster, where one was chosen for a poster before. */
export const readingPaper = (paper: Paper): Paper => READING_PAPERS.find((one) => one === paper) ?? 'A4';

/** Sheets side by side; more than this nobody joins. */
export const MOST_SHEETS_ACROSS = 12;

export const ORIENTATIONS = ['portrait', 'landscape'] as const;

/** Of the sources: the paragraphs that are cited, everything, or nothing. */
export const APPENDICES = ['cited', 'whole', 'none'] as const;

/** `paragraph`: "Wire report, ¶8". `running`: "[12]", one number a cited paragraph through the whole document. */
export const NUMBERINGS = ['paragraph', 'running'] as const;

export interface PosterOptions {
  /** `one`: the whole on one page. `tiled`: on sheets side by side, with crop marks. */
  readonly sheets: 'one' | 'tiled';
  /** Sheets side by side of a tiled poster, from 1. */
  readonly across: number;
  readonly lanes: LaneField;
}

/** Languages that dates can be written in: those of the interface. */
export const DATE_LANGUAGES = LANGUAGES;
export type DateLanguage = Language;

export interface EvidenceOptions {
  readonly layout: EvidenceLayout;
  readonly paper: Paper;
  readonly orientation: (typeof ORIENTATIONS)[number];
  readonly descriptions: boolean;
  readonly quotes: boolean;
  /** People and places named on each event. */
  readonly names: boolean;
  readonly appendix: (typeof APPENDICES)[number];
  readonly numbering: (typeof NUMBERINGS)[number];
  /** A line above the title, such as the name of an office; '' for none. */
  readonly header: string;
  /** `data:image/png|jpeg;base64,…` beside that line; null for none. */
  readonly logo: string | null;
  /** For the metadata; '' when nobody wants to be named. */
  readonly author: string;
  readonly language: DateLanguage;
  readonly poster: PosterOptions;
}

export const DEFAULT_EVIDENCE_OPTIONS: EvidenceOptions = {
  layout: 'chronology', paper: 'A4', orientation: 'portrait', descriptions: true, quotes: true, names: false,
  appendix: 'cited', numbering: 'paragraph', header: '', logo: null, author: '', language: 'en',
  poster: { sheets: 'one', across: 3, lanes: 'kind' },
};

/** All options from some; a table and a poster are landscape unless told. */
export function evidenceOptions(chosen: Partial<EvidenceOptions>): EvidenceOptions {
  const isWide = chosen.layout === 'table' || chosen.layout === 'poster';
  return { ...DEFAULT_EVIDENCE_OPTIONS, ...(isWide ? { orientation: 'landscape' as const } : {}), ...chosen };
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
  Tabloid: { widthMm: 279.4, heightMm: 431.8 },
  A2: { widthMm: 420, heightMm: 594 },
  A1: { widthMm: 594, heightMm: 841 },
  A0: { widthMm: 841, heightMm: 1189 },
};

export function pageSize({ paper, orientation }: Pick<EvidenceOptions, 'paper' | 'orientation'>): PaperSize {
  const upright = PAPER_SIZES[paper];
  return orientation === 'portrait' ? upright : { widthMm: upright.heightMm, heightMm: upright.widthMm };
}

/** Margins of a page in mm. The foot holds the footer, the head "… continued". */
export const PAGE_MARGINS_MM = { top: 17, right: 17, bottom: 22, left: 17 } as const;
