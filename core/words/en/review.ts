import { numbers } from './numbers';

const { and, number, plural } = numbers;

/** Citations to look at after their source was replaced by a newer version. */
export const review = {
  title: 'Review citations',
  done: 'Done',
  later: 'Later',
  allStand: 'Every citation stands where it says.',
  toReview: (count: number) => plural(count, {
    one: '1 citation does not stand in the newer version as before. Nothing is changed until you say so; each answer can be undone.',
    other: `${number(count)} citations do not stand in the newer version as before. Nothing is changed until you say so; each answer can be undone.`,
  }),
  moreFollow: (count: number) => plural(count, { one: '1 more follows.', other: `${number(count)} more follow.` }),
  states: { moved: 'Moved', changed: 'Changed', missing: 'Missing' },
  item: (state: string, title: string) => `${state}: ${title}`,
  sourceGone: 'The source is gone',
  notFoundIn: (title: string) => `Not found in “${title}”`,
  notFoundGone: 'Not found: its source is gone',
  nowIn: (paragraph: number | null, title: string) => (paragraph === null ? `Now in “${title}”` : `Now in ¶${paragraph} of “${title}”`),
  nowReads: (paragraph: number | null, title: string) => (paragraph === null ? `Now reads, in “${title}”` : `Now reads, in ¶${paragraph} of “${title}”`),
  citeThere: 'Cite it there',
  takeNew: 'Take the new words',
  takeNewAndDate: 'Take the new words and date',
  otherDate: (gone: string, when: string, words: string, newWhen: string) => `The date of the event, ${when}, was read from “${gone}”. The new words say “${words}”: ${newWhen}.`,
  dateGone: (gone: string, when: string) => `The date of the event, ${when}, was read from “${gone}”, which does not stand here any more.`,
  leave: 'Leave it as it is',
  keepOld: 'Keep the old words',
  remove: 'Remove citation',
  answers: { take: 'Take new words', 'take-date': 'Take new words and date', keep: 'Keep old words', remove: 'Remove citation' },
  answered: (answer: string) => `${answer}: done. Undo brings it back.`,
  kept: 'Kept as it was quoted from the earlier version of the source.',
  updated: (file: string) => `Replaced with ${file}`,
  nothingCites: 'Nothing cites this source yet.',
  outcome: (counts: { readonly exact: number; readonly moved: number; readonly changed: number; readonly missing: number }) =>
    `Citations: ${and([
      ...(counts.exact > 0 ? [`${number(counts.exact)} as before`] : []), ...(counts.moved > 0 ? [`${number(counts.moved)} moved`] : []),
      ...(counts.changed > 0 ? [`${number(counts.changed)} changed`] : []), ...(counts.missing > 0 ? [`${number(counts.missing)} missing`] : []),
    ])}.`,
};
