import { numbers } from './numbers';

const { number, plural } = numbers;

/** What leads from one event to another. */
export const relations = {
  /** From the event it is written in, and from the other one. */
  ways: {
    causes: { out: 'Causes', in: 'Caused by' },
    follows: { out: 'Follows', in: 'Followed by' },
    'responds-to': { out: 'Responds to', in: 'Answered by' },
    contradicts: { out: 'Contradicts', in: 'Contradicted by' },
  },
  /** The same on an arrow. */
  onArrow: (way: string) => way.toLowerCase(),
  title: (count: number) => (count === 0 ? 'Related events' : `Related events · ${number(count)}`),
  gone: 'An event that is not in this timeline. It may have been deleted on another computer.',
  goneShort: 'a missing event',
  goThere: (way: string, title: string, when: string) => `${way} ${title}, ${when}. Go there`,
  remove: (place: number, way: string, title: string) => `Remove link ${number(place)}: ${way} ${title}`,
  removeHint: 'Remove this link',
  add: 'Link to another event',
  addHint: 'Say that it causes, follows, answers or contradicts another event',
  way: 'This event',
  other: 'The other event',
  otherExample: 'The other event: words of its title, people, quotes',
  near: 'Near it in time:',
  none: 'No other event with these words.',
  found: (count: number, isAll: boolean) => (isAll ? plural(count, { one: '1 event', other: `${number(count)} events` }) : `The best ${number(count)} events`),
  didYouMean: 'Did you mean',
  events: 'Events',
  already: 'linked already',
  alreadySo: 'They are related like this already.',
  linkEdit: 'Link events',
  removeEdit: 'Remove link',
  linked: (way: string, title: string) => `${way} “${title}”.`,
  removed: 'Link removed.',
  selectFirst: 'Select an event first.',
  acceptFirst: 'Accept the suggestion first.',
  doubtGone: (way: string, id: string) => `${way} an event that is not in this timeline (${id}).`,
  doubtAfter: (way: string, title: string, when: string, otherWhen: string) => `${way} “${title}”, but is dated ${when}, after ${otherWhen}.`,
  doubtBefore: (way: string, title: string, when: string, otherWhen: string) => `${way} “${title}”, but is dated ${when}, before ${otherWhen}.`,
};
