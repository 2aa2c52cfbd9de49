/**
 * Timelines of any size for the tests and benchmarks of the PDF: dates over years, three kinds, sources with numbered
 * paragraphs, two citations an event, and texts that are hard to print.
 */
import { dayOf, dayText } from '../../core/dates/calendar';
import { quoteFor } from '../../core/sources/citation';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { Citation, EventId, KindId, ParagraphId, Source, SourceId, Timeline, TimelineEvent } from '../../core/timeline/types';

const PLACES = ['Geneva', 'Brussels', 'Vienna', 'Paris', 'Kyiv', 'Moscow', 'Washington'];
const VERBS = ['meets', 'warns', 'answers', 'agrees', 'writes to', 'calls', 'visits'];
const SENTENCE = 'Officials of both sides sat down for talks that went on into the night and ended without a common line, though they agreed to meet again.';

/** Hard texts, one a paragraph or a title. */
export const HARD_TEXTS = [
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3),
  'اجتماع وزراء الخارجية في جنيف يوم 21 يناير 2022 بحضور NATO',
  'פגישת שרי החוץ בז׳נבה ביום 21 בינואר',
  '日内瓦会谈：双方外长于一月二十一日会面，未取得突破。',
  'ジュネーブで外相会談、緊張緩和への道は見えず',
  'Emoji 👩‍🚀🇺🇦👍🏽 and ‮reversed‬ marks',
  'Ошибка в тексте: министр прибыл в Киев',
  '<script>alert(1)</script> & "quotes" \'single\' </style><img src=x onerror=alert(1)>',
  'Line one\r\nLine two\nLine three\u2028line four',
  'Ends in half a character \ud83d',
  'Nul\u0000 and bell\u0007',
] as const;

export interface MadeOptions {
  readonly events: number;
  readonly sources?: number;
  readonly paragraphsPerSource?: number;
  /** Take titles and paragraphs from HARD_TEXTS now and then. */
  readonly hard?: boolean;
  readonly daysApart?: number;
}

export function madeTimeline({ events, sources = Math.max(1, Math.min(40, Math.ceil(events / 12))), paragraphsPerSource = Math.min(60, Math.max(3, Math.ceil((events * 1.2) / sources))), hard = false, daysApart = 0.6 }: MadeOptions): Timeline {
  const sourceList = Array.from({ length: sources }, (_, source): Source => ({
    id: `s${source}` as SourceId, title: `Report ${source + 1}: ${PLACES[source % PLACES.length] ?? ''} talks`, publisher: `Wire ${source + 1}`, published: dayText(dayOf(2022, 1, 1 + source)),
    publishedBasis: 'stated', mediaType: 'text/plain', sha256: String(source).padStart(64, 'a'),
    paragraphs: Array.from({ length: paragraphsPerSource }, (_p, index) => ({
      id: `p${index}` as ParagraphId, role: index === 0 ? 'heading' as const : 'body' as const,
      text: hard && index % 4 === 3 ? (HARD_TEXTS[index % HARD_TEXTS.length] ?? '') : `Paragraph ${index + 1} of report ${source + 1}. ${SENTENCE} ${index % 3 === 0 ? SENTENCE : ''}`.trim(),
    })),
  }));
  const cite = (source: number, paragraph: number): Citation => {
    const inSource = sourceList[source % sources];
    const text = inSource?.paragraphs[paragraph % paragraphsPerSource];
    const words = text?.text ?? '';
    const start = Math.max(0, words.indexOf('Officials'));
    return { source: inSource?.id ?? ('' as SourceId), paragraph: text?.id ?? ('' as ParagraphId), quote: quoteFor(words, start, start + 60) };
  };
  const kinds: readonly KindId[] = ['meeting', 'alert', 'statement'].map((kind) => kind as KindId);
  const eventList = Array.from({ length: events }, (_, index): TimelineEvent => {
    const day = dayOf(2010) + Math.floor(index * daysApart);
    const edtf = index % 23 === 5 ? `${dayText(day)}/${dayText(day + 6)}` : index % 31 === 7 ? `${dayText(day)}~` : index % 17 === 3 ? `${dayText(day)}T12:00/${dayText(day)}T18:00` : dayText(day);
    return {
      id: `e${index}` as EventId, title: hard && index % 3 === 1 ? (HARD_TEXTS[index % HARD_TEXTS.length] ?? '') : `${PLACES[index % 7] ?? ''} ${VERBS[(index * 3) % 7] ?? ''} ${PLACES[(index + 3) % 7] ?? ''}, event ${index + 1}`,
      when: { edtf }, kind: kinds[index % 3] ?? ('meeting' as KindId), status: index % 11 === 0 ? 'planned' : 'reported', ...(index % 2 === 0 ? { description: SENTENCE } : {}),
      actors: [], places: [], tags: [], citations: [cite(index, Math.floor(index / sources)), ...(index % 3 === 0 ? [cite(index + 1, index)] : [])],
      created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z',
    };
  });
  return { ...newTimeline('tmade', hard ? 'שלום — 日本 — Ünïcode “title”' : `Made timeline of ${events} events`), sources: sourceList, events: eventList };
}
