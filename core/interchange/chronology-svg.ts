/**
 * The Chronology view as SVG: spine, day headings, cards, and the gaps between them in words.
 *
 * Lines are broken by the widths of Inter; Newsreader is narrower, so what is set in it fits too.
 */
import { spineLabel } from '../dates/format-when';
import { statedPlace } from '../dates/stated-zone';
import { headingWords } from '../layout/chronology-words';
import { inChronologicalOrder } from '../layout/chronology-order';
import { layoutChronology, type ChronologyRow, type GapRow, type HeadingRow } from '../layout/chronology';
import { gapWords } from '../layout/length-words';
import { titleOf } from '../layout/event-title';
import { readsRightToLeft } from '../layout/text-direction';
import { wrapToWidth } from '../layout/text-width';
import type { Citation, Kind, Source, Timeline, TimelineEvent } from '../timeline/types';
import { citationAside } from './citation-asides';
import { kindWords } from './kind-words';
import { pictureInk, type PictureTheme } from './picture-theme';
import { fixed, markerSvg, textSvg } from './svg-shapes';
import { words } from '../words/words';

const SERIF = 'Newsreader, Georgia, "Noto Serif", serif';
const DATE_RIGHT_PX = 112;
const SPINE_PX = 132;
const CARD_PX = 154;
const EDGE_PX = 24;
/** A picture with more events is for nobody to look at; a PDF is. */
export const MOST_PICTURED_EVENTS = 400;

export interface Picture {
  readonly markup: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The one citation whose words stand on the card: the first that has any. */
export const picturedCitation = ({ citations }: Pick<TimelineEvent, 'citations'>): Citation | undefined => citations.find(({ quote }) => quote.exact.trim() !== '');

interface PictureContext {
  readonly theme: PictureTheme;
  readonly widthPx: number;
  /** Text of the paragraph that is cited. */
  readonly textOf: (citation: Citation) => string | undefined;
}

function cardSvg(event: TimelineEvent, kind: Kind | undefined, { theme, widthPx, textOf }: PictureContext, top: number): { readonly markup: string; readonly heightPx: number } {
  const { ink, shape } = pictureInk(kind, theme);
  const room = widthPx - CARD_PX - EDGE_PX;
  const label = spineLabel(event.when);
  const note = [label.note, event.status === 'reported' ? null : words().evidence.statuses[event.status]].filter((part) => part !== null).join(', ');
  const cited = picturedCitation(event);
  const quote = cited?.quote.exact.trim() ?? '';
  let y = top + 12;
  let markup = textSvg(kindWords(event, kind), CARD_PX, y, { sizePx: 11, weight: 600, color: ink });
  y += 4;
  // What reads from right to left stands at the right, as in the window.
  const lines = (text: string, widthPx: number, sizePx: number, lineHeight: number, look: { readonly weight?: 400 | 600; readonly color: string; readonly family?: string; readonly x?: number; readonly drawnPx?: number }): void => {
    const isRightToLeft = readsRightToLeft(text);
    const { x = CARD_PX, drawnPx = sizePx, ...rest } = look;
    for (const line of wrapToWidth(text, widthPx, sizePx, look.weight ?? 400, 4)) {
      y += lineHeight;
      markup += textSvg(line, isRightToLeft ? x + widthPx : x, y, { sizePx: drawnPx, ...rest, isRightToLeft, anchor: isRightToLeft ? 'end' : 'start' });
    }
  };
  lines(titleOf(event), room, 14, 19, { weight: 600, color: theme.ink });
  if (event.description?.trim()) {
    y += 3;
    lines(event.description, room, 12.5, 18, { color: theme.inkSoft });
  }
  if (quote !== '') {
    const from = y + 8;
    y += 6;
    const isMirrored = readsRightToLeft(quote);
    lines(quote, room - 12, 14.5, 20, { color: theme.ink, family: SERIF, x: isMirrored ? CARD_PX : CARD_PX + 12, drawnPx: 15 });
    const aside = cited === undefined ? '' : citationAside(event, cited, textOf(cited));
    if (aside !== '') lines(aside, room - 12, 11, 16, { color: theme.inkSoft, x: isMirrored ? CARD_PX : CARD_PX + 12 });
    markup += `<path d="M${isMirrored ? CARD_PX + room - 1 : CARD_PX + 1} ${fixed(from)}V${fixed(y + 5)}" stroke="${ink}" stroke-width="2"/>`;
  }
  const dates = wrapToWidth(label.main, DATE_RIGHT_PX - 8, 12, 600, 2);
  const notes = [note, statedPlace(event.when) ?? ''].flatMap((line) => (line === '' ? [] : wrapToWidth(line, DATE_RIGHT_PX - 8, 11, 400, 2)));
  dates.forEach((line, index) => { markup += textSvg(line, DATE_RIGHT_PX, top + 13 + index * 15, { sizePx: 12, weight: 600, color: theme.ink, anchor: 'end' }); });
  notes.forEach((line, index) => { markup += textSvg(line, DATE_RIGHT_PX, top + 13 + dates.length * 15 + index * 14, { sizePx: 11, color: theme.inkFaint, anchor: 'end' }); });
  const heightPx = Math.max(y + 22 - top, 13 + dates.length * 15 + notes.length * 14 + 8);
  return { markup: `<path d="M${SPINE_PX} ${fixed(top + 8)}V${fixed(top + heightPx + 8)}" stroke="${theme.line}"/>${markerSvg(shape, SPINE_PX, top + 8, ink, theme.paper)}${markup}`, heightPx };
}

function paragraphTexts(sources: readonly Source[]): PictureContext['textOf'] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return ({ source, paragraph }) => byId.get(source)?.paragraphs.find(({ id }) => id === paragraph)?.text;
}

