import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { evidenceOptions, type EvidenceOptions } from '../../core/interchange/evidence-options';
import type { WordContent, WordParagraph, WordRow } from '../../core/interchange/word-content';
import { wordFile, type WordLogo } from './word-file';
import { wordLanguage } from './word-language';

const line = (style: WordParagraph['style'], text: string, more: Partial<WordParagraph> = {}): WordParagraph => ({ style, runs: [{ text }], ...more });
const row = (event: readonly WordParagraph[], source: readonly WordParagraph[] = []): WordRow => ({ type: 'event', date: [line('date', '24 Jan 2022')], event, source });

const content: WordContent = {
  title: 'Case & <Co>', subtitle: 'A chronology', top: [line('title', 'Case & <Co>')], heads: [line('head', 'Date'), line('head', 'Event'), line('head', 'Source')],
  rows: [
    row([line('event', 'They meet', { place: 'event-met' }), line('about', 'One.\nTwo.')], [line('quote', 'met at noon', { language: 'de' }), { style: 'cite', runs: [{ text: 'Gazette, ' }, { text: '¶1', link: 'paragraph-s1-p1' }, { text: '¶9', link: 'paragraph-gone' }] }]),
    { type: 'gap', words: line('gap', '26 days without events') },
    row([line('event', 'اجتماع في باريس')]),
  ],
  appendix: [line('sources', 'Sources'), { style: 'paragraph', place: 'paragraph-s1-p1', runs: [{ text: '¶1\t', look: 'number' }, { text: 'They ' }, { text: 'met at noon', look: 'marked' }] }],
};

async function partsOf(of: WordContent = content, options: Partial<EvidenceOptions> = {}, logo: WordLogo | null = null): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(await wordFile(of, { options: evidenceOptions(options), creator: 'Dateline 1.2.3', author: 'Ann', exported: 'exported 1 December 2026', logo }));
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parents: readonly string[];
}

/** Elements in their order. Throws where it is not well-formed. */
function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes, parents: [...open] });
    open.push(name);
  });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  return found;
}

const xmlOf = async (name: string, of?: WordContent, options?: Partial<EvidenceOptions>): Promise<string> => strFromU8((await partsOf(of, options))[name] ?? new Uint8Array());
const valuesOf = (elements: readonly Element[], name: string, attribute = 'w:val'): readonly (string | undefined)[] => elements.filter((one) => one.name === name).map(({ attributes }) => attributes[attribute]);

describe('a Word file', () => {
  it('is well-formed in all its parts, and no run stands in another', async () => {
    for (const [name, bytes] of Object.entries(await partsOf())) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect(elementsOf(strFromU8(bytes)).filter((one) => one.name === 'w:r' && one.parents.includes('w:r')), name).toEqual([]);
    }
  });

  it('links to the places it has, by names that Word takes, and to no other', async () => {
    const elements = elementsOf(await xmlOf('word/document.xml'));
    const names = valuesOf(elements, 'w:bookmarkStart', 'w:name');
    expect(names).toEqual(['_Dateline1', '_Dateline2']);
    expect(valuesOf(elements, 'w:hyperlink', 'w:anchor')).toEqual(['_Dateline2']);
    expect(new Set(valuesOf(elements, 'w:bookmarkStart', 'w:id')).size).toBe(2);
  });

  it('repeats the heads of its columns on every page, and keeps short rows whole and long ones not', async () => {
    const long = row([line('about', 'word '.repeat(1_000))]);
    const elements = elementsOf(await xmlOf('word/document.xml', { ...content, rows: [...content.rows, long] }));
    expect(valuesOf(elements, 'w:tblHeader').length).toBe(1);
    expect(elements.filter(({ name }) => name === 'w:tr').length).toBe(5);
    expect(elements.filter(({ name, attributes }) => name === 'w:cantSplit' && attributes['w:val'] !== 'false').length).toBe(4);
  });

  it('breaks lines, sets tabs, and marks what is quoted and the language it is in', async () => {
    const xml = await xmlOf('word/document.xml');
    const elements = elementsOf(xml);
    expect(xml).toMatch(/One\.<\/w:t><\/w:r><w:r><w:br\/>/);
    expect(elements.filter((one) => one.name === 'w:tab' && one.parents.at(-1) === 'w:r').length).toBe(1);
    expect(valuesOf(elements, 'w:shd', 'w:fill')).toEqual(['FFF1B8']);
    expect(valuesOf(elements, 'w:lang')).toEqual(['de-DE']);
  });

  it('turns what reads from right to left, and nothing else', async () => {
    const elements = elementsOf(await xmlOf('word/document.xml'));
    expect(elements.filter((one) => one.name === 'w:bidi').length).toBe(1);
    expect(elements.filter((one) => one.name === 'w:rtl').length).toBe(1);
  });

  it('uses no style that it does not have', async () => {
    const parts = await partsOf();
    const known = new Set(valuesOf(elementsOf(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())), 'w:style', 'w:styleId'));
    for (const style of valuesOf(elementsOf(strFromU8(parts['word/document.xml'] ?? new Uint8Array())), 'w:pStyle')) expect(known).toContain(style);
  });

  it.each([['portrait', '11906', '16838'], ['landscape', '16838', '11906']] as const)('has the paper that was chosen: %s', async (orientation, width, height) => {
    const elements = elementsOf(await xmlOf('word/document.xml', content, { orientation }));
    const [size] = elements.filter(({ name }) => name === 'w:pgSz');
    expect([size?.attributes['w:w'], size?.attributes['w:h'], size?.attributes['w:orient']]).toEqual([width, height, orientation]);
    const columns = valuesOf(elements, 'w:gridCol', 'w:w').map(Number);
    expect(columns.length).toBe(3);
    expect(columns.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(Number(width));
  });

  it('is on paper for the hand where a poster was made last', async () => {
    const [size] = elementsOf(await xmlOf('word/document.xml', content, { paper: 'A0' })).filter(({ name }) => name === 'w:pgSz');
    expect(size?.attributes['w:w']).toBe('11906');
  });

  it('says what it is called, who made it, and that with which program', async () => {
    const core = await xmlOf('docProps/core.xml');
    for (const part of ['<dc:title>Case &amp; &lt;Co&gt;</dc:title>', '<dc:creator>Ann</dc:creator>', '<dc:description>Dateline 1.2.3</dc:description>']) expect(core).toContain(part);
    expect(await xmlOf('word/footer1.xml')).toContain('exported 1 December 2026');
  });

  it('has lines as high as their letters, and one at the foot of a page', async () => {
    expect(await xmlOf('word/styles.xml')).toContain('<w:spacing w:line="259" w:lineRule="auto"/>');
    const foot = await xmlOf('word/footer1.xml', { ...content, title: 'Title '.repeat(60) });
    expect(foot).toContain('… · exported');
    expect(foot.split('Title').length - 1).toBeLessThan(13);
  });

  it('shows a logo in its own proportions', async () => {
    const png = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
    const parts = await partsOf(content, {}, { type: 'png', bytes: png, width: 200, height: 100 });
    const [extent] = elementsOf(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).filter(({ name }) => name === 'wp:extent');
    expect(Number(extent?.attributes['cx']) / Number(extent?.attributes['cy'])).toBe(2);
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/')).length).toBe(1);
  });
});

it.each([['en', 'en-US'], ['de', 'de-DE'], ['pt-BR', 'pt-BR'], ['no language', null], [undefined, null]])('names a language with its country for Word: %s', (language, expected) => {
  expect(wordLanguage(language)).toBe(expected);
});
