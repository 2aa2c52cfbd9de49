import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isOverAtStart, parseEdtf } from '../dates/edtf';
import { formatWhen } from '../dates/format-when';
import { DAY_ORDERS, showDaysIn } from '../dates/shown-dates';
import { LANGUAGES } from '../words/language';
import { speak, wordsOf } from '../words/words';
import { readWhen } from './read-when';

const two = (least: number, most: number): fc.Arbitrary<string> => fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));

const year = fc.oneof(
  fc.integer({ min: 1000, max: 2400 }).map(String), fc.integer({ min: 0, max: 999 }).map((value) => String(value).padStart(4, '0')),
  fc.integer({ min: 1, max: 3000 }).map((value) => `-${String(value).padStart(4, '0')}`), fc.integer({ min: 10_000, max: 300_000 }).map((value) => `Y${value}`), fc.integer({ min: 10_000, max: 300_000 }).map((value) => `Y-${value}`),
);
const calendarYear = year.filter((text) => !text.startsWith('Y'));
const unspecified = fc.tuple(calendarYear, fc.integer({ min: 1, max: 3 })).map(([text, count]) => `${text.slice(0, -count)}${'X'.repeat(count)}`);
const clock = fc.tuple(two(0, 23), two(0, 59), fc.constantFrom('', ':05', ':59'), fc.constantFrom('', '', '', 'Z', '+02:00', '-05:00', '+05:30')).map(([hour, minute, second, zone]) => `T${hour}:${minute}${second}${zone}`);

/** Points of every kind that the format has. */
const point = fc.oneof(
  year, unspecified, fc.tuple(calendarYear, two(1, 12)).map((parts) => parts.join('-')), fc.tuple(calendarYear, two(1, 12), two(1, 31)).map((parts) => parts.join('-')), fc.tuple(calendarYear, two(21, 41)).map((parts) => parts.join('-')),
  fc.tuple(calendarYear, two(1, 12), fc.constant('XX')).map((parts) => parts.join('-')), calendarYear.map((text) => `${text}-XX`), calendarYear.map((text) => `${text}-XX-XX`), fc.tuple(fc.constantFrom('XXXX', '18XX', '184X'), two(1, 12), two(1, 28)).map((parts) => parts.join('-')),
  fc.tuple(calendarYear, two(1, 12), two(1, 31), clock).map(([y, m, d, time]) => `${y}-${m}-${d}${time}`),
);
const marked = fc.tuple(point, fc.constantFrom('', '', '', '~', '?', '%')).map(([text, mark]) => (text.includes('T') ? text : `${text}${mark}`));
const near = fc.tuple(calendarYear, two(1, 12), two(1, 28), two(1, 12), two(1, 28)).map(([y, m, d, n, e]) => [`${y}-${m}-${d}`, `${y}-${n}-${e}`] as const);
const pair = fc.oneof(fc.tuple(marked, marked), near);

const expression = fc.oneof(
  marked, fc.tuple(marked, fc.constantFrom((text: string) => `${text}/..`, (text: string) => `../${text}`, (text: string) => `${text}/`, (text: string) => `/${text}`, (text: string) => `[..${text}]`, (text: string) => `[${text}..]`)).map(([text, around]) => around(text)),
  fc.tuple(pair, fc.constantFrom((a: string, b: string) => `${a}/${b}`, (a: string, b: string) => `[${a}..${b}]`, (a: string, b: string) => `[${a},${b}]`, (a: string, b: string) => `{${a},${b}}`)).map(([[a, b], join]) => join(a, b)),
  fc.tuple(marked, marked, marked, fc.constantFrom('[]', '{}')).map(([a, b, c, [open, close]]) => `${open ?? ''}${a},${b},${c}${close ?? ''}`),
  fc.tuple(pair, marked).map(([[a, b], c]) => `[${a}..${b},${c}]`),
).filter((edtf) => { const value = parseEdtf(edtf); return value !== null && !isOverAtStart(value); });

/** A pattern of years as the years it stands for: `2XXX` has no name but "between 2000 and 2999". */
function asYears(edtf: string): string {
  return edtf.replace(/^(-?)(\d*)(X{1,3})([~?%]?)$/, (_all, sign: string, digits: string, open: string, mark: string) => {
    const near = `${sign}${digits}${'0'.repeat(open.length)}`;
    const far = `${sign}${digits}${'9'.repeat(open.length)}`;
    const [first, last] = sign === '' ? [near, far] : [far, near.replace('-0000', '0000')];
    return `[${first}${mark}..${last}${mark}]`;
  });
}

/** The same text for the same date: what is one of several has no order, and a range from a day to the same day is that day. */
function alike(edtf: string): string {
  const text = asYears(edtf.replace(/^([^/]+)\/\1$/, '$1'));
  return /^[[{]/.test(text) ? `${text.slice(0, 1)}${text.slice(1, -1).split(',').sort().join(',')}${text.slice(-1)}` : text;
}

describe('a date of any shape, shown and typed back', () => {
  afterEach(async () => {
    showDaysIn('day-month');
    speak(await wordsOf('en'));
  });

  it('is the same date, or is refused in words of its own, in every language and order of days', async () => {
    const spoken = await Promise.all(LANGUAGES.map(async (language) => ({ language, words: await wordsOf(language) })));
    fc.assert(fc.property(expression, fc.constantFrom(...spoken), fc.constantFrom(...DAY_ORDERS), (edtf, { language, words }, order) => {
      speak(words);
      showDaysIn(order);
      const shown = formatWhen(edtf);
      const read = readWhen(shown, { day: null });
      if (read.ok) expect(alike(read.value.edtf), `${language} ${order} ${edtf}: ${shown}`).toBe(alike(edtf));
      else {
        const [, quoted = ''] = /[“„](.*?)[”“]/.exec(read.failure.message) ?? [];
        expect(shown, `${language} ${order} ${edtf}: ${read.failure.message}`).toContain(quoted.replace('…', ''));
      }
    }), { numRuns: 1500 });
  }, 60_000);
});
