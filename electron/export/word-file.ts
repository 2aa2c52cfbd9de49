/** A chronology as the bytes of a Word file (Office Open XML, ISO/IEC 29500), made by the library `docx`. */
import {
  AlignmentType, Bookmark, BorderStyle, Document, Footer, ImageRun, InternalHyperlink, Packer, PageNumber, PageOrientation, Paragraph, ShadingType, Tab, Table, TableCell,
  TableLayoutType, TableRow, TabStopType, TextRun, WidthType, type IRunOptions, type ParagraphChild,
} from 'docx';
import type { PlaceName } from '../../core/interchange/evidence-links';
import { pageSize, readingPaper, type EvidenceOptions } from '../../core/interchange/evidence-options';
import type { WordContent, WordParagraph, WordRow, WordRun } from '../../core/interchange/word-content';
import { cutText } from '../../core/layout/lane-words';
import { readsRightToLeft } from '../../core/layout/text-direction';
import { LINE, MARK, styleId, stylesFor, twips } from './word-styles';
import { wordLanguage } from './word-language';

export interface WordFacts {
  readonly options: EvidenceOptions;
  /** "Dateline 0.1.0" */
  readonly creator: string;
  /** Who made it, in words: the author, or that nobody wants to be named. */
  readonly author: string;
  /** "exported 22 November 2026", for the foot of the pages. */
  readonly exported: string;
  /** Beside the line above the title. */
  readonly logo: WordLogo | null;
}

export interface WordLogo {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** Of the picture itself; any unit. */
  readonly width: number;
  readonly height: number;
}

const MARGINS_MM = { top: 20, right: 18, bottom: 20, left: 18 } as const;

/** Of the width between the margins: date, event, source. */
const COLUMN_SHARES = [0.19, 0.43, 0.38] as const;

/** A row with more than this in it, in characters, may go on on the next page: it might be longer than one. */
const LONG_ROW = 1_200;

const LOGO_HEIGHT_PX = 44;

/** Of the title at the foot of a page, in characters: what stands in a line beside the day and the number of the page. */
const FOOT_LENGTH = 70;

/** Word's names of places: forty letters, digits and underscores at most, and ours may be longer; the underscore hides them from its lists. */
class Bookmarks {
  private readonly names = new Map<PlaceName, string>();

  constructor(paragraphs: Iterable<WordParagraph>) {
    for (const { place } of paragraphs) if (place !== undefined) this.names.set(place, `_Dateline${this.names.size + 1}`);
  }

  /** Undefined where the place is not in the document. */
  of(place: PlaceName | undefined): string | undefined {
    return place === undefined ? undefined : this.names.get(place);
  }
}

function* paragraphsOf({ top, heads, rows, appendix }: WordContent): Generator<WordParagraph, void> {
  yield* top;
  yield* heads;
  for (const row of rows) {
    if (row.type === 'gap') yield row.words;
    else yield* [...row.date, ...row.event, ...row.source];
  }
  yield* appendix;
}

/** `w:lang` has one field for each family of scripts, and Word looks at that of the letters. */
function languageOf(language: string | undefined): Pick<IRunOptions, 'language'> {
  const tag = wordLanguage(language);
  return tag === null ? {} : { language: { value: tag, eastAsia: tag, bidirectional: tag } };
}

const LOOKS: Readonly<Record<NonNullable<WordRun['look']>, IRunOptions>> = {
  aside: { italics: true },
  marked: { shading: { type: ShadingType.CLEAR, color: 'auto', fill: MARK } },
  number: { bold: true },
};

/** A line feed becomes a line break, a tab character a tab. */
function textRuns({ text, look, ink }: WordRun, common: IRunOptions, style?: string): readonly TextRun[] {
  const shared = { ...common, ...(look === undefined ? {} : LOOKS[look]), ...(ink === undefined ? {} : { color: ink.slice(1) }), ...(style === undefined ? {} : { style }) };
  return text.split('\n').map((line, index) =>
    new TextRun({ ...shared, ...(index === 0 ? {} : { break: 1 }), children: line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part])) }));
}

