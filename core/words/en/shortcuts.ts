/** What the keys of the panes do; those of the menus come from the menus. The keys themselves: renderer/dialogs/shortcuts-dialog.tsx. */
export const shortcuts = {
  title: 'Keyboard shortcuts',
  keys: { Ctrl: 'Ctrl', Shift: 'Shift', Enter: 'Enter', Delete: 'Delete', Escape: 'Escape', Space: 'Space', Home: 'Home', End: 'End', PageUp: 'Page up', PageDown: 'Page down' },
  timeline: 'Timeline', source: 'Source', suggestion: 'Suggestion', lanes: 'Lanes', anywhere: 'Anywhere',
  moveEvents: 'Move between events', editEvent: 'Edit the event', deleteEvent: 'Delete the event', letGo: 'Let go of the event', ends: 'First and last event',
  citations: 'Previous and next citation',
  moveParagraphs: 'Move between paragraphs', moveWords: 'Move the cursor by a word', markWords: 'Mark words', newOnWords: 'New event on the marked words, or the paragraph',
  eventsOfParagraph: 'Show the events of a paragraph', nextCited: 'Next cited paragraph', nextUnused: 'Next date that is not used',
  backOut: 'Back out of a field, a dialogue, a selection', copyPaste: 'Copy and paste events', pasteText: 'Make a source of copied text',
  selectMore: 'Select from one event to another', selectTo: 'Select up to the first or last event', walk: 'Move without selecting', selectAll: 'Select all events', accept: 'Accept', edit: 'Edit', dismiss: 'Dismiss',
  zoom: 'Zoom in and out', fit: 'Fit all events', page: 'Earlier and later by a page', toggle: 'Take the event into the selection or out of it',
  further: 'Further up and down', moveLane: 'Move the lane whose name has the focus', moveSource: 'Move a source in the list of sources', paneWidth: 'Width of a pane, on the line beside it',
  previousPane: 'Previous pane', contextMenu: 'The menu of the right button',
};
