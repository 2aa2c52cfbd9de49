import { numbers } from './numbers';

const { number, plural } = numbers;

/** The dialogue that takes events out of other people's files. */
export const importing = {
  title: 'Import events',
  titleOf: (file: string) => `Import events from ${file}`,
  fileOf: (at: number, files: number) => `File ${number(at)} of ${number(files)}`,
  reading: 'Reading…',
  readSoFar: (percent: number) => `Reading… ${number(percent)} %`,
  cancel: 'Cancel', skip: 'Skip this file', back: 'Close',
  go: (events: number) => plural(events, { one: 'Import 1 event', other: `Import ${number(events)} events` }),
  formats: { dateline: 'Dateline timeline', ics: 'Calendar (ICS)', timelinejs: 'TimelineJS', 'timeline-xml': 'Timeline (XML)', table: 'Table', markwhen: 'Markwhen' },
  separators: { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' },
  tableFacts: (rows: number, columns: number, separator: string, encoding: string) =>
    `${plural(rows, { one: '1 row', other: `${number(rows)} rows` })}, ${plural(columns, { one: '1 column', other: `${number(columns)} columns` })}, parted by ${separator}, ${encoding.toUpperCase()}`,
  hasHeadings: 'The first line holds the headings',
  columns: 'What the columns are',
  column: (at: number) => `Column ${number(at)}`,
  example: (sample: string) => `e.g. ${sample}`,
  uses: {
    none: 'Not taken', title: 'Title', when: 'Date', words: 'Date in words', zone: 'Time zone', start: 'Start', end: 'End', startYear: 'Start: year', startMonth: 'Start: month', startDay: 'Start: day', startTime: 'Start: time',
    endYear: 'End: year', endMonth: 'End: month', endDay: 'End: day', endTime: 'End: time', kind: 'Kind', status: 'Status', description: 'Description', people: 'People', places: 'Places', tags: 'Tags', link: 'Source or link', slide: 'TimelineJS type',
  },
  order: 'Dates such as 3/4/2022', orders: { 'day-month': 'Day first', 'month-day': 'Month first' },
  mustChoose: 'Say which comes first, day or month: nothing in the file tells.',
  preview: 'As it will be stored',
  previewFirst: (rows: number) => plural(rows, { one: 'The first row, as it will be stored', other: `The first ${number(rows)}, as they will be stored` }),
  heads: { row: 'Row', written: 'Written', date: 'Date', stored: 'Stored', event: 'Event' },
  untitled: 'Untitled',
  isKnown: 'Is here already', noEvent: 'No event: it names the whole timeline, or an era of it.',
  noDateColumn: 'No column is taken for the date. Choose the one that holds it.',
  found: (events: number) => plural(events, { one: '1 event', other: `${number(events)} events` }),
  withSources: (sources: number) => plural(sources, { one: 'with 1 source', other: `with ${number(sources)} sources` }),
  known: (count: number) => plural(count, { one: '1 event is here already and will not be doubled.', other: `${number(count)} events are here already and will not be doubled.` }),
  takeKnown: 'Import them once more',
  problems: (count: number) => plural(count, { one: '1 problem', other: `${number(count)} problems` }),
  withRows: (above: number, all: number) => (above < all ? plural(above, { one: '1 of them stands with its row above.', other: `${number(above)} of them stand with their rows above.` }) : plural(all, { one: 'It stands with its row above.', other: 'They stand with their rows above.' })),
  more: (count: number) => `and ${number(count)} more`,
  noProblems: 'Everything could be read.',
  notes: 'Left aside', reasons: 'How it was understood',
  copy: 'Copy the list', copied: 'Copied.', listCopied: 'Copied',
  done: (events: number, file: string) => plural(events, { one: `1 event imported from ${file}`, other: `${number(events)} events imported from ${file}` }),
  nothing: (file: string) => `Nothing was imported from ${file}`,
  unread: (count: number) => plural(count, { one: '1 part was left out or changed.', other: `${number(count)} parts were left out or changed.` }),
  undo: 'Undo',
};
