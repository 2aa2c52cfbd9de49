/** What the keys do. The keys themselves: renderer/dialogs/shortcuts-dialog.tsx. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  keys: { Ctrl: 'Ctrl', Shift: 'Shift', Enter: 'Enter', Delete: 'Delete', Escape: 'Escape', Space: 'Space', Home: 'Home', End: 'End' },
  timeline: 'Timeline', source: 'Source', anywhere: 'Anywhere', files: 'Files and panes',
  moveEvents: 'Move between events', editEvent: 'Edit the event', deleteEvent: 'Delete the event', letGo: 'Let go of the event', ends: 'First and last event',
  citations: 'Previous and next citation', eventsFromAnywhere: 'Previous and next event, from anywhere', goToDate: 'Go to date', views: 'Chronology, lanes',
  moveParagraphs: 'Move between paragraphs', moveWords: 'Move the cursor by a word', markWords: 'Mark words', newOnWords: 'New event on the marked words, or the paragraph',
  cite: 'Cite the marked words', eventsOfParagraph: 'Show the events of a paragraph', nextCited: 'Next cited paragraph', nextUnused: 'Next date that is not used', find: 'Find in source',
  nextPane: 'Next pane', checks: 'Checks', backOut: 'Back out of a field, a dialogue, a selection', search: 'Search events and sources', palette: 'Command palette', preferences: 'Preferences', copyPaste: 'Copy and paste events', newEvent: 'New event', duplicate: 'Duplicate event', link: 'Link to another event',
  undo: 'Undo', redo: 'Redo', import: 'Import sources', paste: 'Paste text as a source', exportPdf: 'Export PDF', exportOther: 'Export in another format', sourcePane: 'Source pane', inspector: 'Inspector', overview: 'Overview',
};
