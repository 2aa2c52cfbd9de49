/**
 * What a page says of itself: JSON-LD (schema.org), Open Graph and other meta elements, `<time>`, the canonical link.
 *
 * Read as a stream from the page's source before anything else touches it. Dates are kept as the page's own calendar
 * day: "2022-01-25T01:30+03:00" is 25 January, whatever day it was elsewhere.
 */
import { Parser } from 'htmlparser2';
import { keptReason, type KeptReason } from './published-reason';
import { statedDate, type DocumentFacts } from './source-from-text';

type Fact = 'title' | 'author' | 'publisher' | 'published' | 'url' | 'language';

/** Meta elements by what they tell, best first. Names as publishers use them (Open Graph, Dublin Core, Parsely, Sailthru, Highwire). */
const META: Readonly<Record<Exclude<Fact, 'language'>, readonly string[]>> = {
  title: ['og:title', 'citation_title', 'dc.title', 'dcterms.title', 'parsely-title', 'twitter:title'],
  author: ['author', 'citation_author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author', 'byl', 'article:author'],
  publisher: ['og:site_name', 'citation_journal_title', 'dc.publisher', 'dcterms.publisher', 'application-name', 'publisher'],
  published: ['article:published_time', 'citation_publication_date', 'citation_date', 'datepublished', 'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date', 'dc.date.created', 'parsely-pub-date', 'sailthru.date', 'og:published_time', 'pubdate', 'publishdate', 'publication_date', 'date'],
  url: ['og:url', 'citation_public_url', 'parsely-link', 'twitter:url'],
};

/** JSON-LD types that are the article itself, not its video or its breadcrumbs. */
const ARTICLE_TYPE = /(?:Article|Report|BlogPosting|LiveBlog|Review|Legislation|GovernmentDocument|PressRelease)/;

/** Objects looked at in one JSON-LD script; real ones have dozens. */
const NODE_LIMIT = 5_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (record: Readonly<Record<string, unknown>>, key: string): unknown => (Object.hasOwn(record, key) ? record[key] : undefined);

function namesIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' || /^https?:\/\//.test(value.trim()) ? [] : [value.trim()];
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((one) => namesIn(one, depth + 1));
  return isRecord(value) ? namesIn(own(value, 'name'), depth + 1) : [];
}

/** Every object of a JSON-LD script that is an article, breadth first. */
function articlesIn(json: unknown): readonly Readonly<Record<string, unknown>>[] {
  const queue: unknown[] = [json];
  const found: Readonly<Record<string, unknown>>[] = [];
  for (let index = 0; index < queue.length && index < NODE_LIMIT; index += 1) {
    const value = queue[index];
    if (Array.isArray(value)) {
      for (const one of value.slice(0, NODE_LIMIT)) queue.push(one);
    } else if (isRecord(value)) {
      const type = own(value, '@type');
      if ([type].flat().some((one) => typeof one === 'string' && ARTICLE_TYPE.test(one))) found.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) queue.push(own(value, key));
    }
  }
  return found;
}

