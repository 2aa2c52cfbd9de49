/**
 * Events as a table for spreadsheets, one a row, in the order of the chronology.
 *
 * `When (EDTF)` is the exact date; `Start` and `End` are for sorting, `Date` for reading. The words of citations are
 * there to read; a table has no place for the sources themselves. Headings and statuses are in the language of the
 * document, as its dates are; the import knows them in every language (`table-columns.ts`, `statusOf`).
 */
import { daysOfSpan, spanOfEdtf } from '../dates/when-span';
import { dayText } from '../dates/calendar';
import { formatWhen } from '../dates/format-when';
import { inChronologicalOrder } from '../layout/chronology-order';
import type { Timeline } from '../timeline/types';
import { joinNames } from './cell-lists';
import { citationWords } from './citation-words';
import { writeCsv } from './csv-text';
import { words } from '../words/words';
import { indexCitations } from './evidence-citations';

export function exportCsv(timeline: Timeline): string {
  const { columns, statuses } = words().evidence;
  const events = inChronologicalOrder(timeline.events);
  const citations = indexCitations(timeline, events, 'paragraph');
  const kinds = new Map(timeline.kinds.map((kind) => [kind.id, kind.label]));
  const rows = events.map((event) => {
    const span = spanOfEdtf(event.when.edtf);
    const { firstDay, lastDay } = span === null ? { firstDay: null, lastDay: null } : daysOfSpan(span);
    return [
      formatWhen(event.when.edtf), event.when.edtf, event.when.text ?? '', event.when.zone ?? '', firstDay === null ? '' : dayText(firstDay), lastDay === null ? '' : dayText(lastDay),
      kinds.get(event.kind) ?? event.kind, statuses[event.status], event.title, event.description ?? '', joinNames(event.actors), joinNames(event.places), joinNames(event.tags),
      event.citations.map((citation) => citationWords(event, citation, citations)).join('\n'),
    ];
  });
  return writeCsv([[
    columns.date, columns.edtf, columns.words, columns.zone, columns.start, columns.end, columns.kind, columns.status, columns.title, columns.description, columns.people, columns.places, columns.tags, columns.citations,
  ], ...rows]);
}
