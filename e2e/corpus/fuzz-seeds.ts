/**
 * What each importer's inputs are spoilt from: one of everything its format can hold.
 */
import { deflateSync } from 'node:zlib';
import { encodeTimeline } from '../../core/timeline/encode';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId, KindId, ParagraphId, SourceId } from '../../core/timeline/types';
import type { SourceFormat } from '../../core/sources/media-type';
import { HTML_CASES } from './cases/html-cases';
import { MARKDOWN_CASES } from './cases/word-cases';
import { TEXT_CONTENT, makePdf, makeStream } from './pdf-maker';
import { WORD_NAMESPACES, makeDocx, wordParagraph } from '../../electron/import/testing/zip-maker';

export const FUZZ_IMPORTERS = ['text', 'markdown', 'html', 'paste', 'pdf', 'docx', 'mail', 'timeline'] as const;
export type FuzzImporter = (typeof FUZZ_IMPORTERS)[number];

interface FuzzSeeds {
  /** Null: a timeline file. */
  readonly format: SourceFormat | null;
  readonly fileName: string | null;
  readonly seeds: () => readonly Uint8Array[];
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const ARTICLE = `Accessibility links

USA

Leaders meet over grain in Ankara

By Anna Example
January 25, 2022

FILE - Ships wait in the port of Odesa, Jan. 21, 2022.
FILE - Ships wait in the port of Odesa, Jan. 21, 2022.

“We had a very good meeting,” the president told reporters on Monday afternoon, “and the talks go on,

including those on the ports.”

please wait
0:00 0:03:21 0:00

- first point of three
- second point
  that goes on

> a quote of somebody

Nothing was signed in the past two weeks, nor by 3 March 2022, nor in the 1910s; 44 BC was long ago.`;

const smallTexts = (cases: readonly { readonly content: unknown }[]): Uint8Array[] => cases.flatMap(({ content }) => (typeof content === 'string' && content.length < 5_000 ? [bytes(content)] : []));

const MAIL = [
  'From: =?utf-8?Q?Anna_Ex=C3=A4mple?= <anna@example.org>', 'To: "B, C" <b@example.org>', 'Subject: =?utf-8?B?VGFsa3M=?=', 'Date: Tue, 25 Jan 2022 23:30:00 -0500', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b1"', '',
  '--b1', 'Content-Type: multipart/alternative; boundary=b2', '', '--b2', 'Content-Type: text/plain; charset=windows-1252; format=flowed', 'Content-Transfer-Encoding: quoted-printable', '', 'We met on Monday; the talks =93went well=94.', '> earlier', '',
  '--b2', 'Content-Type: text/html', '', '<p>We met on <b>Monday</b>.</p>', '--b2--', '--b1', 'Content-Type: message/rfc822', '', 'Subject: inner', '', 'inner text', '--b1', 'Content-Disposition: attachment; filename*=utf-8\'\'a%20b.pdf', 'Content-Transfer-Encoding: base64', '', 'JVBERi0xLjc=', '--b1--', '',
].join('\r\n');

const timelineSeed = (): Uint8Array => bytes(encodeTimeline({
  ...newTimeline('t1', 'Grain'),
  sources: [{ id: 's1' as SourceId, title: 'S', published: '2022-01-25', publishedBasis: 'inferred', mediaType: 'text/plain', sha256: 'a'.repeat(64), paragraphs: [{ id: 'p1' as ParagraphId, text: 'The ministers met.', role: 'body' }, { id: 'p2' as ParagraphId, text: 'The ministers met.', role: 'caption', repeats: 'p1' as ParagraphId, page: 2 }] }],
  events: ['2022-01-24', '2022-01-11/2022-01-25', '[..2022-03-02]', '-0043', '156X~'].map((edtf, index) => ({
    id: `e${index}` as EventId, title: 'E', when: { edtf, text: 'Monday' }, kind: 'meeting' as KindId, status: 'reported', description: 'd', actors: ['a'], places: ['b'], tags: ['c'],
    citations: [{ source: 's1' as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: 'ministers', prefix: 'The ', suffix: ' met.' }, when: { edtf: '2022' } }], created: '2022-01-24T00:00:00Z', modified: '2022-01-24T00:00:00Z', revision: index,
  })),
}));

export const FUZZ_SEEDS: Readonly<Record<FuzzImporter, FuzzSeeds>> = {
  text: { format: 'text', fileName: 'fuzz.txt', seeds: once(() => [bytes(ARTICLE), new Uint8Array(Buffer.from(`\ufeff${ARTICLE}`, 'utf16le')), new Uint8Array(Buffer.from('Les ministres se sont r\u00e9unis \u00e0 Gen\u00e8ve.', 'latin1'))]) },
  markdown: { format: 'markdown', fileName: 'fuzz.md', seeds: once(() => [bytes(`---\ntitle: A\ndate: 2022-01-25\n---\n# Head\n\n${ARTICLE}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\`\`\`\ncode\n\`\`\`\n\n![alt](x.png) [l](y)`), ...smallTexts(MARKDOWN_CASES)]) },
  html: { format: 'html', fileName: 'fuzz.html', seeds: once(() => smallTexts(HTML_CASES)) },
  paste: { format: 'html', fileName: null, seeds: once(() => [bytes(`<meta charset="utf-8"><!--StartFragment--><h2>Head</h2><p>One <b>two</b>.</p><ul><li>x</li></ul><!--EndFragment-->`), ...smallTexts(HTML_CASES)]) },
  pdf: {
    format: 'pdf', fileName: 'fuzz.pdf',
    seeds: once(() => [
      makePdf(), makePdf({ content: deflateSync(Buffer.from(`BT /F1 12 Tf 72 700 Td 14 TL (First line of the report) Tj T* (that goes on-) Tj T* (wards.) Tj ET ${TEXT_CONTENT}`)), filters: '/FlateDecode' }),
      makePdf({ trailer: '/Info 6 0 R', objects: ['<< /Title (Report) /Author (\\376\\377\\000A) /CreationDate (D:20220125) >>', makeStream('/CIDInit 1 begincmap endcmap', '')], font: '/ToUnicode 7 0 R /Encoding << /Differences [32 /space /A /B] >> /Widths [500 600] /FirstChar 32 /LastChar 33' }),
    ]),
  },
  docx: {
    format: 'docx', fileName: 'fuzz.docx',
    seeds: once(() => [makeDocx(`${wordParagraph('The ministers met.')}<w:tbl><w:tr><w:tc>${wordParagraph('a')}</w:tc><w:tc>${wordParagraph('b')}</w:tc></w:tr></w:tbl>`, [
      { name: 'word/styles.xml', content: `<w:styles ${WORD_NAMESPACES}><w:style w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="N"/></w:style></w:styles>` },
      { name: 'word/footnotes.xml', content: `<w:footnotes ${WORD_NAMESPACES}><w:footnote w:id="1">${wordParagraph('note')}</w:footnote></w:footnotes>` },
      { name: 'docProps/core.xml', content: '<c xmlns:dc="x" xmlns:dcterms="y"><dc:title>T</dc:title><dcterms:created>2022-01-25T00:00:00Z</dcterms:created></c>' },
    ])]),
  },
  mail: { format: 'mail', fileName: 'fuzz.eml', seeds: once(() => [bytes(MAIL)]) },
  timeline: { format: null, fileName: null, seeds: once(() => [timelineSeed()]) },
};
