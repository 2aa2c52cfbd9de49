import { describe, expect, it } from 'vitest';
import { readWhen } from './read-when';

const edtfOf = (words: string): string => {
  const result = readWhen(words, { day: null });
  return result.ok ? result.value.edtf : `refused: ${result.failure.code}`;
};

describe('dates as historians write them', () => {
  it.each([
    ['10 or 11 June 323 BC', '[-0322-06-10,-0322-06-11]'],
    ['10–11 June 323 BC', '-0322-06-10/-0322-06-11'],
    ['June 10–11, 323 BC', '-0322-06-10/-0322-06-11'],
    ['from 10 to 11 January 49 BC', '-0048-01-10/-0048-01-11'],
    ['between 10 and 13 June 323 BC', '[-0322-06-10..-0322-06-13]'],
    ['10–12 September AD 9', '0009-09-10/0009-09-12'],
    ['c. 1250 – c. 1200 BC', '-1249~/-1199~'],
    ['between about 1250 and about 1200 BC', '[-1249~..-1199~]'],
    ['March 44 – October 42 BC', '-0043-03/-0041-10'],
    ['15 March 44 – 23 October 42 BC', '-0043-03-15/-0041-10-23'],
    ['27 BC – AD 14', '-0026/0014'],
    ['AD 14 or 27 BC', '[-0026,0014]'],
    ['early AD 14 or 27 BC', '[-0026,0014-37]'],
    ['101–99 BC', '-0100/-0098'],
    ['431/430 BC', '[-0430,-0429]'],
    ['594/3 BC', '[-0593,-0592]'],
    ['100/99 BC', '[-0099,-0098]'],
    ['AD 68-69', '0068/0069'],
    ['AD 450–60', '0450/0460'],
    ['between AD 450 and 460', '[0450..0460]'],
    ['the winter of 478/477 BC', '-0477-24'],
    ['winter 218–217 BC', '-0217-24'],
    ['winter of 1812–1813', '1812-24'],
    ['1840s–50s', '184X/185X'],
    ['1890s–10s', '189X/191X'],
    ['the 1850s and 60s', '{185X,186X}'],
    ['1980s or 70s', '[197X,198X]'],
    ['1848 onwards', '1848/..'],
    ['1848 on', '1848/..'],
    ['since 1848 onwards', '1848/..'],
    ['1848 or later', '[1848..]'],
    ['1848 or earlier', '[..1848]'],
    ['1848 at the earliest', '[1848..]'],
    ['on or about 12 March 1848', '1848-03-12~'],
    ['in or about 1848', '1848~'],
    ['not after 1848', '[..1848]'],
    ['approx. March 1848', '1848-03~'],
    ['1848 (?)', '1848?'],
    ['1848 [?]', '1848?'],
    ['[c. 1848]', '1848~'],
    ['12/24 March 1848', '[1848-03-12,1848-03-24]'],
    ['23/24 March 1801', '[1801-03-23,1801-03-24]'],
    ['5/6 June 1848', '[1848-06-05,1848-06-06]'],
    ['March 12/24, 1848', '[1848-03-12,1848-03-24]'],
    ['12/24. März 1848', '[1848-03-12,1848-03-24]'],
    ['12./24. März 1848', '[1848-03-12,1848-03-24]'],
    ['19 February/3 March 1878', '[1878-02-19,1878-03-03]'],
    ['31 December/12 January 1848', '[1847-12-31,1848-01-12]'],
    ['March/April 1848', '[1848-03,1848-04]'],
    ['25 October 1917 (O.S.)', '1917-11-07'], ['October 25, 1917 (Old Style)', '1917-11-07'], ['25 Oct 1917 O.S.', '1917-11-07'], ['25. Oktober 1917 (a. St.)', '1917-11-07'], ['25. Oktober 1917 alten Stils', '1917-11-07'], ['25. Oktober 1917 (julianisch)', '1917-11-07'],
    ['29 February 1700 (O.S.)', '1700-03-11'], ['5 March 1700 (O.S.)', 'refused: when-ambiguous'], ['30 March 1700 (O.S.)', '1700-04-10'], ['30 February 1900 (O.S.)', 'refused: when-impossible'], ['29 February 1900 (O.S.)', '1900-03-13'],
    ['5 March 1700 (N.S.)', '1700-03-05'], ['5. März 1700 n. St.', '1700-03-05'], ['5 March 1320 (O.S.)', '1320-03-05'], ['5 March – 7 April 1800 (O.S.)', '1800-03-17/1800-04-19'],
    ['25 October (7 November) 1917', '[1917-10-25,1917-11-07]'], ['7 November [O.S. 25 October] 1917', '1917-11-07'], ['7 November 1917 (25 October O.S.)', '1917-11-07'], ['October 25 (November 7), 1917', '[1917-10-25,1917-11-07]'],
    ['25. Oktober (7. November) 1917', '[1917-10-25,1917-11-07]'],
    ['Christmas, December 1848', '1848-12-25'],
    ['19th c.', '18XX'], ['5th c. BC', '-04XX'], ['early 19th c.', '[1800..1832]'], ['5th cent. BC', '-04XX'],
    ['17th and 18th centuries', '{16XX,17XX}'], ['17th or 18th century', '[16XX,17XX]'], ['17th/18th c.', '[16XX,17XX]'], ['the seventeenth to eighteenth centuries', '16XX/17XX'], ['17th–18th centuries', '16XX/17XX'],
    ['from the 3rd to the 1st century BC', '-02XX/-00XX'], ['between the 3rd and the 1st century BC', '[-02XX..-00XX]'],
    ['last quarter of the 5th century BC', '[-0424..-0400]'], ['the final quarter of the 19th century', '[1875..1899]'], ['the first third of the 19th century', '[1800..1832]'], ['the last third of the 19th century', '[1867..1899]'],
    ['spring or summer 1848', '[1848-21,1848-22]'], ['spring/summer 1848', '[1848-21,1848-22]'], ['spring and autumn of 1848', '{1848-21,1848-23}'], ['summer to autumn 1848', '1848-22/1848-23'], ['summer or autumn 44 BC', '[-0043-22,-0043-23]'],
    ['some time in 1848', '1848'], ['some time between 1848 and 1850', '[1848..1850]'], ['some time before 1848', '[..1847]'],
    ['1853–6', '1853/1856'], ['c. 1853–6', '1853~/1856~'], ['1848/49', '1848/1849'], ['about 1848/49', '1848~/1849~'],
    ['30 January 1648/9', '1649-01-30'], ['January 30, 1648/9', '1649-01-30'], ['10 February 1699/1700', '1700-02-10'], ['February 1688/89', '1689-02'], ['24 March 1602/3', '1603-03-24'],
    ['late 1840s to early 1850s', '1847~/1852~'], ['from the late 1840s to 1853', '1847~/1853'], ['late 19th to early 20th century', '186X~/193X~'],
    ['3 March 1848 about 10:30', '[1848-03-03T10:00..1848-03-03T11:00]'], ['3 March 1848, around 3 pm', '[1848-03-03T14:30..1848-03-03T15:30]'],
    ['3.3.1848 gegen 10 Uhr', '[1848-03-03T09:30..1848-03-03T10:30]'], ['17. und 18. Jahrhundert', '{16XX,17XX}'], ['17./18. Jh.', '[16XX,17XX]'], ['vom 5. bis zum 3. Jh. v. Chr.', '-04XX/-02XX'], ['letztes Viertel des 5. Jh. v. Chr.', '[-0424..-0400]'], ['erstes Drittel des 19. Jahrhunderts', '[1800..1832]'],
    ['Frühling oder Sommer 1848', '[1848-21,1848-22]'], ['Ende der 1840er bis Anfang der 1850er Jahre', '1847~/1852~'], ['3. Jahrtausend v. Chr.', '[-2999..-2000]'], ['44 v. u. Z.', '-0043'], ['nicht vor 1848', '[1848..]'], ['nicht nach 1848', '[..1848]'], ['um den 3. März 1848', '1848-03-03~'], ['1848 bzw. 1849', '[1848,1849]'],
    ['II. Quartal 1948', '1948-34'], ['zirka 1848', '1848~'], ['Sonntag, der 12. März 1848', '1848-03-12'],
  ])('“%s” is %s', (words, edtf) => {
    expect(edtfOf(words)).toBe(edtf);
  });

  it.each([
    ['until 1848 onwards', 'when-not-understood'],
    ['1853-6', 'when-not-understood'], ['1856–3', 'when-not-understood'], ['24 June 1853–4', 'when-not-understood'], ['30 January 1848/9', 'when-not-understood'], ['26 March 1648/9', 'when-not-understood'], ['30 January 1648/5', 'when-not-understood'],
    ['winter or spring 1848', 'when-not-understood'], ['March 1848 (O.S.)', 'when-not-understood'],
    ['1848–50 onwards', 'when-not-understood'],
    ['1848 in', 'when-not-understood'],
    ['58/50 BC', 'when-not-understood'],
    ['AD 14 – 27 BC', 'when-impossible'],
    ['Christmas of March 1848', 'when-impossible'],
    ['3 Dec March 1848', 'when-impossible'],
    ['5/6, June 1848', 'when-impossible'],
    ['24 Jan 2022/26 Jan 2022', 'when-not-understood'],
    ['24 December of spring 1848', 'when-impossible'],
    ['45/46 March 1848', 'when-impossible'],
  ])('refuses “%s” with %s', (words, code) => {
    expect(edtfOf(words)).toBe(`refused: ${code}`);
  });

  it('says that a part is not in its whole', () => {
    const result = readWhen('3 Dec March 1848', { day: null });
    expect(result.ok ? '' : result.failure.message).toBe('There is no such date: Sun 3 Dec 1848 is not in March 1848.');
  });
});
