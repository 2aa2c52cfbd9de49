import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeDocx } from './testing/zip-maker';
import type { SourceId } from '../../core/timeline/types';
import { readDocx } from './docx-document';

const original = { id: 's1' as SourceId, fileName: 'report.docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', sha256: 'a'.repeat(64) };
const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

const p = (text: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;

function docx(body: string, parts: Zippable = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`), ...parts,
  });
}

function read(bytes: Uint8Array) {
  const result = readDocx(bytes, original, null);
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value.source;
}

const words = (bytes: Uint8Array) => read(bytes).paragraphs.map(({ role, text }) => [role, text]);
const codeOf = (bytes: Uint8Array) => {
  const result = readDocx(bytes, original, null);
  return result.ok ? 'ok' : result.failure.code;
};

const STYLES = strToU8(`<w:styles ${NAMESPACES}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Own"><w:basedOn w:val="berschrift1"/></w:style>
  <w:style w:styleId="Bild"><w:name w:val="caption"/></w:style><w:style w:styleId="Loop"><w:basedOn w:val="Loop2"/></w:style><w:style w:styleId="Loop2"><w:basedOn w:val="Loop"/></w:style></w:styles>`);

describe('a Word document', () => {
  test('styles, numbering, tables and notes give roles', () => {
    expect(words(docx([
      p('The report', styled('Own')), p('The commission met on Thursday and heard three reports.'), p('first point', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'), p('Figure of a port', styled('Bild')),
      `<w:tbl><w:tr><w:tc>${p('a')}</w:tc><w:tc>${p('b')}${p('c')}</w:tc></w:tr><w:tr><w:tc>${p('Alone in its frame stands this sentence.')}</w:tc></w:tr></w:tbl>`,
    ].join(''), { 'word/styles.xml': STYLES, 'word/footnotes.xml': strToU8(`<w:footnotes ${NAMESPACES}><w:footnote w:type="separator">${p('-')}</w:footnote><w:footnote>${p('A note says where it is from.')}</w:footnote></w:footnotes>`) }))).toEqual([
      ['heading', 'The report'], ['body', 'The commission met on Thursday and heard three reports.'], ['list', 'first point'], ['caption', 'Figure of a port'],
      ['list', 'a | b c'], ['body', 'Alone in its frame stands this sentence.'], ['body', 'A note says where it is from.'],
    ]);
  });

  test('what a reader does not see stays out, insertions stay in', () => {
    expect(words(docx(`<w:p><w:r><w:t>Seen </w:t></w:r><w:del><w:r><w:delText>deleted</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>and put in.</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r>
      <mc:AlternateContent><mc:Choice><w:r><wps:txbx><w:txbxContent>${p('A box stands beside the text.')}</w:txbxContent></wps:txbx></w:r></mc:Choice><mc:Fallback>${p('A box stands beside the text.')}</mc:Fallback></mc:AlternateContent></w:p>`))).toEqual([
      ['body', 'A box stands beside the text.'], ['body', 'Seen and put in.'],
    ]);
  });

  test('facts from its properties', () => {
    const core = strToU8('<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z"><dc:title>On grain</dc:title><dc:creator>Anna Example</dc:creator><dcterms:created>2022-01-25T10:00:00Z</dcterms:created></cp:coreProperties>');
    expect(read(docx(p('Some text stands here.'), { 'docProps/core.xml': core }))).toMatchObject({ title: 'On grain', author: 'Anna Example', published: '2022-01-25', publishedBasis: 'inferred' });
  });

  test('the main part is where the package says, if it stays inside', () => {
    const relations = (target: string) => strToU8(`<Relationships><Relationship Type="http://x/officeDocument" Target="${target}"/></Relationships>`);
    expect(words(docx(p('Old text.'), { '_rels/.rels': relations('word/document2.xml'), 'word/document2.xml': strToU8(`<w:document ${NAMESPACES}>${p('The new text stands here.')}</w:document>`) }))).toEqual([['body', 'The new text stands here.']]);
    expect(words(docx(p('The old text stands here.'), { '_rels/.rels': relations('../../etc/passwd') }))).toEqual([['body', 'The old text stands here.']]);
  });
});

describe('hostile documents', () => {
  test('an entity bomb is refused, not expanded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document ${NAMESPACES}>${p('&b;')}</w:document>`;
    expect(codeOf(docx('', { 'word/document.xml': strToU8(bomb) }))).toBe('unreadable-document');
  });

  test('a zip bomb is stopped while it unpacks, also when it lies about its size', () => {
    const content = new Uint8Array(110_000_000);
    expect(codeOf(makeDocx('', [{ name: 'word/document.xml', content }]))).toBe('zip-bomb');
    expect(codeOf(makeDocx('', [{ name: 'word/document.xml', content, claimedSize: 1_000 }]))).toBe('zip-bomb');
  });

  test.each([
    ['cut in the middle', docx(p('text')).slice(0, 200)], ['no archive', strToU8('PK\u0003\u0004 nothing')], ['broken XML', docx('<w:p><w:t>')],
    ['nested without end', docx('', { 'word/document.xml': strToU8('<a>'.repeat(2_000_000)) })],
  ])('%s is a message', (_name, bytes) => {
    expect(['damaged-archive', 'unreadable-document']).toContain(codeOf(bytes));
  });
});
