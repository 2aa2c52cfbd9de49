import { numbers } from './numbers';

const { number, plural } = numbers;

/** Chronology, lanes and overview. */
export const timeline = {
  events: 'Events',
  status: { reported: 'reported', planned: 'planned', disputed: 'disputed' },
  statusBadge: { planned: 'Planned', disputed: 'Disputed' },
  noSource: 'No source',
  noKind: 'No kind',
  showParagraph: (paragraph: string | null, source: string) => `Show paragraph ${paragraph ?? 'missing'} of ${source}`,
  sourceGone: 'A source that is gone',
  disagree: 'Dates disagree',
  disagreement: (one: string, other: string, isOfEvent: boolean) => (isOfEvent ? `One source gives ${one}, the event has ${other}` : `One source gives ${one}, another ${other}`),
  leftOut: 'Left out of exports for publication',
  confidential: 'Confidential',
  suggestion: 'Suggestion',
  moreChips: (count: number) => `+ ${number(count)} more`,
  accept: 'Accept', acceptHint: 'Accept (A)', edit: 'Edit', editHint: 'Edit (E)', dismiss: 'Dismiss', dismissHint: 'Dismiss (X)',
  row: {
    event: 'event',
    suggested: (kind: string | null) => `suggested ${kind ?? 'event'}`,
    confidential: 'confidential',
    disagree: 'sources disagree on the date',
    sources: (count: number) => (count === 0 ? 'no source' : plural(count, { one: '1 citation', other: `${number(count)} citations` })),
  },
  empty: 'No events yet',
  emptyNote: 'Mark words in a source and press Enter, or choose New event.',
  nothingFits: 'No event fits the filter',
  showAll: 'Show all events',
  overview: 'Overview',
  overviewEmpty: 'The overview fills as events are added.',
  daysInView: 'Days in view', firstDayInView: 'First day in view', lastDayInView: 'Last day in view',
  zoomIn: 'Zoom in',
  close: 'Close',
  today: 'Today',
  eventsInLanes: 'Events in lanes',
  cannotMove: 'This date cannot be moved so',
  moveEvent: 'Move event',
  unplaced: (count: number) => plural(count, { one: '1 event without a date that can be placed', other: `${number(count)} events without a date that can be placed` }),
  lanes: 'Lanes',
  lanesBy: 'Lanes by',
  laneMoved: (label: string, place: number, count: number) => `${label}: ${number(place)} of ${number(count)}`,
  laneMenu: { up: 'Move up', down: 'Move down', fold: 'Fold up', unfold: 'Unfold' },
  thenBy: 'Then by',
  lanesOf: (outer: string, inner: string | null) => `Lanes by ${outer}${inner === null ? '' : `, then ${inner}`}. Change`,
  by: (outer: string, inner: string | null) => `By ${outer}${inner === null ? '' : `, ${inner}`}`,
  /** Inside "Lanes by …". */
  fields: { kind: 'kind', person: 'people', place: 'place', tag: 'tag', source: 'source' },
  /** In a list. */
  fieldChoices: { kind: 'Kind', person: 'People', place: 'Place', tag: 'Tag', source: 'Source' },
  nothing: 'Nothing',
};
