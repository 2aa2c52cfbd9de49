import { expect, it } from 'vitest';
import { LINES_LIMIT, problemList } from './problem-list';

const problems = (count: number) => Array.from({ length: count }, (_, index) => ({ where: `line ${index + 2}`, message: 'It has no date; the row was left out.' }));

it('names every problem of a file, and then what was left aside', () => {
  const lines = problemList('a.csv', problems(3_000), ['Eras were left aside.']).split('\n');
  expect(lines.length).toBe(3_001);
  expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['a.csv: line 2: It has no date; the row was left out.', 'a.csv: line 3001: It has no date; the row was left out.', 'a.csv: Eras were left aside.']);
  expect(problemList('a.csv', [], [])).toBe('');
});

it('says how many it does not name where there are more than anybody reads', () => {
  const lines = problemList('a.csv', problems(LINES_LIMIT + 2_500), ['Eras were left aside.']).split('\n');
  expect(lines.length).toBe(LINES_LIMIT + 2);
  expect(lines.at(-2)).toBe('a.csv: and 2,500 more');
});
