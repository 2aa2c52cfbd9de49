/**
 * Plain text that deceives the eye, breaks decoders or starves regular expressions; timelines and JSON that lie; paths
 * that are no files.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusCase, MadeCase } from '../corpus-case';

const WORDS = 'The ministers met in Geneva on Monday and said that the talks would go on.';

const text = (name: string, content: string | Uint8Array, more: Partial<CorpusCase> = {}): CorpusCase => ({ group: 'text', name, fileName: `${name}.txt`, content, expect: 'imported', ...more });

const utf16 = (value: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${value}`, 'utf16le'));

export const TEXT_CASES: readonly CorpusCase[] = [
  text('bidi-override', `${WORDS} The file is called \u202egpj.exe\u202c and \u2066hidden\u2069.`, { words: 'ministers', without: /[\u202a-\u202e\u2066-\u2069]/ }),
  text('zero-width', `The mini\u200bsters met\ufeff in Gen\u2060eva on Monday and said so.`, { words: 'The ministers met in Geneva', without: /[\u200b\u2060\ufeff]/ }),
  text('tag-characters', `${WORDS}${[...'probe'].map((char) => String.fromCodePoint(0xe0000 + (char.codePointAt(0) ?? 0))).join('')}`, { words: 'ministers', without: /[\u{e0000}-\u{e007f}]/u }),
  text('lone-surrogates', utf16(`\ud800${WORDS}\udc00 \ud83d`), { words: 'ministers met', without: /[\ud800-\udbff](?![\udc00-\udfff])/ }),
  text('nul-bytes', `${WORDS}\u0000\u0000 after`, { words: 'after', without: new RegExp('\\u0000') }),
  text('terminal-escapes', `${WORDS} \u001b[31mred\u001b]0;title\u0007 done`, { words: 'done', without: new RegExp('\\u001b') }),
  text('regex-spaces', `${WORDS} ${' '.repeat(1_000_000)}x`, { words: 'ministers' }),
  text('regex-digits', '1'.repeat(1_000_000)),
  text('regex-dates', '1/1/'.repeat(100_000)),
  text('regex-months', 'January '.repeat(60_000)),
  text('regex-clock', '0:00 '.repeat(100_000)),
  text('regex-quotes', '"'.repeat(300_000)),
  text('regex-initials', 'A. '.repeat(200_000)),
  text('one-line-5mb', 'word '.repeat(1_000_000)),
  text('million-lines', 'a\n'.repeat(1_000_000), { expect: 'refused' }),
  text('combining-marks', `e${'\u0301'.repeat(200_000)} ${WORDS}`, { words: 'ministers' }),
  text('overlong-utf8', Uint8Array.from([...Buffer.from(WORDS), 0xc0, 0xaf, 0xf8, 0x88, 0x80, 0x80, 0x80, 0xed, 0xa0, 0x80]), { words: 'ministers met' }),
  text('html-in-text', `${WORDS}\n\n<script>probe(1)</script><img src=x onerror=probe(2)>`, { words: '<script>' }),
  text('template-injection', `${WORDS} {{constructor.constructor('probe(1)')()}} \${probe(2)} <%= probe(3) %>`, { words: 'ministers' }),
  text('csv-formula', `=cmd|'/c calc'!A1\n\n+1+1\n\n@SUM(1)\n\n${WORDS}`, { words: 'ministers' }),
  text('empty', '', { expect: 'refused' }),
  text('only-spaces', ' \n\t\n ', { expect: 'refused' }),
  text('binary', Uint8Array.from({ length: 100_000 }, (_, index) => (index * 7919 + (index >> 3)) & 255), { expect: 'refused' }),
  text('50-mb', new Uint8Array(50_000_000).fill(97), { expect: 'refused' }),
  text('executable', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), { expect: 'refused' }),
];

const timeline = (more: string): string => `{"format":"dateline","version":1,"revision":1,"id":"t1","title":"T","description":"","kinds":[],"sources":[],"events":[],"dismissed":[]${more}}`;
const event = (fields: string): string => `{"id":"e1","title":"E","when":{"edtf":"2022"},"kind":"meeting","status":"reported","actors":[],"places":[],"tags":[],"citations":[],"created":"","modified":""${fields}}`;

const json = (name: string, content: string, expect: CorpusCase['expect']): CorpusCase => ({ group: 'json', name, fileName: `${name}.dateline`, content, expect });

export const JSON_CASES: readonly CorpusCase[] = [
  json('deep-5000000', '['.repeat(5_000_000), 'refused'),
  json('deep-field', timeline(`,"x":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`), 'either'),
  json('proto', timeline(',"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'), 'either'),
  json('proto-event', timeline('').replace('"events":[]', `"events":[${event(',"__proto__":{"title":"evil"}')}]`), 'either'),
  json('duplicate-keys', timeline(',"title":"<img src=x onerror=probe(1)>","events":[],"events":[]'), 'either'),
  json('number-1e400', timeline('').replace('"revision":1', '"revision":1e400'), 'refused'),
  json('string-as-list', timeline('').replace('"events":[]', '"events":"<script>probe(1)</script>"'), 'refused'),
  json('over-long-string', timeline('').replace('"title":"T"', `"title":"${'x'.repeat(5_000_000)}"`), 'refused'),
  json('script-fields', timeline('').replace('"events":[]', `"events":[${event('').replace('"title":"E"', '"title":"<img src=x onerror=probe(1)>"').replace('"actors":[]', '"actors":["<script>probe(2)</script>"]')}]`).replace('"kinds":[]', '"kinds":[{"id":"meeting","label":"<svg onload=probe(3)>","color":"red;background:url(https://beacon.invalid/c)","icon":"\\"><script>probe(4)</script>","shape":"circle"}]'), 'either'),
  json('source-url', timeline('').replace('"sources":[]', `"sources":[{"id":"s1","title":"S","url":"javascript:probe(1)","mediaType":"text/plain","sha256":"${'a'.repeat(64)}","paragraphs":[{"id":"p1","text":"${WORDS}","role":"body"}]}]`), 'either'),
  json('duplicate-ids', timeline('').replace('"events":[]', `"events":[${event('')},${event('')}]`), 'refused'),
  json('dangling-citation', timeline('').replace('"events":[]', `"events":[${event('').replace('"citations":[]', '"citations":[{"source":"nowhere","paragraph":"p9","quote":{"exact":"x","prefix":"","suffix":""}}]')}]`), 'either'),
  json('impossible-date', timeline('').replace('"events":[]', `"events":[${event('').replace('"2022"', '"2022-02-31"')}]`), 'refused'),
  json('version-99', timeline('').replace('"version":1', '"version":99'), 'either'),
  json('not-json', 'format: dateline', 'refused'),
  json('empty-object', '{}', 'refused'),
];

const path = (name: string, fileName: string, make: (folder: string) => MadeCase, expect: CorpusCase['expect']): CorpusCase => ({ group: 'path', name, fileName, content: make, expect });

const written = (folder: string, fileName: string, content: string): MadeCase => {
  const place = join(folder, fileName);
  // Its own words, or it would be the same source as another case.
  writeFileSync(place, `${content} (${fileName.length}, ${fileName.slice(0, 3)})`);
  return { path: place };
};

export const PATH_CASES: readonly CorpusCase[] = [
  path('device-name-con', 'CON.txt', (folder) => written(folder, 'CON.txt', WORDS), 'imported'),
  path('trailing-dot', 'report.', (folder) => written(folder, 'report.', WORDS), 'imported'),
  path('trailing-space', 'report.txt ', (folder) => written(folder, 'report.txt ', WORDS), 'imported'),
  path('markup-name', 'markup.txt', (folder) => written(folder, '<img src=x onerror=probe(1)>.txt', 'Only one sentence stands in this file.'), 'imported'),
  path('bidi-name', 'bidi.txt', (folder) => written(folder, 'report\u202etxt.exe', 'Only one sentence stands in this file.'), 'imported'),
  path('newline-name', 'newline.txt', (folder) => written(folder, 'a\nb.txt', WORDS), 'imported'),
  path('long-name', 'long.txt', (folder) => written(folder, `${'n'.repeat(250)}.txt`, WORDS), 'imported'),
  path('invalid-utf8-name', 'bytes.txt', (folder) => written(folder, 'caf\ufffd.txt', WORDS), 'imported'),
  path('fifo', 'pipe.txt', (folder) => {
    const place = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [place]);
    return { path: place };
  }, 'refused'),
  path('folder', 'folder.txt', (folder) => {
    mkdirSync(join(folder, 'folder.txt'));
    return { path: join(folder, 'folder.txt') };
  }, 'refused'),
  path('dangling-link', 'dangling.txt', (folder) => {
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.txt'));
    return { path: join(folder, 'dangling.txt') };
  }, 'refused'),
  path('link-circle', 'circle.txt', (folder) => {
    symlinkSync(join(folder, 'circle.txt'), join(folder, 'circle.txt'));
    return { path: join(folder, 'circle.txt') };
  }, 'refused'),
  path('endless-device', 'zero.txt', (folder) => {
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    return { path: join(folder, 'zero.txt') };
  }, 'refused'),
  path('growing-file', 'growing.txt', (folder) => {
    const made = written(folder, 'growing.txt', WORDS);
    const timer = setInterval(() => { writeFileSync(made.path, ` ${WORDS}`, { flag: 'a' }); }, 1);
    return { ...made, end: () => { clearInterval(timer); } };
  }, 'either'),
  path('swapped-while-read', 'swapped.txt', (folder) => {
    const place = join(folder, 'swapped.txt');
    writeFileSync(place, WORDS.repeat(50_000));
    let turn = 0;
    const timer = setInterval(() => {
      turn += 1;
      writeFileSync(place, (turn % 2 === 0 ? WORDS : 'Other words stand here now. ').repeat(20_000));
    }, 2);
    return { path: place, end: () => { clearInterval(timer); } };
  }, 'either'),
];
