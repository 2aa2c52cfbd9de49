import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gapWords, gapWordsOfShown, rangeLengthWords } from '../layout/length-words';
import { contextLabel, fineLabel, yearLabel } from '../layout/tick-labels';
import { ENGLISH_WORDS } from '../words/catalogue';
import { speak, wordsOf } from '../words/words';
import { dayOf, secondOfDay } from './calendar';
import { formatDayHeading, formatWhen, spineLabel } from './format-when';

beforeAll(async () => { speak(await wordsOf('de')); });
afterAll(() => { speak(ENGLISH_WORDS); });

describe('a date in German', () => {
  it.each([
    ['00XX', '1. Jahrhundert n. Chr.'],
    ['003X/..', 'seit den 30er Jahren n. Chr.'],
    ['2022-01-24', 'Mo 24. Jan. 2022'],
    ['2022-01-24~', 'etwa 24. Jan. 2022'],
    ['2022-03-02?', 'vielleicht 2. März 2022'],
    ['2022-01-24T12:00/2022-01-24T18:00', 'Mo 24. Jan. 2022, 12:00–18:00'],
    ['2022-01-11/2022-01-25', '11.–25. Jan. 2022'],
    ['2022-01-28/2022-02-03', '28. Jan. – 3. Feb. 2022'],
    ['2022-01/2022-03', 'Jan.–März 2022'],
    ['-0043-03-15', '15. März 44 v. Chr.'],
    ['Y-170000', '170.001 v. Chr.'],
    ['0476', '476 n. Chr.'],
    ['1834-29', 'Frühling 1834 (südl. Halbkugel)'],
    ['2022-33', '1. Quartal 2022'],
    ['2021-37', 'Anfang 2021 (Jan.–Apr.)'],
    ['183X', '1830er Jahre'],
    ['18XX', '19. Jahrhundert'],
    ['[..2022-03-02]', 'vor dem 3. März 2022'],
    ['[..2021]', 'vor 2022'],
    ['[2022-03-04..]', 'nach dem 3. März 2022'],
    ['2022-02/..', 'seit Feb. 2022'],
    ['../2022-03-03', 'bis Do, den 3. März 2022'],
    ['2019-01-01/..', 'seit Di, dem 1. Jan. 2019'],
    ['2019-01-01/', 'ab Di, dem 1. Jan. 2019, Ende unbekannt'],
    ['[Y10001..Y12000]', 'zwischen 10.001 n. Chr. und 12.000 n. Chr.'],
    ['[2022-01-11..2022-01-25]', 'zwischen dem 11. und dem 25. Jan. 2022'],
    ['183X/..', 'seit den 1830er Jahren'],
    ['183X~/..', 'seit etwa den 1830er Jahren'],
    ['../183X', 'bis zu den 1830er Jahren'],
    ['[183X..185X]', 'zwischen den 1830er Jahren und den 1850er Jahren'],
    ['2022-40/..', 'seit der ersten Hälfte 2022'],
    ['2022-41/', 'ab der zweiten Hälfte 2022, Ende unbekannt'],
    ['/2022-41', 'bis zur zweiten Hälfte 2022, Anfang unbekannt'],
    ['2022-01-XX/..', 'seit einem Tag in: Jan. 2022'],
    ['../2022-XX', 'bis zu einem Monat in: 2022'],
    ['../18XX', 'bis zum 19. Jahrhundert'],
    ['2022-01-24~/..', 'seit etwa dem 24. Jan. 2022'],
    ['2022-37/..', 'seit Anfang 2022 (Jan.–Apr.)'],
    ['[2022-01-10,2022-01-12]', '10. Jan. 2022 oder 12. Jan. 2022'],
  ])('%s is “%s”', (edtf, shown) => { expect(formatWhen(edtf)).toBe(shown); });

  it('heads days and ranges', () => {
    const day = dayOf(2022, 1, 24);
    expect(formatDayHeading(day, day)).toBe('Montag, 24. Januar 2022');
    expect(formatDayHeading(dayOf(2022, 1, 11), dayOf(2022, 1, 25))).toBe('11. – 25. Januar 2022');
    expect(formatDayHeading(null, day)).toBe('Bis zum 24. Januar 2022');
    expect(formatDayHeading(null, null)).toBe('Ohne Datum');
  });

  it('labels the spine, the axis and the gaps', () => {
    expect(spineLabel({ edtf: '2022-01-24T12:00/2022-01-24T18:00', text: 'Monday afternoon' })).toEqual({ main: 'Nachmittag', note: '24. Jan.' });
    const second = secondOfDay(dayOf(2022, 1, 24));
    expect([fineLabel('day', second), fineLabel('month', second), contextLabel('day', second), contextLabel('hour', second)]).toEqual(['Mo 24.', 'Jan.', 'Januar 2022', 'Mo 24. Januar 2022']);
    expect([yearLabel(-43), yearLabel(12_000)]).toEqual(['44 v. Chr.', '12.000']);
    expect([gapWords(1, false), gapWords(6, true), gapWords(120, false), rangeLengthWords(15)]).toEqual(['1 Tag ohne Ereignisse', '6 Tage ohne andere Ereignisse', 'etwa 4 Monate ohne Ereignisse', '2 Wochen']);
    expect([gapWordsOfShown(1, false), gapWordsOfShown(6, true)]).toEqual(['1 Tag ohne gezeigte Ereignisse', '6 Tage ohne andere gezeigte Ereignisse']);
  });

  it('never lets an English word through', () => {
    const year = fc.integer({ min: -400, max: 2400 }).map((value) => (value < 0 ? `-${String(-value).padStart(4, '0')}` : String(value).padStart(4, '0')));
    const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
    const point = fc.oneof(year, fc.tuple(year, month).map((parts) => parts.join('-')), fc.tuple(year, month, fc.integer({ min: 10, max: 28 })).map((parts) => parts.join('-')), fc.tuple(year, fc.integer({ min: 21, max: 41 })).map((parts) => parts.join('-')));
    const when = fc.tuple(point, point, fc.constantFrom('?', '~', '%', ''), fc.integer({ min: 0, max: 4 })).map(([a, b, doubt, shape]) => (shape === 0 ? `${a}${doubt}` : shape === 1 ? `${a}/${b}` : shape === 2 ? `[..${a}]` : shape === 3 ? `${a}/..` : `[${a},${b}]`));
    fc.assert(fc.property(when, (edtf) => { expect(formatWhen(edtf)).not.toMatch(/\b(?:about|perhaps|before|after|by|not|since|until|from|between|some|and|or|spring|summer|autumn|winter|half|century|BC|AD|Mon|Tue|Wed|Thu|Sun|May|Mar|Oct|Dec|Undated)\b/); }));
  });
});
