/**
 * The style sheet of the evidence document, for paper and for the screen.
 *
 * Sizes follow a page of 794 by 1123 CSS pixels (A4). The spine stands 111 px from the left edge, dates before it,
 * cards behind it. Positions are absolute inside a card, because block layout is the fastest that a printer can break
 * over pages.
 */
import type { Kind } from '../timeline/types';
import { PAGE_MARGINS_MM, pageSize, type EvidenceOptions } from './evidence-options';
import { DARK_GROUND, kindInk } from './kind-ink';
import { DARK_PICTURE, LIGHT_PICTURE } from './picture-theme';

const SANS = 'Inter, "Helvetica Neue", Arial, "Noto Sans", sans-serif';
const SERIF = 'Newsreader, Georgia, "Noto Serif", serif';

/** Size of citations and links back, which end in a page number. */
export const NUMBER_PX = 10.5;
/** Room for one digit: the widest figure of Inter. */
export const FIGURE_EM = 0.65;
/** Chromium rounds Inter's descender (0.2412 em) to whole pixels: how far the box of a link reaches below its baseline. */
export const NUMBER_DESCENT_PX = Math.round(0.2412 * NUMBER_PX);

const BASE = `
/* What is said beside the text, in two strengths; small print is to be read as well (WCAG 2.2, 1.4.3). */
:root{color-scheme:light;--soft:${LIGHT_PICTURE.inkSoft};--quiet:${LIGHT_PICTURE.inkFaint}}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font:400 11px/1.45 ${SANS};color:#1c1b19;background:#fff;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,h3,p,blockquote{margin:0;font-size:inherit;font-weight:inherit}
a{color:#3a5fcd;text-decoration:none}
.at{position:absolute;left:0;top:0;width:1px;height:1px;overflow:hidden}
.title h1{font:600 30px/1.15 ${SERIF};letter-spacing:-.005em}
.subtitle{font:400 15px/1.4 ${SERIF};color:var(--quiet);margin-top:5px}
.abstract{font:400 13px/1.5 ${SERIF};margin-top:10px;max-width:60em;white-space:pre-line}
.remark{color:var(--quiet);margin-top:8px}
.letterhead{display:flex;align-items:center;gap:10px;color:var(--quiet);margin-bottom:18px}
.letterhead img{height:28px;max-width:200px;object-fit:contain}
.overview{border-top:1px solid #1c1b19;border-bottom:1px solid #e2dfd8;margin-top:16px;padding-top:20px}
.overview:empty{border-bottom:0;padding:0}
.histogram{display:block;width:100%;overflow:visible}
.histogram text{font:400 9px ${SANS};fill:var(--quiet)}
h2.day{position:relative;font:600 17px/1.25 ${SERIF};padding:4px 0 9px 118px;break-after:avoid}
.overview+h2.day{padding-top:18px}
.gap{color:var(--quiet);padding:0 0 6px 132px;break-after:avoid}
.empty{padding:24px 0;color:var(--quiet)}
.card{position:relative;padding:0 0 18px 132px;min-height:46px;break-inside:avoid}
.card::before{content:"";position:absolute;left:111px;top:8px;bottom:-8px;width:1px;background:#d9d5cc}
.date{position:absolute;left:0;top:0;width:92px;text-align:right;line-height:16px}
.date b{font-weight:600;display:block}
.date span{display:block;color:var(--quiet);font-size:10.5px}
.mark{position:absolute;left:106px;top:2.5px;width:11px;height:11px;background:var(--ink);box-shadow:0 0 0 2px #fff}
.mark.circle{border-radius:50%}
.mark.square{border-radius:1.5px}
.mark.diamond{transform:rotate(45deg) scale(.88);border-radius:1px}
.mark.ring{border-radius:50%;background:#fff;border:2.5px solid var(--ink)}
.mark.triangle{clip-path:polygon(50% 2%,100% 96%,0 96%)}
.mark.hexagon{clip-path:polygon(25% 4%,75% 4%,100% 50%,75% 96%,25% 96%,0 50%)}
.kind{font-size:10px;line-height:15px;font-weight:600;color:var(--ink)}
.card h3{font-size:13px;line-height:17px;font-weight:600}
.card h3,.about{text-align:left}
.about{color:var(--soft);margin-top:3px}
.names{color:var(--soft);margin-top:3px}
blockquote{font:400 13.5px/1.35 ${SERIF};border-inline-start:2px solid var(--ink);padding-inline-start:9px;margin-top:6px;text-align:start}
.relation{color:var(--soft);margin-top:3px}
.cite{font-size:10.5px;line-height:15px;color:#3a5fcd;margin-top:4px}
/* The place of a quote belongs to the one above it: the next keeps its distance. */
.cite+blockquote{margin-top:10px}
.aside{color:#8a4b14}
.number{font-size:${NUMBER_PX}px;white-space:nowrap}
/* The table: three columns, a rule between rows. Block layout again, the middle column in the flow. */
.row{padding:8px 0 8px 132px;border-top:1px solid #e2dfd8;min-height:40px;display:flow-root}
/* Three lines of date, which stand beside the flow, and the room below them. */
.card.zoned{min-height:66px}
.row::before{content:none}
.when{position:absolute;left:0;top:8px;width:118px;line-height:16px}
.when b{font-weight:600;display:block}
.when span{display:block;color:var(--quiet);font-size:10.5px}
table.rows{width:100%;border-collapse:collapse;table-layout:fixed}
.rows td,.rows th{padding:0;text-align:left;font-weight:inherit}
.rows thead{display:table-header-group;break-inside:avoid}
.heads{display:flow-root;position:relative;font-size:10px;font-weight:600;line-height:15px;color:var(--quiet);padding:0 0 4px 132px;margin-bottom:8px;border-bottom:1px solid #1c1b19}
.overview+table .heads{padding-top:14px}
.heads span:first-child{position:absolute;left:0;bottom:4px}
.heads span:nth-child(2){float:left;width:46%}
.heads span:last-child{margin-left:0}
.what{float:left;width:46%;padding-right:20px}
.from{margin-left:46%}
.from blockquote:first-child{margin-top:0}
h2.appendix{position:relative;font:600 22px/1.2 ${SERIF};break-before:page;break-after:avoid;padding-bottom:4px}
.source{position:relative;border-top:1px solid #1c1b19;margin-top:18px;padding:10px 0 4px;break-inside:avoid;break-after:avoid;color:var(--soft)}
.source h3{font:600 16px/1.25 ${SERIF};color:#1c1b19;margin-bottom:3px}
.source .hash{color:var(--quiet);font-size:9px}
.para{position:relative;padding:0 0 0 42px;margin-top:9px;font:400 13.5px/1.45 ${SERIF};break-inside:avoid;orphans:2;widows:2}
.para .no{position:absolute;left:0;top:-.5px;width:32px;text-align:right;font:400 10px/18px ${SANS};color:var(--quiet)}
.para.cited .no{color:#1c1b19;font-weight:600}
.para.heading{font-weight:600}
.para.caption,.para.furniture{color:var(--quiet)}
.para.quote{font-style:italic}
.text{white-space:pre-line}
mark{background:#f3ead0;color:inherit}
.back{font:400 10.5px/15px ${SANS};margin-top:2px}
.entry{display:inline-block;max-width:100%}
.sheet{position:relative;overflow:hidden;break-after:page}
.sheet:last-child{break-after:auto}
.sheet svg{display:block}
.skipped{color:var(--quiet);padding:9px 0 0 42px;break-before:avoid}
`;

