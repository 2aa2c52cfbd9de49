import { describe, expect, it } from 'vitest';
import { dayOf } from '../dates/calendar';
import type { Paragraph, ParagraphId, SourceId } from '../timeline/types';
import { isGermanText } from './german-text';
import { SURE } from './marks';
import { NO_STORY } from './story';
import { readInStory } from './story-before';
import { mentionsInSource, mergeMentions } from './suggest';

const REFERENCE = { day: dayOf(2022, 3, 3), doubt: SURE };
const read = (text: string): readonly (string | null)[] => readInStory(text, REFERENCE, NO_STORY).readings.map(({ phrase }) => phrase.edtf);
const suggest = (...texts: readonly string[]): readonly string[] => {
  const paragraphs = texts.map((text, index): Paragraph => ({ id: `p${index}` as ParagraphId, text, role: 'body' }));
  return mergeMentions(mentionsInSource({ id: 's1' as SourceId, published: '2022-03-03', paragraphs }, () => null) ?? []).map(({ when, title }) => `${when.edtf}: ${title}`).sort();
};

describe('German text', () => {
  it('is told by its small words', () => {
    expect(isGermanText('Am 15.09.2021 wurde der Werkvertrag geschlossen.')).toBe(true);
    expect(isGermanText('The newspaper Die Zeit said that the Bundestag met on Monday.')).toBe(false);
    expect(isGermanText('Der Spiegel reported on Monday that he was at the office of the paper.')).toBe(false);
    expect(isGermanText('')).toBe(false);
    expect(isGermanText('He was on the way to the city “mit dem Zug”, as he said.')).toBe(false);
    expect(isGermanText('Das Urteil: not guilty, of the jury. Und nun?')).toBe(false);
    expect(isGermanText('Am 12. März brannte die Halle ab.')).toBe(true);
    expect(isGermanText('In the film Am 12. März the dot is that of the title, which was kept.')).toBe(false);
    expect(isGermanText('Rechnung Nr. 12/21 für Berlin')).toBe(false);
    expect(isGermanText('Rechnung Nr. 12/21 für das Haus')).toBe(true);
  });

  it.each([
    ['Am Montag, dem 4. Oktober 2021, kam es gegen 14:30 Uhr zu einem Wassereinbruch.', ['2021-10-04']],
    ['Die Frist läuft bis zum 30.09.2021 und wird nicht verlängert.', []],
    ['Das Haus wurde vom 3.3.2021 bis 5.3.2021 von der Polizei bewacht.', []],
    ['Am 15.09.2021 wurde der Werkvertrag geschlossen.', ['2021-09-15']],
    ['Der Termin ist am 12.10.2021 um 10:00 Uhr.', ['2021-10-12']],
    ['Der Vertrag ist vom 2021-09-15 und nicht mit dem alten zu vergleichen.', ['2021-09-15']],
    ['Der Vertrag gilt ab 15.09.2021 und wird nicht verlängert.', []],
    ['Die Ware wird spätestens am 15.09.2021 geliefert und bezahlt, nicht vor dem 16.09.2021.', []],
    ['Der Termin ist am 12.10.2021 oder nach dem Urlaub.', []],
    ['Der Termin ist am 12.10. und dem 13.10.2021 mit dem Gutachter.', ['2021-10-13']],
    ['Das Haus wurde am 12.10.2021 – und nicht bis jetzt – bewacht.', []],
    ['In der Nacht zum 13.03.2021 sank die Fähre mit dem Kapitän.', []],
    ['In der Nacht vom 12.03.2021 auf den 13.03.2021 sank die Fähre.', []],
    ['Nicht am 03.04.2021, sondern am 05.04.2021 wurde der Rat gewählt.', ['2021-04-05']],
    ['Die Sitzung ist nicht wie geplant am 03.04.2021, und das ist der Grund.', []],
  ])('gives whole numeric dates alone: “%s”', (text, edtfs) => { expect(read(text)).toEqual(edtfs); });

  it.each([
    ['Am 24. Februar 2022 überfielen russische Truppen die Ukraine.', ['2022-02-24']],
    ['Der Vertrag wurde am 3. März 1921 um 14 Uhr in der Kanzlei unterzeichnet.', ['1921-03-03T14:00']],
    ['Vom 3. bis 5. Mai 1943 tagte der Rat.', ['1943-05-03/1943-05-05']],
    ['Vom 28. Juli bis zum 3. August 1914 wurde mobil gemacht.', ['1914-07-28/1914-08-03']],
    ['Zwischen dem 3. und dem 9. November 1923 sammelte er die Anhänger.', ['[1923-11-03..1923-11-09]']],
    ['Anfang Mai 1943 wurde der Betrieb nach Sachsen verlegt.', ['[1943-05-01..1943-05-10]']],
    ['Im Herbst 1989 gingen die Menschen auf die Straße.', ['1989-23']],
    ['Um den 20. Juli 1944 kam es zu Verhaftungen durch die Gestapo.', ['1944-07-20~']],
    ['Im Jahre 1648 wurde der Friede geschlossen.', ['1648']],
    ['Am 15. März 44 v. Chr. wurde er von den Senatoren erstochen.', ['-0043-03-15']],
    ['Er wurde am 12. Okt. 1890 als Sohn eines Müllers in der Lausitz geboren.', ['1890-10-12']],
    ['Am Dienstag, dem 4. Oktober 2021, wurde der Keller von der Feuerwehr geräumt.', ['2021-10-04']],
    ['Nicht am 3. April 2021, sondern am 5. April 2021 wurde der Rat gewählt.', ['2021-04-05']],
    // Bounds, nights and the second of two days are not the day that is named.
    ['Die Frist läuft bis zum 30. September 2021 und wird nicht verlängert.', []],
    ['Seit dem 1. April 2020 ist er der Leiter der Abteilung.', []],
    ['Nach dem 8. Mai 1945 war alles anders als vor dem Krieg.', []],
    ['In der Nacht vom 12. auf den 13. Februar 1945 wurde die Stadt bombardiert.', []],
    ['Am 3. und am 9. November 1923 sammelte er die Anhänger.', []],
    // Nor is what is no date.
    ['Am 31. Februar 1922 wurde nichts beschlossen, weil es den Tag nicht gab.', []],
    ['Mitte der 1920er Jahre wurde die Fabrik von der Bank übernommen.', []],
    ['Die Zahl der Arbeiter stieg im Mai 1.943 mal, und das ist nicht zu glauben.', []],
  ])('gives dates that say all of themselves in words: “%s”', (text, edtfs) => { expect(read(text)).toEqual(edtfs); });

  it.each([
    ['Am 24. Februar überfielen russische Truppen die Ukraine. Am 2. März fielen die ersten Bomben auf die Stadt.', ['2022-02-24', '2022-03-02']],
    ['Am Donnerstag, dem 24. Februar, wurde der Krieg erklärt.', ['2022-02-24']],
    // By the tense of its sentence: of the August before and the one after, the one before is the farther.
    ['Am 12. August wurde der Rat gewählt.', ['2021-08-12']],
    ['Am 12. Mai wird der Rat von den Bürgern gewählt.', ['2022-05-12']],
    // No verb that tells, and far away: it may be either.
    ['Am 12. August der Rat, von den Bürgern bestellt.', []],
    // Years ago or the year of publication: nobody knows.
    ['Er wurde am 3. März 1950 in Köln geboren. Am 5. Mai wurde er von der Polizei verhaftet.', ['1950-03-03']],
    ['Im Sommer 1914 war der Frieden zu Ende. Am 28. Juli 1914 erklärte Österreich den Krieg. Am 3. August folgte das Reich.', ['1914-22', '1914-07-28']],
    ['Die Straße des 17. Juni ist für den Verkehr gesperrt, und jeden 1. Mai auch der Platz.', []],
    ['Die Frist läuft bis zum 30. April und wird nicht verlängert.', []],
    ['Am 3. und am 9. Februar sammelte er die Anhänger.', []],
  ])('gives days without their year as far as the text settles it: “%s”', (text, edtfs) => { expect(read(text)).toEqual(edtfs); });

  it.each([
    // 3 March 2022 was a Thursday.
    ['Am Montag kündigte der Minister seinen Rücktritt an. Am Dienstagabend wurde die Nachfolgerin gewählt.', ['2022-02-28', '2022-03-01T18:00/2022-03-02T00:00']],
    ['Am kommenden Freitag wird der Rat gewählt.', ['2022-03-04']],
    ['Gestern wurde die Brücke von der Polizei gesperrt.', ['2022-03-02']],
    ['Am 3. Mai 1943 wurde er verhaftet. Zwei Tage später wurde er verhört. Am nächsten Tag kam er nach Eger.', ['1943-05-03', '1943-05-05', '1943-05-06']],
    ['Am 3. Mai 1943 wurde er verhaftet. Ein Jahr später wurde er befreit. Tags zuvor war er noch in der Stadt.', ['1943-05-03', '1944~', '1944~']],
    ['Am 3. Mai 1943 wurde er verhaftet. Am Tag darauf kam er nach Eger. Am Tag zuvor war er noch in der Stadt.', ['1943-05-03', '1943-05-04', '1943-05-03']],
    ['Am 12. August wurde ein Termin vereinbart und bestätigt.', ['2021-08-12']], ['Am 12. August ist ein Termin mit dem Rat vereinbart.', ['2022-08-12']],
    ['Am 5. Juli teilte der Rat mit, dass eine Wahl geplant sei.', ['2021-07-05']],
    ['Am Tag darauf kam die Polizei, und das Haus wurde durchsucht.', []],
    ['Die Messe ist am Montag, dem 7. März, und nicht am Dienstag.', ['2022-03-07']],
    ['Die Sitzung, die am Mittwoch stattfinden sollte, wurde auf den Freitag verschoben.', []],
    ['Das Haus ist montags geschlossen, und am Sonntags sind die Tore zu.', []],
  ])('gives what counts from another day, told or that of publication: “%s”', (text, edtfs) => { expect(read(text)).toEqual(edtfs); });

  it('says by which day a year was found', () => {
    const [reading] = readInStory('Am 24. Februar wurde der Krieg erklärt.', REFERENCE, NO_STORY).readings;
    expect([reading?.usedReference, reading?.reasons.map(({ type }) => type)]).toEqual([true, ['nearest-year']]);
    expect(readInStory('Am 24. Februar wurde der Krieg erklärt.', { day: null, doubt: SURE }, NO_STORY).readings).toEqual([]);
  });

  it('is suggested from, by the sentence of the date', () => {
    expect(suggest('3. August 1914: Deutschland erklärt Frankreich den Krieg.')).toEqual(['1914-08-03: Deutschland erklärt Frankreich den Krieg']);
    expect(suggest('Vom 3. bis 5. Mai 1943 tagte der Rat in Leipzig. Im Winter 1946/47 erfroren viele Menschen in der Stadt.')).toEqual(['1943-05-03/1943-05-05: Vom 3. bis 5. Mai 1943 tagte der Rat in Leipzig', '1946-24: Im Winter 1946/47 erfroren viele Menschen in der Stadt']);
    expect(suggest('Das Gesetz vom 7. April 1933 wurde am 8. Mai 1945 aufgehoben.')).toEqual(['1945-05-08: Das Gesetz vom 7. April 1933 wurde aufgehoben']);
  });

  it.each([
    ['Am 3. Mai 1943 trat der Kreistag zu einer Sitzung zusammen.', 'meeting'], ['Am 3. Mai 1943 teilte der Landkreis mit, das Haus sei verkauft.', 'statement'], ['Am 3. Mai 1943 warnte der Verband vor dem Bruch.', 'statement'],
    ['Am 3. Mai 1943 wurde die Stadt evakuiert.', 'alert'], ['Am 28. Juli 1914 erklärte Österreich den Krieg.', 'happening'], ['Am 3. Mai 1943 kündigte die Firma den Vertrag.', 'happening'],
  ])('tells a kind by its verbs: “%s”', (text, kind) => {
    const [suggestion] = mergeMentions(mentionsInSource({ id: 's1' as SourceId, published: '2022-03-03', paragraphs: [{ id: 'p' as ParagraphId, text, role: 'body' }] }, () => null) ?? []);
    expect(suggestion?.kind).toBe(kind);
  });

  it('is known by few words beside a date, and cut where its sentences end', () => {
    expect(suggest('Am 26.02.2022 kam er frei.', 'Am 24.02.2022 wurde Müller in „Halden“ gefasst.')).toEqual(['2022-02-24: Am 24.02.2022 wurde Müller in „Halden“ gefasst', '2022-02-26: Am 26.02.2022 kam er frei']);
    expect(suggest('Am 1. August 2019 trat die Klägerin zurück; das ging der Beklagten am 05.08.2019 zu.')).toEqual(['2019-08-01: Am 1. August 2019 trat die Klägerin zurück', '2019-08-05: Das ging der Beklagten zu']);
    expect(suggest('Nach § 346 Abs. 1 BGB, vgl. Bl. 12, ist die Klage vom Gericht am 05.08.2019 abgewiesen worden.')).toEqual([expect.stringContaining('2019-08-05: Nach § 346 Abs. 1 BGB, vgl. Bl. 12')]);
  });

  it('is not cut at the dots of German abbreviations, and ends with the marks that close its quotations', () => {
    expect(suggest('Frau Dr. Käthe Großmann, geb. Müller, schrieb am 14.11.1939 an ihren Bruder.')).toEqual(['1939-11-14: Frau Dr. Käthe Großmann, geb. Müller, schrieb am 14.11.1939 an ihren Bruder']);
    expect(suggest('Laut Tagebuch, hrsg. von Weiß, Kap. 3, wurden u. a. am 12.03.1943 die Akten übergeben.')).toEqual(['1943-03-12: Laut Tagebuch, hrsg. von Weiß, Kap. 3, wurden u. a. die Akten übergeben']);
    expect(suggest('Er sagte: „Wir gehen jetzt nach Eger.“ Am 12.03.1943 wurde die Akte in der Stadt übergeben.')).toEqual(['1943-03-12: Am 12.03.1943 wurde die Akte in der Stadt übergeben']);
  });

  it('dates nothing by a day that only tells which contract is meant', () => {
    expect(suggest('Der Vertrag vom 03.04.2021 wurde am 05.06.2021 gekündigt.')).toEqual(['2021-06-05: Der Vertrag vom 03.04.2021 wurde gekündigt']);
  });

  it('hangs no time on the date before it, and neither leaves a hole in a title nor cuts it off behind its date', () => {
    expect(suggest(
      'Am 15.09.2021 wurde der Werkvertrag geschlossen.',
      'Mit Schreiben vom 20.09.2021 wurde der Gegenseite eine Nachfrist gesetzt. Am Montag, dem 4. Oktober 2021, kam es gegen 14:30 Uhr zu einem Wassereinbruch im Obergeschoss.',
      'Die Rechnung Nr. 12/21 vom 08.10.2021 wurde nicht bezahlt.',
    )).toEqual(['2021-09-15: Am 15.09.2021 wurde der Werkvertrag geschlossen', '2021-09-20: Mit Schreiben vom 20.09.2021 wurde der Gegenseite eine Nachfrist gesetzt', '2021-10-04: Am Montag, dem 4. Oktober 2021, kam es gegen 14:30 Uhr zu einem Wassereinbruch im…', '2021-10-08: Die Rechnung Nr. 12/21 vom 08.10.2021 wurde nicht bezahlt']);
  });
});
