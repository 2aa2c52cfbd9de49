/** A picture of what a window shows, as an SVG file that needs nothing beside it. */
import { SECONDS_PER_DAY } from '../dates/calendar';
import { spanOfEdtf } from '../dates/when-span';
import { axisOf } from '../layout/axis';
import { inChronologicalOrder } from '../layout/chronology-order';
import { eventTable } from '../layout/event-table';
import { arranged, laneGroups, type LaneField } from '../layout/lane-groups';
import { LanesModel } from '../layout/lanes';
import { wrapToWidth } from '../layout/text-width';
import { fitted } from '../layout/time-scale';
import type { Timeline, TimelineEvent } from '../timeline/types';
import { MOST_PICTURED_EVENTS, chronologySvg, picturedCitation, type Picture } from './chronology-svg';
import { withReviewRemark } from './citation-asides';
import { escapeHtml } from './escape-html';
import { fontFaceRules, fontPiecesFor, type FontPiece } from './evidence-fonts';
import type { ExportSettings, PictureView } from './export-request';
import { LANE_NAMES_PX, LANES_AXIS_PX, axisLabelPx, laneLabelPx, lanesDrawing } from './lanes-svg';
import { DARK_PICTURE, LIGHT_PICTURE, type PictureTheme } from './picture-theme';
import { wholeFrame } from './poster-layout';
import { gapWordsOf, remarkWords, type Remark } from './publication';
import { SVG_FONT, textSvg } from './svg-shapes';
import { words } from '../words/words';

/** Least height of the lanes in a picture: with one lane, a picture is still no ribbon. */
const LEAST_HEIGHT_PX = 120;
const EDGE_PX = 12;

function lanesPicture(timeline: Timeline, view: Extract<PictureView, { readonly type: 'lanes' }>, theme: PictureTheme): Picture {
  const table = eventTable(timeline.events);
  const model = new LanesModel(table, arranged(laneGroups(table, view.grouping, timeline), view.order));
  const frame = wholeFrame(model, { scale: view.scale, heightPx: view.heightPx, collapsed: new Set(view.collapsed), labelPx: laneLabelPx(table) });
  const lanesPx = Math.max(LEAST_HEIGHT_PX, frame.totalHeightPx);
  const markup = lanesDrawing({ frame, axis: axisOf(view.scale, axisLabelPx), table, kinds: timeline.kinds, theme, fromPx: 0, toPx: lanesPx, name: 'l' });
  return {
    markup: `<g transform="translate(${LANE_NAMES_PX + EDGE_PX} ${LANES_AXIS_PX})">${markup}</g>`,
    widthPx: Math.ceil(view.scale.widthPx + LANE_NAMES_PX + EDGE_PX), heightPx: Math.ceil(lanesPx + LANES_AXIS_PX + EDGE_PX),
  };
}

/** Events that can lie in some days. */
function inDays(events: readonly TimelineEvent[], firstDay: number, lastDay: number): readonly TimelineEvent[] {
  const from = firstDay * SECONDS_PER_DAY;
  const to = (lastDay + 1) * SECONDS_PER_DAY;
  return events.filter(({ when }) => {
    const span = spanOfEdtf(when.edtf);
    return span !== null && (span.endSecond === null || span.endSecond > from) && (span.startSecond === null || span.startSecond < to);
  });
}

/** The chronology, and what is to be said of it: of the citations, those whose words stand on it. */
function chronologyPicture(timeline: Timeline, view: Extract<PictureView, { readonly type: 'chronology' }>, theme: PictureTheme, leftOut: readonly Remark[]): { readonly picture: Picture; readonly remarks: readonly string[] } {
  const { events, kinds, sources } = timeline;
  const shown = inChronologicalOrder(inDays(events, view.firstDay, view.lastDay));
  const quoted = shown.slice(0, MOST_PICTURED_EVENTS).map((event) => ({ ...event, citations: [picturedCitation(event)].filter((citation) => citation !== undefined) }));
  return { picture: chronologySvg({ events, kinds, sources }, theme, view.widthPx, gapWordsOf(timeline, leftOut), shown), remarks: withReviewRemark({ events: quoted }, leftOut) };
}

/** The lanes of a whole timeline, for a picture that no window shows. */
export function wholeLanes({ events }: Timeline, field: LaneField, widthPx: number): PictureView {
  const { firstSecond, lastSecond } = eventTable(events);
  const middle = (firstSecond + lastSecond) / 2;
  const half = Math.max(SECONDS_PER_DAY, lastSecond - firstSecond) / 2;
  return { type: 'lanes', grouping: [field], order: [], collapsed: [], scale: fitted(widthPx - LANE_NAMES_PX - EDGE_PX, middle - half, middle + half), heightPx: 720 };
}

export interface PictureFile extends Picture {
  /** The whole file. */
  readonly svg: string;
}

const REMARK_PX = 11;
const REMARK_LINE_PX = 16;

/** The picture with what was left out of it said underneath, where it is also seen when the picture stands in a document. */
function withRemarks({ markup, widthPx, heightPx }: Picture, remarks: readonly string[], theme: PictureTheme): Picture {
  const lines = remarks.flatMap((remark) => wrapToWidth(remark, widthPx - 2 * EDGE_PX, REMARK_PX, 400, 4));
  if (lines.length === 0) return { markup, widthPx, heightPx };
  const drawn = lines.map((line, index) => textSvg(line, EDGE_PX, heightPx + (index + 0.7) * REMARK_LINE_PX, { sizePx: REMARK_PX, color: theme.inkSoft }));
  return { markup: markup + drawn.join(''), widthPx, heightPx: heightPx + lines.length * REMARK_LINE_PX + EDGE_PX };
}

/**
 * @param fonts embedded as far as the picture's words need them
 */
export function pictureSvg(timeline: Timeline, view: PictureView, ground: ExportSettings['ground'], fonts: readonly FontPiece[], leftOut: readonly Remark[] = []): PictureFile {
  const theme = ground === 'dark' ? DARK_PICTURE : LIGHT_PICTURE;
  const { picture, remarks } = view.type === 'lanes' ? { picture: lanesPicture(timeline, view, theme), remarks: leftOut.map(remarkWords) } : chronologyPicture(timeline, view, theme, leftOut);
  const whole = withRemarks(picture, remarks, theme);
  const { markup, widthPx, heightPx } = whole;
  const faces = fontFaceRules(fontPiecesFor([markup], fonts).filter(({ family, style }) => style === 'normal' && (family === 'Inter' || view.type === 'chronology')));
  const title = timeline.title.trim() || words().evidence.untitledTimeline;
  const svg = `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" font-family="${escapeHtml(SVG_FONT)}">`
    + `<title>${escapeHtml(title)}</title>${remarks.length === 0 ? '' : `<desc>${escapeHtml(remarks.join(' '))}</desc>`}<style>${faces}text{font-variant-numeric:tabular-nums;white-space:pre}</style><rect width="${widthPx}" height="${heightPx}" fill="${theme.paper}"/>${markup}</svg>\n`;
  return { ...whole, svg };
}
