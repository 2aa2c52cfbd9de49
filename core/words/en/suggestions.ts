import { numbers } from './numbers';

const { number, plural } = numbers;

/** Events proposed from sources. */
export const suggestions = {
  title: 'Suggestions',
  one: 'Suggestion',
  reading: (sources: number) => plural(sources, { one: 'Reading the source for events…', other: `Reading ${number(sources)} sources for events…` }),
  cancel: 'Cancel', cancelReading: 'Cancel reading for events',
  review: 'Review',
  acceptOfSource: (count: number) => plural(count, { one: 'Accept the suggestion of this source', other: `Accept all ${number(count)} of this source` }),
  accept: 'Accept',
  edit: 'Edit',
  dismiss: 'Dismiss',
  when: 'When',
  standsOn: 'Stands on',
  keysBefore: 'In the timeline:',
  keyAccept: 'accept',
  keyEdit: 'edit',
  keyDismiss: 'dismiss',
  acceptOne: 'Accept suggestion',
  acceptMany: 'Accept suggestions',
  dismissOne: 'Dismiss suggestion',
  accepted: (title: string) => `Accepted: ${title}`,
  dismissed: (title: string) => `Dismissed: ${title}. Undo brings it back.`,
  acceptedMany: (count: number) => `Accepted ${number(count)}. Undo takes them back.`,
  readAgainst: (quoted: string, day: string) => `“${quoted}”, read against ${day}`,
  noWords: 'no words of its own',
  noWordsAgainst: (day: string) => `no words of its own, read against ${day}`,
  quoted: (quoted: string) => `“${quoted}”`,
};
