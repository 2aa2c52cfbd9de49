/**
 * The chronology as a document to be worked on in Word: a table of dates, events and sources, and the sources behind it.
 *
 * What the evidence PDF says, a lawyer's chronology says too; but that one is edited, shortened and pasted from, so it is
 * one table without day headings between its rows: every row says its whole date. Values only: electron/export makes the
 * file of them, word-preview.ts what the dialogue shows.
 */
import { whenWithPlace } from '../dates/stated-zone';
import { layoutChronology } from '../layout/chronology';
import { relationWords } from '../timeline/relation-words';
import { relationsOf } from '../timeline/relations';
import type { EventId, Kind, Source, Timeline, TimelineEvent } from '../timeline/types';
import { words } from '../words/words';
import { appendixParts, citingEvents, markedPieces, sourceFacts, type AppendixParagraph } from './appendix-content';
import { withReviewRemark } from './citation-asides';
import { eventName } from './evidence-card';
import { indexCitations, type CitationIndex } from './evidence-citations';
import { documentTitle, subtitleOf, type EvidenceInput } from './evidence-content';
import { eventPlace, sourcePlace, type PlaceName } from './evidence-links';
import type { EvidenceOptions } from './evidence-options';
import { kindInk } from './kind-ink';
import { kindWords } from './kind-words';
import { gapWordsOf } from './publication';
import { quotedPlaces, type QuotedPlace } from './quoted-places';

/** What a paragraph is; a style of the file each. */
export type WordStyle =
  | 'letterhead' | 'title' | 'subtitle' | 'abstract' | 'remark' | 'head' | 'date' | 'note' | 'kind' | 'event' | 'about' | 'names' | 'relation'
  | 'quote' | 'cite' | 'gap' | 'sources' | 'source' | 'facts' | 'hash' | 'paragraph' | 'citing' | 'skipped';

export interface WordRun {
  /** A line feed is a line break. */
  readonly text: string;
  /** Where it leads in the document. */
  readonly link?: PlaceName;
  readonly look?: 'aside' | 'marked' | 'number';
  /** `#rrggbb`; that of its style where it has none. */
  readonly ink?: string;
}

export interface WordParagraph {
  readonly style: WordStyle;
  readonly runs: readonly WordRun[];
  /** The place it is, for links. */
  readonly place?: PlaceName;
  /** BCP 47; that of the document where it has none. */
  readonly language?: string | undefined;
}

export type WordRow =
  | { readonly type: 'event'; readonly date: readonly WordParagraph[]; readonly event: readonly WordParagraph[]; readonly source: readonly WordParagraph[] }
  /** Across all columns. */
  | { readonly type: 'gap'; readonly words: WordParagraph };

export interface WordContent {
  readonly title: string;
  readonly subtitle: string;
  readonly top: readonly WordParagraph[];
  /** Heads of the columns: date, event, source. */
  readonly heads: readonly [WordParagraph, WordParagraph, WordParagraph];
  readonly rows: readonly WordRow[];
  readonly appendix: readonly WordParagraph[];
}

/** Control characters that XML forbids, and halves of characters: a file with one of them is damaged to Word. */
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Orders to turn what follows: nothing closes them in Word, and dates of ours behind a title would be read backwards. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

const safe = (text: string): string => text.replace(TURNS, '').replace(UNSAFE, '\ufffd');

/** On one line, whatever line ends it came with. */
const oneLine = (text: string): string => safe(text.replace(/[\r\n\u0085\u2028\u2029\t]+/g, ' ').trim());

/** Lines that are not empty, each behind a line feed. */
const inLines = (text: string): string => safe(text.split(/\r\n?|[\n\u0085\u2028\u2029]/).map((line) => line.trim()).filter((line) => line !== '').join('\n'));

const paragraph = (style: WordStyle, text: string, more: Omit<WordParagraph, 'style' | 'runs'> = {}): WordParagraph => ({ style, runs: [{ text }], ...more });

interface Setting {
  readonly timeline: Timeline;
  readonly options: EvidenceOptions;
  readonly citations: CitationIndex;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly eventOf: ReadonlyMap<EventId, TimelineEvent>;
}

function dateCell(event: TimelineEvent): readonly WordParagraph[] {
  const status = event.status === 'reported' ? [] : [paragraph('note', words().evidence.statuses[event.status])];
  return [paragraph('date', oneLine(whenWithPlace(event.when))), ...status];
}

/** "Follows: Talks in Geneva · 21 Jan 2022", each a link to the other event; one paragraph a relation. */
function relationParagraphs(event: TimelineEvent, { timeline, eventOf }: Setting): readonly WordParagraph[] {
  return relationsOf(event, timeline.events).flatMap((end): readonly WordParagraph[] => {
    const other = eventOf.get(end.event);
    if (other === undefined) return [];
    return [{ style: 'relation', runs: [{ text: words().evidence.relation(relationWords(end)) }, { text: oneLine(eventName(other)), link: eventPlace(other.id) }, { text: ` · ${oneLine(whenWithPlace(other.when))}` }] }];
  });
}

function eventCell(event: TimelineEvent, setting: Setting): readonly WordParagraph[] {
  const { options: { descriptions, names }, kinds } = setting;
  const kind = kinds.get(event.kind);
  const about = descriptions ? inLines(event.description ?? '') : '';
  const named = names ? [...event.actors, ...event.places].map(oneLine).filter((name) => name !== '').join(' · ') : '';
  return [
    { style: 'kind', runs: [{ text: oneLine(kindWords(event, kind)), ink: kindInk(kind) }] },
    paragraph('event', oneLine(event.title) || words().evidence.untitledEvent, { place: eventPlace(event.id) }),
    ...(about === '' ? [] : [paragraph('about', about)]),
    ...(named === '' ? [] : [paragraph('names', named)]),
    ...relationParagraphs(event, setting),
  ];
}

