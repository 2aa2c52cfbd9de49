import { describe, expect, it } from 'vitest';
import type { Paragraph, ParagraphId, SourceId } from '../timeline/types';
import { draftWhen } from './draft-when';
import { reasonWords } from './reason-words';
import { mentionsInSource } from './suggest';

/** Paragraphs of a text; those with "# " are headings. */
const paragraphsOf = (lines: readonly string[]): readonly Paragraph[] => lines.map((line, index) => ({ id: `p${index}` as ParagraphId, text: line.replace(/^# /, ''), role: line.startsWith('# ') ? 'heading' : 'body' }));
const suggest = (...lines: readonly string[]) => mentionsInSource({ id: 's1' as SourceId, published: '2019-09-14', paragraphs: paragraphsOf(lines) }, () => null) ?? [];
const dates = (...lines: readonly string[]) => suggest(...lines).map(({ when }) => when.edtf);

describe('dates under a heading that is one', () => {
  it.each([
    ['1914', '1914-08-03'], ['August 1914', '1914-08-03'], ['1914:', '1914-08-03'], ['The year 1914', '1914-08-03'], ['In 1914', '1914-08-03'],
  ])('are of its year: “%s”', (heading, expected) => {
    expect(dates(`# ${heading}`, '3 August: Germany declares war on France.')).toEqual([expected]);
    expect(dates(`# ${heading}`, 'The station burned down on 3 August.')).toEqual([expected]);
  });

  it('are of the last one, and of a month in the year above it', () => {
    expect(dates('# 1914', '# August', 'The bridge was closed on 3 August.', '# September', 'It was opened again on 5 September.', '# 1915', 'The mill burned down on 2 May.')).toEqual(['1914-08-03', '1914-09-05', '1915-05-02']);
  });

  it('are of its year in German too', () => {
    expect(dates('# 1923', 'Am 3. August wurde das Werk von der Familie verkauft.', '# März 1924', 'Am 12. März brannte die Halle nach einem Blitz ab.')).toEqual(['1923-08-03', '1924-03-12']);
  });

  it('stand alone before what they date', () => {
    const told = suggest('# 1914', '28 July. Austria declares war on Serbia. Nobody was surprised.', 'A list of what was sold on 3 August. 5 August.');
    expect(told.map(({ title, when, citations }) => [when.edtf, title, citations[0]?.quote.exact])).toEqual([
      ['1914-07-28', 'Austria declares war on Serbia', '28 July. Austria declares war on Serbia.'], ['1914-08-03', 'A list of what was sold', 'A list of what was sold on 3 August.'],
    ]);
  });

  it('say so', () => {
    expect(suggest('# 1914', 'The station burned down on 3 August.')[0]?.reasons.map(reasonWords)).toEqual(['3 August: of 1914, by the heading above']);
  });

  it.each([
    ['told backwards', '12 November: the opening was set for 3 March.'],
    ['beside another year', 'In 1921 the mill was sold, and on 3 March it burned down.'],
    ['outside of its month', 'The mill burned down on 3 March.', '# August 1914'],
    ['on another weekday', 'The mill burned down on Friday, 3 March.'],
    ['still to come', 'The mill will open on 3 March.'],
  ])('have no date where it may be of another year: %s', (_why, text, heading = '# 1914') => {
    expect(dates(heading, text).filter((edtf) => edtf.includes('-03-03'))).toEqual([]);
  });

  it('are of the year of a line that is nothing else', () => {
    expect(dates('1914', 'The mill burned down on 3 March.')).toEqual(['1914-03-03']);
  });

  it('are news under the month of an issue and the day of a publication', () => {
    expect(dates('# September 2019', 'The mill burned down on 3 August.')).toEqual(['2019-08-03']);
    expect(dates('# 14 September 2018', 'The mill burned down on 3 August.')).toEqual(['2019-08-03']);
  });

  it('keep a year of their own', () => {
    expect(dates('# 1914', 'The mill burned down on 3 March 1916.')).toEqual(['1916-03-03']);
  });

  it.each(['Aftermath', '1914–1918', 'Room 1914'])('are not of it behind another heading: “%s”', (heading) => {
    expect(dates('# 1914', `# ${heading}`, 'The station burned down on 3 August.')).toEqual(['2019-08-03']);
  });

  it('make no event of a paragraph without a date', () => {
    expect(dates('# 1914', 'The harvest was poor and many left the town.')).toEqual([]);
  });

  it('are of its year for an event made by hand, however long the chapter is', () => {
    const paragraphs = paragraphsOf(['# 1914', ...Array.from({ length: 30 }, () => 'The harvest was poor. '.repeat(100)), 'The mill burned down on 3 March.']);
    const paragraph = paragraphs[paragraphs.length - 1];
    expect(paragraph && draftWhen({ paragraphs, published: '2019-09-14' }, { paragraph, start: 0, end: 8 }, '2026-01-01').edtf).toBe('1914-03-03');
  });
});
