import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceId } from '../timeline/types';
import { cleanText } from './clean-text';
import { keptReason } from './published-reason';
import { languageTag, readTextSource, safeUrl, sourceFromText, statedDate } from './source-from-text';

const original = { id: 's1' as SourceId, fileName: 'talks_in_geneva.txt', mediaType: 'text/plain', sha256: 'a'.repeat(64) };

describe('a source from text', () => {
  test('takes its title from the headline, else from the file, else from its first words', () => {
    expect(sourceFromText({ ...original, text: 'Talks end in Geneva\n\nThe talks ended on Monday, both sides said.' }).title).toBe('Talks end in Geneva');
    expect(sourceFromText({ ...original, text: 'The talks ended on Monday, both sides said.' }).title).toBe('talks in geneva');
    expect(sourceFromText({ ...original, fileName: null, text: 'The talks ended on Monday, both sides said.' }).title).toBe('The talks ended on Monday, both sides said.');
  });

  test('asks for a publication date and keeps how it was found', () => {
    const source = sourceFromText({ ...original, text: 'A text.' }, () => ({ edtf: '2022-01-25', basis: 'inferred', reason: keptReason({ type: 'line', line: 'because' }) }));
    expect(source).toMatchObject({ published: '2022-01-25', publishedBasis: 'inferred', publishedReason: 'the line “because”' });
  });

  test('front matter of Markdown wins over inference', () => {
    const source = sourceFromText({ ...original, mediaType: 'text/markdown', text: '---\ntitle: Grain\ndate: 2022-02-03T10:00Z\nurl: https://user:secret@example.org/a\nlang: en_GB\n---\n# Other\n\nText.' }, () => ({ edtf: '1999', basis: 'inferred', reason: keptReason({ type: 'document' }) }));
    expect(source).toMatchObject({ title: 'Grain', published: '2022-02-03', publishedBasis: 'stated', url: 'https://example.org/a', language: 'en-GB' });
  });

  test('is of the language its words are in, where it does not say so itself', () => {
    const german = 'Die Klägerin beauftragte die Beklagte mit der Lieferung. Das ergibt sich aus dem Vertrag vom 3. März, und die Frist ist nicht eingehalten.';
    expect(sourceFromText({ ...original, text: german }).language).toBe('de');
    expect(sourceFromText({ ...original, mediaType: 'text/markdown', text: `---\nlang: de-AT\n---\n${german}` }).language).toBe('de-AT');
    expect('language' in sourceFromText({ ...original, text: 'A text.' })).toBe(false);
  });

  test('says what it replaced', () => {
    const { source, notices } = readTextSource(original, 'A \ud800 lone one,\u0000 and \u202egnihtemos.', null);
    expect(source.paragraphs[0]?.text).toBe('A \ufffd lone one, and gnihtemos.');
    expect(notices).toHaveLength(3);
  });

  test('takes out what Markdown writes as a reference, and says it once with what stands there raw', () => {
    const { source, notices } = readTextSource({ ...original, mediaType: 'text/markdown' }, 'He paid &#x202E;0001&#x202C; eu&#8203;ros\u202c.\n\n&#x202E;\n', null);
    expect(source.paragraphs.map(({ text }) => text)).toEqual(['He paid 0001 euros.']);
    expect(notices).toEqual(['4 invisible characters that change the reading direction were left out.']);
  });
});

test('law: cleaned text is well formed, and cleaning it again changes nothing', () => {
  fc.assert(fc.property(fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)), (raw) => {
    const { text } = cleanText(raw);
    expect(() => encodeURIComponent(text)).not.toThrow();
    expect(cleanText(text)).toEqual({ text, notices: [] });
  }));
});

test.each([
  ['javascript:alert(1)', undefined], ['java\tscript:alert(1)', undefined], ['data:text/html,x', undefined], ['file:///etc/passwd', undefined], ['\\\\server\\share', undefined], ['smb://server/share', undefined],
  ['not a url', undefined], ['https://example.org/a b', 'https://example.org/a%20b'], ['HTTP://EXAMPLE.ORG', 'http://example.org/'],
])('address %j', (value, expected) => {
  expect(safeUrl(value)).toBe(expected);
});

test.each([
  ['2022-01-25T10:00:00Z', '2022-01-25'], ['20220125', '2022-01-25'], ['2022-01', '2022-01'], ['2022', '2022'], ['2022-02-31', undefined], ['25/01/2022', undefined], ['', undefined], ['20221', undefined],
])('stated date %j', (value, expected) => {
  expect(statedDate(value)).toBe(expected);
});

test('language tags', () => {
  expect(languageTag('en')).toBe('en');
  expect(languageTag('"><script>')).toBeUndefined();
});
