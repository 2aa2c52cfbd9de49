import { describe, expect, it } from 'vitest';
import type { Paragraph, ParagraphId, SourceId } from '../timeline/types';
import { mentionsInSource, mergeMentions } from './suggest';

const OCTOBER = '2024-10-14';

/** Date and title of every suggestion, in the order of their dates. */
const suggested = (...texts: readonly string[]): readonly string[] => {
  const paragraphs = texts.map((text, index): Paragraph => ({ id: `p${index}` as ParagraphId, text, role: 'body' }));
  const mentions = mentionsInSource({ id: 's' as SourceId, published: OCTOBER, paragraphs }, () => null) ?? [];
  return mergeMentions(mentions).map(({ when, title }) => `${when.edtf}: ${title}`).sort();
};

describe('the clause a date belongs to', () => {
  it.each([
    ['The first buses left on 1 August at 6.30 am. By nightfall 1,140 people had gone.', ['2024-08-01T06:30: The first buses left']],
    ['The committee meets tomorrow at 7pm. I shall be there.', ['2024-10-15T19:00: The committee meets']],
    ['The committee met on 1 August at 7 p.m. The mayor was there.', ['2024-08-01T19:00: The committee met']],
    ['On 1 August at 7 p.m. Smith arrived.', ['2024-08-01T19:00: Smith arrived']],
    ['On 1 August at 7 p.m. EST he arrived.', ['2024-08-01T19:00-05:00: He arrived']],
  ])('ends with “a.m.” where the sentence does: “%s”', (text, expected) => { expect(suggested(text)).toEqual(expected); });

  it.each([
    ['Management made its first offer on March 17. It made its last one a month later, on April 17.', ['2024-03-17: Management made its first offer', '2024-04-17: It made its last one']],
    ['Workers walked out on March 17. On April 17, a month later, they came back.', ['2024-03-17: Workers walked out', '2024-04-17: They came back']],
    ['Workers walked out on March 17, 2021. They came back a year later, after his death in 2022.', ['2021-03-17: Workers walked out', '2022: His death']],
  ])('has one date where a time is counted and named: “%s”', (text, expected) => { expect(suggested(text)).toEqual(expected); });

  it.each([
    ['Engineers warned three times that the dam was leaking before it failed on Sept. 27.', ['2024-09-27: It failed']],
    ['The minister resigned after the report was published on 3 May.', ['2024-05-03: The report was published']],
    ['The mayor warned them before the meeting on 3 May.', ['2024-05-03: The mayor warned them before the meeting']],
  ])('is the subordinate one where that has it: “%s”', (text, expected) => { expect(suggested(text)).toEqual(expected); });
});

describe('what somebody said', () => {
  const kinds = (text: string): readonly string[] => (mentionsInSource({ id: 's' as SourceId, published: OCTOBER, paragraphs: [{ id: 'p0' as ParagraphId, text, role: 'body' }] }, () => null) ?? []).map(({ kind, status, title, when }) => `${when.edtf} ${kind} ${status}: ${title}`);

  it.each([
    ['The spokeswoman said that the dam failed on 27 September 2021.', ['2021-09-27 happening reported: The dam failed']],
    ['Officials confirmed that Anna Keller met the mayor on 3 May 2024.', ['2024-05-03 meeting reported: Anna Keller met the mayor']],
    ['Prosecutors said that the guard fled on 3 May 2024.', ['2024-05-03 happening disputed: The guard fled']],
    ['The minister said that she will resign on 3 May 2025.', ['2025-05-03 happening planned: The minister said that she will resign']],
    ['She said on 27 September 2021 that the dam was safe.', ['2021-09-27 statement reported: She said that the dam was safe']],
    ['The dam was safe, she said on 27 September 2021.', ['2021-09-27 statement reported: The dam was safe, she said']],
    ['Officials confirmed on 3 October 2021 that the dam failed on 27 September.', ['2021-10-03 statement reported: Officials confirmed that the dam failed on 27 September']],
  ])('is of the day it tells of, and saying it of another: “%s”', (text, expected) => { expect(kinds(text)).toEqual(expected); });
});

