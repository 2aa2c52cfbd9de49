import { numbers } from './numbers';

const { number, plural } = numbers;

const events = (count: number): string => plural(count, { one: '1 event', other: `${number(count)} events` });
const sources = (count: number): string => plural(count, { one: '1 source', other: `${number(count)} sources` });

/** What a document that is handed out says of itself, in the language chosen for it: headings, links, footers, what was left out. */
export const evidence = {
  quoted: (text: string) => `“${text}”`,
  untitledEvent: 'Untitled event', untitledSource: 'Untitled source', untitledTimeline: 'Untitled timeline',
  subtitle: (eventCount: number, sourceCount: number, span: string) => `A chronology of ${events(eventCount)} from ${sources(sourceCount)}${span === '' ? '' : ` · ${span}`}`,
  empty: 'This timeline has no events.',
  sources: 'Sources',
  heads: { date: 'Date', event: 'Event', source: 'Source' },
  /** Of a table for spreadsheets. The import knows them again, so new ones belong into `table-columns.ts` too. */
  columns: {
    date: 'Date', edtf: 'When (EDTF)', words: 'When (words)', zone: 'Time zone', start: 'Start', end: 'End', kind: 'Kind', status: 'Status', title: 'Title', description: 'Description',
    people: 'People', places: 'Places', tags: 'Tags', citations: 'Citations',
  },
  overTime: 'Events over time, by kind',
  skipped: (count: number) => plural(count, { one: '1 paragraph not cited', other: `${number(count)} paragraphs not cited` }),
  published: (date: string) => `published ${date}`, publishedByHand: (date: string) => `published ${date} (entered by hand)`,
  publishedInferred: (date: string, from: string | null) => (from === null ? `published ${date} (inferred)` : `published ${date} (inferred from ${from})`),
  retrieved: (date: string) => `retrieved ${date}`,
  /** A source that nothing but a number tells from another. */
  numbered: (name: string, at: number) => `${name} (${number(at)})`,
  foreignSource: 'A source that is not in this timeline', paragraphGone: 'a paragraph that is gone',
  /** Beside a citation, in brackets: the date its source gives, and what is doubtful about its words. */
  aside: (parts: readonly string[]) => `(${parts.join('; ')})`,
  gives: (date: string) => `gives ${date}`,
  troubles: {
    moved: 'found here in a newer version; not reviewed', changed: 'words changed since; not reviewed',
    missing: 'words not found there; not reviewed', unfound: 'words not found there',
  },
  confidential: 'confidential',
  statuses: { reported: 'reported', planned: 'planned', disputed: 'disputed' },
  relation: (way: string) => `${way}: `,
  tagged: (tags: string) => `Tags: ${tags}`,
  toPage: '→ page',
  continued: (heading: string) => `${heading}, continued`, continuedShort: 'Continued',
  footer: (digest: string, page: number, pages: number) => `Data ${digest}  ·  Page ${number(page)} of ${number(pages)}`,
  exported: (date: string) => `exported ${date}`,
  noAuthor: 'Not named', attachment: 'The timeline in this document. Dateline opens it.',
  poster: 'Poster', sheet: (at: number) => `Sheet ${number(at)}`, sheetOf: (title: string, at: number, sheets: number) => `${title}, sheet ${number(at)} of ${number(sheets)}`,
  sheetAt: (at: number, sheets: number, row: number, rows: number, column: number, columns: number) => `Sheet ${number(at)} of ${number(sheets)} · row ${number(row)} of ${number(rows)}, column ${number(column)} of ${number(columns)}`,
  folded: (count: number) => plural(count, { one: '1 event had no room of its own and is counted only.', other: `${number(count)} events had no room of their own and are counted only.` }),
  undated: (count: number) => plural(count, { one: '1 event without a date is not drawn.', other: `${number(count)} events without a date are not drawn.` }),
  plusMore: (count: number) => `+ ${number(count)} more`, andMore: (count: number) => `and ${number(count)} more`,
  lanes: {
    none: { kind: 'No kind', person: 'Nobody named', place: 'No place', tag: 'No tag', source: 'No source' },
    others: { kind: 'Other kinds', person: 'Others', place: 'Other places', tag: 'Other tags', source: 'Other sources' },
    sourceGone: 'A source that is gone',
  },
  remarks: {
    confidential: ({ events: eventCount, sources: sourceCount, citations }: { readonly events: number; readonly sources: number; readonly citations: number }) => `Confidential material was left out of this edition: ${[
      ...(eventCount > 0 ? [events(eventCount)] : []), ...(sourceCount > 0 ? [sources(sourceCount)] : []), ...(citations > 0 ? [plural(citations, { one: '1 citation', other: `${number(citations)} citations` })] : []),
    ].join(', ')}.`,
    toReview: (count: number) => plural(count, {
      one: '1 citation waits for review: nobody has compared it with the present words of its source. It is marked.',
      other: `${number(count)} citations wait for review: nobody has compared them with the present words of their sources. They are marked.`,
    }),
    selection: (taken: number, of: number) => `A selection: ${number(taken)} of ${events(of)}.`,
  },
};
