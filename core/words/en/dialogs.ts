import { fieldNames } from './fields';
import { numbers } from './numbers';

const { number, plural } = numbers;

/** Dialogues that have no room of their own. */
export const dialogs = {
  close: 'Close',
  cancel: 'Cancel',
  failure: (message: string, remedy: string) => `${message} ${remedy}`,
  deleteSource: {
    title: 'Delete this source?',
    confirm: 'Delete source',
    stands: (events: number, citations: number, source: string) => {
      const gone = plural(citations, { one: 'the citation', other: `the ${number(citations)} citations` });
      return plural(events, {
        one: `One event stands on “${source}”. It stays in the timeline without ${gone} of this source.`,
        other: `${number(events)} events stand on “${source}”. They stay in the timeline without ${gone} of this source.`,
      });
    },
    allHaveOthers: (events: number) => plural(events, { one: 'It has another source.', other: 'All of them have another source.' }),
    noneHasOthers: (events: number) => plural(events, { one: 'It has no other source.', other: 'They have no other source.' }),
    someHaveNone: (events: number) => plural(events, { one: '1 of them has no other source.', other: `${number(events)} of them have no other source.` }),
    undo: 'You can undo this.',
  },
  goToDate: { title: 'Go to date', go: 'Go', date: 'Date', example: '24 January 2022, 1834, 44 BC', hint: 'A day, a month or a year will do.', tooEarly: (date: string) => `No event shown is that early: ${date}`, tooLate: (date: string) => `No event shown is that late: ${date}`, first: 'The first one is selected.', last: 'The last one is selected.' },
  paste: { title: 'Paste text as a source', adding: 'Adding…', add: 'Add source', label: 'Text of the article, report or filing', hint: 'Empty lines separate paragraphs. The first short line becomes the title.' },
  published: {
    title: 'When was it published?', set: 'Set date', against: (title: string) => `Words such as “Monday” and “last week” in “${title}” are read against this date.`,
    label: 'Publication date', example: '25 January 2022', empty: 'Leave it empty when nobody knows.', stored: (when: string, edtf: string) => `Stored as ${when} (${edtf}).`, storedAs: (when: string) => `Stored as ${when}.`,
    soFar: (why: string) => `So far: ${why}.`,
  },
  search: {
    title: 'Search events and sources', example: 'Names, words, quotes', hint: 'Searches titles, descriptions, people, places, quotes and paragraphs.', nearby: 'Did you mean', results: 'Results',
    found: (total: number, shown: number) => (total === 0 ? 'Nothing found.' : total > shown ? `${number(total)} found, the best ${number(shown)} shown` : `${number(total)} found`),
    hit: (title: string, note: string) => `${title}, ${note}`,
  },
  sourceDetails: {
    title: 'Source details', save: 'Save details', open: 'Open…',
    facts: { title: 'Title', author: 'Author', publisher: 'Publisher', url: 'Address', language: 'Language' },
    examples: { title: 'Headline or name', author: 'Who wrote it', publisher: 'Newspaper, court, institution', url: 'https://…', language: 'en, de, pt-BR' },
    wrongLanguage: 'Not a language tag. Try “en” or “pt-BR”.', published: 'Published', note: 'Note', noteExample: 'How you came by it, how far you trust it',
    confidential: 'Confidential: left out of exports made for publication', file: 'File', pasted: 'Pasted text', added: 'Added', paragraphs: 'Paragraphs', fingerprint: 'Fingerprint (SHA-256)',
  },
  versions: {
    title: 'Restore earlier version', list: 'Earlier versions', restore: 'Restore', choose: 'Choose a version to see what restoring it would change.',
    elsewhere: 'Of another file, such as a copy',
    none: 'No earlier version yet. Dateline keeps one every few minutes while you work, fewer the older they get.', undo: 'You can undo this, and what you have now stays in the list.',
    restored: 'Earlier version restored. Undo brings back what you had.', same: 'It is the same as what you have now.', restoring: (what: string) => `Restoring it: ${what}.`,
    more: (count: number) => `and ${number(count)} more`,
    events: { added: 'Events that come back', removed: 'Events that go', changed: 'Events that change' },
    sources: { added: 'Sources that come back', removed: 'Sources that go', changed: 'Sources that change' },
    change: (title: string, fields: readonly string[]) => `${title} (${fieldNames(fields)})`,
  },
};
