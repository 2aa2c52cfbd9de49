/**
 * Events as other programs take them: rich text for letters and mails, and the same in plain words.
 */
import { formatWhen } from '../dates/format-when';
import { whenWithPlace } from '../dates/stated-zone';
import { citationAside } from '../interchange/citation-asides';
import { escapeHtml, escapeLine } from '../interchange/escape-html';
import { paragraphNumbers } from '../sources/citation';
import type { Citation, Source, TimelineEvent } from '../timeline/types';
import { words } from '../words/words';
import { clipMark, type EventClip } from './event-clip';

/** Only addresses that lead to a page; a source may claim any. */
const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s"<>]+$/i.test(url);

function originOf(source: Source, text: string | undefined, event: TimelineEvent, citation: Citation): { readonly name: string; readonly rest: string } {
  const number = paragraphNumbers(source).get(citation.paragraph);
  const rest = [source.publisher, source.published === undefined ? undefined : formatWhen(source.published), number === undefined ? undefined : `¶${number}`].filter((part) => part !== undefined && part !== '');
  const aside = citationAside(event, citation, text);
  return { name: source.title.trim() || (source.fileName ?? ''), rest: [rest.join(', '), aside].filter((part) => part !== '').join(' ') };
}

interface Parts {
  readonly when: string;
  readonly title: string;
  readonly description: string;
  readonly quotes: readonly { readonly exact: string; readonly name: string; readonly rest: string; readonly url: string | null }[];
}

function partsOf({ events, sources }: EventClip): readonly Parts[] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const textsOf = new Map(sources.map(({ id, paragraphs }) => [id, new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph.text]))]));
  return events.map((event) => ({
    when: whenWithPlace(event.when), title: event.title, description: event.description ?? '',
    quotes: event.citations.flatMap((citation) => {
      const source = sourceOf.get(citation.source);
      return source === undefined ? [] : [{ exact: citation.quote.exact, ...originOf(source, textsOf.get(source.id)?.get(citation.paragraph), event, citation), url: source.url !== undefined && isWebAddress(source.url) ? source.url : null }];
    }),
  }));
}

/**
 * For `text/html`: what is seen and no more.
 *
 * @param token what the clip is found again by in Dateline; null where something else names it
 */
export function clipHtml(clip: EventClip, token: string | null = null): string {
  const events = partsOf(clip).map(({ when, title, description, quotes }) => [
    `<p><b>${escapeLine(when)}</b>: ${escapeLine(title)}</p>`,
    description.trim() === '' ? '' : `<p>${escapeHtml(description).replaceAll('\n', '<br>')}</p>`,
    ...quotes.map(({ exact, name, rest, url }) =>
      `<blockquote>${escapeHtml(words().evidence.quoted(exact))}<br>— ${url === null ? `<cite>${escapeLine(name)}</cite>` : `<a href="${escapeHtml(url)}"><cite>${escapeLine(name)}</cite></a>`}${rest === '' ? '' : `, ${escapeLine(rest)}`}</blockquote>`),
  ].join(''));
  return `<meta charset="utf-8">${token === null ? '' : clipMark(token)}${events.join('')}`;
}

/** For `text/plain`. */
export function clipText(clip: EventClip): string {
  return partsOf(clip).map(({ when, title, description, quotes }) => [
    `${when}: ${title}`, ...(description.trim() === '' ? [] : [description]),
    ...quotes.map(({ exact, name, rest }) => `${words().evidence.quoted(exact)}\n— ${[name, rest].filter((part) => part !== '').join(', ')}`),
  ].join('\n')).join('\n\n');
}
