/** What each format cannot hold, said before anything is exported. Null where nothing is lost. */
import type { ExportFormat } from './export-request';

export const FORMAT_LOSS: Readonly<Record<ExportFormat, string | null>> = {
  pdf: null,
  html: 'A web page is for reading: Dateline does not read it back as events. Keep the timeline for that.',
  md: 'Markdown is for reading: Dateline does not read it back as events.',
  csv: 'CSV keeps the events. The text of the sources, and the places of citations in it, are only named.',
  json: null,
  ics: 'Calendars have no sources: quotes go along as comments. A vague date covers all days it may be, and years before 1 or after 9999 are left out.',
  timelinejs: 'TimelineJS has no sources: quotes are shown as text. An open or vague date is drawn at its first day.',
  png: 'A picture has no sources, and only the words that are in view.',
  svg: 'A drawing has no sources, and only the words that are in view.',
};
