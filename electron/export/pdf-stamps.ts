/**
 * What is written on a page after printing, when the number of pages and the place of everything are known: footer, page
 * numbers behind "→ page", and which heading a page continues.
 *
 * Content operators are those of ISO 32000-1, annex A. Points from the lower left corner.
 */
import type { PDFFont } from '@cantoo/pdf-lib';
import { PAGE_MARGINS_MM } from '../../core/interchange/evidence-options';
import { FIGURE_EM, NUMBER_DESCENT_PX, NUMBER_PX } from '../../core/interchange/evidence-style';
import { cutText } from '../../core/layout/lane-words';
import { words } from '../../core/words/words';
import type { PageRect } from './pdf-places';

const PT_PER_MM = 72 / 25.4;
/** CSS pixels are 1/96 inch. */
const PT_PER_PX = 0.75;

/** Ten CSS pixels. */
const SMALL_PT = 7.5;
/** #6b675f, the faint ink of the style sheet. */
const GREY = '0.42 0.404 0.373';
const RULE = '0.886 0.875 0.847';
/** #3a5fcd, the colour of links. */
const LINK = '0.227 0.373 0.804';

const FOOTER_RULE_PT = 43.5;
const FOOTER_BASELINE_PT = 29;
/** A line of 16 px; its baseline is 4.4 px above its foot. */
const FOOTER_LINE_PT = 12;
const FOOTER_DESCENT_PT = 3.3;
/** Above the first line of text. */
const CONTINUED_ABOVE_TOP_PT = 34;

const NUMBER_PT = NUMBER_PX * PT_PER_PX;

export interface PageStamp {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Digits for which the links have room. */
  readonly numberDigits: number;
  readonly numbers: readonly { readonly rect: PageRect; readonly text: string }[];
  /** See `continuedLine`; null when the page begins with its own heading. */
  readonly continued: string | null;
  /** Right end of the footer. */
  readonly footer: string;
}

const fixed = (value: number): string => value.toFixed(2).replace(/\.?0+$/, '');

const show = (font: PDFFont, text: string, x: number, y: number, sizePt: number, color: string): string =>
  `BT /DatelineText ${fixed(sizePt)} Tf ${color} rg 1 0 0 1 ${fixed(x)} ${fixed(y)} Tm ${font.encodeText(text).toString()} Tj ET\n`;

/** Left and right edge of the text on a page. */
export const textEdges = (widthPt: number): { readonly left: number; readonly right: number } =>
  ({ left: PAGE_MARGINS_MM.left * PT_PER_MM, right: widthPt - PAGE_MARGINS_MM.right * PT_PER_MM });

/** "Monday 24 January 2022, continued"; of a heading that is longer than a line its beginning. */
export function continuedLine(heading: string, widthPt: number, font: PDFFont): string {
  const { left, right } = textEdges(widthPt);
  const { continued } = words().evidence;
  const lineOf = (letters: number): string => continued(letters < heading.length ? `${cutText(heading, letters)}…` : heading);
  const fits = (letters: number): boolean => font.widthOfTextAtSize(lineOf(letters), SMALL_PT) <= right - left;
  if (fits(heading.length)) return lineOf(heading.length);
  let fitting = 0;
  let tooLong = heading.length;
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(middle)) fitting = middle;
    else tooLong = middle;
  }
  return lineOf(fitting);
}

/** Operators that draw one page's stamp. Resources: font /DatelineText, form /DatelineFooter. */
export function stampOperators(stamp: PageStamp, font: PDFFont): string {
  const { left, right } = textEdges(stamp.widthPt);
  let out = `q ${RULE} RG 0.75 w ${fixed(left)} ${FOOTER_RULE_PT} m ${fixed(right)} ${FOOTER_RULE_PT} l S Q\n`;
  out += `q 1 0 0 1 ${fixed(left)} ${fixed(FOOTER_BASELINE_PT - FOOTER_DESCENT_PT)} cm /DatelineFooter Do Q\n`;
  out += show(font, stamp.footer, right - font.widthOfTextAtSize(stamp.footer, SMALL_PT), FOOTER_BASELINE_PT, SMALL_PT, GREY);
  if (stamp.continued !== null) out += show(font, stamp.continued, left, stamp.heightPt - CONTINUED_ABOVE_TOP_PT, SMALL_PT, GREY);
  for (const { rect, text } of stamp.numbers) {
    out += show(font, text, rect.right - FIGURE_EM * stamp.numberDigits * NUMBER_PT, rect.bottom + NUMBER_DESCENT_PX * PT_PER_PX, NUMBER_PT, LINK);
  }
  return out;
}

/** Where on its own printed page the left half of the footer stands: one line of 16 px below the top margin. */
export function footerBox(widthPt: number, heightPt: number): { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number } {
  const top = heightPt - PAGE_MARGINS_MM.top * PT_PER_MM;
  return { ...textEdges(widthPt), top, bottom: top - FOOTER_LINE_PT };
}
