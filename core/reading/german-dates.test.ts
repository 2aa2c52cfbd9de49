import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWhen } from '../dates/format-when';
import { dates as german } from '../words/de/dates';
import { speak, wordsOf } from '../words/words';
import { readWhen } from './read-when';

const MONDAY = 18_652;
const read = (words: string): string => {
  const result = readWhen(words, { day: null });
  return result.ok ? result.value.edtf : result.failure.code;
};

describe('a date typed in German', () => {
  it.each([
    ['24.1.2022', '2022-01-24'], ['24.01.2022', '2022-01-24'], ['24. Januar 2022', '2022-01-24'], ['24. Jan. 2022', '2022-01-24'], ['24. Jänner 2022', '2022-01-24'], ['3. März 2022', '2022-03-03'],
    ['März 2022', '2022-03'], ['im Mai 2022', '2022-05'], ['Mo 24. Jan. 2022', '2022-01-24'], ['Montag, 24. Januar 2022', '2022-01-24'], ['15.03.2022 14:30', '2022-03-15T14:30'],
    ['24. Jan. 2022, 12:00–18:00', '2022-01-24T12:00/2022-01-24T18:00'], ['11.–25. Januar 2022', '2022-01-11/2022-01-25'], ['11. bis 25. Januar 2022', '2022-01-11/2022-01-25'],
    ['etwa 24. Januar 2022', '2022-01-24~'], ['um 1834', '1834~'], ['vielleicht 1834', '1834?'], ['vor dem 3. März 2022', '[..2022-03-02]'], ['seit Februar 2022', '2022-02/..'],
    ['bis zum 3. März 2022', '../2022-03-03'], ['zwischen dem 11. und dem 25. Januar 2022', '[2022-01-11..2022-01-25]'], ['44 v. Chr.', '-0043'], ['1830er Jahre', '183X'], ['19. Jahrhundert', '18XX'],
    ['Frühling 1834', '1834-21'], ['1. Quartal 2022', '2022-33'],
    ['vor Ende 2022', '[..2022-12-31]'], ['vor dem Ende des Jahres 2022', '[..2022-12-31]'], ['nach Anfang 2022', '[2022-01-01..]'], ['nach Ende 2022', '[2023-01-01..]'], ['vor Anfang März 2022', '[..2022-02-28]'],
    ['Ende 2022', '2022-39'], ['seit Ende 2021', '2021-12~/..'], ['seit Mitte 2021', '2021-38/..'], ['bis Ende 2022', '../2022-12~'], ['von Anfang März bis Mitte April 2021', '2021-03~/2021-04~'], ['von 1834 bis 1836', '1834/1836'],
    ['um 1834–36', '1834~/1836~'], ['vielleicht Anfang März 2022', '[2022-03-01?..2022-03-10?]'], ['vermutlich 1834', '1834?'], ['1834 oder so', '1834~'], ['vielleicht seit 1834', '1834?/..'],
    ['Mai 21', '2021-05'], ['März 24', '2024-03'], ['seit Dez. 21', '2021-12/..'], ['seit Nov. 20', '2020-11/..'], ['Mai 21 – Juni 22', '2021-05/2022-06'], ['Okt. 20 bis März 21', '2020-10/2021-03'], ['Mai 5, 2022', '2022-05-05'], ['5. Mai 22', '2022-05-05'], ['Q3/2020', '2020-35'], ['Mai/2020', '2020-05'],
    ['20.VII.1944', '1944-07-20'], ['3. XII. 1943', '1943-12-03'], ['Spätsommer 1943', '[1943-08-01..1943-08-31]'], ['im Frühherbst 1989', read('early autumn 1989')], ['am Heiligen Abend 1914', '1914-12-24'],
    ['60er Jahre', '196X'], ['in den 40er-Jahren', '194X'], ['die 1960er-Jahre', '196X'],
  ])('“%s” is %s', (words, edtf) => { expect(read(words)).toBe(edtf); });

  it.each([
    ['3. Oktober d. J.', '2022-10-03'], ['am 3. Oktober d.J.', '2022-10-03'], ['im Mai v. J.', '2021-05'], ['15. Oktober ds. Js.', '2022-10-15'], ['am 15. d. M.', '2022-01-15'], ['21. v. M.', '2021-12-21'], ['am 1. dieses Monats', '2022-01-01'],
    ['heute', '2022-01-24'], ['vor 17.000 Jahren', 'Y-14999~'], ['gestern', '2022-01-23'], ['vorgestern', '2022-01-22'], ['morgen', '2022-01-25'], ['übermorgen', '2022-01-26'], ['gestern Abend', '2022-01-23T18:00/2022-01-24T00:00'], ['heute Morgen', '2022-01-24T06:00/2022-01-24T12:00'],
    ['morgen Nachmittag', '2022-01-25T12:00/2022-01-25T18:00'], ['am Freitag', '2022-01-21'], ['letzten Montag', '2022-01-17'], ['Montagnachmittag', '2022-01-24T12:00/2022-01-24T18:00'], ['letzte Woche', '2022-01-17/2022-01-23'],
    ['nächste Woche', '2022-01-31/2022-02-06'], ['letztes Jahr', '2021'], ['Ende letzten Jahres', '2021-39'], ['vor drei Tagen', '2022-01-21'], ['vor 2 Wochen', '2022-01-10~'], ['vor einem Jahr', '2021~'], ['in zwei Tagen', '2022-01-26'],
    ['in den letzten zwei Wochen', '2022-01-10/2022-01-24'], ['seit Di, dem 1. Jan. 2019', '2019-01-01/..'], ['bis Do, den 3. März 2022', '../2022-03-03'], ['seit etwa dem 24. Jan. 2022', '2022-01-24~/..'], ['bis etwa zum 24. Jan. 2022', '../2022-01-24~'], ['ab vielleicht dem 28. Mai 1921, Ende unbekannt', '1921-05-28?/'], ['bis zu den 1830er Jahren', '../183X'], ['seit etwa den 1830er Jahren', '183X~/..'],
    ['seit der ersten Hälfte 2022', '2022-40/..'], ['bis zur zweiten Hälfte 2022, Anfang unbekannt', '/2022-41'], ['zwischen den 1830er Jahren und den 1850er Jahren', '[183X..185X]'], ['zwischen etwa dem 3. März und dem 5. April 2022', '[2022-03-03~..2022-04-05]'],
    ['seit gestern', '2022-01-23/..'], ['bis heute', '../2022-01-24'], ['bis Ende April', '../2022-04-30~'], ['bis zum 30. April', '../2022-04-30'], ['vor April', '[..2022-03]'], ['seit April', '2021-04/..'],
    ['2019 bis heute', '2019/2022-01-24'], ['1.1.2019 bis heute', '2019-01-01/2022-01-24'], ['zwischen März 2021 und heute', '[2021-03..2022-01-24]'], ['2019 bis Freitag', '2019/2022-01-21'], ['3. März 2021 bis gestern', '2021-03-03/2022-01-23'], ['2019 bis letztes Jahr', '2019/2021'],
    ['24. Januar 2022, 15 Uhr', '2022-01-24T15:00'], ['24.1.2022 um 15.30 Uhr', '2022-01-24T15:30'], ['24.1.2022 nachmittags', '2022-01-24T12:00/2022-01-24T18:00'], ['am Nachmittag des 24. Januar 2022', '2022-01-24T12:00/2022-01-24T18:00'], ['Freitag, den 21. Januar 2022', '2022-01-21'],
    ['3. oder 5. März 2022', '[2022-03-03,2022-03-05]'], ['vom 3. bis 5. März 2022', '2022-03-03/2022-03-05'], ['im Jahr 1834', '1834'], ['gegen 1834', '1834~'], ['erste Jahreshälfte 2022', '2022-40'], ['im ersten Quartal 2022', '2022-33'], ['4. KW 2022', '2022-01-24/2022-01-30'],
    ['Mitte der 1990er Jahre', '[1993..1996]'], ['die Fünfzigerjahre', '195X'], ['um die Mitte des 19. Jahrhunderts', '[1833..1866]'], ['zweite Hälfte des 19. Jahrhunderts', '[1850..1899]'], ['Weihnachten 2021', '2021-12-25'], ['nach Ostern 2022', '[2022-04-18..]'],
  ])('“%s” said on Monday 24 January 2022 is %s', (words, edtf) => {
    const result = readWhen(words, { day: 19_016 });
    expect(result.ok ? result.value.edtf : result.failure.code).toBe(edtf);
  });

  it.each([
    ['Freitag, 21.1.2022', '2022-01-21'], ['Fr., 21.01.2022', '2022-01-21'], ['Donnerstag 3.3.2022', '2022-03-03'], ['Do., 3. März 2022', '2022-03-03'], ['am Donnerstag, dem 3. März 2022', '2022-03-03'], ['Do, den 3.3.2022', '2022-03-03'],
    ['vom 3. März bis zum 5. April 2022', '2022-03-03/2022-04-05'], ['vom 30.12.2021 bis zum 02.01.2022', '2021-12-30/2022-01-02'], ['von Montag, dem 3. Januar, bis Freitag, dem 7. Januar 2022', '2022-01-03/2022-01-07'],
    ['3. März 2022, 14:30 Uhr MEZ', '2022-03-03T14:30+01:00'], ['3.7.2022 14.30 Uhr MESZ', '2022-07-03T14:30+02:00'],
    ['3./4. März 2022', '[2022-03-03,2022-03-04]'], ['3. 3. 2022', '2022-03-03'], ['3.März 2022', '2022-03-03'], ['3.3.-5.3.2022', '2022-03-03/2022-03-05'], ['3.3. – 5.4.2022', '2022-03-03/2022-04-05'], ['03.-05.03.2022', '2022-03-03/2022-03-05'], ['3. bis 5.3.2022', '2022-03-03/2022-03-05'],
    ['3.3. bis 5.3.2022', '2022-03-03/2022-03-05'], ['vom 28.12. bis zum 3.1.2022', '2021-12-28/2022-01-03'], ['3. und 5.3.2022', '{2022-03-03,2022-03-05}'],
    ['KW 12/2022', '2022-03-21/2022-03-27'], ['in der 12. Kalenderwoche 2022', '2022-03-21/2022-03-27'], ['12. KW/2022', '2022-03-21/2022-03-27'],
    ['Quartal 3/2020', '2020-35'], ['3. Quartal/2020', '2020-35'], ['1. Halbjahr 2021', '2021-40'], ['im zweiten Halbjahr 2021', '2021-41'], ['Winter 2020/2021', '2020-24'], ['Winter 2020/21', '2020-24'],
    ['19. Jh.', '18XX'], ['im 5. Jh. v. Chr.', '-04XX'], ['Anfang des 19. Jhs.', '[1800..1832]'], ['Jahresende 2021', '2021-12~'], ['zum Jahresende 2021', '2021-12~'], ['Jahresanfang 2021', '2021-01~'], ['zu Beginn des Jahres 2021', '2021-01~'],
    ['Pfingsten 2021', '2021-05-23'], ['Pfingstmontag 2021', '2021-05-24'], ['Christi Himmelfahrt 2021', '2021-05-13'], ['Himmelfahrt 2021', '2021-05-13'], ['Fronleichnam 2021', '2021-06-03'], ['Aschermittwoch 2021', '2021-02-17'], ['Rosenmontag 2021', '2021-02-15'], ['Reformationstag 2021', '2021-10-31'], ['Allerheiligen 2021', '2021-11-01'], ['1. Weihnachtstag 2021', '2021-12-25'], ['zweiter Weihnachtstag 2021', '2021-12-26'], ['Dreikönigstag 2021', '2021-01-06'], ['Tag der Deutschen Einheit 2021', '2021-10-03'],
    ['3. März 2022, 8 bis 10 Uhr', '2022-03-03T08:00/2022-03-03T10:00'], ['3. März 2022 von 8 bis 10 Uhr', '2022-03-03T08:00/2022-03-03T10:00'], ['3. März 2022, 8:30–10 Uhr', '2022-03-03T08:30/2022-03-03T10:00'], ['3.3.2022, 8 bis 10.15 Uhr', '2022-03-03T08:00/2022-03-03T10:15'],
    ['in der Nacht vom 12. auf den 13. März 1943', '1943-03-12T18:00/1943-03-13T06:00'], ['Nacht vom 12. zum 13. März 1943', '1943-03-12T18:00/1943-03-13T06:00'], ['Nacht vom 12./13. März 1943', '1943-03-12T18:00/1943-03-13T06:00'], ['in der Nacht vom 12.03.1943 auf den 13.03.1943', '1943-03-12T18:00/1943-03-13T06:00'],
    ['Nacht vom 31. März auf den 1. April 1943', '1943-03-31T18:00/1943-04-01T06:00'], ['in der Nacht zum 13. März 1943', '1943-03-12T18:00/1943-03-13T06:00'], ['in der Nacht auf Freitag, den 13. März 2020', '2020-03-12T18:00/2020-03-13T06:00'], ['Nacht auf den 13.3.2020', '2020-03-12T18:00/2020-03-13T06:00'],
    ['Geschäftsjahr 2021/22', '2021/2022'], ['Haushaltsjahr 2021', '2021~'], ['Schuljahr 2021/2022', '2021/2022'],
    ['drei Wochen lang ab dem 3. Mai 2022', '2022-05-03/2022-05-24~'], ['für 10 Tage ab 3.5.2022', '2022-05-03/2022-05-13~'],
    ['in den frühen Morgenstunden des 5. Mai 2022', '2022-05-05T00:00/2022-05-05T06:00'], ['am frühen Morgen des 5. Mai 2022', '2022-05-05T03:00/2022-05-05T09:00'], ['im Morgengrauen des 6. Juni 1944', '1944-06-06T03:00/1944-06-06T09:00'], ['Morgengrauen 6. Juni 1944', '1944-06-06T03:00/1944-06-06T09:00'], ['6. Juni 1944, Morgengrauen', '1944-06-06T03:00/1944-06-06T09:00'],
    ['frühmorgens am 5. Mai 2022', '2022-05-05T03:00/2022-05-05T09:00'], ['vormittags am 5. Mai 2022', '2022-05-05T06:00/2022-05-05T12:00'], ['abends am 5.5.2022', '2022-05-05T18:00/2022-05-06T00:00'], ['in den Abendstunden des 5. Mai 2022', '2022-05-05T18:00/2022-05-06T00:00'],
    ['3. März 2022, morgens', '2022-03-03T06:00/2022-03-03T12:00'], ['3. März 2022, mittags', '2022-03-03T11:00/2022-03-03T13:00'], ['3. März 2022 früh', '2022-03-03T06:00/2022-03-03T12:00'], ['am Abend des 3.3.2022', '2022-03-03T18:00/2022-03-04T00:00'], ['3. März 2022, nachts', '2022-03-03T18:00/2022-03-04T00:00'],
    ['12.2021', '2021-12'], ['3.2021', '2021-03'], ['12.2021 bis 2.2022', '2021-12/2022-02'], ['bis einschließlich 31.03.2022', '../2022-03-31'], ['spätestens bis zum 31.03.2022', '[..2022-03-31]'], ['bis spätestens 31.03.2022', '[..2022-03-31]'], ['bis zum 31.3.2022 einschließlich', '../2022-03-31'], ['bis März 2022', '../2022-03'],
  ])('“%s” as everybody writes it is %s', (words, edtf) => { expect(read(words)).toBe(edtf); });

  it.each([['morgen um 10 Uhr', '2022-01-25T10:00'], ['morgen früh', '2022-01-25T06:00/2022-01-25T12:00'], ['heute, 14.30 Uhr', '2022-01-24T14:30'], ['Dienstag um 9 Uhr', '2022-01-18T09:00']])('“%s” said on Monday 24 January 2022 is %s', (words, edtf) => {
    const result = readWhen(words, { day: 19_016 });
    expect(result.ok ? result.value.edtf : result.failure.code).toBe(edtf);
  });

  it.each(['so', 'mo', 'Nacht vom 12. auf den 14. März 1943', 'Nacht vom 31. April auf den 1. Mai 1943', 'in der Nacht zum 31. April 2022', 'Freitag, den 24. Januar 2022 oder so ähnlich', 'vor Christus', 'KW 60 2022', 'KW 53 2022', 'gestern oder nie'])('“%s” is refused whatever the day', (words) => {
    expect(readWhen(words, { day: 19_016 }).ok).toBe(false);
  });

  it.each(['31. Februar 2022', 'Quatsch 2022', 'vor 3 Tagen', 'halb drei', '24. Brumaire 2022', 'März', '99. Mai 2022'])('“%s” is refused', (words) => {
    expect(read(words)).toMatch(/^when-/);
  });

  it.each(['am nächsten Tag', 'am folgenden Tag', 'am Tag darauf', 'tags darauf', 'am Vortag'])('“%s” counts from a date that is not given', (words) => {
    const result = readWhen(words, { day: 19_016 });
    expect(result.ok ? result.value.edtf : result.failure.code).toBe('when-no-story');
  });

  it('keeps the words that were typed', () => {
    const result = readWhen(' 3. März 2022 ', { day: null });
    expect(result.ok && result.value.words).toBe('3. März 2022');
  });

  it.each([
    ['12/21', 'Di 21. Dez. 2021', 'Dez. 2021'], ['3/22', 'Di 22. März 2022', 'März 2022'], ['April 21', 'Do 21. Apr. 2022', 'Apr. 2021'], ['Jan. 22', 'Sa 22. Jan. 2022', 'Jan. 2022'],
  ])('“%s” is two things in a German window, and a day in an English one', async (typed, day, month) => {
    speak(await wordsOf('de'));
    const result = readWhen(typed, { day: 19_085 });
    speak(await wordsOf('en'));
    expect(result.ok ? result.value.edtf : result.failure.message).toBe(`Es lässt sich als ${day} oder als ${month} lesen.`);
    expect(readWhen(typed, { day: 19_085 }).ok).toBe(true);
  });

  it('leaves alone what reads in English', () => {
    for (const words of ['Monday afternoon', '3 May 2022', 'about 1834', 'May 2022']) expect(readWhen(words, { day: MONDAY }).ok, words).toBe(true);
  });

  it('reads what the interface shows in German, wherever it reads what it shows in English', () => {
    const year = fc.integer({ min: 1000, max: 2400 }).map(String);
    const month = fc.integer({ min: 1, max: 12 }).map((value) => String(value).padStart(2, '0'));
    const point = fc.oneof(year, fc.tuple(year, month).map((parts) => parts.join('-')), fc.tuple(year, month, fc.integer({ min: 10, max: 28 })).map((parts) => parts.join('-')), fc.tuple(year, fc.integer({ min: 33, max: 36 })).map((parts) => parts.join('-')));
    const when = fc.tuple(point, fc.constantFrom('', '~', '?'), fc.integer({ min: 0, max: 3 })).map(([a, doubt, shape]) => (shape === 0 ? `${a}${doubt}` : shape === 1 ? `[..${a}]` : shape === 2 ? `${a}/..` : `../${a}`));
    fc.assert(fc.property(when, (edtf) => { if (read(formatWhen(edtf)) === edtf) expect(read(formatWhen(edtf, german)), formatWhen(edtf, german)).toBe(edtf); }), { numRuns: 400 });
  });
});