const SCREEN = `
@media screen{
body{max-width:820px;margin:0 auto;padding:48px 24px 96px;font-size:13px}
h2.appendix{margin-top:64px}
.para,blockquote{font-size:16px}.card h3{font-size:15px;line-height:20px}.kind,.cite,.back{font-size:12px}.date{font-size:12.5px}
a:hover{text-decoration:underline}a:focus-visible{outline:2px solid #3a5fcd;outline-offset:2px}
:target{background:#faf3dc;scroll-margin-top:16px}
}
@media screen and (max-width:560px){
.card,.gap,h2.day{padding-left:24px}.card::before{left:6px}.mark{left:1px}.date{position:static;width:auto;text-align:left}.date b,.date span{display:inline;margin-right:6px}
.row{padding-left:0}.row .when{position:static;width:auto}.row .when b,.row .when span{display:inline;margin-right:6px}.row .what{float:none;width:auto;padding-right:0}.row .from{margin-left:0}
.rows thead{display:none}
}
@media screen and (prefers-color-scheme:dark){
:root{color-scheme:dark;--soft:${DARK_PICTURE.inkSoft};--quiet:${DARK_PICTURE.inkFaint}}
body{background:#161513;color:#ece9e2}
a,.cite{color:#8fabff}.aside{color:#e0a878}.mark{box-shadow:0 0 0 2px #161513}.mark.ring{background:#161513}
.overview{border-top-color:#ece9e2;border-bottom-color:#3a3732}.card::before{background:#3a3732}.source{border-top-color:#ece9e2}
.source h3,.para.cited .no{color:#ece9e2}.heads{border-bottom-color:#ece9e2}
.kind{color:var(--ink-dark)}.mark{background:var(--ink-dark)}.mark.ring{border-color:var(--ink-dark)}blockquote{border-color:var(--ink-dark)}.histogram rect{filter:brightness(1.4)}
mark{background:#4a4022}:target{background:#2b2718}
}
`;

export interface StyleInput {
  readonly kinds: readonly Kind[];
  readonly options: EvidenceOptions;
  /** `@font-face` rules; see evidence-fonts.ts. */
  readonly fontFaces: string;
  readonly pageDigits: number;
  /** Blocks fill the page to its edge and keep margins themselves. */
  readonly fullPage?: boolean;
}

export function evidenceStyle({ kinds, options, fontFaces, pageDigits, fullPage = false }: StyleInput): string {
  const { widthMm, heightMm } = pageSize(options);
  const { top, right, bottom, left } = PAGE_MARGINS_MM;
  const inkRule = (selector: string, kind: Kind | undefined): string => `${selector}{--ink:${kindInk(kind)};--ink-dark:${kindInk(kind, DARK_GROUND)}}`;
  const inks = kinds.map((kind, index) => inkRule(`.k${index}`, kind)).join('');
  return `${fontFaces}@page{size:${widthMm}mm ${heightMm}mm;margin:${fullPage ? '0' : `${top}mm ${right}mm ${bottom}mm ${left}mm`}}${BASE}`
    + `${inkRule('.card', undefined)}${inks}.number i{display:inline-block;width:${(FIGURE_EM * pageDigits + 0.28).toFixed(2)}em}${SCREEN}`;
}
