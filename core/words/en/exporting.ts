import { numbers } from './numbers';

const { number, plural, and, script } = numbers;

const recordsWords = (events: number, sources: number): string => and([
  ...(events > 0 ? [plural(events, { one: '1 event', other: `${number(events)} events` })] : []), ...(sources > 0 ? [plural(sources, { one: '1 source', other: `${number(sources)} sources` })] : []),
]);

/** The export dialogue, and what is found out about a PDF. */
export const exporting = {
  title: (format: string) => `Export ${format}`,
  format: 'Format',
  formats: { pdf: 'PDF', html: 'Web page', md: 'Markdown', csv: 'CSV table', json: 'Dateline JSON', ics: 'Calendar (ICS)', timelinejs: 'TimelineJS', png: 'PNG picture', svg: 'SVG picture' },
  purposes: {
    pdf: 'A document to hand out: citations linked to a source appendix, and the timeline itself inside.',
    html: 'One file that any browser shows, without scripts, with links both ways. It prints well.',
    md: 'Plain text for notes, wikis and repositories.',
    csv: 'A row for each event, for spreadsheets. No cell is read as a formula.',
    json: 'A timeline that Dateline opens again, with everything that was chosen.',
    ics: 'Events for calendar programs.',
    timelinejs: 'Data for the TimelineJS storytelling tool.',
    png: 'A picture of the current view, at twice the size of the screen.',
    svg: 'A drawing of the current view that stays sharp at every size and can be edited.',
  },
  lost: 'What is left out or lost',
  losses: {
    html: 'A web page is for reading: Dateline does not read it back as events. Keep the timeline for that. Tags are left out.',
    md: 'Markdown is for reading: Dateline does not read it back as events.',
    csv: 'CSV keeps the events. The text of the sources, and the places of citations in it, are only named. How events are linked, and which are confidential, is lost, and the table does not say what was left out of it.',
    ics: 'Calendars have no sources: quotes go along as comments. How events are linked is lost. A vague, open or uncertain date stands on days that it may be, with its words behind the title. Years before 1 or after 9999 are left out.',
    timelinejs: 'TimelineJS has no sources: quotes are shown as text. How events are linked, and which are confidential, is lost. An open or vague date is drawn at its first day.',
    png: 'A picture has no sources, and only the words that are in view.',
    svg: 'A drawing has no sources, and only the words that are in view.',
  },
  leftOut: (title: string) => `Left out: ${title}`,
  leftOutCount: (events: number) => plural(events, { one: '1 event is left out.', other: `${number(events)} events are left out.` }),
  moreLost: (lines: number) => `and ${number(lines)} more`,
  ground: 'Ground', grounds: { light: 'White', dark: 'Dark' },
  count: (events: number) => plural(events, { one: '1 event', other: `${number(events)} events` }),
  cancel: 'Cancel',
  go: 'Export…',
  events: 'Events',
  all: (count: number) => `All ${number(count)}`,
  asFiltered: (count: number) => `As filtered (${number(count)})`,
  span: 'A span of time',
  from: 'From', to: 'To', fromExample: '11 January 2022', toExample: 'the end',
  spanOwnWords: 'Dates in your own words.',
  spanRead: (from: string | null, to: string | null) => (from !== null && to !== null ? `From ${from} to ${to}` : from !== null ? `From ${from}` : `to ${to ?? ''}`),
  publication: 'For publication: leave out what is confidential',
  nothingConfidential: (isOn: boolean): string => (isOn ? 'Nothing is marked confidential. Notes are left out too.' : 'Nothing is marked confidential. Notes go into the file.'),
  confidentialToo: (events: number, sources: number) => {
    return `${recordsWords(events, sources)} marked confidential, which will be in the file, with all notes.`;
  },
  confidential: (events: number, sources: number, isSaid: boolean) => {
    return isSaid ? `${recordsWords(events, sources)} marked confidential. The export says that something was left out, never what.` : `${recordsWords(events, sources)} marked confidential. The table itself does not say that something was left out.`;
  },
  page: (page: number, of: number) => `Page ${number(page)} of ${number(of)}`,
  pages: (count: number) => plural(count, { one: '1 page', other: `${number(count)} pages` }),
  partly: { pages: 'The first pages of the chronology and of the appendix. Page numbers are set when it is exported.', text: 'The beginning of the file.', picture: 'The upper part.' },
  preparing: 'Preparing the preview…',
  preview: 'Preview',
  previewOfFile: 'Preview of the file',
  picture: 'The picture as it will be exported',
  size: 'Size', sizes: { one: 'One page', tiled: 'Sheets to join' },
  sheetsAcross: 'Sheets side by side',
  lanesBy: 'Lanes by',
  layout: 'Layout', layouts: { chronology: 'Chronology', table: 'Table', poster: 'Poster' },
  paper: 'Paper',
  orientation: 'Orientation', orientations: { portrait: 'Portrait', landscape: 'Landscape' },
  withEach: 'With each event', descriptions: 'Descriptions', quotes: 'Quotes', names: 'People and places',
  appendix: 'Source appendix', appendices: { cited: 'Cited paragraphs', whole: 'Whole sources', none: 'None' },
  citations: 'Citations', numberings: { paragraph: 'By paragraph: ¶4', running: 'Numbered: [1]' },
  language: 'Language of the document',
  logoNoPicture: 'A logo is a PNG or JPEG picture.', logoTooLarge: 'This picture is larger than 400 KB. Make it smaller first.',
  header: 'Header above the title', headerExample: 'Name of an office or a case',
  addLogo: 'Add a logo…', changeLogo: 'Change the logo…', removeLogo: 'Remove the logo',
  author: 'Author, for the file’s metadata', authorExample: 'Not named',
  done: (file: string, pages: number | null) => (pages === null ? `Exported ${file}` : `Exported ${file}, ${plural(pages, { one: '1 page', other: `${number(pages)} pages` })}`),
  noFont: (scripts: readonly string[]) => `Some letters have no font on this computer and are printed as boxes: ${and(scripts.map(script))}. Install a font for them and export again.`,
  open: 'Open', showInFolder: 'Show in folder',
  verify: {
    intact: 'This PDF is as it was exported', unchanged: 'No change was found in this PDF', changed: 'This PDF was changed', openIt: 'Open the timeline in it', close: 'Close',
    exported: (when: string) => `, exported ${when}`,
    data: { intact: 'The timeline in it is the one it was made of.', changed: 'The timeline in it was changed after it was exported.', missing: 'The timeline in it was removed.' },
    pages: {
      intact: 'The pages are as they were exported, and nothing lies over them.',
      drawn: 'The pages draw what they drew when it was exported. An earlier version of Dateline exported it, so pictures, page sizes and where links lead cannot be compared.',
      overlaid: 'The pages draw what they drew when it was exported, but something lies over them, they were cropped or turned, or a picture or a link was exchanged.',
      changed: 'The pages were changed after it was exported.',
    },
    guide: {
      intact: 'Bookmarks, title, author and day of export are as they were.',
      changed: 'A bookmark, the title, the author or the day of export was changed after it was exported.',
      unknown: 'Bookmarks, title, author and day of export cannot be compared: an earlier version of Dateline exported it.',
    },
    hash: 'Data, as in the footer of every page',
    note: 'This shows changes made by accident or in passing. It is no signature: whoever takes care can make a new PDF with a new number. Compare the number with a copy you trust.',
  },
};
