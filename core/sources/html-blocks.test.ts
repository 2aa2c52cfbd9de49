import { describe, expect, test } from 'vitest';
import { blocksFromHtml } from './html-blocks';
import { prepareHtml } from './html-prepare';
import { factsFromHtml } from './html-metadata';

const words = (html: string, whole = false) => blocksFromHtml(html, whole).map(({ role, text }) => [role ?? null, text]);

describe('HTML to blocks', () => {
  test('elements give roles, inline ones do not part words', () => {
    expect(words('<h1>Talks <em>re</em>sume</h1><p>One&nbsp;<b>bold</b> &amp; plain.<br>Same paragraph.<br><br>Another.</p><ul><li>first</li><li>second</li></ul><blockquote><p>said so</p></blockquote><table><tr><td>a</td><td>b</td></tr></table><figure><img alt="x"><figcaption>A bridge</figcaption></figure>')).toEqual([
      ['heading', 'Talks resume'], [null, 'One bold & plain. Same paragraph.'], [null, 'Another.'], ['list', 'first'], ['list', 'second'], ['quote', 'said so'], ['list', 'a | b'], ['caption', 'A bridge'],
    ]);
  });

  test('the raised number of a note is no digit of the year before it; one in brackets and an ordinal stay as they are', () => {
    expect(words('<p>Founded on 3 March 2020<sup>2</sup> in Dorva.<sup><a href="#n3"> 12, 3 </a></sup> It met in 2021<sup>[<a>4</a>]</sup> and on the 5<sup>th</sup>, over 7 km<sup>2</sup>.</p>')).toEqual([
      [null, 'Founded on 3 March 2020² in Dorva.¹²,³ It met in 2021[4] and on the 5th, over 7 km².'],
    ]);
  });

  test('a figure without caption keeps the description of its picture, once', () => {
    expect(words('<figure><img alt="Soldiers stand at a checkpoint near Mariupol"></figure>')).toEqual([['caption', 'Soldiers stand at a checkpoint near Mariupol']]);
    expect(words('<figure><img alt="Soldiers stand at a checkpoint near Mariupol"><figcaption>Soldiers, 2022</figcaption></figure>')).toEqual([['caption', 'Soldiers, 2022']]);
  });

  test('scripts, styles, frames and what is hidden leave nothing', () => {
    expect(words('<p>seen</p><script>alert(1)</script><style>p{}</style><iframe srcdoc="<p>x</p>"></iframe><svg><text>y</text></svg><template><p>z</p></template><p hidden>h</p><div style="color:red; display : none"><p>d</p></div><p>end</p>')).toEqual([[null, 'seen'], [null, 'end']]);
  });

  test('menus are furniture on a page, and text in an article', () => {
    expect(words('<nav><a>World</a></nav><p>Text.</p>', true)).toEqual([['furniture', 'World'], [null, 'Text.']]);
    expect(words('<nav><a>World</a></nav><p>Text.</p>', false)).toEqual([[null, 'World'], [null, 'Text.']]);
  });

  test.each([
    ['200,000 nested elements', `${'<div>'.repeat(200_000)}deep`, 'deep'], ['unclosed comment', 'a<!-- b', 'a'], ['stray brackets', '1 < 2 > 0', '1 < 2 > 0'],
    ['a million spaces', `a${' '.repeat(1_000_000)}b`, 'a b'], ['attributes without end', `x<p ${'a="b" '.repeat(100_000)}>y`, 'x'],
  ])('%s', (_name, html, first) => {
    expect(blocksFromHtml(prepareHtml(html), true)[0]?.text).toBe(first);
  });
});

describe('metadata', () => {
  test('JSON-LD of the article wins over its video and over meta elements', () => {
    const html = `<html lang="en-US"><head><title>Old | The Ledger</title><meta property="og:title" content="Other"><meta property="og:site_name" content="The Ledger">
      <link rel="canonical" href="https://ledger.example/talks"><script type="application/ld+json">{"@graph":[{"@type":"VideoObject","name":"Clip","uploadDate":"1999-01-01"},
      {"@type":"NewsArticle","headline":"Talks resume","datePublished":"2022-01-25T01:30:00+03:00","author":[{"@type":"Person","name":"Anna Example"},{"name":"B. Other"}],"publisher":{"name":"The Ledger"}}]}</script></head>`;
    expect(factsFromHtml(html)).toEqual({
      title: 'Talks resume', author: 'Anna Example, B. Other', publisher: 'The Ledger', url: 'https://ledger.example/talks', language: 'en-US',
      published: '2022-01-25', publishedReason: 'stated in the page’s metadata (JSON-LD)',
    });
  });

  test('meta elements, then time elements, then the title without its site', () => {
    expect(factsFromHtml('<title>Talks resume in Geneva | The Ledger</title><meta property="og:site_name" content="The Ledger"><time datetime="2022-01-25T10:00Z">')).toMatchObject({ title: 'Talks resume in Geneva', published: '2022-01-25' });
    expect(factsFromHtml('<meta name="pubdate" content="20220125"><time datetime="1999-01-01">').published).toBe('2022-01-25');
    expect(factsFromHtml('<time datetime="2021-01-01">x</time><time pubdate datetime="2022-01-25">').published).toBe('2022-01-25');
  });

  test.each([
    ['broken JSON', '<script type="application/ld+json">{"a":</script>'], ['deep JSON', `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>`],
    ['a prototype', '<script type="application/ld+json">{"@type":"Article","__proto__":{"headline":"x"},"constructor":{"headline":"y"}}</script>'],
    ['a script as title', '<script type="application/ld+json">{"@type":"Article","headline":{"toString":"x"}}</script>'],
  ])('%s gives no title and no harm', (_name, html) => {
    expect(factsFromHtml(html).title).toBeUndefined();
  });

  test('where a page was saved from', () => {
    expect(factsFromHtml('<!-- saved from url=(0027)https://ledger.example/talks --><p>x').url).toBe('https://ledger.example/talks');
  });
});
