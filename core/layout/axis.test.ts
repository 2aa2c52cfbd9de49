import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, secondOfDay } from '../dates/calendar';
import { axisOf } from './axis';
import { LEAST_SECONDS_PER_PX, MOST_SECONDS_PER_PX, fitted, fittedWithWords, keptNear, panned, secondAtX, xOfSecond, zoomed, type TimeScale } from './time-scale';
import { LANGUAGES } from '../words/language';
import { speak, wordsOf } from '../words/words';

const measure = (text: string): number => text.length * 6.6;
const scale: fc.Arbitrary<TimeScale> = fc.record({
  startSecond: fc.integer({ min: secondOfDay(dayOf(-12_000)), max: secondOfDay(dayOf(4_000)) }),
  // In hundredths of a power of e: a float between two numbers is near zero most of the time.
  secondsPerPx: fc.integer({ min: Math.ceil(100 * Math.log(LEAST_SECONDS_PER_PX)), max: Math.floor(100 * Math.log(MOST_SECONDS_PER_PX)) }).map((hundredths) => Math.exp(hundredths / 100)),
  widthPx: fc.integer({ min: 200, max: 3_000 }),
});
const window = (from: number, days: number, widthPx = 900): TimeScale => ({ startSecond: secondOfDay(from), secondsPerPx: (days * 86_400) / widthPx, widthPx });
const texts = (labels: readonly { readonly text: string }[]): readonly string[] => labels.map(({ text }) => text);

afterEach(async () => { speak(await wordsOf('en')); });

describe('axisOf', () => {
  it.each(LANGUAGES)('never lets labels touch, and runs one way: %s', async (language) => {
    speak(await wordsOf(language));
    fc.assert(fc.property(scale, (one) => {
      const { fine, context, minorXs } = axisOf(one, measure);
      for (const row of [fine, context]) {
        for (const [index, label] of row.entries()) {
          const next = row[index + 1];
          if (next === undefined) continue;
          expect(next.second).toBeGreaterThan(label.second);
          expect(label.x + measure(label.text)).toBeLessThan(next.x);
        }
      }
      for (const row of [fine, context]) for (const { x, text } of row.slice(row === context ? 1 : 0)) if (text !== '') expect(x + measure(text)).toBeLessThanOrEqual(one.widthPx);
      expect(minorXs.length).toBeLessThanOrEqual(one.widthPx / 8);
    }), { numRuns: 500 });
  });

  it('gives the years before our era the room that their words need', async () => {
    const zoom = { startSecond: secondOfDay(dayOf(-3_450)), secondsPerPx: (100 * 365.2425 * 86_400) / 64, widthPx: 900 };
    expect(texts(axisOf(zoom, measure).fine).slice(0, 3)).toEqual(['3400 BC', '3300 BC', '3200 BC']);
    speak(await wordsOf('de'));
    expect(texts(axisOf(zoom, measure).fine).slice(0, 2)).toEqual(['3400 v. Chr.', '3200 v. Chr.']);
  });

  it('counts days in a month, weeks told by Monday', () => {
    const { fine, context } = axisOf(window(dayOf(2022, 1, 22), 14), measure);
    expect(texts(fine)).toEqual(['22', '23', 'Mon 24', '25', '26', '27', '28', '29', '30', 'Mon 31', '1', '2', '3', '4']);
    expect(texts(context)).toEqual(['January 2022', 'February 2022']);
  });

  it('has no year zero', () => {
    expect(texts(axisOf(window(dayOf(-3), 365 * 8), measure).fine)).toEqual(['4 BC', '3 BC', '2 BC', '1 BC', 'AD 1', 'AD 2', 'AD 3', 'AD 4']);
    expect(texts(axisOf(window(dayOf(-399), 365 * 800), measure).fine)).toContain('AD 1');
  });

  it('says over years which decade, century or stretch they are in', () => {
    expect(texts(axisOf(window(dayOf(1988), 365 * 15), measure).context)).toEqual(['1980s', '1990s', '2000s']);
    expect(texts(axisOf(window(dayOf(1770), 365 * 150), measure).context)).toEqual(['18th century', '19th century', '20th century']);
    expect(texts(axisOf(window(dayOf(-149), 365 * 200), measure).context)).toEqual(['2nd century BC', '1st century BC', '1st century']);
    expect(texts(axisOf(window(dayOf(-5_000), 365.2425 * 7_000), measure).context)).toEqual(['5001 BC – 2000']);
  });

  it('goes on evenly where clocks are put forward and back', () => {
    // Europe and America change between March and April, October and November; Lord Howe by half an hour; Samoa left a day out.
    const days = [dayOf(2021, 3, 14), dayOf(2021, 3, 28), dayOf(2021, 4, 4), dayOf(2021, 10, 31), dayOf(2021, 11, 7), dayOf(2011, 12, 30)];
    fc.assert(fc.property(fc.constantFrom(...days), fc.integer({ min: -100_000, max: 86_400 }), fc.double({ min: LEAST_SECONDS_PER_PX, max: 400, noNaN: true }), (day, shift, secondsPerPx) => {
      const { step, fine } = axisOf({ startSecond: secondOfDay(day) + shift, secondsPerPx, widthPx: 1_200 }, measure);
      for (const [index, label] of fine.entries()) {
        const next = fine[index + 1];
        if (next !== undefined) expect(next.second - label.second).toBe(step.seconds);
        if (label.major && label.text !== '' && step.unit !== 'day') expect(label.text).toBe('00:00');
      }
      const thatDay = fine.filter(({ second, text }) => second >= secondOfDay(day) && second < secondOfDay(day + 1) && text !== '').map(({ text }) => text);
      expect(new Set(thatDay).size).toBe(thatDay.length);
    }));
  });

  it('tells hours of one day from those of the next', () => {
    const { fine, context } = axisOf(window(dayOf(2022, 1, 24), 2), measure);
    expect(texts(fine).slice(0, 3)).toEqual(['00:00', '03:00', '06:00']);
    expect(texts(context)).toEqual(['Mon 24 January 2022', 'Tue 25 January 2022']);
  });
});

