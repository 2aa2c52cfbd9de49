import { describe, expect, it } from 'vitest';
import { readTableDate } from './table-date';

describe('a date in somebody’s table', () => {
  it.each([
    ['2022-01-24T00:00:00', '2022-01-24'], ['2022-01-24T00:00:00Z', '2022-01-24'], ['2022-01-24 00:00:00', '2022-01-24'], ['2022-01-24T09:00:00', '2022-01-24T09:00'], ['2022-01-24T09:00:00+02:00', '2022-01-24T09:00+02:00'],
    ['2022-01-24T00:00', '2022-01-24T00:00'], ['2022-01-24T09:00:05Z', '2022-01-24T09:00:05Z'], ['2022-01-24T00:00:00/2022-01-25T00:00:00', '2022-01-24T00:00:00/2022-01-25T00:00:00'],
    ['1998-99', '1998/1999'], ['1834-21', '1834-21'], ['2021-21', '2021-21'], ['2021-04', '2021-04'], ['2009-11', '2009-11'], ['2021/2022', '2021/2022'], ['summer 2021', '2021-22'],
  ])('“%s” is %s', (cell, edtf) => {
    expect(readTableDate(cell, null)).toMatchObject({ type: 'date', edtf });
  });

  it.each([
    ['24 janvier 2022', '2022-01-24'], ['1er février 2022', '2022-02-01'], ['lundi 24 janv. 2022', '2022-01-24'], ['Août 2022', '2022-08'], ['24 déc. 2021 à 15h30', '2021-12-24T15:30'], ['3 mars 1834', '1834-03-03'],
    ['24 de enero de 2022', '2022-01-24'], ['miércoles, 26 de enero de 2022', '2022-01-26'], ['marzo de 2022', '2022-03'], ['24-ene-2022', '2022-01-24'], ['24 enero 2022 a las 9:05', '2022-01-24T09:05'],
    ['1° gennaio 2022', '2022-01-01'], ['lunedì 24 gennaio 2022, ore 15:30', '2022-01-24T15:30'], ['giu 2022', '2022-06'],
    ['24 januari 2022', '2022-01-24'], ['maandag 24 januari 2022 om 15:30', '2022-01-24T15:30'], ['24 mei 1945', '1945-05-24'], ['24 mrt. 2022', '2022-03-24'],
    ['24 de março de 2022', '2022-03-24'], ['segunda-feira, 24 de janeiro de 2022 às 15:30', '2022-01-24T15:30'], ['24 out. 2022', '2022-10-24'], ['14 juillet', null], ['24 janvier 22', null],
    ['mardi 24 janvier 2022', null], ['30 février 2022', null], ['24 janvier 2022 à 25h00', null], ['janvier 24 2022', null], ['24 mois 2022', null],
  ])('reads “%s” as %s', (cell, edtf) => {
    const read = readTableDate(cell, null);
    if (edtf === null) expect(read.type).toBe('unreadable');
    else expect(read).toEqual({ type: 'date', edtf, words: cell });
  });

  it('says of the number of a day in a spreadsheet which days it may be, and guesses neither', () => {
    expect(readTableDate('44585', null)).toEqual({ type: 'unreadable', why: 'It is a bare number: in a spreadsheet it may be 24 Jan 2022, or 25 Jan 2026 where days are counted from 1904; say which, or give the column the format of a date there and save it again' });
    expect(readTableDate('44585.5', null)).toMatchObject({ type: 'unreadable', why: expect.stringContaining('24 Jan 2022') as string });
    for (const none of ['1234567', '99999', '445850.5']) expect(readTableDate(none, null)).toEqual({ type: 'unreadable', why: 'It is a bare number, perhaps of a spreadsheet; write dates as 2022-01-24' });
  });

  it.each([
    ['03.11.2021 - 04.11.2021', '2021-11-03/2021-11-04'], ['3.11.2021 – 4.11.2021', '2021-11-03/2021-11-04'], ['03.11.2021 bis 04.11.2021', '2021-11-03/2021-11-04'], ['2021-11-03 - 2021-11-04', '2021-11-03/2021-11-04'],
    ['11/13/2021 - 11/14/2021', '2021-11-13/2021-11-14'], ['03.11.2021 - 03.11.2021', '2021-11-03'], ['04.10.2021 um 14:30 Uhr', '2021-10-04T14:30'], ['04.10.2021, 14.30 Uhr', '2021-10-04T14:30'], ['04.10.2021 10 Uhr', '2021-10-04T10:00'],
    ['04.11.2021 - 03.11.2021', null], ['31.02.2021 - 03.03.2021', null], ['04.10.2021 25 Uhr', null],
  ])('“%s” is %s', (cell, edtf) => {
    const read = readTableDate(cell, cell.includes('/') ? 'month-day' : 'day-month');
    expect(read.type === 'date' ? read.edtf : null).toBe(edtf);
  });

  it.each([
    ['44585', 'from-1900', '2022-01-24'], ['44585', 'from-1904', '2026-01-25'], ['44585.375', 'from-1900', '2022-01-24T09:00'], ['44585,60416666', 'from-1900', '2022-01-24T14:30'], ['44585.99999', 'from-1900', '2022-01-25'],
    ['44585.0', 'from-1900', '2022-01-24'], ['73050', 'from-1900', '2099-12-31'],
  ] as const)('the number %s, counted %s, is %s where the person says so', (cell, count, edtf) => {
    expect(readTableDate(cell, null, true, count)).toEqual({ type: 'date', edtf });
  });

  it.each(['73051', '2022', '24 Jan 2022', '-44585'])('“%s” is no such number, whatever the person says', (cell) => {
    expect(readTableDate(cell, null, true, 'from-1900')).toEqual(readTableDate(cell, null));
  });

  it('says of another day of the week that it is one', () => {
    expect(readTableDate('mardi 24 janvier 2022', null)).toEqual({ type: 'unreadable', why: '“mardi 24 janvier 2022” is another day of the week' });
    // Before 15 October 1582 everybody counted by another calendar.
    for (const right of ['mardi 29 mai 1453', 'Tuesday 29 May 1453']) expect(readTableDate(right, null)).toMatchObject({ type: 'date', edtf: '1453-05-29' });
  });

  it.each(['2021-22', ' 2019-21 ', '2022-33', '2022-40'])('“%s” may be two years or a part of one, and is not guessed', (cell) => {
    expect(readTableDate(cell, null).type).toBe('unreadable');
  });
});