describe('a date that is of something else than what happened', () => {
  it.each([
    ['A week after the flood of 14 July 2021 the bridge reopened.'], ['The day before the election of 3 November 2020 the court ruled.'], ['Nearly a year after the crash of 3 May 2021, the airline paid.'],
    ['After the flood of 14 July 2021 the bridge was rebuilt.'], ['The court ruled three days before the vote on 3 May 2021.'], ['Since the fire of 12 August 2020 the hall has been closed.'],
    ['On the eve of the referendum of 3 May 2021 the party split.'], ['Within hours of the attack of 3 May 2021 the border was closed.'], ['Under a law of 12 May 1999 the tax was abolished.'],
    ['Between 3 May 2021 and the election the price doubled.'], ['Between Christmas 2021 and New Year the office was shut.'],
  ])('gives no suggestion: “%s”', (text) => { expect(suggested(text)).toEqual([]); });

  it.each([
    ['The treaty of 3 April 1990 was ended on 5 June 1995.', ['1995-06-05: The treaty of 3 April 1990 was ended']],
    ['On 5 June 1995 the treaty of 3 April 1990 was ended.', ['1995-06-05: The treaty of 3 April 1990 was ended']],
    ['She replied on 7 May 2021 to his letter of 3 May 2021.', ['2021-05-07: She replied to his letter of 3 May 2021']],
  ])('gives way to the date of the clause: “%s”', (text, expected) => { expect(suggested(text)).toEqual(expected); });

  it.each([
    ['The flood of 14 July 2021 destroyed the bridge.', ['2021-07-14: The flood destroyed the bridge']],
    ['In a letter of 3 May 2021 he resigned.', ['2021-05-03: In a letter he resigned']],
    ['She fled the day after he was arrested on 3 May 2021.', ['2021-05-03: He was arrested']],
    ['On the third day of the trial, on 3 May 2021, he confessed.', ['2021-05-03: On the third day of the trial, he confessed']],
  ])('looks like one and is none: “%s”', (text, expected) => { expect(suggested(text)).toEqual(expected); });
});

describe('what is no event', () => {
  it.each([
    ['By Dana Whitlock, Oct. 14, 2024'], ['This article was updated on Oct. 16, 2024.'], ['An earlier version of this article said the report was filed on April 12.'],
    ['Correction: The report was filed on April 12 and not on April 14.'], ['It was Monday, not Sunday.'], ['Again on 30 January.'],
  ])('gives no suggestion: “%s”', (text) => { expect(suggested(text)).toEqual([]); });

  it('is a day that the text denies, and a year that something is about', () => {
    expect(suggested('He left on 14 April, not on 13 April as she told us.')).toEqual(['2024-04-14: He left']);
    expect(suggested('The council met on May 14 to discuss the budget for 2025.')).toEqual(['2024-05-14: The council met to discuss the budget for 2025']);
    expect(suggested('The election is scheduled for 2025.')).toEqual(['2025: The election is scheduled']);
  });

  it('looks like one of these and is none', () => {
    expect(suggested('An earlier version of the bill was rejected on 3 May by the house.')).toEqual(['2024-05-03: An earlier version of the bill was rejected by the house']);
    expect(suggested('By 3 May the army had left the town, and on 5 May it returned.')).toContain('2024-05-05: It returned');
    expect(suggested('Corrections officers were hurt on 3 May at 9:30 a.m. in the yard.')).toEqual(['2024-05-03T09:30: Corrections officers were hurt in the yard']);
  });
});

describe('titles', () => {
  it.each([
    ['He was questioned on 7 January 2024 and again on 30 January and 1 February.', ['2024-01-07: He was questioned', '{2024-01-30,2024-02-01}: He was questioned']],
    ['On Monday he was arrested; on Wednesday he was released.', ['2024-10-09: He was released', '2024-10-14: He was arrested']],
    ['On Monday the bus was seen and was found on Wednesday.', ['2024-10-09: The bus was found', '2024-10-14: The bus was seen']],
    ['| 12 July 2024 | Checkpoint | Convoy refused |', ['2024-07-12: Checkpoint, Convoy refused']],
    ['Vega quit on 3 March 2023. Strand resigned a day later.', ['2023-03-03: Vega quit', '2023-03-04: Strand resigned']],
  ])('say what happened: “%s”', (text, expected) => { expect(suggested(text)).toEqual(expected); });

  it('have the words of a whole sentence as their quote', () => {
    const paragraph: Paragraph = { id: 'p0' as ParagraphId, text: 'He was questioned on 7 January 2024 and again on 30 January.', role: 'body' };
    const [, second] = mentionsInSource({ id: 's' as SourceId, published: OCTOBER, paragraphs: [paragraph] }, () => null) ?? [];
    expect(second?.citations[0]?.quote.exact).toBe('He was questioned on 7 January 2024 and again on 30 January.');
  });

  it('are given to what was so by a time, and not to an end that was set', () => {
    expect(suggested('By December 2019 the fund was empty.')).toEqual(['[..2019-12]: The fund was empty']);
    expect(suggested('The fund was emptied by December 2019.')).toEqual([]);
  });

  it('are given to captions in the present tense too', () => {
    expect(suggested('Villagers search the banks on the morning of Sept. 28, 2024.')).toEqual(['2024-09-28T06:00/2024-09-28T12:00: Villagers search the banks']);
  });
});
