/** The empty window. The page's first part holds this room and no other; see renderer/README.md. */
export const start = {
  label: 'Start',
  promise: 'Put an article, a report or a filing in. Get a chronology out in which every event stands on a paragraph anyone can check.',
  drop: 'Drop an article here',
  dropNote: 'or choose files. Everything stays on this computer.',
  dropSheet: 'Drop to add as a source',
  dropEvents: 'Drop to add the event with its source',
  pasteText: 'Paste text',
  openSample: 'Open the sample',
  newTimeline: 'New timeline',
  open: 'Open…',
  recent: 'Recent timelines',
  invite: 'New here?',
  inviteDetail: 'Four steps on a sample of January 2022 show how it goes.',
  takeTour: 'Take the tour',
  notNow: 'Not now',
};
