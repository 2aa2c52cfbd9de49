/**
 * Plain text or Markdown as a source: paragraphs, a title, a publication date where one is stated or can be inferred.
 */
import { parseEdtf } from '../dates/edtf';
import type { Paragraph, PublishedBasis, Source, SourceId } from '../timeline/types';
import { blocksFromText, type Block } from './blocks';
import { cleanText, TextCleaner } from './clean-text';
import { guessLanguage } from './guess-language';
import { blocksFromMarkdown, withoutTags, type FrontMatter } from './markdown';
import { paragraphsFromBlocks } from './paragraph-roles';
import { keptReason, type KeptReason } from './published-reason';
import { words } from '../words/words';

export interface InferredDate {
  readonly edtf: string;
  readonly basis: PublishedBasis;
  readonly reason: KeptReason;
}

/** How a publication date is found in the words; core/reading/publication-date.ts knows how. */
export type InferPublished = (paragraphs: readonly Paragraph[]) => InferredDate | null;

/** What a document says of itself, apart from its text. */
export interface DocumentFacts {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** EDTF */
  readonly published?: string;
  /** Where the document says so. */
  readonly publishedReason?: KeptReason;
  /** EDTF; when the file was made, which is a guess at the publication where nothing else tells. */
  readonly made?: string;
  readonly madeReason?: KeptReason;
  readonly language?: string;
}

export interface Original {
  readonly id: SourceId;
  /** Null for pasted text. */
  readonly fileName: string | null;
  readonly mediaType: string;
  /** Hex SHA-256 of the original bytes. */
  readonly sha256: string;
}

export interface ReadSource {
  readonly source: Source;
  /** What the person should know: characters replaced, parts not read. */
  readonly notices: readonly string[];
}

/** Longest title made from the text itself, in UTF-16 units. */
const TITLE_LENGTH = 200;
const FACT_LENGTH = 2_000;

function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(' ', limit - 1);
  return `${text.slice(0, space > limit / 2 ? space : limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function titleOf(paragraphs: readonly Paragraph[], fileName: string | null): string {
  const heading = paragraphs.find((paragraph) => paragraph.role === 'heading');
  if (heading !== undefined) return shortened(heading.text, TITLE_LENGTH);
  const stem = fileName?.replace(/\.[a-z0-9]{1,8}$/i, '').replaceAll(/[_]+/g, ' ').trim() ?? '';
  if (stem !== '') return shortened(stem, TITLE_LENGTH);
  const first = paragraphs.find((paragraph) => paragraph.role !== 'furniture');
  return first === undefined ? words().evidence.untitledSource : shortened(first.text, 80);
}

const fact = (value: string | undefined): string | undefined => {
  // Publishers put markup into their metadata; only its words are meant.
  const words = value?.includes('<') === true ? withoutTags(value) : (value ?? '');
  const text = cleanText(words).text.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : shortened(text, FACT_LENGTH);
};

/** Only addresses a person can open safely: http and https, parsed, without credentials. */
export function safeUrl(value: string | undefined): string | undefined {
  if (value === undefined || value.length > FACT_LENGTH) return undefined;
  try {
    const url = new URL(value.trim());
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
    url.username = '';
    url.password = '';
    return url.href.length > FACT_LENGTH ? undefined : url.href;
  } catch {
    return undefined;
  }
}

/** A BCP 47 tag of ordinary length, in its usual spelling: "en_US" becomes "en-US". */
export function languageTag(value: string | undefined): string | undefined {
  const tag = (value ?? '').trim().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : undefined;
}

function madeOn({ made, madeReason }: DocumentFacts): InferredDate | null {
  return made === undefined || parseEdtf(made) === null ? null : { edtf: made, basis: 'inferred', reason: madeReason ?? keptReason({ type: 'file-made' }) };
}

/** The source made of blocks and what the document says of itself; what it does not say is read from the words. */
export function sourceFromBlocks(original: Original, blocks: readonly Block[], facts: DocumentFacts, inferPublished: InferPublished | null): Source {
  const paragraphs = paragraphsFromBlocks(blocks);
  const stated = facts.published;
  const inferred = stated === undefined ? (inferPublished?.(paragraphs) ?? madeOn(facts)) : null;
  const author = fact(facts.author);
  const publisher = fact(facts.publisher);
  const url = safeUrl(facts.url);
  const language = languageTag(facts.language) ?? guessLanguage(paragraphs.filter(({ role }) => role !== 'furniture').map(({ text }) => text));
  return {
    id: original.id,
    title: shortened(fact(facts.title) ?? titleOf(paragraphs, original.fileName), TITLE_LENGTH),
    ...(author === undefined ? {} : { author }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(stated === undefined ? {} : { published: stated, publishedBasis: 'stated' as const, publishedReason: facts.publishedReason ?? keptReason({ type: 'document' }) }),
    ...(inferred === null ? {} : { published: inferred.edtf, publishedBasis: inferred.basis, publishedReason: inferred.reason }),
    ...(language === undefined ? {} : { language }),
    mediaType: original.mediaType,
    sha256: original.sha256,
    ...(original.fileName === null ? {} : { fileName: shortened(cleanText(original.fileName).text, 255) }),
    paragraphs,
  };
}

/** The first calendar date of a front matter or meta field: `2022-01-25`, `2022-01-25T10:00:00Z`, `2022-01`, `2022`. */
export function statedDate(value: string | undefined): string | undefined {
  const match = /^\s*(\d{4})(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?)?(?=$|[T\sZ+-])/.exec(value ?? '');
  if (match === null) return undefined;
  const edtf = [match[1], match[2], match[3]].filter((part) => part !== undefined).join('-');
  return parseEdtf(edtf) === null ? undefined : edtf;
}

function factsOfFrontMatter(found: FrontMatter): DocumentFacts {
  const published = statedDate(found.date);
  return {
    ...(found.title === undefined ? {} : { title: found.title }), ...(found.author === undefined ? {} : { author: found.author }),
    ...(found.publisher === undefined ? {} : { publisher: found.publisher }), ...(found.url === undefined ? {} : { url: found.url }),
    ...(found.language === undefined ? {} : { language: found.language }),
    ...(published === undefined ? {} : { published, publishedReason: keptReason({ type: 'front-matter' }) }),
  };
}

export const MARKDOWN_TYPE = 'text/markdown';

export function readTextSource(original: Original, raw: string, inferPublished: InferPublished | null): ReadSource {
  const cleaner = new TextCleaner();
  const text = cleaner.text(raw);
  if (original.mediaType !== MARKDOWN_TYPE) return { source: sourceFromBlocks(original, blocksFromText(text), {}, inferPublished), notices: cleaner.notices };
  const { blocks, frontMatter } = blocksFromMarkdown(text);
  return { source: sourceFromBlocks(original, cleaner.blocks(blocks), factsOfFrontMatter(frontMatter), inferPublished), notices: cleaner.notices };
}

/** Plain text or Markdown as a source, for callers with no use for the notices. */
export function sourceFromText(input: Original & { readonly text: string }, inferPublished: InferPublished | null = null): Source {
  return readTextSource(input, input.text, inferPublished).source;
}
