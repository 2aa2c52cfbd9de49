/**
 * Events as other programs take them: rich text for letters and mails, and the same in plain words.
 */
import { formatWhen } from '../dates/format-when';
import { whenWithPlace } from '../dates/stated-zone';
import { citationAside } from '../interchange/citation-asides';
import { escapeHtml, escapeLine } from '../interchange/escape-html';
import { sourceNames } from '../interchange/source-labels';
import { titleOf } from '../layout/event-title';
import { paragraphNumbers } from '../sources/citation';
import type { Citation, Source, SourceId, TimelineEvent } from '../timeline/types';
import { words } from '../words/words';
import { clipMark, type EventClip } from './event-clip';

/** Only addresses that lead to a page; a source may claim any. */
const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s"<>]+$/i.test(url);

/** A source as a letter names it: the title first, which may be a link, then who published it and when. */
interface NamedSource {
  readonly name: string;
  readonly rest: readonly string[];
}

/** Titles in full; where two sources would be named alike, what an export calls them, which tells them apart. */
function namedApart(sources: readonly Source[]): ReadonlyMap<SourceId, NamedSource> {
  const whole = sources.map((source): NamedSource => ({
    name: source.title.trim() || (source.fileName ?? ''),
    rest: [source.publisher, source.published === undefined ? undefined : formatWhen(source.published)].filter((part): part is string => part !== undefined && part !== ''),
  }));
  const said = whole.map(({ name, rest }) => [name, ...rest].join(', '));
  const labels = sourceNames(sources);
  return new Map(sources.map(({ id }, at): readonly [SourceId, NamedSource] => {
    const isAlone = said.filter((one) => one === said[at]).length === 1;
    return [id, isAlone ? (whole[at] ?? { name: '', rest: [] }) : { name: labels.get(id)?.label ?? '', rest: [] }];
  }));
}

function originOf(named: NamedSource, source: Source, text: string | undefined, event: TimelineEvent, citation: Citation): { readonly name: string; readonly rest: string } {
  const { evidence } = words();
  const number = paragraphNumbers(source).get(citation.paragraph);
  const rest = [...named.rest, ...(source.confidential === true ? [evidence.confidential] : []), number === undefined ? evidence.paragraphGone : `¶${number}`];
  const aside = citationAside(event, citation, text);
  return { name: named.name, rest: [rest.join(', '), aside].filter((part) => part !== '').join(' ') };
}

/** "Mon 24 Jan 2022 (planned; confidential)": out of Dateline no colour and no lock says that an event is not for certain, or not for everybody. */
function whenWords({ when, status, confidential }: TimelineEvent): string {
  const { evidence } = words();
  const asides = [...(status === 'reported' ? [] : [evidence.statuses[status]]), ...(confidential === true ? [evidence.confidential] : [])];
  return [whenWithPlace(when), ...(asides.length === 0 ? [] : [evidence.aside(asides)])].join(' ');
}

interface Parts {
  /** With what the event is, where it is more than reported. */
  readonly when: string;
  readonly title: string;
  readonly description: string;
  readonly quotes: readonly { readonly exact: string; readonly name: string; readonly rest: string; readonly url: string | null }[];
}

function partsOf({ events, sources }: EventClip): readonly Parts[] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const names = namedApart(sources);
  const textsOf = new Map(sources.map(({ id, paragraphs }) => [id, new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph.text]))]));
  return events.map((event) => ({
    when: whenWords(event), title: titleOf(event), description: event.description ?? '',
    quotes: event.citations.flatMap((citation) => {
      const source = sourceOf.get(citation.source);
      const named = names.get(citation.source);
      return source === undefined || named === undefined ? [] : [{ exact: citation.quote.exact, ...originOf(named, source, textsOf.get(source.id)?.get(citation.paragraph), event, citation), url: source.url !== undefined && isWebAddress(source.url) ? source.url : null }];
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
      `<blockquote>${exact.trim() === '' ? '' : `${escapeHtml(words().evidence.quoted(exact))}<br>`}— ${url === null ? `<cite>${escapeLine(name)}</cite>` : `<a href="${escapeHtml(url)}"><cite>${escapeLine(name)}</cite></a>`}${rest === '' ? '' : `, ${escapeLine(rest)}`}</blockquote>`),
  ].join(''));
  return `<meta charset="utf-8">${token === null ? '' : clipMark(token)}${events.join('')}`;
}

/** For `text/plain`. */
export function clipText(clip: EventClip): string {
  return partsOf(clip).map(({ when, title, description, quotes }) => [
    `${when}: ${title}`, ...(description.trim() === '' ? [] : [description]),
    ...quotes.map(({ exact, name, rest }) => `${exact.trim() === '' ? '' : `${words().evidence.quoted(exact)}\n`}— ${[name, rest].filter((part) => part !== '').join(', ')}`),
  ].join('\n')).join('\n\n');
}