describe('a time scale', () => {
  it('keeps the second under the pointer while it zooms', () => {
    fc.assert(fc.property(scale, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: 0, max: 3_000 }), (one, factor, x) => {
      const under = secondAtX(one, x);
      const after = zoomed(one, factor, x);
      expect(Math.abs(secondAtX(after, x) - under)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(under)));
      expect(after.secondsPerPx).toBeGreaterThanOrEqual(LEAST_SECONDS_PER_PX);
    }));
  });

  it('pans by pixels and fits what it is given', () => {
    const one = fitted(1_000, 0, 86_400 * 10);
    expect(xOfSecond(one, 0)).toBeGreaterThan(0);
    expect(xOfSecond(one, 86_400 * 10)).toBeLessThan(1_000);
    expect(xOfSecond(panned(one, 50), 0)).toBeCloseTo(xOfSecond(one, 0) - 50);
  });

  it('fits the last words with what they belong to', () => {
    const ends = fc.array(fc.record({ startSecond: fc.integer({ min: 0, max: 86_400 * 400 }), needPx: fc.integer({ min: 20, max: 290 }) }), { maxLength: 6 });
    fc.assert(fc.property(ends, fc.integer({ min: 560, max: 2_000 }), (last, widthPx) => {
      const one = fittedWithWords(widthPx, 0, 86_400 * 400, last);
      expect(xOfSecond(one, 0)).toBeGreaterThan(0);
      expect(xOfSecond(one, 86_400 * 400)).toBeLessThan(widthPx);
      for (const { startSecond, needPx } of last) expect(xOfSecond(one, startSecond) + needPx).toBeLessThanOrEqual(widthPx + 1e-6);
      expect(one.secondsPerPx).toBeLessThan(2.2 * fitted(widthPx, 0, 86_400 * 400).secondsPerPx);
    }));
  });

  it('leaves what is fitted more than half of a window that is too narrow for the words anyhow', () => {
    const widthPx = 250;
    const end = 86_400 * 400;
    const one = fittedWithWords(widthPx, 0, end, [{ startSecond: end, needPx: 280 }]);
    expect(xOfSecond(one, end) - xOfSecond(one, 0)).toBeGreaterThan(widthPx / 2);
  });

  it('zooms in until a minute has 120 pixels, and out to all that a date may say', () => {
    const one = { startSecond: 0, secondsPerPx: 60, widthPx: 1_000 };
    expect(zoomed(one, 1e-9, 500).secondsPerPx).toBe(LEAST_SECONDS_PER_PX);
    expect(zoomed(one, 1e-2, 500).secondsPerPx).toBeCloseTo(0.6);
    expect(zoomed(one, 1e30, 500).secondsPerPx).toBe(MOST_SECONDS_PER_PX);
  });

  it('does not lose sight of the data: a tenth of the window stays on them, and nothing moves before that', () => {
    const one = { startSecond: 5_000, secondsPerPx: 100, widthPx: 1_000 };
    expect(keptNear(one, 0, 86_400)).toEqual(one);
    expect(xOfSecond(keptNear({ ...one, startSecond: 1e12 }, 0, 86_400), 86_400)).toBeCloseTo(100);
    expect(xOfSecond(keptNear({ ...one, startSecond: -1e12 }, 0, 86_400), 0)).toBeCloseTo(900);
  });
});
