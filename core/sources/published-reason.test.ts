import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { speak, wordsOf } from '../words/words';
import { keptReason, publishedReasonWords, readKeptReason, type PublishedReason } from './published-reason';

afterEach(async () => { speak(await wordsOf('en')); });

const quoted = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('25 Jan 2022', 'Published “today” in ¶3', '” in ¶3 and “Monday” in ¶4', 'the line “x”', 'two\nlines'));
const weekday = fc.constantFrom('Monday', 'Tuesday', 'Sun.', '');
const paragraph = fc.nat({ max: 100_000 });
const fixed = <Type extends PublishedReason['type']>(type: Type): fc.Arbitrary<{ readonly type: Type }> => fc.constant({ type });

/** One arbitrary a form: the compiler asks for that of a new one. */
const REASONS: { readonly [Type in PublishedReason['type']]: fc.Arbitrary<PublishedReason> } = {
  line: fc.record({ type: fc.constant('line'), line: quoted }),
  dateline: fc.record({ type: fc.constant('dateline'), words: quoted, paragraph }),
  photo: fc.record({ type: fc.constant('photo'), date: quoted, weekday, paragraph }),
  words: fc.record({ type: fc.constant('words'), date: quoted, dateParagraph: paragraph, weekday, paragraph }),
  document: fixed('document'), 'front-matter': fixed('front-matter'), 'json-ld': fixed('json-ld'), metadata: fixed('metadata'), 'time-element': fixed('time-element'),
  'mail-sent': fixed('mail-sent'), 'page-saved': fixed('page-saved'), 'file-made': fixed('file-made'), 'pdf-made': fixed('pdf-made'), 'document-made': fixed('document-made'),
};

it('reads every reason back as it was kept, and keeps it byte for byte', () => {
  fc.assert(fc.property(fc.oneof(...Object.values(REASONS)), (reason) => {
    const kept = keptReason(reason);
    expect(readKeptReason(kept)).toEqual(reason);
    expect(keptReason(readKeptReason(kept) ?? { type: 'document' })).toBe(kept);
    expect(publishedReasonWords(kept)).toBe(kept);
  }), { numRuns: 3_000 });
});

it('says every reason in German, with the words of the source as they are', async () => {
  speak(await wordsOf('de'));
  fc.assert(fc.property(fc.oneof(...Object.values(REASONS)), (reason) => {
    const shown = publishedReasonWords(keptReason(reason));
    const own = 'line' in reason ? reason.line : 'words' in reason ? reason.words : 'date' in reason ? reason.date : '';
    expect(shown).toContain(own);
    expect(shown.replace(own, '')).not.toMatch(/\b(?:the|of|and|stated|line|dateline|photo|made|sent|saved)\b/);
  }));
  expect(publishedReasonWords('photo of Jan. 24, 2022 and “Tuesday” in ¶3')).toBe('Foto vom Jan. 24, 2022 und „Tuesday“ in ¶3');
});

it('shows a text of somebody else as it stands', async () => {
  speak(await wordsOf('de'));
  for (const text of ['', 'the line', 'as the archive says', 'the dateline “Monday” in ¶03', 'Stated in the document']) expect(publishedReasonWords(text)).toBe(text);
});
