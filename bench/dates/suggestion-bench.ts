/** Event suggestions against articles whose events a person wrote down, see gold/README.md. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { daysOfSpan, spanOfEdtf } from '../../core/dates/when-span';
import { compromiseNames } from '../../core/reading/names-compromise';
import { inferPublished } from '../../core/reading/publication-date';
import { mentionsInSource, mergeMentions } from '../../core/reading/suggest';
import type { Suggestion } from '../../core/reading/suggestion';
import { blocksFromText } from '../../core/sources/blocks';
import { paragraphsFromBlocks } from '../../core/sources/paragraph-roles';
import type { Paragraph, SourceId } from '../../core/timeline/types';

interface GoldEvent {
  readonly quote: string;
  readonly when: string;
  readonly kind?: string;
  readonly status?: string;
  readonly optional?: boolean;
}

interface GoldArticle {
  readonly name: string;
  readonly published: string | null;
  readonly text: string;
  readonly events: readonly GoldEvent[];
}

export interface ArticleScore {
  readonly name: string;
  /** Events that must be found. */
  readonly wanted: number;
  /** Of those, found with the right day. */
  readonly right: number;
  /** Suggestions that are no event of the gold, or have the wrong day. */
  readonly wrong: number;
  /** Suggestions whose words are an event's, and those of them with the right day. */
  readonly onEvents: number;
  readonly onRightDay: number;
  readonly publishedRight: boolean;
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
}

export function readArticles(directory: string): readonly GoldArticle[] {
  return readdirSync(directory).filter((file) => file.endsWith('.json')).sort().map((file) => {
    const gold = JSON.parse(readFileSync(join(directory, file), 'utf8')) as Omit<GoldArticle, 'name' | 'text'>;
    return { ...gold, name: basename(file, '.json'), text: readFileSync(join(directory, file.replace(/\.json$/, '.txt')), 'utf8') };
  });
}

const days = (edtf: string): string => {
  const span = spanOfEdtf(edtf);
  if (span === null) throw new Error(`gold date ${edtf} is no EDTF`);
  const { firstDay, lastDay } = daysOfSpan(span);
  return `${firstDay ?? ''}/${lastDay ?? ''}`;
};

/** Whether a suggestion cites words of the event. */
function onWords(suggestion: Suggestion, event: GoldEvent, paragraphs: readonly Paragraph[]): boolean {
  return suggestion.citations.some((citation) => {
    const text = paragraphs.find(({ id }) => id === citation.paragraph)?.text ?? '';
    const wanted = text.indexOf(event.quote);
    const given = text.indexOf(citation.quote.exact);
    return wanted >= 0 && given >= 0 && wanted < given + citation.quote.exact.length && given < wanted + event.quote.length;
  });
}

function scoreArticle(article: GoldArticle, suggest: (paragraphs: readonly Paragraph[], published: string | null) => readonly Suggestion[]): ArticleScore {
  const paragraphs = paragraphsFromBlocks(blocksFromText(article.text));
  const guessed = inferPublished(paragraphs)?.edtf ?? null;
  const suggestions = suggest(paragraphs, guessed);
  // One event for one suggestion, required ones first.
  const events = [...article.events].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false));
  const taken = new Set<GoldEvent>();
  let right = 0;
  let onEvents = 0;
  let onRightDay = 0;
  const spurious: string[] = [];
  for (const suggestion of suggestions) {
    const onIt = events.filter((event) => onWords(suggestion, event, paragraphs));
    const sameDay = onIt.filter((event) => days(event.when) === days(suggestion.when.edtf));
    if (onIt.length > 0) onEvents += 1;
    if (sameDay.length > 0) onRightDay += 1;
    const match = sameDay.find((event) => !taken.has(event));
    if (match === undefined) {
      spurious.push(`${suggestion.when.edtf} ${suggestion.title} [${suggestion.kind}, ${suggestion.status}, ${suggestion.confidence.toFixed(2)}]`);
      continue;
    }
    taken.add(match);
    if (match.optional !== true) right += 1;
  }
  const required = article.events.filter(({ optional }) => optional !== true);
  return {
    name: article.name, wanted: required.length, right, wrong: spurious.length, onEvents, onRightDay, publishedRight: guessed === article.published,
    missed: required.filter((event) => !taken.has(event)).map(({ when, quote }) => `${when} ${quote}`), spurious,
  };
}

export interface ReadingTime {
  readonly words: number;
  readonly milliseconds: number;
}

/** How long reading some 100,000 words for events takes: all articles, again and again, as one source. */
export function timeSuggestions(directories: readonly string[], wanted = 100_000): ReadingTime {
  const classify = compromiseNames();
  const articles = directories.flatMap(readArticles).map(({ text }) => paragraphsFromBlocks(blocksFromText(text)));
  const paragraphs: Paragraph[] = [];
  let words = 0;
  while (words < wanted) {
    for (const { id, text, ...rest } of articles.flat()) {
      paragraphs.push({ ...rest, text, id: `${id}-${paragraphs.length}` as Paragraph['id'] });
      words += text.match(/\S+/g)?.length ?? 0;
    }
  }
  const begin = performance.now();
  mergeMentions(mentionsInSource({ id: 'all' as SourceId, published: '2022-01-25', paragraphs }, classify) ?? []);
  return { words, milliseconds: performance.now() - begin };
}

export interface HalfScore {
  readonly recall: number;
  readonly precision: number;
  readonly dateAccuracy: number;
  readonly articles: readonly ArticleScore[];
}

export function scoreSuggestions(directory: string): HalfScore {
  const classify = compromiseNames();
  const articles = readArticles(directory).map((article) => scoreArticle(article, (paragraphs, published) => {
    const source = { id: article.name as SourceId, paragraphs, ...(published === null ? {} : { published }) };
    return mergeMentions(mentionsInSource(source, classify) ?? []);
  }));
  const sum = (of: (score: ArticleScore) => number): number => articles.reduce((total, score) => total + of(score), 0);
  const right = sum((score) => score.right);
  return { recall: right / sum(({ wanted }) => wanted), precision: right / (right + sum(({ wrong }) => wrong)), dateAccuracy: sum(({ onRightDay }) => onRightDay) / Math.max(1, sum(({ onEvents }) => onEvents)), articles };
}
