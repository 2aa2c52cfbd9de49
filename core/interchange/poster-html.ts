/** The poster as sheets of markup, one a printed page. */
import type { Kind } from '../timeline/types';
import { escapeHtml } from './escape-html';
import { headingPlace, placeMark } from './evidence-links';
import { lanesDrawing, LANE_NAMES_PX, LANES_AXIS_PX } from './lanes-svg';
import { LIGHT_PICTURE, pictureInk } from './picture-theme';
import { POSTER_TITLE_PX, type PosterLayout, type PosterSheet } from './poster-layout';
import { cutToWidth, textWidthPx, wrapToWidth } from '../layout/text-width';
import { fixed, markerSvg, SVG_FONT, textSvg } from './svg-shapes';
import { words } from '../words/words';

const SERIF = 'Newsreader, Georgia, "Noto Serif", serif';

export interface PosterTexts {
  readonly title: string;
  readonly subtitle: string;
  /** What is not on the drawing, and what was left out. */
  readonly remarks: readonly string[];
}

/** Kinds by shape and colour, from the right edge leftwards. */
function legend(kinds: readonly Kind[], rightPx: number, y: number): string {
  let x = rightPx;
  return [...kinds].reverse().map((kind) => {
    const label = cutToWidth(kind.label, 140, 11);
    x -= textWidthPx(label, 11);
    const text = textSvg(label, x, y, { sizePx: 11, color: LIGHT_PICTURE.inkSoft });
    x -= 11;
    const mark = markerSvg(kind.shape, x, y - 4, pictureInk(kind, LIGHT_PICTURE).ink, LIGHT_PICTURE.paper);
    x -= 20;
    return `${mark}${text}`;
  }).join('');
}

/** Corners to cut at: outside the part that stays, so that nothing of them does. */
function cropMarks(left: number, top: number, right: number, bottom: number): string {
  const corners = [[left, top, -1, -1], [right, top, 1, -1], [left, bottom, -1, 1], [right, bottom, 1, 1]] as const;
  return `<path d="${corners.map(([x, y, dx, dy]) => `M${fixed(x + dx * 6)} ${fixed(y)}h${dx * 16}M${fixed(x)} ${fixed(y + dy * 6)}v${dy * 16}`).join('')}" stroke="#1c1b19" stroke-width=".5" fill="none"/>`;
}

const REMARK_PX = 11;
/** Baselines from the top of the page: one line stands with air around it, two make use of the air. */
const REMARK_BASELINES_PX = [[82], [74, 87]] as const;

/** What is not on the drawing, between the subtitle and the kinds; on a small page it takes a second line. */
function remarkLines(remarks: readonly string[], x: number, topPx: number, widthPx: number): string {
  const lines = wrapToWidth(remarks.join(' '), widthPx, REMARK_PX, 400, REMARK_BASELINES_PX.length);
  const baselines = REMARK_BASELINES_PX[lines.length - 1] ?? [];
  return baselines.map((baseline, index) => textSvg(lines[index] ?? '', x, topPx + baseline, { sizePx: REMARK_PX, color: '#6f6a60' })).join('');
}

function sheetHtml(layout: PosterLayout, sheet: PosterSheet, texts: PosterTexts, kinds: readonly Kind[], index: number): string {
  const { page, zoom, rows, columns } = layout;
  const { row, column, fromPx, toPx } = sheet;
  const isTiled = layout.sheets.length > 1;
  const contentRight = page.widthPx - page.rightPx;
  const contentBottom = page.heightPx - page.bottomPx;
  const lanesTop = page.topPx + (row === 0 ? POSTER_TITLE_PX : 0) + LANES_AXIS_PX * zoom;
  const lanesLeft = page.leftPx + LANE_NAMES_PX * zoom;
  const head = row > 0 || column > 0 ? '' : [
    textSvg(cutToWidth(texts.title, contentRight - page.leftPx, 29, 600), page.leftPx, page.topPx + 30, { sizePx: 30, weight: 600, color: '#1c1b19', family: SERIF }),
    textSvg(cutToWidth(texts.subtitle, contentRight - page.leftPx, 15), page.leftPx, page.topPx + 56, { sizePx: 15, color: '#6f6a60', family: SERIF }),
    remarkLines(texts.remarks, page.leftPx, page.topPx, contentRight - page.leftPx - 40),
  ].join('');
  const rule = row > 0 ? '' : `<path d="M${fixed(page.leftPx)} ${fixed(page.topPx + POSTER_TITLE_PX - 12)}H${fixed(contentRight)}" stroke="#1c1b19"/>`;
  const key = row > 0 || column < columns - 1 ? '' : legend(kinds, contentRight, page.topPx + POSTER_TITLE_PX - 22);
  const note = isTiled ? textSvg(words().evidence.sheetAt(index + 1, layout.sheets.length, row + 1, rows, column + 1, columns), contentRight, page.topPx - 26, { sizePx: 10, color: LIGHT_PICTURE.inkFaint, anchor: 'end' }) : '';
  const bottom = Math.min(contentBottom, lanesTop + (toPx - fromPx) * zoom);
  // What neighbours repeat is cut off: the names of later columns, the axis of later rows.
  const marks = isTiled ? cropMarks(column === 0 ? page.leftPx : lanesLeft, row === 0 ? page.topPx : lanesTop, contentRight, row < rows - 1 ? bottom : contentBottom) : '';
  const lanes = lanesDrawing({ frame: sheet.frame, axis: sheet.axis, table: layout.table, kinds, theme: LIGHT_PICTURE, fromPx, toPx, name: `p${index}` });
  return `<section class="sheet" style="width:${fixed(page.widthPx)}px;height:${fixed(page.heightPx - 1)}px">${placeMark(headingPlace(index), 'print')}`
    + `<svg width="${fixed(page.widthPx)}" height="${fixed(page.heightPx - 1)}" viewBox="0 0 ${fixed(page.widthPx)} ${fixed(page.heightPx - 1)}" font-family="${escapeHtml(SVG_FONT)}" role="img" aria-label="${escapeHtml(words().evidence.sheetOf(texts.title, index + 1, layout.sheets.length))}">`
    + `${head}${rule}${key}${note}${marks}<g transform="translate(${fixed(lanesLeft)} ${fixed(lanesTop)}) scale(${zoom})">${lanes}</g></svg></section>`;
}

export const posterSheets = (layout: PosterLayout, texts: PosterTexts, kinds: readonly Kind[]): readonly string[] =>
  layout.sheets.map((sheet, index) => sheetHtml(layout, sheet, texts, kinds, index));
