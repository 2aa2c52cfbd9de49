import { afterEach, describe, expect, it } from 'vitest';
import { parseEdtf } from '../dates/edtf';
import { formatWhen } from '../dates/format-when';
import { DAY_ORDERS, showDaysIn } from '../dates/shown-dates';
import { LANGUAGES } from '../words/language';
import { speak, wordsOf } from '../words/words';
import { readWhen } from './read-when';

const POINTS = [
  '2022-01-24', '2022-01-24T15:30', '2022-01-24T00:00', '2022-01-24T15:30:05', '2022-01', '2022', '0044', '-0043', '0476', '0000', 'Y-10000', 'Y12000',
  '202X', '003X', '012X', '00XX', '200X', '190X', '18XX', '20XX', '-01XX', '2022-01-XX', '2022-XX', '1900-XX-XX', 'XXXX-01-24', '2022-21', '2022-24', '2022-25', '2022-33', '2022-37', '2022-38', '2022-39', '2022-40', '2024-02-29',
];

/** Every way the format has of saying that a point is in doubt, open, or one of several. */
const AROUND = [
  (point: string) => point, (point: string) => `${point}~`, (point: string) => `${point}?`, (point: string) => `${point}%`,
  (point: string) => `${point}/..`, (point: string) => `../${point}`, (point: string) => `${point}/`, (point: string) => `/${point}`, (point: string) => `[..${point}]`, (point: string) => `[${point}..]`,
  (point: string) => `1800/${point}`, (point: string) => `${point}/2031-05-06`, (point: string) => `${point}~/2030`, (point: string) => `${point}?/2040~`, (point: string) => `[${point},2033]`, (point: string) => `{${point},2033}`, (point: string) => `[${point}..2033]`,
];

const ALL = POINTS.flatMap((point) => AROUND.map((around) => around(point))).filter((edtf) => parseEdtf(edtf) !== null);

/** What is one of several has no order. */
const unordered = (edtf: string): string => (/^[[{][^.]*[\]}]$/.test(edtf) ? `${edtf.slice(0, 1)}${edtf.slice(1, -1).split(',').sort().join(',')}${edtf.slice(-1)}` : edtf);

async function inEveryLook(check: (language: string, edtf: string, shown: string) => void): Promise<void> {
  for (const language of LANGUAGES) {
    speak(await wordsOf(language));
    for (const order of DAY_ORDERS) {
      showDaysIn(order);
      for (const edtf of ALL) check(`${language} ${order}`, edtf, formatWhen(edtf));
    }
  }
}

describe('what is shown, typed back', () => {
  afterEach(async () => {
    showDaysIn('day-month');
    speak(await wordsOf('en'));
  });

  it('is the same date or is refused, and never another one', async () => {
    await inEveryLook((look, edtf, shown) => {
      const read = readWhen(shown, { day: null });
      if (read.ok) expect(unordered(read.value.edtf), `${look} ${edtf}: ${shown}`).toBe(unordered(edtf));
    });
  });

  it.each([
    '2022-01-24', '2022-01-24T15:30', '2022-01', '0476', '-0043', 'Y-10000', 'Y12000', '200X', '1830~', '2022-24', '2022-37', '-0430-37', '0079-39', '{2022-03-03,2022-04-05}', '[-0479-09-21..-0479-09-30]', '2022-38?', '2022-39/..', '../2022-37', '2022-40', '1834/', '/1834-03', '2022-24/', '[2022-01-24,2033]', '003X', '003X/..', '012X', '00XX',
    '18XX-04-27', '184X-11~', '0998-24', '-0043-24', '0000-24', '2022-28', '2022-29', '2022-30', '1834-32?', '2022-31/..', '[..2022-25]', '-0042-33', '0132-41', '-2999-40', 'XXXX-01-24', 'XXXX-05~', '1521-02-16/1521-12-12',
    '[0872-01-10..0872-11-23]', '[0981-04-20,0981-09-08]', '{1250,-0001}', '[1903-07-15,-0597-09~]', '2022-01-24T15:30+02:00', '2022-01-24T15:30:05-05:00', '2022-01-24T15:30+05:30/', '2022-01-24T15:30Z',
    '[1998,1999]', '[..2022-03-02]', '[2022-03-04..]', '[..18XX]', '1800/2022-01-24', '-0057/-0049', '2022-24/2023-21',
  ])('%s can be typed back in every language and order of days', async (wanted) => {
    for (const language of LANGUAGES) {
      speak(await wordsOf(language));
      for (const order of DAY_ORDERS) {
        showDaysIn(order);
        const shown = formatWhen(wanted);
        const read = readWhen(shown, { day: null });
        expect(read.ok ? unordered(read.value.edtf) : read.failure.message, `${language} ${order}: ${shown}`).toBe(unordered(wanted));
      }
    }
  });

  it.each([
    ['some day in Jan 2022', '2022-01-XX'], ['some day in 1900', '1900-XX-XX'], ['some month in 2022', '2022-XX'],
  ])('%s', (typed, edtf) => {
    const read = readWhen(typed, { day: null });
    expect(read.ok ? read.value.edtf : read.failure.message).toBe(edtf);
  });

  it.each(['early 2022 (Feb–Apr)', '2000s (2000–2010)', 'some day in 24 Jan 2022', 'from 1834/1836, end unknown', 'winter 2022–24', 'summer 2022–23', '10,00 BC'])('%s is refused: its explanation is not the words\'', (typed) => {
    expect(readWhen(typed, { day: null }).ok).toBe(false);
  });
});
