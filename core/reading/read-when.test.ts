import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import { parseEdtf } from '../dates/edtf';
import { spanOfEdtf } from '../dates/when-span';
import { readWhen } from './read-when';

const PUBLISHED = dayOf(2022, 1, 25); // a Tuesday
const edtfOf = (words: string, day: number | null = PUBLISHED): string => {
  const result = readWhen(words, { day });
  return result.ok ? result.value.edtf : `refused: ${result.failure.code}: ${result.failure.message}`;
};

describe('the "when" field', () => {
  it.each([
    ['Monday afternoon', '2022-01-24T12:00/2022-01-24T18:00'],
    ['night of 12–13 March 1943', '1943-03-12T18:00/1943-03-13T06:00'], ['the night of 12/13 March 1943', '1943-03-12T18:00/1943-03-13T06:00'], ['in the night of the 12th to the 13th of March 1943', '1943-03-12T18:00/1943-03-13T06:00'],
    ['night of 31 March–1 April 1943', '1943-03-31T18:00/1943-04-01T06:00'], ['night of 31 December 1943 to 1 January 1944', '1943-12-31T18:00/1944-01-01T06:00'], ['the night before 13 March 1943', '1943-03-12T18:00/1943-03-13T06:00'],
    ['17,000 years ago', 'Y-14999~'], ['2 million years ago', 'Y-1999999~'], ['500 years ago', '1522~'],
    ['FY 2021/22', '2021/2022'], ['FY 2021-22', '2021/2022'], ['fiscal year 2021/22', '2021/2022'], ['H1/2020', '2020-40'], ['2020 H1', '2020-40'], ['2020-H2', '2020-41'],
    ['2022-W05-3', '2022-02-02'], ['2022W05', '2022-01-31/2022-02-06'], ['W05 2022', '2022-01-31/2022-02-06'], ['2020-W53', '2020-12-28/2021-01-03'], ['fl. 1320', '1320~'], ['5\u200b May 2022\u200b', '2022-05-05'], ['5\u2011May\u20112022', '2022-05-05'],
    ['for three weeks from 3 May 2022', '2022-05-03/2022-05-24~'],
    ['early hours of 5 May 2022', '2022-05-05T00:00/2022-05-05T06:00'], ['in the small hours of 5 May 2022', '2022-05-05T00:00/2022-05-05T06:00'], ['dawn, 6 June 1944', '1944-06-06T03:00/1944-06-06T09:00'], ['dusk on 6 June 1944', '1944-06-06T15:00/1944-06-06T22:00'], ['early morning of 5 May 2022', '2022-05-05T03:00/2022-05-05T09:00'],
    ['monday night', '2022-01-24T18:00/2022-01-25T00:00'],
    ['Tuesday', '2022-01-25'],
    ['past two weeks', '2022-01-11/2022-01-25'],
    ['in the past two weeks', '2022-01-11/2022-01-25'],
    ['next three days', '2022-01-25/2022-01-28'],
    ['about 24 Jan 2022', '2022-01-24~'],
    ['24 Jan 2022', '2022-01-24'],
    ['Jan. 24, 2022', '2022-01-24'],
    ['january 24th 2022', '2022-01-24'],
    ['Monday, 24 January 2022', '2022-01-24'],
    ['the 24th of January, 2022', '2022-01-24'],
    ['24/1/2022', '2022-01-24'],
    ['1/24/2022', '2022-01-24'],
    ['24.1.2022', '2022-01-24'],
    ['2022/01/24', '2022-01-24'],
    ['2022-01-24', '2022-01-24'],
    ['5/5/2022', '2022-05-05'],
    ['44 BC', '-0043'],
    ['15 March 44 BC', '-0043-03-15'],
    ['AD 79', '0079'],
    ['300000 BC', 'Y-299999'],
    ['1834 spring', '1834-21'],
    ['spring 1834', '1834-21'],
    ['winter of 1834', '1834-24'],
    ['before 3 March', '[..2022-03-02]'],
    ['by 3 March', '[..2022-03-03]'],
    ['after 3 March', '[2022-03-04..]'],
    ['since 3 March', '2022-03-03/..'],
    ['until the end of April', '../2022-04-30~'], ['by the end of April', '[..2022-04-30]'], ['by April', '[..2022-04]'], ['before April', '[..2022-03]'], ['until the spring', '../2022-21'], ['until November', '../2021-11'], ['since April', '2021-04/..'],
    ['by last April', '[..2021-04]'], ['from April', '2021-04/..'],
    ['until 3 March', '../2022-03-03'],
    ['from 3 to 5 March', '2022-03-03/2022-03-05'],
    ['3–5 March', '2022-03-03/2022-03-05'],
    ['between 3 and 5 March', '[2022-03-03..2022-03-05]'],
    ['between 28 January and 3 February 2022', '[2022-01-28..2022-02-03]'],
    ['from 28 Dec to 3 Jan 2022', '2021-12-28/2022-01-03'],
    ['11–25 Jan 2022', '2022-01-11/2022-01-25'],
    ['Jan 11 - Feb 2, 2022', '2022-01-11/2022-02-02'],
    ['from Monday to Wednesday', '2022-01-24/2022-01-26'],
    ['2019 to today', '2019/2022-01-25'], ['from 3 March 2021 until today', '2021-03-03/2022-01-25'], ['between March 2021 and yesterday', '[2021-03..2022-01-24]'],
    ['2019 to now', '2019/2022-01-25'], ['from 2019 until now', '2019/2022-01-25'], ['2019 to Monday', '2019/2022-01-24'],
    ['2019 to last year', '2019/2021'], ['June 2019 to the end of last year', '2019-06/2021-12~'], ['3 March 2021 to two weeks ago', '2021-03-03/2022-01-11~'],
    ['yesterday to 5 March 2023', '2022-01-24/2023-03-05'], ['November to today', '2021-11/2022-01-25'], ['Friday to today', '2022-01-21/2022-01-25'],
    ['20 December 2021 to 3 January', '2021-12-20/2022-01-03'], ['3 January 2022 to Friday', '2022-01-03/2022-01-07'], ['2019 to May', '2019/2019-05'],
    ['January to March 2022', '2022-01/2022-03'],
    ['2010-12', '2010-12'],
    ['2010–12', '2010/2012'],
    ['2010-2012', '2010/2012'],
    ['from 1834 to 1836', '1834/1836'],
    ['before March 2022', '[..2022-02]'],
    ['before 2021', '[..2020]'],
    ['after 1834', '[1835..]'],
    ['before the end of 2022', '[..2022-12-31]'],
    ['before the end of January', '[..2022-01-31]'],
    ['before the end of the 19th century', '[..1899-12-31]'],
    ['before the start of 2022', '[..2021-12-31]'],
    ['after the start of 2022', '[2022-01-01..]'],
    ['after the end of 2022', '[2023-01-01..]'],
    ['since 1834', '1834/..'],
    ['Q1 2022', '2022-33'], ['Q1/2022', '2022-33'], ['March/2022', '2022-03'], ['Q3/Q4 2021', '[2021-35,2021-36]'],
    ['third quarter of 2021', '2021-35'],
    ['second half of 2021', '2021-41'],
    ['2010s', '201X'],
    ['1910s', '191X'],
    ['the eighties', '198X'],
    ['the thirties', '193X'],
    ['the forties', '194X'],
    ['the fifties', '195X'],
    ['the sixties', '196X'],
    ['the 60s', '196X'],
    ["the '60s", '196X'],
    ['the seventies', '197X'],
    ['the nineties', '199X'],
    ['the twenties', '202X'],
    ['19th century', '18XX'],
    ['the 2nd century BC', '-01XX'],
    ['early 2021', '2021-37'],
    ['mid-March 2022', '[2022-03-11..2022-03-21]'],
    ['late 1990s', '[1997..1999]'],
    ['the end of 2021', '2021-12~'],
    ['end of January', '2022-01-31~'],
    ['c. 1834', '1834~'],
    ['circa 1834', '1834~'],
    ['1834?', '1834?'],
    ['perhaps 1834', '1834?'],
    ['about 1834?', '1834%'],
    ['1834 or so', '1834~'],
    ['since late March 2021', '2021-03~/..'],
    ['since mid-2021', '2021-38/..'],
    ['since the end of 2021', '2021-12~/..'],
    ['since the beginning of March 2021', '2021-03-01~/..'],
    ['since the late 1990s', '1997~/..'], ['until the early 1990s', '../1992~'], ['since the late 19th century', '186X~/..'],
    ['since the end of the 1990s', '1999~/..'],
    ['since the end of the 19th century', '189X~/..'],
    ['since perhaps mid-2021', '2021-38?/..'],
    ['since perhaps late March 2021', '2021-03%/..'],
    ['since earlier this year', '2022~/..'],
    ['since last week', '2022-01-17~/..'],
    ['since the 40s BC', '-0048~/..'],
    ['until the end of 2021', '../2021-12~'],
    ['until early March 2022', '../2022-03~'],
    ['from early March 2021 to late April 2021', '2021-03~/2021-04~'],
    ['from early March to late April 2019', '2019-03~/2019-04~'],
    ['from mid-2021 to early 2022', '2021-38/2022-37'],
    ['the late 1990s or early 2000s', '[1997..1999,2000..2002]'],
    ['1998 or 1999', '[1998,1999]'],
    ['3 or 5 March', '[2022-03-03,2022-03-05]'],
    ['5 or 3 March', '[2022-03-03,2022-03-05]'],
    ['3 and 5 March', '{2022-03-03,2022-03-05}'],
    ['between 3 and 5 March', '[2022-03-03..2022-03-05]'],
    ['the second half of the 19th century', '[1850..1899]'],
    ['first half of the 1990s', '[1990..1994]'],
    ['first quarter of the 20th century', '[1900..1924]'],
    ['first quarter of the 1990s', '199X'],
    ['the second half of the 2nd century BC', '[-0149..-0100]'],
    ['late 2nd century BC', '[-0132..-0100]'],
    ['since the second half of the 19th century', '1850/..'],
    ['perhaps the first half of the 1990s', '[1990?..1994?]'],
    ['summer of the 1830s', '183X'],
    ['Christmas of the 1990s', '199X'],
    ['the thirties of the 19th century', '183X'],
    ['second half of March 2022', '[2022-03-16..2022-03-31]'],
    ['first half of February 2022', '[2022-02-01..2022-02-14]'],
    ['January of last winter', '2021-01'],
    ['December of last winter', '2020-12'],
    ['the third millennium BC', '[-2999..-2000]'],
    ['the second half of the third millennium BC', '[-2499..-2000]'],
    ['the 1800s', '18XX'],
    ['early 1900s', '[1900..1932]'],
    ['the 1900s decade', '190X'],
    ['the 2000s', '200X'],
    ['the 300s BC', '[-0398..-0299]'],
    ['the 300s AD', '03XX'],
    ['the 1100s BC', '[-1198..-1099]'],
    ['the 40s BC', '[-0048..-0039]'],
    ['winter 2021–22', '2021-24'],
    ['the winter of 1946/47', '1946-24'],
    ['58–50 BC', '-0057/-0049'],
    ['from 58 to 50 BC', '-0057/-0049'],
    ['between 58 and 50 BC', '[-0057..-0049]'],
    ['96–98 AD', '0096/0098'],
    ['between early 2021 and mid-2022', '[2021-37..2022-38]'],
    ['between the end of 2021 and the start of 2023', '[2021-12~..2023-01~]'],
    ['by mid-2021', '[..2021-38]'],
    ['by the end of 2021', '[..2021-12-31]'],
    ['by the start of 2022', '[..2022-01~]'],
    ['by the late 1990s', '[..1999]'],
    ['before late 2021', '[..2021-08]'],
    ['after early 2021', '[2021-05..]'],
    ['before the late 1990s', '[..1996]'],
    ['after the early 1990s', '[1993..]'],
    ['since Monday', '2022-01-24/..'],
    ['since early Monday', '2022-01-24/..'],
    ['c. 1834–36', '1834~/1836~'],
    ['about 10 am to noon on Monday', '2022-01-24~/2022-01-24T12:00'],
    ['from about March 2019 to May', '2019-03~/2019-05'],
    ['1834–1836?', '1834?/1836?'],
    ['3-5 March 2022 or so', '2022-03-03~/2022-03-05~'],
    ['between 1834 and 1836 or so', '[1834~..1836~]'],
    ['ten days or so ago', '2022-01-15~'],
    ['perhaps early March 2022', '[2022-03-01?..2022-03-10?]'],
    ['about early March 2022', '[2022-03-01~..2022-03-10~]'],
    ['perhaps early 2022', '2022-37?'],
    ['perhaps the late 1990s', '[1997?..1999?]'],
    ['perhaps the end of 2021', '2021-12%'],
    ['perhaps Monday afternoon', '2022-01-24?'],
    ['perhaps early Monday', '2022-01-24?'],
    ['perhaps 3 pm Monday', '2022-01-24?'],
    ['about 3 pm Monday', '[2022-01-24T14:30..2022-01-24T15:30]'],
    ['since about 3 pm Monday', '2022-01-24~/..'],
    ['perhaps before 1834', '[..1833?]'],
    ['since perhaps 1834', '1834?/..'],
    ['perhaps in 1834', '1834?'],
    ['now?', '2022-01-25?'],
    ['about the past two weeks', '2022-01-11~/2022-01-25'],
    ['past two weeks?', '2022-01-11?/2022-01-25?'],
    ['before 2010–12', '[..2009]'],
    ['after 2010–12', '[2013..]'],
    ['until 11-25 January 2022', '../2022-01-25'],
    ['by 3 or 5 March', '[..2022-03-05]'],
    ['before 3 or 5 March', '[..2022-03-04]'],
    ['since 2010–12', '2010/2012'],
    ['before now', '[..2022-01-24]'],
    ['until now', '../2022-01-25'],
    ['after the next three days', '[2022-01-29..]'],
    ['its fiscal first quarter of 2021', '2021-33~'],
    ['first quarter of fiscal 2021', '2021-33~'],
    ['the fiscal second half of 2021', '2021-41~'],
    ['since fiscal 2021', '2021~/..'],
    ['before fiscal 2021', '[..2020~]'],
    ['last fiscal year', '2021~'],
    ['last calendar year', '2021'],
    ['third quarter of last fiscal year', '2021-35~'],
    ['24 Jan 2022 15:30', '2022-01-24T15:30'],
    ['24 Jan 2022, 3:30 p.m.', '2022-01-24T15:30'],
    ['2022-01-24 15:30', '2022-01-24T15:30'],
    ['2022-01-24T15:30:05Z', '2022-01-24T15:30:05Z'],
    ['3pm Monday', '2022-01-24T15:00'],
    ['Monday at 3 pm', '2022-01-24T15:00'],
    ['noon yesterday', '2022-01-24T12:00'],
    ['15:30', '2022-01-25T15:30'],
    ['10 am to noon on Monday', '2022-01-24T10:00/2022-01-24T12:00'],
    ['3 pm Monday to 5 pm', '2022-01-24T15:00/2022-01-24T17:00'],
    ['24 Jan 2022, 10:00-12:00', '2022-01-24T10:00/2022-01-24T12:00'],
    ['24 Jan 2022, 10:00–12:00', '2022-01-24T10:00/2022-01-24T12:00'],
    ['Monday 9:00-17:00', '2022-01-24T09:00/2022-01-24T17:00'],
    ['2022-01-24 10:00-12:00', '2022-01-24T10:00/2022-01-24T12:00'],
    ['2022-01-24 10:00:00-12:00:00', '2022-01-24T10:00:00/2022-01-24T12:00:00'],
    ['2022-01-24T10:00-17:00', '2022-01-24T10:00/2022-01-24T17:00'],
    ['2022-01-24T10:00-05:00', '2022-01-24T10:00-05:00'],
    ['2022-01-24 10:00:05-05', '2022-01-24T10:00:05-05:00'],
    ['24 Jan 2022, 10:00+02:00', '2022-01-24T10:00+02:00'],
    ['24 jan 22', '2022-01-24'],
    ['1/2022', '2022-01'],
    ['1914-18', '1914/1918'],
    ['yesterday', '2022-01-24'],
    ['today', '2022-01-25'],
    ['tomorrow evening', '2022-01-26T18:00/2022-01-27T00:00'],
    ['the day before yesterday', '2022-01-23'],
    ['last night', '2022-01-24T18:00/2022-01-25T00:00'],
    ['this week', '2022-01-24/2022-01-30'],
    ['last week', '2022-01-17/2022-01-23'],
    ['the weekend', '2022-01-29/2022-01-30'],
    ['Friday last week', '2022-01-21'],
    ['next month', '2022-02'],
    ['last year', '2021'],
    ['March of next year', '2023-03'],
    ["last year's third quarter", '2021-35'],
    ['10 days ago', '2022-01-15'],
    ['three weeks ago', '2022-01-04~'],
    ['five years ago', '2017~'],
    ['last Friday', '2022-01-21'],
    ['next Friday', '2022-01-28'],
    ['march', '2021-03'],
    ['may', '2021-05'],
    ['sat', '2022-01-22'],
    ['Christmas 2021', '2021-12-25'],
    ['Thanksgiving', '2021-11-25'],
    ['Easter 2022', '2022-04-17'],
    ['fiscal 2021', '2021~'],
    ['the first Monday of March 2022', '2022-03-07'],
    ['now', '2022-01-25'],
    ['recently', '[..2022-01-25]'],
    ['[..2022-03-02]', '[..2022-03-02]'],
    ['2022-01-24~', '2022-01-24~'],
    ['1834-21', '1834-21'],
  ])('reads “%s” as %s', (words, edtf) => {
    expect(edtfOf(words)).toBe(edtf);
  });

  it.each([
    ['', 'when-empty'],
    ['   ', 'when-empty'],
    ['banana', 'when-not-understood'],
    ['Monday banana', 'when-not-understood'],
    ['31 Feb 2022', 'when-impossible'],
    ['29 February 2023', 'when-impossible'],
    ['2022-02-30', 'when-impossible'],
    ['2022-13-01', 'when-impossible'],
    ['13/13/13', 'when-impossible'],
    ['45 January 2022', 'when-impossible'],
    ['year 0', 'when-impossible'],
    ['0 AD', 'when-impossible'],
    ['99999', 'when-impossible'],
    ['year 99999', 'when-impossible'],
    ['from 5 March 2022 to 3 March 2022', 'when-impossible'],
    ['28 December 2022 – 3 January 2022', 'when-impossible'],
    ['3/4/2022', 'when-ambiguous'],
    ['two days later', 'when-no-story'],
    ['the following Monday', 'when-no-story'],
    ['the next day', 'when-no-story'],
    ['a few weeks earlier', 'when-no-story'],
    ['three days', 'when-no-date'],
    ['every Friday', 'when-no-date'],
    ['x'.repeat(1_000_000), 'when-not-understood'],
    ['9'.repeat(1_000_000), 'when-not-understood'],
  ])('refuses “%.30s” with %s', (words, code) => {
    const result = readWhen(words, { day: PUBLISHED });
    expect(result.ok ? result.value.edtf : result.failure.code).toBe(code);
  });

  it('names both readings of an ambiguous date', () => {
    const result = readWhen('3/4/2022', { day: PUBLISHED });
    expect(result.ok ? '' : result.failure.message).toBe('It can be read as Sun 3 Apr 2022 or as Fri 4 Mar 2022.');
  });

  it('says why a date is impossible', () => {
    const result = readWhen('31 Feb 2022', { day: PUBLISHED });
    expect(result.ok ? '' : result.failure.message).toBe('There is no such date: February has 28 days, so there is no 31st.');
  });

  it.each(['Monday', 'yesterday', 'past two weeks', '3 March', 'March', 'this week', 'now', '10 days ago', 'third quarter', '3 pm'])('asks for a publication date to read “%s”', (words) => {
    const result = readWhen(words, { day: null });
    expect(result.ok ? result.value.edtf : result.failure.code).toBe('when-no-reference');
  });

  it('tells how a relative date came about, and against which day', () => {
    const result = readWhen('Monday afternoon', { day: PUBLISHED });
    expect(result).toEqual({ ok: true, value: { edtf: '2022-01-24T12:00/2022-01-24T18:00', words: 'Monday afternoon', referenceDay: PUBLISHED, reasons: [{ type: 'weekday', weekday: 1, place: 'last-before', day: PUBLISHED, toward: null }] } });
    const absolute = readWhen('24 Jan 2022', { day: PUBLISHED });
    expect(absolute.ok && absolute.value.referenceDay).toBeNull();
    const range = readWhen('from March to May 2021', { day: PUBLISHED });
    expect(range).toEqual({ ok: true, value: { edtf: '2021-03/2021-05', words: 'from March to May 2021', referenceDay: null, reasons: [] } });
    expect(readWhen('from March to May 2021', { day: null }).ok).toBe(true);
  });

  it('lets nothing begin or end more exactly than the unit that was named', () => {
    for (const named of ['March 2021', '2021', 'the 1990s', 'the 19th century', 'Q1 2021', 'spring 2021']) {
      for (const part of ['early', 'late', 'the beginning of', 'the end of']) {
        for (const bound of ['since', 'until']) {
          const edtf = edtfOf(`${bound} ${part} ${part.startsWith('the') ? named : named.replace('the ', '')}`);
          const span = spanOfEdtf(edtf);
          // A third of a year has a name of its own; all else is about its unit.
          expect(span?.approximate === true || span?.precision === 'quarter', `${bound} ${part} ${named}: ${edtf}`).toBe(true);
        }
      }
    }
  });

  it('never loses a doubt', () => {
    const date = fc.constantFrom(
      '1834', 'March 1834', '24 Jan 2022', '1834–36', '3-5 March 2022', 'from 3 to 5 March', 'between 1834 and 1836', 'early March 2022', 'early 2021', 'late 1990s', 'the end of 2021', 'the beginning of March', 'mid-2021', '19th century', 'Q1 2022', 'spring 1834',
      'Monday', 'Monday afternoon', 'early Monday', 'Monday or Tuesday', 'last week', 'the weekend', 'yesterday', 'ten days ago', 'a few days ago', 'past two weeks', 'next three days', 'recent weeks', 'now', 'recently', '44 BC', 'Easter 2022', 'the sixties', 'later this year', 'fiscal 2021', '3 pm Monday', '10 am to noon on Monday', '3/4/2022',
    );
    const bound = fc.constantFrom('', 'before ', 'by ', 'after ', 'since ', 'until ', 'not before ');
    const doubt = fc.constantFrom(['about ', ''], ['perhaps ', ''], ['circa ', ''], ['~ ', ''], ['', '?'], ['', ' ~'], ['', ' or so'], ['', ' approx.']);
    fc.assert(fc.property(date, bound, doubt, fc.boolean(), (said, before, [lead = '', tail = ''], inside) => {
      // "After about 10 am to noon" is after noon: the doubt is about the other end.
      if (inside && before !== '' && lead !== '' && / to | and | or |\d[–-]\d/.test(said)) return;
      const words = inside ? `${before}${lead}${said}${tail}` : `${lead}${before}${said}${tail}`;
      const result = readWhen(words, { day: PUBLISHED });
      if (!result.ok) return;
      const span = spanOfEdtf(result.value.edtf);
      // "About 3 pm" is the hour around it.
      const isWindow = before === '' && /^\[\S+T14:30\.\.\S+T15:30\]$/.test(result.value.edtf);
      expect(span?.approximate === true || span?.uncertain === true || isWindow, `${words}: ${result.value.edtf}`).toBe(true);
    }), { numRuns: 3000 });
  });

  it('never throws, and what it accepts is EDTF', () => {
    const word = fc.constantFrom('Monday', 'march', '24', '2022', 'of', 'the', 'early', 'about', 'last', 'week', 'year', '3', 'pm', ':', '-', '/', 'BC', 'before', 'from', 'to', 'between', 'and', 'ago', 'two', 'third', 'quarter', 'century', 'end', 'night', 'Jan.', '31', '?', '~', "'s", 'spring', '99999', '0', 'second', 'half', 'now', 'past', 'few');
    fc.assert(fc.property(fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')), fc.option(fc.integer({ min: -800_000, max: 800_000 })), (words, day) => {
      const result = readWhen(words, { day });
      if (result.ok) expect(parseEdtf(result.value.edtf)).not.toBeNull();
      else expect(result.failure.remedy).not.toBe('');
    }), { numRuns: 1000 });
  });

  it('is no surer than the day it is read against', () => {
    const against = (words: string, doubt: { readonly approximate: boolean; readonly uncertain: boolean }): unknown => {
      const result = readWhen(words, { day: PUBLISHED, doubt });
      return result.ok ? result.value.edtf : result.failure.code;
    };
    const about = { approximate: true, uncertain: false };
    const perhaps = { approximate: false, uncertain: true };
    expect(['yesterday', 'Monday', 'since Monday', '3 May 1999'].map((words) => against(words, about))).toEqual(['2022-01-24~', '2022-01-24~', '2022-01-24~/..', '1999-05-03']);
    expect(['yesterday', 'about yesterday', '3. Mai 1999'].map((words) => against(words, perhaps))).toEqual(['2022-01-24?', '2022-01-24%', '1999-05-03']);
  });
});
