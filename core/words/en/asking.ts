import { numbers } from './numbers';

const { number, plural } = numbers;

const edits = (count: number): string => plural(count, { one: '1 edit', other: `${number(count)} edits` });

/** What the main process asks and tells: the system's dialogues, questions before something ends, notices of a file. */
export const asking = {
  files: {
    timelines: 'Dateline timelines', openable: 'Timelines, and PDFs with a timeline', sources: 'Articles, reports, filings', events: 'Tables, calendars, timelines', anything: 'All files',
    open: 'Open timeline', importSources: 'Import sources', importEvents: 'Import events', newer: (title: string) => `Newer version of “${title}”`, saveAs: 'Save timeline as', verify: 'Verify PDF',
    exporting: (format: string) => `Export ${format}`, nameless: 'Timeline',
  },
  cancel: 'Cancel',
  ok: 'OK',
  notInFile: {
    message: (title: string) => `“${title}” is not in a file yet.`, detail: 'Dateline can keep it as it is and show it again at the next start.',
    saveAs: 'Save as…', keep: 'Keep for next start', discard: 'Delete it',
  },
  inMemoryOnly: {
    message: (title: string) => `The last edits in “${title}” are in memory only.`,
    detail: (why: string, remedy: string) => `They could not be written: ${why}. ${remedy} If you close now, they are lost.`,
    retry: 'Retry', elsewhere: 'Save elsewhere…', lose: 'Close and lose them',
  },
  fileAstray: {
    message: (title: string, why: string) => `“${title}” is not in its file: ${why}.`,
    detail: (remedy: string) => `${remedy} If you close now, Dateline keeps the timeline and shows it again at the next start.`,
    retry: 'Retry', elsewhere: 'Save elsewhere…', keep: 'Keep for next start',
  },
  revert: { message: (title: string) => `Go back to “${title}” as it was when you opened it?`, detail: 'You can undo this.', confirm: 'Revert' },
  replace: { message: (file: string) => `Replace “${file}”?`, detail: 'There is a file of this name already. What it holds will be replaced.', confirm: 'Replace' },
  openAddress: { message: 'Open this address in your browser?', confirm: 'Open' },
  merged: 'Two versions of this timeline were merged. Nothing was dropped.',
  locked: { message: (file: string, why: string) => `“${file}”: ${why}.`, readOnly: 'Open for reading only', take: 'Open anyway' },
  leftBehind: {
    message: (title: string, owner: string) => `“${title}” was left behind by another Dateline (${owner}).`,
    detail: 'If that computer is off, or is this one before it was restarted or renamed, bring it back with its last edits. If Dateline still runs there, close it there first.',
    bringBack: 'Bring it back',
  },
  recovered: {
    title: (count: number, title: string) => `Recovered ${edits(count)} in “${title}”`,
    why: 'Dateline ended before they were in the file.',
    whyNew: 'Dateline was ended unexpectedly. This timeline is not in a file yet: “Save as” gives it one.',
    /** Of a timeline whose file is lost: the edits are on a copy of it. */
    apart: {
      gone: (path: string) => `Its file is no longer there: ${path}.`, other: (path: string) => `Its file does not hold this timeline any more: ${path}.`,
      kept: 'It is back with these edits as a new timeline: “Save as” gives it a file.',
    },
    /** Of a timeline in whose file another one lies. */
    replaced: (other: string) => `Another timeline, “${other}”, is in its file now. The one that was there is kept with these edits as a new timeline, and opens by itself at the next start at the latest.`,
    cutOff: 'The last edit was cut off while it was being written and was never acknowledged; it is not included.',
    lost: (title: string) => `Edits in “${title}” could not be recovered`,
    damaged: (lines: number, keptIn: string | null) => `The record of these edits on the disk is damaged: ${plural(lines, { one: '1 line', other: `${number(lines)} lines` })} of it could not be used, and edits may be missing.${keptIn === null ? '' : ` A copy of the record is kept in ${keptIn}.`}`,
    refused: (count: number, keptIn: string | null) => `${edits(count)} could not be applied${keptIn === null ? '' : ` and ${count === 1 ? 'is' : 'are'} kept in ${keptIn}`}.`,
    merged: 'Another program had changed the file meanwhile; both were merged.',
  },
  openReadOnly: 'This timeline is open for reading only',
  readOnlyRemedy: 'Save it under another name to change it.',
  failed: (subject: string, why: string) => `${subject}: ${why}`,
  readWithChanges: (file: string) => `Read ${file} with some changes`,
  progress: { reading: (file: string) => `Reading ${file}`, readingSources: 'Reading sources', exporting: (file: string) => `Exporting ${file}` },
  pasted: 'Pasted text',
  /** Names that a new timeline has in its file until the person gives others. */
  firstNames: { title: 'Untitled timeline', kinds: { meeting: 'Meeting', alert: 'Alert', statement: 'Statement', happening: 'Event' } },
  edits: { addSource: 'Add source', updateSource: 'Replace source', restoreVersion: 'Restore earlier version', mergeCopy: 'Merge second version', takeOutside: 'Take in earlier state', revert: 'Revert' },
};
