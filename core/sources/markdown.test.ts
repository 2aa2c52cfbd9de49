import { describe, expect, test } from 'vitest';
import { blocksFromMarkdown, splitFrontMatter, withoutTags } from './markdown';

const words = (text: string) => blocksFromMarkdown(text).blocks.map(({ role, text: content }) => [role ?? null, content]);

describe('Markdown', () => {
  test('headings, lists, quotes, tables, code and pictures become words with roles', () => {
    expect(words('# Talks *resume*\n\nThe [envoys](https://example.org) met\nagain.\n\n* one\n* two\n\n> said **so**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![A bridge at night](x.png)\n\n```\ncode\n```\n\n---\n')).toEqual([
      ['heading', 'Talks resume'], [null, 'The envoys met again.'], ['list', 'one'], ['list', 'two'], ['quote', 'said so'],
      ['list', 'a | b'], ['list', '1 | 2'], ['caption', 'A bridge at night'], ['quote', 'code'], ['furniture', '* * *'],
    ]);
  });

  test('a day with a dot before its month stays, which Markdown takes for the number of an item', () => {
    expect(words('24. Februar 2022: Beschuss von Halden.\n\n1. **März** 2022 – Schulen wieder offen.\n\n- 2. Juli, 14:30 Uhr: Waffenruhe\n- 3. juni 2019\n\n1. First point\n2. Marching on\n\n   5. Mai\n45. Mai\n')).toEqual([
      ['list', '24. Februar 2022: Beschuss von Halden.'], ['list', '1. März 2022 – Schulen wieder offen.'], ['list', '2. Juli, 14:30 Uhr: Waffenruhe'], ['list', '3. juni 2019'],
      ['list', 'First point'], ['list', 'Marching on'], ['list', '5. Mai'], ['list', 'Mai'],
    ]);
  });

  test('HTML loses its tags, scripts lose their content', () => {
    expect(words('before <b onclick="x()">bold</b> after\n\n<script>alert(1)</script>\n\n<div><p>kept</p><style>p{}</style></div>')).toEqual([
      [null, 'before bold after'], [null, 'kept'],
    ]);
  });

  test('an address with a script scheme leaves only its words', () => {
    expect(words('[click me](javascript:alert(1)) and <javascript:alert(1)>')[0]?.[1]).toContain('click me');
  });

  test('front matter gives facts and is not text', () => {
    expect(splitFrontMatter('---\ntitle: "A: title"\ndate: 2022-01-25\n__proto__: x\nauthor: [Anna]\n---\nText')).toEqual({
      frontMatter: { title: 'A: title', date: '2022-01-25', author: 'Anna' }, body: 'Text',
    });
    expect(splitFrontMatter('--- not front matter').body).toBe('--- not front matter');
  });
});

describe('robustness', () => {
  test.each([
    ['open brackets', '['.repeat(20_000)], ['nested quotes', `${'> '.repeat(5_000)}words`], ['emphasis', '*a **a '.repeat(10_000)], ['backticks', `a ${'`'.repeat(20_000)} words`],
    ['links', '[a](<b'.repeat(10_000)], ['nested lists', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a${depth === 299 ? ' words' : ''}`).join('\n')],
  ])('%s', (_name, text) => {
    const { blocks } = blocksFromMarkdown(text);
    expect(blocks.length).toBeGreaterThan(0);
    if (text.includes('words')) expect(blocks.map((block) => block.text).join(' ')).toContain('words');
  });

  test('unclosed tags end with the text', () => {
    expect(withoutTags('a <b')).toBe('a ');
    expect(withoutTags('a < b and <script>x')).toBe('a < b and ');
    expect(withoutTags('<!-- > --> text')).toBe('  text'.trimStart().padStart(6));
  });
});

test('front matter in TOML, and authors in a list', () => {
  expect(splitFrontMatter('+++\ntitle = "Talks"\ndate = 2022-01-24\n+++\n\nWords').frontMatter).toEqual({ title: 'Talks', date: '2022-01-24' });
  expect(splitFrontMatter('---\nauthor:\n  - "Ann Other"\n  - Ben\ntags:\n  - a\n---\nWords')).toEqual({ frontMatter: { author: 'Ann Other, Ben' }, body: 'Words' });
  expect(splitFrontMatter('+++\nno end').body).toBe('+++\nno end');
});
