/**
 * Which format a file of events is in, by what is in it and then by its name, and its events.
 *
 * A table needs the person's word on its columns; the rest is read straight away.
 */
import { failTelling, ok, type Result } from '../result';
import { COLUMN_LIMIT, readCsv, type CsvTable, type Report } from './csv-text';
import { importIcs } from './import-ics';
import { importMarkwhen } from './import-markwhen';
import { readTable } from './import-table';
import { proposeMapping, type MappingProposal } from './propose-mapping';
import { importTimelineJs } from './import-timelinejs';
import { importTimelineXml } from './import-timeline-xml';
import { withinLimits, type ImportedEvents } from './imported-events';
import { words } from '../words/words';

export type EventFormat = 'dateline' | 'ics' | 'timelinejs' | 'timeline-xml' | 'table' | 'markwhen';

export type EventFile =
  | { readonly type: 'events'; readonly format: EventFormat; readonly imported: ImportedEvents }
  /** To be shown with its proposal; `readTable` reads it with the mapping the person agreed to. */
  | { readonly type: 'table'; readonly table: CsvTable; readonly proposal: MappingProposal }
  /** A timeline of our own: to be decoded by the codec and merged with `importTimeline`. */
  | { readonly type: 'timeline' };

/** Null when the text is none of them. */
export function formatOf(text: string, fileName: string): EventFormat | null {
  const head = text.slice(0, 4_000).replace(/^\ufeff/, '').trimStart();
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (/^BEGIN:VCALENDAR/i.test(head)) return 'ics';
  if (head.startsWith('{')) return /"format"\s*:\s*"dateline"/.test(head) ? 'dateline' : 'timelinejs';
  if (head.startsWith('<')) return /<timeline[\s>]/.test(head) ? 'timeline-xml' : null;
  if (extension === 'ics') return 'ics';
  if (extension === 'mw' || extension === 'markwhen') return 'markwhen';
  if (extension === 'csv' || extension === 'tsv' || extension === 'tab') return 'table';
  if (extension === 'json') return 'timelinejs';
  return null;
}

export function readEventFile(text: string, fileName: string, report: Report = () => undefined): Result<EventFile> {
  if (text.trim() === '') return failTelling('file-empty', fileName, words().events.failures.empty);
  const format = formatOf(text, fileName);
  const events = (imported: Result<ImportedEvents>, of: EventFormat): Result<EventFile> => (imported.ok ? ok({ type: 'events', format: of, imported: withinLimits(imported.value) }) : imported);
  switch (format) {
    case 'dateline':
      return ok({ type: 'timeline' });
    case 'ics':
      return events(importIcs(text, fileName, report), format);
    case 'timelinejs':
      return events(importTimelineJs(text, fileName), format);
    case 'timeline-xml':
      return events(importTimelineXml(text, fileName), format);
    case 'markwhen':
      return events(importMarkwhen(text, fileName), format);
    case 'table': {
      const table = readCsv(text, fileName.toLowerCase().endsWith('.tsv') ? '\t' : undefined, undefined, report);
      if (table.tooWideLine !== null) return failTelling('table-too-wide', fileName, words().events.failures.tooWide(table.tooWideLine, COLUMN_LIMIT));
      if (table.rows.length === 0) return failTelling('table-empty', fileName, table.unclosedQuoteLine === null ? words().events.failures.noRow : words().events.failures.openQuote(table.unclosedQuoteLine));
      return ok({ type: 'table', table, proposal: proposeMapping(table) });
    }
    case null:
      return failTelling('events-unknown-format', fileName, words().events.failures.unknown);
  }
}

/** A table of Dateline's own, whose columns are known. */
export function readOwnCsv(text: string): ImportedEvents {
  const table = readCsv(text, ',');
  return readTable(table, proposeMapping(table).mapping);
}
