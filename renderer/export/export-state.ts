/** What an export is asked for: the choices of the dialogue put together with what the window shows. */
import { filterEvents } from '../../core/filter/event-filter';
import { readingPaper, type EvidenceOptions } from '../../core/interchange/evidence-options';
import type { ExportFormat, ExportRequest, ExportSettings, PictureView } from '../../core/interchange/export-request';
import { readWhen } from '../../core/reading/read-when';
import type { EventId, Timeline, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { orShow, sendDrafts } from '../state/edit';
import { showNotice } from '../state/shell';
import { useView } from '../state/view';
import { lanesWindow } from '../timeline/lanes-window';

export const isPicture = (format: ExportFormat): boolean => format === 'png' || format === 'svg';
/** Formats in which text is laid out for reading. */
export const isEvidence = (format: ExportFormat): boolean => format === 'pdf' || format === 'docx' || format === 'html';

/** A layout changes the shape of the page that suits it. */
export function withLayout(options: EvidenceOptions, layout: EvidenceOptions['layout']): EvidenceOptions {
  const orientation = layout === 'chronology' ? 'portrait' : 'landscape';
    return { ...options, layout, orientation, paper: layout === 'poster' ? options.paper : readingPaper(options.paper) };
}

export interface ReadSpan {
  /** EDTF, '' for none. */
  readonly from: string;
  readonly to: string;
  /** What is wrong with the words, '' where nothing is. */
  readonly wrong: string;
  /** The ends whose words cannot be read. */
  readonly unread: readonly ('from' | 'to')[];
}

/** Two dates in a person's own words. */
export function readSpan(fromWords: string, toWords: string): ReadSpan {
  const read = (words: string): { readonly edtf: string; readonly wrong: string } => {
    if (words.trim() === '') return { edtf: '', wrong: '' };
    const reading = readWhen(words, { day: null });
    return reading.ok ? { edtf: reading.value.edtf, wrong: '' } : { edtf: '', wrong: texts().dialogs.failure(reading.failure.message, reading.failure.remedy) };
  };
  const from = read(fromWords);
  const to = read(toWords);
  const unread = [...(from.wrong === '' ? [] : ['from' as const]), ...(to.wrong === '' ? [] : ['to' as const])];
  return { from: from.edtf, to: to.edtf, wrong: from.wrong === '' ? to.wrong : from.wrong, unread };
}

/** The events that are meant; null for all. */
export function chosenIds(settings: ExportSettings, timeline: Timeline, shown: readonly TimelineEvent[]): readonly EventId[] | null {
  const { events, from, to } = settings;
  if (events === 'all') return null;
  const chosen = events === 'filter' ? shown : filterEvents(timeline.events, { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) });
  return chosen.map(({ id }) => id);
}

/** Width of the chronology's picture: a page that can be read. */
const CHRONOLOGY_PX = 760;

function pictureOfLanes(): PictureView | null {
  const window = lanesWindow();
  if (window === null) return null;
  const { grouping, order, collapsed } = useView.getState().lanes;
  return { type: 'lanes', grouping, order, collapsed, scale: window.scale, heightPx: window.viewHeightPx };
}

export function pictureInView(): PictureView | null {
  const { view, visibleDays } = useView.getState();
  if (view === 'lanes') return pictureOfLanes();
  return visibleDays === null ? null : { type: 'chronology', firstDay: visibleDays[0], lastDay: visibleDays[1], widthPx: CHRONOLOGY_PX };
}

/** Exports, and says where to and what was lost. */
export async function exportNow(request: ExportRequest): Promise<void> {
  sendDrafts();
  const chosen = await orShow(bridge().exportFile(request));
  if (chosen?.type !== 'done') return;
  const { handle, fileName, pages, notes } = chosen.value;
  const { exporting } = texts();
  const title = exporting.done(fileName, pages);
  showNotice({
    id: `export:${handle}`, tone: 'success', title, ...(notes.length === 0 ? {} : { detail: notes.slice(0, 3).join(' ') }),
    actions: [{ id: 'open', label: exporting.open }, { id: 'show', label: exporting.showInFolder }],
  });
}
