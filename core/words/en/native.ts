import { numbers } from './numbers';

const { number, plural } = numbers;

/** Preferences, the command palette, windows, crashes, the tour and what Dateline is made of. */
export const native = {
  commands: {
    source: '&Source', newWindow: 'New window', openInNewWindow: 'Open in new window…', preferences: 'Preferences…', palette: 'Command palette…', copyEvent: 'Copy event', cutEvent: 'Cut event', pasteEvents: 'Paste events',
    nextPane: 'Next pane', sourceDetails: 'Source details…', publicationDate: 'Publication date…', updateSource: 'Replace with a newer version…', showOriginal: 'Show the original file', deleteSource: 'Delete source…', eventConfidential: 'Mark event as confidential or not', sourceConfidential: 'Mark source as confidential or not', toggleRead: 'Mark as read or unread',
    tour: 'Take the tour', showLog: 'Show the log', fit: 'Fit all events', review: 'Review citations…',
    suggestions: 'Suggestions',
  },
  preferences: {
    title: 'Preferences', looks: 'Looks', dates: 'Dates', files: 'Files', writing: 'Writing',
    language: 'Language', systemLanguage: 'Like the system',
    theme: 'Theme', themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
    density: 'Density', densities: { comfortable: 'Comfortable', compact: 'Compact' },
    motion: 'Motion', motions: { system: 'Like the system', reduced: 'Reduced' },
    dayOrder: 'Date format',
    dayOrderHint: 'How dates are shown, in PDFs too. They are stored the same way.',
    weekStart: 'Weeks begin on', weekStarts: { system: 'Like the system', monday: 'Monday', saturday: 'Saturday', sunday: 'Sunday' },
    autosave: 'Save the file', autosaves: { soon: 'As you work', minute: 'Once a minute', 'on-demand': 'When you save or close' },
    autosaveHint: 'Every edit is kept safe on the disk at once, whichever you choose.',
    versions: 'Keep versions of the file', everyMinutes: (minutes: number): string => (minutes === 1 ? 'Every minute' : minutes === 60 ? 'Every hour' : `Every ${minutes} minutes`),
    followsLater: 'Kept safe, the file follows',
    spellCheck: 'Check English spelling in text fields',
    spellCheckHint: 'The dictionary is part of Dateline; nothing is sent or fetched. Other languages are not checked yet.',
    damaged: 'The settings could not be read',
    damagedDetail: (name: string): string => `The file was set aside as ${name} and Dateline starts with its first settings. Timelines are not touched.`,
    unwritten: (why: string): string => `The settings cannot be written: ${why}`, unwrittenDetail: 'What you choose holds until Dateline is closed. Timelines are not touched.',
  },
  noFolder: {
    message: 'Dateline cannot start: it may not write in its own folder.',
    detail: (folder: string): string => `${folder}\n\nMake this folder one that you may write in, or ask whoever looks after this computer. Your timelines are not touched.`,
  },
  palette: {
    title: 'Commands', label: 'Find a command', hint: 'Type a part of its name; Enter runs it.', none: 'No command has these words.', results: 'Commands', recent: (name: string): string => `Open ${name}`,
    /** What people call it besides, by command; found and not shown. */
    also: {
      open: 'load file', save: 'write disk', versions: 'history backup', revert: 'undo all', import: 'add article document file', 'import-events': 'table spreadsheet calendar', 'paste-text': 'article clipboard',
      'export-pdf': 'print report', export: 'print publish web page html csv table calendar picture', 'verify-pdf': 'check signature', close: 'exit', quit: 'exit close the app',
      find: 'search', search: 'find', preferences: 'settings options configure', 'new-event': 'add create', 'delete-event': 'remove', 'relate-event': 'relation connect cause contradict', 'event-confidential': 'secret private redact',
      suggestions: 'drafts proposals review', kinds: 'categories types colours', names: 'rename merge names actors persons organisations spellings duplicates replace', 'source-details': 'properties author note', 'publication-date': 'published', 'update-source': 'update', 'source-confidential': 'secret private redact', 'delete-source': 'remove',
      'show-chronology': 'list view', 'show-lanes': 'horizontal axis view', 'zoom-fit': 'zoom all lanes', 'go-to-date': 'jump day', checks: 'problems warnings', 'toggle-furniture': 'clutter adverts', 'time-zone': 'time zone clocks',
      theme: 'appearance colours mode', language: 'language Sprache', zoomIn: 'larger bigger text size', zoomOut: 'smaller text size', resetZoom: 'zoom 100 % text size', togglefullscreen: 'fullscreen maximise maximize',
      'keyboard-shortcuts': 'keys help', tour: 'help introduction', 'show-log': 'errors report', 'check-updates': 'upgrade version', about: 'version licence license',
    },
  },
  context: {
    copyEvent: 'Copy event', cutEvent: 'Cut event', showCitation: 'Show its paragraph', noSuggestions: 'No suggestions', copyParagraph: 'Copy paragraph',
    sourceDetails: 'Details…', publicationDate: 'Publication date…', updateSource: 'Replace with a newer version…', showOriginal: 'Show the original file', deleteSource: 'Delete source…',
    moveUp: 'Move up', moveDown: 'Move down',
  },
  clip: {
    copied: (count: number): string => plural(count, { one: 'Copied one event', other: `Copied ${number(count)} events` }),
    pasted: (count: number): string => plural(count, { one: 'Paste event', other: `Paste ${number(count)} events` }),
    done: (events: number, sources: number): string =>
      `${plural(events, { one: 'One event', other: `${number(events)} events` })} added${sources === 0 ? '' : plural(sources, { one: ' with one source', other: ` with ${number(sources)} sources` })}`,
    nothing: 'Select an event first.', nothingToPaste: 'There is no event in the clipboard.',
    dropHere: 'Drop to add the event with its source',
    subject: 'The events', damaged: { message: 'What was copied does not fit into this timeline.', remedy: 'Copy them again in Dateline.' },
    elsewhere: {
      message: 'They were copied in another Dateline, or before this one was started again.',
      remedy: 'Open the timeline they come from here, and copy them again. Their text alone can only become a source.',
    },
    readOnly: 'This timeline is open for reading only.', readOnlyRemedy: 'Save it as a file of your own first.', noTimeline: 'There is no timeline in this window.', noTimelineRemedy: 'Open or create one first.',
  },
  crash: {
    title: 'This window has stopped', safe: 'Your work is safe: every edit that was shown as made is on the disk.', again: 'Start the window again', copyLog: 'Copy the log', copied: 'Copied', log: 'What happened',
    returned: 'The window stopped and was started again', returnedDetail: 'Every edit that was shown as made is there; what you were typing at that moment may be missing. What happened stands in the log.', showLog: 'Show the log',
    twice: 'The window has stopped again', twiceDetail: 'Your edits are safe on disk. Starting Dateline anew may help.',
    main: 'Something unforeseen happened', mainDetail: 'Your edits are safe on disk. If Dateline behaves oddly, start it again.', restart: 'Start Dateline again', goOn: 'Go on', close: 'Close the window',
  },
  about: {
    promise: 'Turns documents into event timelines people can check. Every event stands on a paragraph; everything stays on this computer.',
    licence: 'Dateline is free software under the MIT licence.', versions: 'Versions', parts: 'Made with', noParts: 'The list of parts is written when Dateline is built; this build has none.', showLicence: (name: string): string => `Licence of ${name}`,
  },
  tour: {
    invite: 'New here?', inviteDetail: 'Four steps on a sample of January 2022 show how it goes.', take: 'Take the tour', notNow: 'Not now',
    step: (at: number, of: number): string => `Step ${at} of ${of}`, next: 'Next', back: 'Back', skip: 'Skip the tour', done: 'Done',
    steps: [
      { title: 'Every source is numbered', text: 'Articles, reports and filings stand here, paragraph by paragraph. Mark words and press Enter: they become an event.' },
      { title: 'Events in order', text: 'Each card says when, what and from where. Dates are as precise as the source, and no more.' },
      { title: 'Every event stands on words', text: 'A ribbon leads from the selected event to its paragraph. The inspector holds the quote and all you can change.' },
      { title: 'Hand it on', text: 'Export makes a PDF in which every citation links to its paragraph. Search finds events and words; the palette finds commands.' },
    ],
  },
};
