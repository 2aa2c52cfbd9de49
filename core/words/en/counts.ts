import { numbers } from './numbers';

const { number, plural } = numbers;

/** How many there are of something. */
export const counts = {
  events: (count: number) => plural(count, { one: '1 event', other: `${number(count)} events` }),
  sources: (count: number) => plural(count, { one: '1 source', other: `${number(count)} sources` }),
  suggestions: (count: number) => plural(count, { one: '1 suggestion', other: `${number(count)} suggestions` }),
  citations: (count: number) => plural(count, { one: '1 citation', other: `${number(count)} citations` }),
  paragraphs: (count: number) => plural(count, { one: '1 paragraph', other: `${number(count)} paragraphs` }),
  eventsWithoutSource: (count: number) => plural(count, { one: '1 event without a source', other: `${number(count)} events without a source` }),
};