/**
 * The rows of some of the events, in the order of all: a heading over those that are there, and a gap where both its
 * neighbours are. What lies in between and is not drawn would make a gap untrue, so gaps come from the whole.
 */
function rowsOfShown(events: readonly TimelineEvent[], isShown: (event: TimelineEvent) => boolean): readonly ChronologyRow[] {
  const rows: ChronologyRow[] = [];
  let gap: GapRow | null = null;
  let heading: HeadingRow | null = null;
  let isAfterShown = false;
  for (const row of layoutChronology(events).rows) {
    if (row.type === 'gap') gap = isAfterShown ? row : null;
    else if (row.type === 'heading') heading = row;
    else {
      isAfterShown = isShown(row.event);
      if (isAfterShown) rows.push(...[gap, heading].filter((one) => one !== null), row);
      if (isAfterShown) heading = null;
      gap = null;
    }
  }
  return rows;
}

/** @param shown those of the events that are drawn, the first of them where they are too many; all unless told */
export function chronologySvg({ events, kinds, sources }: Pick<Timeline, 'events' | 'kinds' | 'sources'>, theme: PictureTheme, widthPx: number, gapText = gapWords, shown = inChronologicalOrder(events)): Picture {
  const drawn = new Set(shown.slice(0, MOST_PICTURED_EVENTS).map(({ id }) => id));
  const rows = rowsOfShown(events, ({ id }) => drawn.has(id));
  const kindOf = new Map(kinds.map((kind) => [kind.id, kind]));
  const context = { theme, widthPx, textOf: paragraphTexts(sources) };
  let y = EDGE_PX;
  let markup = '';
  for (const row of rows) {
    if (row.type === 'gap') {
      markup += textSvg(gapText(row.days, row.within), CARD_PX, y + 10, { sizePx: 12, color: theme.inkFaint });
      y += 26;
    } else if (row.type === 'heading') {
      markup += textSvg(headingWords(row).title, SPINE_PX + 8, y + 20, { sizePx: 19, weight: 600, color: theme.ink, family: SERIF });
      y += 38;
    } else {
      const card = cardSvg(row.event, kindOf.get(row.event.kind), context, y);
      markup += card.markup;
      y += card.heightPx;
    }
  }
  const more = shown.length - MOST_PICTURED_EVENTS;
  if (more > 0) {
    markup += textSvg(words().evidence.andMore(more), CARD_PX, y + 14, { sizePx: 12, color: theme.inkFaint });
    y += 30;
  }
  return { markup, widthPx, heightPx: Math.ceil(y + EDGE_PX) };
}