const asideRuns = (aside: string): readonly WordRun[] => (aside === '' ? [] : [{ text: ` ${oneLine(aside)}`, look: 'aside' }]);

function placeRuns({ label, place, aside }: QuotedPlace, { appendix }: EvidenceOptions): readonly WordRun[] {
  return [{ text: label, ...(place === null || appendix === 'none' ? {} : { link: place }) }, ...asideRuns(aside)];
}

function sourceCell(event: TimelineEvent, { citations, options }: Setting): readonly WordParagraph[] {
  return quotedPlaces(event, citations, options.quotes).flatMap((quoted) => [
    ...(quoted.words === '' ? [] : [paragraph('quote', inLines(quoted.words), { language: quoted.language })]),
    ...quoted.sources.map(({ label, places }): WordParagraph => ({
      style: 'cite', runs: [{ text: oneLine(label) }, ...places.flatMap((place, index) => [{ text: index === 0 ? ', ' : ' · ' }, ...placeRuns(place, options)])],
    })),
  ]);
}

function citingParagraph(part: AppendixParagraph, citations: CitationIndex): readonly WordParagraph[] {
  if (part.cited === undefined) return [];
  const runs = citingEvents(part.cited, citations).flatMap(({ event, asides }, index): readonly WordRun[] =>
    [...(index === 0 ? [] : [{ text: ' · ' }]), { text: oneLine(eventName(event)), link: eventPlace(event.id) }, ...asides.flatMap(asideRuns)]);
  return [{ style: 'citing', runs }];
}

function appendixParagraph(part: AppendixParagraph, language: string | undefined, citations: CitationIndex): readonly WordParagraph[] {
  const number: readonly WordRun[] = part.label === '' ? [] : [{ text: `${part.label}\t`, look: 'number' }];
  const text = markedPieces(part).map((piece): WordRun => ({ text: safe(piece.text), ...(piece.isMarked ? { look: 'marked' } : {}) }));
  const place = part.cited === undefined ? {} : { place: part.cited.place };
  return [{ style: 'paragraph', runs: [...number, ...text], language, ...place }, ...citingParagraph(part, citations)];
}

function sourceParagraphs(source: Source, { citations, options }: Setting): readonly WordParagraph[] {
  const parts = appendixParts(source, citations, options);
  if (parts === null) return [];
  const { facts, origin } = sourceFacts(source);
  const lineOf = (line: readonly string[]): readonly WordParagraph[] => (line.length === 0 ? [] : [paragraph('facts', oneLine(line.join(' · ')))]);
  return [
    paragraph('source', oneLine(citations.sourceTitle(source)), { place: sourcePlace(source.id), language: source.title.trim() === '' ? undefined : source.language }),
    ...lineOf(facts), ...lineOf(origin), paragraph('hash', `SHA-256 ${oneLine(source.sha256)}`),
    ...parts.flatMap((part) => (part.type === 'skipped' ? [paragraph('skipped', words().evidence.skipped(part.count))] : appendixParagraph(part, source.language, citations))),
  ];
}

function topOf({ timeline, options, remarks }: EvidenceInput, title: string, subtitle: string): readonly WordParagraph[] {
  const about = inLines(timeline.description);
  return [
    ...(options.header.trim() === '' ? [] : [paragraph('letterhead', oneLine(options.header))]),
    paragraph('title', title), paragraph('subtitle', subtitle), ...(about === '' ? [] : [paragraph('abstract', about)]),
    ...withReviewRemark(timeline, remarks).map((remark) => paragraph('remark', remark)),
  ];
}

export function wordContent(input: EvidenceInput): WordContent {
  const { timeline, options, remarks } = input;
  const { rows, eventOrder: { placed } } = layoutChronology(timeline.events);
  const { evidence } = words();
  const setting: Setting = {
    timeline, options, citations: indexCitations(timeline, placed.map(({ event }) => event), options.numbering),
    kinds: new Map(timeline.kinds.map((kind) => [kind.id, kind])), eventOf: new Map(timeline.events.map((event) => [event.id, event])),
  };
  const gapText = gapWordsOf(timeline, remarks);
  const title = oneLine(documentTitle(timeline));
  const subtitle = subtitleOf(timeline, placed);
  const appendix = timeline.sources.flatMap((source) => sourceParagraphs(source, setting));
  return {
    title, subtitle, top: [...topOf(input, title, subtitle), ...(placed.length === 0 ? [paragraph('remark', evidence.empty)] : [])],
    heads: [paragraph('head', evidence.heads.date), paragraph('head', evidence.heads.event), paragraph('head', evidence.heads.source)],
    rows: rows.flatMap((row): readonly WordRow[] => {
      if (row.type === 'heading') return [];
      if (row.type === 'gap') return [{ type: 'gap', words: paragraph('gap', gapText(row.days, row.within)) }];
      return [{ type: 'event', date: dateCell(row.event), event: eventCell(row.event, setting), source: sourceCell(row.event, setting) }];
    }),
    appendix: appendix.length === 0 ? [] : [paragraph('sources', evidence.sources), ...appendix],
  };
}
