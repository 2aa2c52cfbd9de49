/**
 * Script injection by HTML, in the shapes of the OWASP filter evasion list and of published mutation XSS.
 *
 * Every payload calls `probe(N)`, which the viewer of exported pages counts, or asks for an address that nobody has.
 */
import type { CorpusCase } from '../corpus-case';

const WORDS = 'The ministers met in Geneva on Monday and said that the talks would go on.';
const BEACON = 'https://beacon.invalid/hit';

const page = (body: string, head = ''): string => `<!doctype html><html><head><meta charset="utf-8"><title>Talks</title>${head}</head><body><h1>Talks go on in Geneva</h1><p>${WORDS}</p>${body}</body></html>`;

const html = (name: string, body: string, head = '', without = /<(?:script|img|svg|iframe)|onerror|probe\(/i): CorpusCase => ({
  group: 'html', name, fileName: `${name}.html`, content: page(body, head), expect: 'imported', words: 'ministers met in Geneva', without,
});

export const HTML_CASES: readonly CorpusCase[] = [
  html('script', '<script>probe(1)</script><script src="https://beacon.invalid/x.js"></script>'),
  html('img-onerror', '<img src=x onerror=probe(1)>'),
  html('img-onerror-slashes', '<img/src/onerror=probe(1)><IMG SRC=x OnErRoR="probe(2)">'),
  html('svg-onload', '<svg onload=probe(1)><svg/onload=probe(2)>'),
  html('svg-script', '<svg><script>probe(1)</script><script href="data:text/javascript,probe(2)"/></svg>'),
  html('svg-animate', '<svg><a><animate attributeName=href values=javascript:probe(1) /><text y=20>x</text></a><set attributeName=onmouseover to=probe(2)></svg>'),
  html('svg-use-data', '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><image href=x onerror=probe(1) /></svg>#x"></use></svg>'),
  html('iframe-srcdoc', '<iframe srcdoc="<script>parent.probe(1)</script>"></iframe>'),
  html('iframe-javascript', '<iframe src="javascript:parent.probe(1)"></iframe>'),
  html('object-embed', '<object data="data:text/html,<script>probe(1)</script>"></object><embed src="https://beacon.invalid/x.swf">'),
  html('meta-refresh', '', '<meta http-equiv="refresh" content="0;url=javascript:probe(1)"><meta http-equiv="refresh" content="0;url=https://beacon.invalid/go">'),
  html('base-href', '<a href="x">here</a>', '<base href="https://beacon.invalid/">'),
  html('link-stylesheet', '', `<link rel="stylesheet" href="${BEACON}.css"><link rel="prefetch" href="${BEACON}"><link rel="dns-prefetch" href="//beacon.invalid">`),
  html('css-beacon', `<p style="background:url(${BEACON}/bg)">styled</p>`, `<style>@import "${BEACON}.css";body{background:url("${BEACON}/a")}p:first-line{content:url(${BEACON}/b)}@font-face{font-family:x;src:url(${BEACON}/f)}</style>`),
  html('body-handlers', '<p onclick="probe(1)" onmouseover="probe(2)" onfocus="probe(3)" tabindex=0 autofocus>hover over me</p>'),
  html('details-toggle', '<details open ontoggle=probe(1)><summary>more</summary>inside</details><marquee onstart=probe(2)>m</marquee>'),
  html('video-audio', `<video src="${BEACON}.mp4" autoplay onerror=probe(1)><source onerror=probe(2) src=x></video><audio src=x onerror=probe(3)>`),
  html('form-action', '<form action="javascript:probe(1)"><button>send</button><input type=image src=x onerror=probe(2)></form><button formaction="javascript:probe(3)">x</button>'),
  html('mxss-math', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=probe(1)&gt;">'),
  html('mxss-noscript', '<noscript><p title="</noscript><img src=x onerror=probe(1)>"></noscript>'),
  html('mxss-svg-style', '<svg></p><style><a id="</style><img src=1 onerror=probe(1)>">'),
  html('mxss-namespace', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=probe(1)>'),
  html('template-content', '<template><script>probe(1)</script><img src=x onerror=probe(2)></template>'),
  html('comment-tricks', '<!--><img src=x onerror=probe(1)>--><!--[if IE]><script>probe(2)</script><![endif]--><!-- --!><img src=x onerror=probe(3)>'),
  html('cdata', '<svg><![CDATA[><img src=x onerror=probe(1)>]]></svg>'),
  // What stands in an <xmp> is text for any reader, so it is text here.
  html('textarea-title', '<textarea></textarea><img src=x onerror=probe(1)></textarea><xmp><script>probe(2)</script></xmp>', '<title></title><script>probe(3)</script>', /never-there/),
  { ...html('entity-text', '<p>&lt;script&gt;probe(1)&lt;/script&gt; and &#60;img src=x onerror=probe(2)&#62; are only words.</p>'), words: 'are only words', without: /never-there/ },
  html('jsonld-injection', '', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"<img src=x onerror=probe(1)>Talks","author":{"name":"</title><script>probe(2)<\\/script>"},"url":"javascript:probe(3)","datePublished":"2022-01-25\\"><script>"}</script>'),
  html('srcset-ping', `<img srcset="${BEACON} 2x"><a href="x" ping="${BEACON}">ping</a><picture><source srcset="${BEACON}"></picture>`),
  html('shadow-dom', '<div><template shadowrootmode="open"><img src=x onerror=probe(1)></template></div>'),
  { group: 'html', name: 'utf7', fileName: 'utf7.html', content: `+ADw-script+AD4-probe(1)+ADw-/script+AD4- ${WORDS}`, expect: 'imported', words: 'ministers' },
  { group: 'html', name: 'nested-100000', fileName: 'nested.html', content: `<p>${WORDS}</p>${'<div>'.repeat(100_000)}<p>deep words</p>`, expect: 'imported', words: 'ministers' },
  { group: 'html', name: 'attributes-100000', fileName: 'attributes.html', content: `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=x`).join(' ')}>${WORDS}</p>`, expect: 'imported', words: 'ministers' },
  { group: 'html', name: 'tables-in-tables', fileName: 'tables.html', content: `<p>${WORDS}</p>${'<table><tr><td>'.repeat(3_000)}x`, expect: 'imported', words: 'ministers' },
];
