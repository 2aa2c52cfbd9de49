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
    expect(isGermanText('Rechnung Nr. 12/21 für Berlin')).toBe(false);
    expect(isGermanText('Rechnung Nr. 12/21 für das Haus')).toBe(true);
  });

  it.each([
    ['Am Montag, dem 4. Oktober 2021, kam es gegen 14:30 Uhr zu einem Wassereinbruch.', []],
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

  it('is known by few words beside a date, and cut where its sentences end', () => {
    expect(suggest('Am 26.02.2022 kam er frei.', 'Am 24.02.2022 wurde Müller in „Halden“ gefasst.')).toEqual(['2022-02-24: Am 24.02.2022 wurde Müller in „Halden“ gefasst', '2022-02-26: Am 26.02.2022 kam er frei']);
    expect(suggest('Am 1. August 2019 trat die Klägerin zurück; das ging der Beklagten am 05.08.2019 zu.')).toEqual([expect.stringContaining('2019-08-05: Am 1. August 2019 trat die Klägerin zurück')]);
    expect(suggest('Nach § 346 Abs. 1 BGB, vgl. Bl. 12, ist die Klage vom Gericht am 05.08.2019 abgewiesen worden.')).toEqual([expect.stringContaining('2019-08-05: Nach § 346 Abs. 1 BGB, vgl. Bl. 12')]);
  });

  it('is not cut at the dots of German abbreviations, and ends with the marks that close its quotations', () => {
    expect(suggest('Frau Dr. Käthe Großmann, geb. Müller, schrieb am 14.11.1939 an ihren Bruder.')).toEqual(['1939-11-14: Frau Dr. Käthe Großmann, geb. Müller, schrieb am 14.11.1939 an ihren Bruder']);
    expect(suggest('Laut Tagebuch, hrsg. von Weiß, Kap. 3, wurden u. a. am 12.03.1943 die Akten übergeben.')).toEqual(['1943-03-12: Laut Tagebuch, hrsg. von Weiß, Kap. 3, wurden u. a. am 12.03.1943 die Akten übergeben']);
    expect(suggest('Er sagte: „Wir gehen jetzt nach Eger.“ Am 12.03.1943 wurde die Akte in der Stadt übergeben.')).toEqual(['1943-03-12: Am 12.03.1943 wurde die Akte in der Stadt übergeben']);
  });

  it('dates nothing by a day that only tells which contract is meant', () => {
    expect(suggest('Der Vertrag vom 03.04.2021 wurde am 05.06.2021 gekündigt.')).toEqual(['2021-06-05: Der Vertrag vom 03.04.2021 wurde am 05.06.2021 gekündigt']);
  });

  it('hangs no time on the date before one that was not read, and leaves no hole in a title', () => {
    expect(suggest(
      'Am 15.09.2021 wurde der Werkvertrag geschlossen.',
      'Mit Schreiben vom 20.09.2021 wurde der Gegenseite eine Nachfrist gesetzt. Am Montag, dem 4. Oktober 2021, kam es gegen 14:30 Uhr zu einem Wassereinbruch im Obergeschoss.',
      'Die Rechnung Nr. 12/21 vom 08.10.2021 wurde nicht bezahlt.',
    )).toEqual(['2021-09-15: Am 15.09.2021 wurde der Werkvertrag geschlossen', '2021-09-20: Mit Schreiben vom 20.09.2021 wurde der Gegenseite eine Nachfrist gesetzt', '2021-10-08: Die Rechnung Nr. 12/21 vom 08.10.2021 wurde nicht bezahlt']);
  });
});
