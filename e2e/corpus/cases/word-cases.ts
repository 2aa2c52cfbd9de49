/**
 * Markdown, addresses and mail: what becomes of words that want to be more than words.
 */
import type { CorpusCase } from '../corpus-case';

const WORDS = 'The ministers met in Geneva on Monday and said that the talks would go on.';

const markdown = (name: string, body: string): CorpusCase => ({ group: 'markdown', name, fileName: `${name}.md`, content: `# Talks go on\n\n${WORDS}\n\n${body}\n`, expect: 'imported', words: 'ministers met' });

export const MARKDOWN_CASES: readonly CorpusCase[] = [
  { ...markdown('inline-html', 'Before <img src=x onerror=probe(1)> and <script>probe(2)</script> after.'), without: /<img|<script|probe\(/ },
  { ...markdown('html-block', '<div>\n<script>probe(1)</script>\n<iframe srcdoc="<script>probe(2)</script>"></iframe>\n</div>'), without: /<script|probe\(/ },
  { ...markdown('script-link', '[click](javascript:probe(1)) [tab](java\tscript:probe(2)) <javascript:probe(3)> [x](data:text/html,<script>probe(4)</script>)') },
  { ...markdown('image-beacon', '![alt text of a picture](https://beacon.invalid/pixel.png "title") ![a](file:///etc/passwd)') },
  { ...markdown('reference-bomb', `${'[a]: x\n'.repeat(20_000)}${'[a]'.repeat(20_000)}`) },
  { ...markdown('bracket-bomb', '['.repeat(50_000)) },
  { ...markdown('emphasis-bomb', '*a_'.repeat(30_000)) },
  { ...markdown('front-matter-injection', WORDS), fileName: 'matter.md', content: `---\ntitle: "<img src=x onerror=probe(1)>"\nurl: javascript:probe(2)\n__proto__: polluted\nconstructor: x\n---\n\n${WORDS}\n` },
];

const address = (name: string, href: string): CorpusCase => ({
  group: 'url', name, fileName: `${name}.html`, expect: 'imported', words: 'ministers met',
  content: `<html><head><title>Talks</title><link rel="canonical" href="${href}"><meta property="og:url" content="${href}"></head><body><p>${WORDS} <a href="${href}">${href}</a></p></body></html>`,
});

export const URL_CASES: readonly CorpusCase[] = [
  address('javascript', 'javascript:probe(1)'), address('javascript-tab', 'java&#9;script:probe(1)'), address('javascript-newline', 'java&#10;script&#58;probe(1)'), address('javascript-entities', '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;probe(1)'),
  address('javascript-leading-control', '&#1;javascript:probe(1)'), address('vbscript', 'vbscript:probe(1)'), address('data-html', 'data:text/html;base64,PHNjcmlwdD5wcm9iZSgxKTwvc2NyaXB0Pg=='), address('file', 'file:///etc/passwd'),
  address('smb', 'smb://beacon.invalid/share'), address('unc', '\\\\beacon.invalid\\share\\x.exe'), address('homograph', 'https://xn--pple-43d.com/'), address('homograph-raw', 'https://аррӏе.com/'), address('credentials', 'https://bank.example@beacon.invalid/'),
  address('custom-scheme', 'ms-msdt:/id PCWDiagnostic'), address('app-scheme', 'app://dateline/index.html'),
];

const mail = (name: string, lines: readonly string[], expect: CorpusCase['expect'] = 'imported'): CorpusCase => ({ group: 'mail', name, fileName: `${name}.eml`, content: lines.join('\r\n'), expect });

export const MAIL_CASES: readonly CorpusCase[] = [
  { ...mail('html-script', ['Subject: <script>probe(1)</script>', 'From: "<img src=x onerror=probe(2)>" <a@example.org>', 'Content-Type: text/html', '', `<p>${WORDS}</p><script>probe(3)</script><img src="https://beacon.invalid/p.gif">`]), words: 'ministers met' },
  { ...mail('attachment-traversal', ['Subject: Talks', 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain', '', WORDS, '--b', 'Content-Type: application/octet-stream', 'Content-Disposition: attachment; filename="../../../../tmp/evil.sh"', '', 'rm', '--b--', '']), words: 'ministers met' },
  mail('nested-parts', ['Subject: deep', ...Array.from({ length: 5_000 }, (_, index) => [`Content-Type: multipart/mixed; boundary=b${index}`, '', `--b${index}`]).flat(), '', WORDS], 'either'),
  mail('header-bomb', [...Array.from({ length: 200_000 }, (_, index) => `X-${index}: ${'y'.repeat(20)}`), 'Subject: x', '', WORDS], 'either'),
  mail('encoded-word-bomb', [`Subject: ${'=?utf-8?Q?=41?= '.repeat(50_000)}`, '', WORDS], 'either'),
  mail('base64-rubbish', ['Subject: x', 'Content-Type: text/plain; charset=utf-16', 'Content-Transfer-Encoding: base64', '', '====////'.repeat(5_000)], 'either'),
];
