import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../core/timeline/types';
import { readHtml } from './html-document';

const original = { id: 's1' as SourceId, fileName: 'page.html', mediaType: 'text/html', sha256: 'a'.repeat(64) };

function sourceOf(html: string, fileName: string | null = 'page.html') {
  const result = readHtml(new TextEncoder().encode(html), { ...original, fileName }, null);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value.source;
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ministers meet over grain | The Ledger</title>
<meta property="og:site_name" content="The Ledger"><meta name="author" content="Anna Example"><meta property="article:published_time" content="2022-07-22T09:00:00Z"></head>
<body><header><a href="#c">Skip to content</a><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<main><article><h1>Ministers meet over grain</h1><p class="byline">By Anna Example</p>
<figure><img src="a.jpg" alt="Two ministers shake hands in front of a row of flags"><figcaption>Two ministers shake hands in Istanbul, July 22, 2022.</figcaption></figure>
<p>The ministers of both countries met in Istanbul on Friday to sign an agreement that lets ships with grain leave three ports on the coast.</p>
<p>The agreement, which took two months to negotiate, holds for 120 days and is renewed if nobody objects, the United Nations said in a statement.</p>
<h2>What was agreed</h2><ul><li>Ships are searched at sea by a joint team.</li><li>Ports are not attacked while ships load there.</li></ul>
<blockquote><p>“Today there is a beacon on the Black Sea,” the secretary general said after the signing.</p></blockquote>
<p>Insurers said on Thursday that they would wait for the first voyages before they quoted a premium, and shipping companies said the same.</p>
<div class="share"><button>Share</button><button>Tweet</button></div></article></main>
<aside><h2>Most read</h2><ul><li><a href="/1">A celebrity buys a house</a></li></ul></aside><footer>© 2022 The Ledger. All rights reserved.</footer></body></html>`;

describe('a saved page', () => {
  const source = sourceOf(PAGE);

  test('has its facts from the metadata', () => {
    expect(source).toMatchObject({ title: 'Ministers meet over grain', author: 'Anna Example', publisher: 'The Ledger', published: '2022-07-22', publishedBasis: 'stated', language: 'en' });
  });

  test('has its article, headline first, and no menus as text', () => {
    const shown = source.paragraphs.filter((paragraph) => paragraph.role !== 'furniture');
    expect(shown[0]).toMatchObject({ role: 'heading', text: 'Ministers meet over grain' });
    expect(shown.filter(({ role }) => role === 'heading').map(({ text }) => text)).toEqual(['Ministers meet over grain', 'What was agreed']);
    expect(shown.filter(({ role }) => role === 'caption').map(({ text }) => text)).toEqual(['Two ministers shake hands in Istanbul, July 22, 2022.']);
    expect(shown.filter(({ role }) => role === 'list')).toHaveLength(2);
    expect(shown.filter(({ role }) => role === 'quote')).toHaveLength(1);
    expect(shown.map(({ text }) => text).join(' ')).not.toMatch(/celebrity|Sport|Tweet|rights reserved/);
  });
});

test('a page too small for an article is read whole', () => {
  expect(sourceOf('<nav><a>Home</a></nav><p>Only one short sentence is here.</p>').paragraphs.map(({ role, text }) => [role, text])).toEqual([['furniture', 'Home'], ['body', 'Only one short sentence is here.']]);
});

test('characters that deceive the eye are taken out however they are written, and said', () => {
  const result = readHtml(new TextEncoder().encode('<title>Ac&#x202E;counts</title><h1>Ac&#x202E;counts</h1><p>He paid &#x202E;0001&#x202C; eu&ZeroWidthSpace;ros.&#1;</p><p>&#x202E;</p>'), original, null);
  if (!result.ok) throw new Error(result.failure.message);
  expect(result.value.source.paragraphs.map(({ text }) => text)).toEqual(['Accounts', 'He paid 0001 euros.']);
  expect(result.value.notices).toEqual(['1 control character was left out.', '4 invisible characters that change the reading direction were left out.']);
});

test('a declared encoding is used', () => {
  const bytes = Uint8Array.from([...'<meta charset="windows-1251"><p>'].map((char) => char.charCodeAt(0)).concat([0xcc, 0xe8, 0xed], [...' and a sentence in Latin letters, so that counting would not tell.</p>'].map((char) => char.charCodeAt(0))));
  const result = readHtml(bytes, original, null);
  expect(result.ok && result.value.source.paragraphs[0]?.text).toMatch(/^Мин /);
});

test('a pasted selection keeps all of its text', () => {
  expect(sourceOf('<meta charset="utf-8"><b style="font-weight:normal"><h2>Head</h2><p>First.</p><aside>Beside it stands this sentence.</aside></b>', null).paragraphs.map(({ role }) => role)).toEqual(['heading', 'body', 'body']);
});

test.each([
  ['nested 100,000 deep', `<p>before the depth there is text</p>${'<div>'.repeat(100_000)}<p>after</p>`],
  ['a million tags', '<b>x</b>'.repeat(200_000)],
  ['only markup errors', '<<<<p>>>text that counts</p><//p><p <p <p>'],
])('%s', (_name, html) => {
  expect(sourceOf(html).paragraphs.length).toBeGreaterThan(0);
});
