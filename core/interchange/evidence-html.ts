/**
 * The evidence document as HTML: one page for the web, or the parts that electron/export prints and joins.
 *
 * Pure: the same timeline and options give the same bytes. No scripts, nothing from the network, every text escaped; the
 * page's own policy says so again.
 */
import { words } from '../words/words';
import { escapeHtml, escapeLine } from './escape-html';
import { evidenceContent, type EvidenceBlock, type EvidenceContent, type EvidenceInput } from './evidence-content';
import { fontFaceRules, fontPiecesFor, type FontPiece } from './evidence-fonts';
import type { EvidenceOptions } from './evidence-options';
import { evidenceStyle } from './evidence-style';
import { LIGHT_PICTURE } from './picture-theme';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

function pageHtml(content: Pick<EvidenceContent, 'title' | 'subtitle'>, { language, author }: Pick<EvidenceOptions, 'language' | 'author'>, style: string, body: string): string {
  return `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`
    + `<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="Dateline">\n<meta name="description" content="${escapeHtml(content.subtitle)}">\n`
    + (author.trim() === '' ? '' : `<meta name="author" content="${escapeHtml(author.trim())}">\n`)
    + `<title>${escapeHtml(content.title)}</title>\n<style>${style}</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function stylesFor({ timeline, options }: EvidenceInput, blocks: readonly EvidenceBlock[], fonts: readonly FontPiece[], pageDigits: number, fullPage = false): string {
  const pieces = fontPiecesFor(blocks.map((block) => block.html), fonts);
  return evidenceStyle({ kinds: timeline.kinds, options, fontFaces: fontFaceRules(pieces), pageDigits, fullPage });
}

/** One cell, because blocks break over pages faster than rows do; a table at all, because only its head comes again on every page. */
function tableBegin(): string {
  const { date, event, source } = words().evidence.heads;
  return `<table class="rows" role="presentation"><thead><tr><th><div class="heads"><span>${escapeHtml(date)}</span><span>${escapeHtml(event)}</span><span>${escapeHtml(source)}</span></div></th></tr></thead><tbody><tr><td>`;
}
const TABLE_END = '</td></tr></tbody></table>';

function bodyOf(blocks: readonly EvidenceBlock[]): string {
  const parts = blocks.map(({ html, underHeads = false }, index) => {
    const isFirst = underHeads && blocks[index - 1]?.underHeads !== true;
    const isLast = underHeads && blocks[index + 1]?.underHeads !== true;
    return `${isFirst ? tableBegin() : ''}${html}${isLast ? TABLE_END : ''}`;
  });
  return parts.join('\n');
}

/** A page to read in any browser, with links both ways; it prints well too. */
export function evidenceHtml(input: EvidenceInput, fonts: readonly FontPiece[]): string {
  const content = evidenceContent(input, 'page');
  return pageHtml(content, input.options, stylesFor(input, content.blocks, fonts, 0), `<main>\n${bodyOf(content.blocks)}\n</main>`);
}

export interface PrintPlan {
  readonly content: EvidenceContent;
  /** HTML of each part, in order. */
  readonly parts: readonly string[];
  /** The left half of the footer as a page of its own, so that any script it needs is set by the printer. */
  readonly footer: string;
  /** Digits for which links have room behind "→ page". */
  readonly pageDigits: number;
  /** Not all of the document is in it. */
  readonly partly: boolean;
}

/** Cards that fit on a page, at least; only to guess how many digits page numbers have. */
const CARDS_PER_PAGE = 7;

/** Blocks in runs of at most `weightLimit`, cut where a block allows it. */
export function cutIntoParts(blocks: readonly EvidenceBlock[], weightLimit: number): readonly (readonly EvidenceBlock[])[] {
  const parts: EvidenceBlock[][] = [];
  let part: EvidenceBlock[] = [];
  let weight = 0;
  for (const block of blocks) {
    if (part.length > 0 && weight + block.weight > weightLimit && block.mayBreakBefore) {
      parts.push(part);
      part = [];
      weight = 0;
    }
    part.push(block);
    weight += block.weight;
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** Weight of what a preview shows of the chronology, and of the appendix: some eight pages and three. */
const PREVIEW_WEIGHT = 56;
const PREVIEW_APPENDIX_WEIGHT = 14;
/** A document that weighs no more is previewed whole: it is printed in half a second. */
const PREVIEW_WHOLE_WEIGHT = 150;

/** The first pages of the chronology and of the appendix; all of them when the document is short. */
export function previewOf(content: EvidenceContent): { readonly content: EvidenceContent; readonly partly: boolean } {
  const beginning = (blocks: readonly EvidenceBlock[], limit: number): readonly EvidenceBlock[] => {
    let weight = 0;
    const end = blocks.findIndex((block) => (weight += block.weight) > limit);
    return end === -1 ? blocks : blocks.slice(0, Math.max(1, end));
  };
  if (content.blocks.reduce((sum, { weight }) => sum + weight, 0) <= PREVIEW_WHOLE_WEIGHT) return { content, partly: false };
  const blocks = [...beginning(content.blocks.slice(0, content.appendixFrom), PREVIEW_WEIGHT), ...beginning(content.blocks.slice(content.appendixFrom), PREVIEW_APPENDIX_WEIGHT)];
  return blocks.length === content.blocks.length ? { content, partly: false } : { content: { ...content, blocks }, partly: true };
}

/** Of the width of a line, in percent: the rest is for the digest and the number of the page, which are stamped beside it. */
const FOOTER_SHARE = 68;

/** @param footerText follows the title in the footer: "exported 22 November 2026" */
export function printPlan(input: EvidenceInput, fonts: readonly FontPiece[], footerText: string, weightLimit: number, forPreview = false): PrintPlan {
  const whole = evidenceContent(input, 'print');
  const { content, partly } = forPreview ? previewOf(whole) : { content: whole, partly: false };
  const weight = whole.blocks.reduce((sum, block) => sum + block.weight, 0);
  const pageDigits = String(Math.ceil(weight / CARDS_PER_PAGE)).length;
  const parts = cutIntoParts(content.blocks, weightLimit).map((blocks) =>
    pageHtml(content, input.options, stylesFor(input, blocks, fonts, pageDigits, input.options.layout === 'poster'), bodyOf(blocks)));
  const footerBlock: EvidenceBlock = { html: `<div style="font-size:10px;line-height:16px;height:16px;color:${LIGHT_PICTURE.inkFaint};white-space:pre;display:flex;max-width:${FOOTER_SHARE}%"><bdi style="min-width:0;overflow:hidden;text-overflow:ellipsis">${escapeLine(content.title)}</bdi><span style="flex:none"> · ${escapeHtml(footerText)}</span></div>`, weight: 0, mayBreakBefore: false };
  return { content, parts, footer: pageHtml(content, input.options, stylesFor(input, [footerBlock], fonts, 0), footerBlock.html), pageDigits, partly };
}