function paragraphFrom({ style, runs, place, language }: WordParagraph, bookmarks: Bookmarks): Paragraph {
  const isRightToLeft = readsRightToLeft(runs.map(({ text }) => text).join(''));
  const common: IRunOptions = { ...languageOf(language), ...(isRightToLeft ? { rightToLeft: true } : {}) };
  const set = runs.flatMap((run): readonly ParagraphChild[] => {
    const anchor = bookmarks.of(run.link);
    return anchor === undefined ? textRuns(run, common) : [new InternalHyperlink({ anchor, children: [...textRuns(run, common, 'Hyperlink')] })];
  });
  const id = bookmarks.of(place);
  // The events that cite a paragraph of a source stand under it.
  const keepNext = style === 'paragraph' && place !== undefined ? { keepNext: true } : {};
  return new Paragraph({ ...keepNext, style: styleId(style), children: id === undefined ? set : [new Bookmark({ id, children: set })], ...(isRightToLeft ? { bidirectional: true } : {}) });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
const HEAD_LINE = { style: BorderStyle.SINGLE, size: 8, color: LINE } as const;

const lengthOf = (paragraphs: readonly WordParagraph[]): number => paragraphs.reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 0), 0);

function tableFrom({ heads, rows }: WordContent, widths: readonly number[], bookmarks: Bookmarks): Table {
  const cell = (paragraphs: readonly WordParagraph[], column: number): TableCell =>
    new TableCell({ width: { size: widths[column] ?? 0, type: WidthType.DXA }, children: (paragraphs.length === 0 ? [{ style: 'cite', runs: [] } as const] : paragraphs).map((one) => paragraphFrom(one, bookmarks)) });
  const rowFrom = (row: WordRow): TableRow => {
    if (row.type === 'gap') return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: 3, children: [paragraphFrom(row.words, bookmarks)] })] });
    const cells = [row.date, row.event, row.source];
    return new TableRow({ ...(Math.max(...cells.map(lengthOf)) > LONG_ROW ? {} : { cantSplit: true }), children: cells.map(cell) });
  };
  const borders = { top: HEAD_LINE, bottom: HEAD_LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: THIN, insideVertical: NO_LINE };
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths: [...widths], borders,
    margins: { top: 70, bottom: 50, left: 90, right: 90 },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: heads.map((head, column) => cell([head], column)) }), ...rows.map(rowFrom)],
  });
}

const logoParagraph = ({ type, bytes, width, height }: WordLogo): Paragraph =>
  new Paragraph({ children: [new ImageRun({ type, data: bytes, transformation: { width: Math.round((width / height) * LOGO_HEIGHT_PX), height: LOGO_HEIGHT_PX } })] });

/** The file's bytes: a ZIP. The same content gives the same text; the time of its making is in it. */
export async function wordFile(content: WordContent, { options, creator, author, exported, logo }: WordFacts): Promise<Uint8Array> {
  const { widthMm, heightMm } = pageSize({ ...options, paper: readingPaper(options.paper) });
  const isLandscape = options.orientation === 'landscape';
  const lineTwips = twips(widthMm - MARGINS_MM.left - MARGINS_MM.right);
  const bookmarks = new Bookmarks(paragraphsOf(content));
  const all = (paragraphs: readonly WordParagraph[]): readonly Paragraph[] => paragraphs.map((one) => paragraphFrom(one, bookmarks));
  const shortTitle = content.title.length > FOOT_LENGTH ? `${cutText(content.title, FOOT_LENGTH)}…` : content.title;
  const footer = new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: lineTwips }], alignment: AlignmentType.START,
    children: [new TextRun({ size: 16, color: '6B675F', children: [`${shortTitle} · ${exported}`, new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
  const document = new Document({
    title: content.title, subject: content.subtitle, description: creator, creator: author, lastModifiedBy: author,
    styles: stylesFor(wordLanguage(options.language) ?? options.language),
    sections: [{
      properties: { page: {
        // Given upright: the library turns them.
        size: { width: twips(isLandscape ? heightMm : widthMm), height: twips(isLandscape ? widthMm : heightMm), orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: twips(MARGINS_MM.top), right: twips(MARGINS_MM.right), bottom: twips(MARGINS_MM.bottom), left: twips(MARGINS_MM.left) },
      } },
      footers: { default: new Footer({ children: [footer] }) },
      children: [
        ...(logo === null ? [] : [logoParagraph(logo)]), ...all(content.top),
        ...(content.rows.length === 0 ? [] : [tableFrom(content, COLUMN_SHARES.map((share) => Math.floor(share * lineTwips)), bookmarks)]),
        ...all(content.appendix),
      ],
    }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
