/** How a Word document of ours looks: a style for each kind of paragraph, which a person then changes in one place. */
import { BorderStyle, HeadingLevel, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { WordStyle } from '../../core/interchange/word-content';

/** The fonts that come with Word; other programs have ones of the same widths for them. */
const TEXT_FONT = 'Calibri';
const MONO_FONT = 'Consolas';

const INK = '1C1B19';
const SOFT = '4D4A44';
const FAINT = '6B675F';
export const LINE = 'CFCBC2';
const LINK = '1F4E9E';
/** Beside what is quoted. */
const RULE = 'B5AFA3';
/** Behind it, where it stands in its source. */
export const MARK = 'FFF1B8';

/** Room for "¶128" before the text of a paragraph of a source. */
const NUMBER_MM = 13;

/** Millimetres as the twentieths of a point that Word counts in; rounded, as Word does, or it would not know its own A4. */
export const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

/** Styles that Word has itself: by them it makes its outline. */
const BUILT_IN: Partial<Readonly<Record<WordStyle, string>>> = { title: 'Title', subtitle: 'Subtitle', sources: HeadingLevel.HEADING_1, source: HeadingLevel.HEADING_2 };

export const styleId = (style: WordStyle): string => BUILT_IN[style] ?? `Dateline${style.charAt(0).toUpperCase()}${style.slice(1)}`;

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

/** Sizes in half points, spaces in twentieths of a point, lines in 240ths of one. */
const OWN: Readonly<Record<Exclude<WordStyle, 'title' | 'subtitle' | 'sources' | 'source'>, Look>> = {
  letterhead: { run: { size: 18, color: SOFT, bold: true }, paragraph: { spacing: { after: 160 } } },
  abstract: { paragraph: { spacing: { after: 120 } } },
  remark: { run: { size: 19, italics: true, color: SOFT }, paragraph: { spacing: { after: 80 } } },
  head: { run: { size: 17, bold: true, color: SOFT }, paragraph: { spacing: { before: 20, after: 20 }, keepNext: true } },
  date: { run: { bold: true }, paragraph: { spacing: { after: 20 } } },
  note: { run: { size: 18, color: SOFT }, paragraph: { spacing: { after: 20 } } },
  kind: { run: { size: 17, bold: true }, paragraph: { spacing: { after: 0 }, keepNext: true } },
  event: { run: { bold: true, size: 21 }, paragraph: { spacing: { after: 40 } } },
  about: { paragraph: { spacing: { after: 40 } } },
  names: { run: { size: 18, color: SOFT }, paragraph: { spacing: { after: 40 } } },
  relation: { run: { size: 18, color: SOFT }, paragraph: { spacing: { after: 40 } } },
  // Nobody finds the paragraph of a quote that ends one page before its place.
  quote: { run: { size: 19 }, paragraph: { spacing: { after: 20 }, keepNext: true, keepLines: true, indent: { left: 170 }, border: { left: { style: BorderStyle.SINGLE, size: 12, space: 5, color: RULE } } } },
  cite: { run: { size: 18, color: SOFT }, paragraph: { spacing: { after: 80 }, keepLines: true } },
  gap: { run: { size: 18, italics: true, color: FAINT }, paragraph: { spacing: { before: 20, after: 20 } } },
  facts: { run: { size: 18, color: SOFT }, paragraph: { spacing: { after: 20 }, keepNext: true } },
  hash: { run: { size: 15, font: MONO_FONT, color: FAINT, noProof: true }, paragraph: { spacing: { after: 120 } } },
  // The hanging indent is where the tab behind the number goes.
  paragraph: { paragraph: { spacing: { after: 40 }, indent: { left: twips(NUMBER_MM), hanging: twips(NUMBER_MM) } } },
  citing: { run: { size: 17, color: SOFT }, paragraph: { spacing: { after: 120 }, indent: { left: twips(NUMBER_MM) } } },
  skipped: { run: { size: 18, italics: true, color: FAINT }, paragraph: { spacing: { after: 80 }, indent: { left: twips(NUMBER_MM) } } },
};

/** @param language BCP 47; what Word checks the spelling by */
export function stylesFor(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number): Look => ({ run: { size, bold: true, color: INK }, paragraph: { spacing: { before, after }, keepNext: true, keepLines: true } });
  return {
    default: {
      document: { run: { font: TEXT_FONT, size: 20, color: INK, language: { value: language } }, paragraph: { spacing: { line: 259, lineRule: LineRuleType.AUTO } } },
      title: { run: { size: 44, bold: true, color: INK }, paragraph: { spacing: { after: 40 } } },
      heading1: heading(30, 480, 120),
      heading2: heading(24, 320, 40),
      hyperlink: { run: { color: LINK, underline: {} } },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: 22, color: SOFT }, paragraph: { spacing: { after: 200 } } },
      ...Object.entries(OWN).map(([style, look]) => ({ id: styleId(style as WordStyle), name: `Dateline ${style}`, basedOn: 'Normal', quickFormat: true, ...look })),
    ],
  };
}
