import { numbers } from './numbers';

const { number } = numbers;

const examples = 'Try “24 Jan 2022”, “Monday afternoon”, “past two weeks”, “about 1834” or “before 3 March”.';
const example = 'Give a day, a month, a year, or a range such as “3 to 5 March 2022”.';
const reference = 'Set the publication date of the source, or type the whole date.';

/** Why what was typed is no date. */
export const whens = {
  quoted: (typed: string) => `“${typed}”`,
  empty: { message: 'No date was given.', remedy: examples },
  tooLong: (letters: number) => ({ message: `A date has fewer than ${number(letters)} letters.`, remedy: examples }),
  none: { message: 'There is no date in it.', remedy: examples },
  rest: (rest: string) => ({ message: `“${rest}” is not understood as part of a date.`, remedy: examples }),
  twoDates: (one: string, other: string) => ({ message: `It names “${one}” and “${other}”, and does not say how they belong together.`, remedy: 'Write “to”, “and” or “or” between them, or give each date an event of its own.' }),
  ambiguous: (one: string, other: string) => ({ message: `It can be read as ${one} or as ${other}.`, remedy: 'Write the month as a word, or the date as year-month-day.' }),
  ambiguousEra: (one: string, other: string) => ({ message: `It can be read as ${one} or as ${other}.`, remedy: 'Write the era beside the year.' }),
  ambiguousYear: (one: string, other: string) => ({ message: `It can be read as ${one} or as ${other}.`, remedy: 'Write the year with four digits.' }),
  ambiguousOldYear: (one: string, other: string) => ({ message: `It can be read as ${one} or as ${other}: until 1752 English years began on 25 March.`, remedy: 'Type the day by today’s calendar.' }),
  howOften: { message: 'It says how often, not when.', remedy: example },
  howLong: { message: 'It says how long, not when.', remedy: example },
  impossible: (why: string) => ({ message: `There is no such date: ${why}.`, remedy: 'Check the numbers.' }),
  noReference: (typed: string) => ({ message: `“${typed}” needs a date to be read against.`, remedy: reference }),
  noStory: (typed: string) => ({ message: `“${typed}” counts from another date, and none is given.`, remedy: 'Type the whole date, or count from the publication date: “two days ago”.' }),
  outside: { message: 'It ends before it begins, or lies outside the calendar.', remedy: 'Check the order of the dates.' },
};