function factsOfJsonLd(script: string): Partial<Record<Fact, string>> {
  let json: unknown;
  try {
    json = JSON.parse(script.trim().replace(/^<!--|-->$/g, ''));
  } catch {
    return {};
  }
  const article = articlesIn(json)[0];
  if (article === undefined) return {};
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
  const page = own(article, 'mainEntityOfPage');
  const facts: Readonly<Record<Fact, string | undefined>> = {
    title: text(own(article, 'headline')) ?? text(own(article, 'name')),
    author: namesIn(own(article, 'author')).join(', ') || undefined,
    publisher: namesIn(own(article, 'publisher'))[0],
    published: text(own(article, 'datePublished')) ?? text(own(article, 'dateCreated')),
    url: text(own(article, 'url')) ?? (isRecord(page) ? text(own(page, '@id')) : text(page)),
    language: text(own(article, 'inLanguage')),
  };
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

interface Gathered {
  readonly meta: Map<string, string>;
  readonly scripts: string[];
  title: string;
  canonical: string | null;
  language: string | null;
  /** The first `<time datetime>`; those marked as publication date come before. */
  time: string | null;
  timeIsPublication: boolean;
  savedFrom: string | null;
}

/** JSON-LD scripts read; longer ones are no article's. */
const SCRIPT_LIMIT = 2_000_000;

function gather(html: string): Gathered {
  const found: Gathered = { meta: new Map(), scripts: [], title: '', canonical: null, language: null, time: null, timeIsPublication: false, savedFrom: null };
  let inside: 'title' | 'json' | null = null;
  let script = '';
  let titles = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') found.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
      if (name === 'meta') {
        const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').toLowerCase().slice(0, 100);
        const content = (attributes['content'] ?? '').trim();
        if (key !== '' && content !== '' && !found.meta.has(key) && found.meta.size < 2_000) found.meta.set(key, content.slice(0, 4_000));
        if ((attributes['http-equiv'] ?? '').toLowerCase() === 'content-language') found.language ??= content;
      }
      if (name === 'link' && (attributes['rel'] ?? '').toLowerCase().split(/\s+/).includes('canonical')) found.canonical ??= attributes['href'] ?? null;
      if (name === 'title' && titles === 0) inside = 'title';
      if (name === 'script' && (attributes['type'] ?? '').toLowerCase().includes('ld+json')) {
        inside = 'json';
        script = '';
      }
      const date = name === 'time' ? attributes['datetime'] : attributes['itemprop']?.toLowerCase() === 'datepublished' ? (attributes['content'] ?? attributes['datetime']) : undefined;
      if (date !== undefined && statedDate(date) !== undefined) {
        const marked = 'pubdate' in attributes || (attributes['itemprop'] ?? '').toLowerCase() === 'datepublished';
        if (found.time === null || (marked && !found.timeIsPublication)) {
          found.time = date;
          found.timeIsPublication = marked;
        }
      }
    },
    ontext(data) {
      if (inside === 'title' && found.title.length < 4_000) found.title += data;
      if (inside === 'json' && script.length < SCRIPT_LIMIT) script += data;
    },
    onclosetag(name) {
      if (name === 'title' && inside === 'title') titles += 1;
      if (name === 'script' && inside === 'json' && found.scripts.length < 50) found.scripts.push(script);
      if (name === 'title' || name === 'script') inside = null;
    },
    oncomment(data) {
      // What browsers write at the top of a page they save.
      const saved = /saved from url=\(\d{1,6}\)\s?(\S{1,2000})/.exec(data.slice(0, 3_000)) ?? /Page saved with SingleFile\s{1,5}url: (\S{1,2000})/.exec(data.slice(0, 3_000));
      if (saved !== null) found.savedFrom ??= saved[1] ?? null;
    },
  }, { decodeEntities: true, lowerCaseTags: true });
  parser.write(html);
  parser.end();
  return found;
}

/** "Headline | Site" and "Headline - Site" without the site, when it is named as such. */
function withoutSite(title: string, site: string | undefined): string {
  const words = title.replace(/\s+/g, ' ').trim();
  const cut = Math.max(words.lastIndexOf(' | '), words.lastIndexOf(' - '), words.lastIndexOf(' – '), words.lastIndexOf(' — '), words.lastIndexOf(' :: '));
  if (cut < 10) return words;
  const tail = words.slice(cut).replace(/^[\s|–—:-]+/, '').toLowerCase();
  const isSite = site === undefined ? tail.split(' ').length <= 4 : site.toLowerCase().includes(tail) || tail.includes(site.toLowerCase());
  return isSite ? words.slice(0, cut).trim() : words;
}

export function factsFromHtml(html: string): DocumentFacts {
  const found = gather(html);
  const linked = found.scripts.map(factsOfJsonLd).find((facts) => Object.keys(facts).length > 0) ?? {};
  const meta = (fact: Exclude<Fact, 'language'>): string | undefined => META[fact].map((name) => found.meta.get(name)).find((value) => value !== undefined && !(fact === 'author' && /^https?:/.test(value)));
  const publisher = linked.publisher ?? meta('publisher');
  const title = linked.title ?? meta('title') ?? found.title;
  const dates: readonly (readonly [string | undefined, KeptReason])[] = [
    [statedDate(linked.published), keptReason({ type: 'json-ld' })],
    [META.published.map((name) => statedDate(found.meta.get(name))).find((date) => date !== undefined), keptReason({ type: 'metadata' })],
    [statedDate(found.time ?? undefined), keptReason({ type: 'time-element' })],
  ];
  const published = dates.find(([date]) => date !== undefined);
  const author = linked.author ?? meta('author');
  const url = found.canonical ?? linked.url ?? meta('url') ?? found.savedFrom ?? undefined;
  const language = found.language ?? linked.language;
  return {
    ...(title.trim() === '' ? {} : { title: withoutSite(title, publisher) }),
    ...(author === undefined ? {} : { author }), ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }), ...(language === undefined ? {} : { language }),
    ...(published?.[0] === undefined ? {} : { published: published[0], publishedReason: published[1] }),
  };
}
