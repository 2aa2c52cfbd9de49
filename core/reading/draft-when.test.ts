import { describe, expect, it } from 'vitest';
import type { Paragraph, ParagraphId, ParagraphRole, Source, SourceId, When } from '../timeline/types';
import { draftWhen } from './draft-when';
import { mentionsInSource } from './suggest';

type Told = Pick<Source, 'id' | 'paragraphs' | 'published'>;

const PUBLISHED = '2022-01-25';
const TEXT = 'Biden met leaders Monday afternoon. He praised their unity. On Tuesday Moscow replied with concern.';

const told = (texts: readonly (string | readonly [ParagraphRole, string])[], published: string | null = PUBLISHED): Told => ({
  id: 's1' as SourceId, ...(published === null ? {} : { published }),
  paragraphs: texts.map((one, index): Paragraph => ({ id: `p${index}` as ParagraphId, role: typeof one === 'string' ? 'body' : one[0], text: typeof one === 'string' ? one : one[1] })),
});

/** What an event on these words of a source is dated, today being 1 January 2026. */
function draft(source: Told, words: string): When {
  const paragraph = source.paragraphs.find(({ text }) => text.includes(words));
  if (paragraph === undefined) throw new Error(`No paragraph has “${words}”.`);
  const start = paragraph.text.indexOf(words);
  return draftWhen(source, { paragraph, start, end: start + words.length }, '2026-01-01');
}

it.each([
  ['met leaders Monday afternoon', '2022-01-24T12:00/2022-01-24T18:00', 'Monday afternoon'],
  ['Biden met leaders', '2022-01-24T12:00/2022-01-24T18:00', 'Monday afternoon'],
  ['Moscow replied', '2022-01-25', 'Tuesday'],
])('“%s” is of %s', (words, edtf, text) => {
  expect(draft(told([TEXT]), words)).toEqual({ edtf, text });
});

it('says what little is known where the sentence has no date', () => {
  expect(draft(told([TEXT]), 'praised their unity')).toEqual({ edtf: '[..2022-01-25]' });
  expect(draft(told([TEXT], null), 'met leaders')).toEqual({ edtf: '[..2026-01-01]' });
});

describe('a date that counts from another', () => {
  const TREATY = told(['On 10 January 2022 the ministers met in Geneva.', ['heading', 'The war of 1914'], 'Two days later they signed the treaty in Paris.']);

  it('is the same in a draft and in a suggestion', () => {
    expect(draft(TREATY, 'signed the treaty')).toEqual({ edtf: '2022-01-12', text: 'Two days later' });
    expect((mentionsInSource(TREATY, () => null) ?? []).map(({ when }) => when)).toContainEqual({ edtf: '2022-01-12', text: 'Two days later' });
  });

  it.each([
    ['On 10 January 1834 the ministers met. A few days later they signed the treaty.', '[1834-01-11..]'],
    ['On 10 January 1834 the ministers met. Some days before, they had signed the treaty.', '[..1834-01-09]'],
    ['On 10 January 1834 the ministers met. Several days earlier they signed the treaty.', '[..1834-01-09]'],
    ['On 10 January 1834 the ministers met. The next day they signed the treaty.', '1834-01-11'],
    ['On 10 January 1834 the ministers met. Three weeks later they signed the treaty.', '1834-01-31~'],
    ['On 10 January 1834 the ministers met. Three months later they signed the treaty.', '1834-04~'],
    ['On 10 January 1834 the ministers met. Two hours later they signed the treaty.', '1834-01-10~'],
    // No more exact than what it counts from.
    ['In March 1834 the ministers met. Two days later they signed the treaty.', '1834-03~'],
    ['In 1834 the ministers met. The next day they signed the treaty.', '1834~'],
    ['In 1834 the ministers met. Two years later they signed the treaty.', '1836~'],
    ['In 1834 the ministers met. The next year they signed the treaty.', '1835'],
    ['In 1834 the ministers met. The next year their heirs will have signed the treaty.', '2023'],
    // No surer either.
    ['Three weeks ago the ministers met. Two days later they signed the treaty.', '2022-01-06~'],
    ['About 10 January 1834 the ministers met. That day they signed the treaty.', '1834-01-10~'],
    ['About 10 January 1834 the ministers met. A few days later they signed the treaty.', '[1834-01-11~..]'],
    // Nothing was told before.
    ['Three weeks later the ministers signed the treaty.', '[..2022-01-25]'],
    ['A few days later the ministers signed the treaty.', '[..2022-01-25]'],
    ['Two hours later the ministers signed the treaty.', '[..2022-01-25]'],
    ['The next day the treaty was signed.', '[..2022-01-25]'],
  ])('“%s” is %s', (text, edtf) => {
    expect(draft(told([text]), text.includes('treaty was') ? 'treaty was signed' : 'signed the treaty').edtf).toBe(edtf);
  });

  it('makes no suggestion of a day that nobody told', () => {
    for (const text of ['Three weeks later the ministers signed the treaty.', 'The next day the treaty was signed.']) expect(mentionsInSource(told([text]), () => null)).toEqual([]);
  });

  it('reads on from the last pages of a long source', () => {
    const pages = Array.from({ length: 3000 }, () => 'The talks went on without an end in sight, and nobody knew who would give in.');
    expect(draft(told(['On 10 January 2022 the ministers met.', ...pages, 'On 3 May 1866 the war began.', 'Two days later he fled.']), 'he fled').edtf).toBe('1866-05-05');
  });
});

describe('a source whose day of publication is in doubt', () => {
  const texts = ['The ministers met in Geneva yesterday.', 'They have held four meetings in the past two weeks.', 'On 3 May 1999 the dam broke.', 'On Monday the old king left for Geneva. The mayor wept.', 'Two days later the old king died in Geneva.', 'From Monday to Wednesday the old town burned.'];
  it.each([
    ['ministers met', '2022-01-24~', '2022-01-24?'], ['four meetings', '2022-01-11~/2022-01-25~', '2022-01-11?/2022-01-25?'], ['dam broke', '1999-05-03', '1999-05-03'], ['king left', '2022-01-24~', '2022-01-24?'], ['mayor wept', '[..2022-01-25~]', '[..2022-01-25?]'],
    ['king died', '2022-01-26~', '2022-01-26~'], ['town burned', '2022-01-24~/2022-01-26~', '2022-01-24?/2022-01-26?'],
  ])('dates “%s” no more surely', (words, about, perhaps) => {
    for (const [published, edtf] of [['2022-01-25~', about], ['2022-01-25?', perhaps]] as const) {
      const source = told(texts, published);
      expect(draft(source, words).edtf, published).toBe(edtf);
      const suggested = (mentionsInSource(source, () => null) ?? []).filter(({ citations }) => citations[0]?.quote.exact.includes(words));
      if (words !== 'mayor wept') expect(suggested.map(({ when }) => when.edtf), published).toEqual([edtf]);
    }
  });
});
