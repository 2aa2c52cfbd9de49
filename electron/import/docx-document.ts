/**
 * A Word document (.docx) as a source. Only the XML parts with words are unpacked: no picture, macro, template, embedded
 * object or relation to elsewhere is ever looked at.
 */
import { failTelling, ok, type Result } from '../../core/result';
import { TextCleaner } from '../../core/sources/clean-text';
import { keptReason } from '../../core/sources/published-reason';
import { sourceFromBlocks, statedDate, type DocumentFacts, type InferPublished, type Original, type ReadSource } from '../../core/sources/source-from-text';
import { words } from '../../core/words/words';
import { blocksFromWordXml, styleRoles, type StyleRoles } from './docx-text';
import { XmlProblem, readXml } from './xml-events';
import { openZip, type ZipArchive } from './zip-archive';

/** UTF-16 where it has a byte order mark, else UTF-8, the two that XML parsers must know (XML 1.0, 2.2). */
function xmlText(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}

function part(zip: ZipArchive, name: string): Result<string | null> {
  const read = zip.read(name);
  if (!read.ok) return read;
  return ok(read.value === null ? null : xmlText(read.value));
}

/** Where the main text is, by the package's own relations; `word/document.xml` in nearly every document. */
function mainPart(relations: string | null): string {
  let target = 'word/document.xml';
  if (relations === null) return target;
  readXml(relations, {
    open(name, attributes) {
      const isMain = name.endsWith('Relationship') && /\/officeDocument$/.test(attributes['Type'] ?? '') && attributes['TargetMode'] !== 'External';
      const path = (attributes['Target'] ?? '').replace(/^\//, '');
      if (isMain && /^[\w./ -]{1,200}$/.test(path) && !path.split('/').includes('..')) target = path;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return target;
}

const CORE_FIELDS: Readonly<Record<string, 'title' | 'author' | 'language' | 'made'>> = {
  'dc:title': 'title', 'dc:creator': 'author', 'dc:language': 'language', 'dcterms:created': 'made',
};

function factsFromCore(xml: string | null): DocumentFacts {
  const found: Partial<Record<'title' | 'author' | 'language' | 'made', string>> = {};
  if (xml === null) return found;
  let field: 'title' | 'author' | 'language' | 'made' | null = null;
  readXml(xml, {
    open(name) { field = Object.hasOwn(CORE_FIELDS, name) ? (CORE_FIELDS[name] ?? null) : null; },
    close() { field = null; },
    text(words) { if (field !== null && words.trim() !== '') found[field] = ((found[field] ?? '') + words).trim().slice(0, 2_000); },
  });
  const made = statedDate(found.made);
  return {
    ...(found.title === undefined ? {} : { title: found.title }), ...(found.author === undefined ? {} : { author: found.author }),
    ...(found.language === undefined ? {} : { language: found.language }),
    ...(made === undefined ? {} : { made, madeReason: keptReason({ type: 'document-made' }) }),
  };
}

export function readDocx(bytes: Uint8Array, original: Original, inferPublished: InferPublished | null): Result<ReadSource> {
  const name = original.fileName ?? words().failures.subjects.pasted;
  const zip = openZip(bytes, name);
  if (!zip.ok) return zip;
  const problem = (error: unknown): Result<never> => {
    if (!(error instanceof XmlProblem)) throw error;
    return failTelling('unreadable-document', name, words().failures.document.wordNotUnderstood(error.message));
  };
  try {
    const relations = part(zip.value, '_rels/.rels');
    if (!relations.ok) return relations;
    const main = mainPart(relations.value);
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const document = part(zip.value, main);
    if (!document.ok) return document;
    if (document.value === null) return failTelling('unreadable-document', name, words().failures.document.noTextPart);
    const styles = part(zip.value, `${folder}styles.xml`);
    if (!styles.ok) return styles;
    const roles: StyleRoles = styles.value === null ? new Map() : styleRoles(styles.value);
    const blocks = blocksFromWordXml(document.value, roles);
    for (const notes of ['footnotes.xml', 'endnotes.xml']) {
      const xml = part(zip.value, folder + notes);
      if (!xml.ok) return xml;
      if (xml.value !== null) blocks.push(...blocksFromWordXml(xml.value, roles).map((block) => ({ ...block, role: 'body' as const })));
    }
    const core = part(zip.value, 'docProps/core.xml');
    if (!core.ok) return core;
    const cleaner = new TextCleaner();
    return ok({ source: sourceFromBlocks(original, cleaner.blocks(blocks), factsFromCore(core.value), inferPublished), notices: cleaner.notices });
  } catch (error) {
    return problem(error);
  }
}
