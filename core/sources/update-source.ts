/**
 * A source replaced by a newer version of itself, and what that does to the citations that stand on it.
 *
 * Paragraphs that stayed keep their ids, so citations of them need no edit at all. Every other citation keeps its old
 * words and gets a state; only a person's "accept" puts the new words in their place.
 */
import { derivedId } from '../merge/derived-id';
import type { Command } from '../timeline/commands';
import type { Citation, EventId, Paragraph, ParagraphId, Source, SourceId, TextQuote, Timeline, When } from '../timeline/types';
import { alignParagraphs, createAnchorer, type Anchor, type AnchorState } from './anchor';
import { likeNeighbours } from './like-neighbours';
import { wordDiff, type WordDiffPart } from './word-diff';

export interface SourceUpdate {
  /** One undoable step: the source and the citations that have to be looked at. */
  readonly command: Command;
  /** Citations by what became of them. */
  readonly counts: Readonly<Record<AnchorState, number>>;
}

/**
 * An id that follows from the words of a new paragraph: two people who each put a newer version in the same source's
 * place mean one paragraph by one id, and an id that a paragraph had which is gone comes back for no other.
 */
function idFromWords(text: string, used: ReadonlySet<string>): ParagraphId {
  for (let count = 1; ; count += 1) {
    const id = derivedId('p', count === 1 ? text : `${text}\n${count}`);
    if (!used.has(id)) return id as ParagraphId;
  }
}

/** Paragraph ids carry over to what the paragraphs became; new ones get ids that the old version did not use. */
function withKeptIds(before: readonly Paragraph[], after: readonly Paragraph[]): Paragraph[] {
  const keptId = new Map<number, ParagraphId>();
  for (const [id, index] of alignParagraphs(before, after)) keptId.set(index, id);
  const used = new Set<string>(before.map(({ id }) => id));
  const idOf = new Map<ParagraphId, ParagraphId>();
  after.forEach((paragraph, index) => {
    const id = keptId.get(index) ?? idFromWords(paragraph.text, used);
    used.add(id);
    idOf.set(paragraph.id, id);
  });
  const roleOf = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
  return after.map((paragraph) => {
    const id = idOf.get(paragraph.id) ?? paragraph.id;
    const old = roleOf.get(id);
    const repeats = paragraph.repeats === undefined ? undefined : idOf.get(paragraph.repeats);
    const { repeats: _repeats, ...rest } = paragraph;
    // A role set by hand outlives the update where the words are the same.
    return { ...rest, id, role: old?.text === paragraph.text ? old.role : paragraph.role, ...(repeats === undefined ? {} : { repeats }) };
  });
}

/** What the new version brings along; id, note, confidentiality and what a person entered stay. */
function patchOf(before: Source, after: Source, paragraphs: readonly Paragraph[]): Extract<Command, { readonly type: 'patch-source' }>['patch'] {
  // What a text states outweighs what is inferred from a later one.
  const keepsDate = before.publishedBasis === 'entered' || after.published === undefined || (before.publishedBasis === 'stated' && after.publishedBasis !== 'stated');
  return {
    paragraphs, sha256: after.sha256, mediaType: after.mediaType,
    ...(after.fileName === undefined ? {} : { fileName: after.fileName }),
    ...(keepsDate ? {} : { published: after.published ?? null, publishedBasis: after.publishedBasis ?? null, publishedReason: after.publishedReason ?? null }),
    ...(before.author === undefined && after.author !== undefined ? { author: after.author } : {}),
    ...(before.publisher === undefined && after.publisher !== undefined ? { publisher: after.publisher } : {}),
    read: null,
  };
}

/** Worked out before anything is changed, so that the counts can be shown first. Null when there is no such source. */
export function updateSource(timeline: Timeline, id: SourceId, newer: Source): SourceUpdate | null {
  const source = timeline.sources.find((one) => one.id === id);
  if (source === undefined) return null;
  const paragraphs = withKeptIds(source.paragraphs, newer.paragraphs);
  const anchorOf = createAnchorer(source.paragraphs, paragraphs);
  const counts: Record<AnchorState, number> = { exact: 0, moved: 0, changed: 0, missing: 0 };
  const commands: Command[] = [{ type: 'patch-source', id, patch: patchOf(source, newer, paragraphs) }];
  for (const event of timeline.events) {
    if (!event.citations.some((citation) => citation.source === id)) continue;
    const citations = event.citations.map((citation) => {
      if (citation.source !== id) return citation;
      const anchor = anchorOf(citation);
      counts[anchor.state] += 1;
      return marked(citation, anchor);
    });
    if (citations.some((citation, index) => citation !== event.citations[index])) commands.push({ type: 'patch-event', id: event.id, patch: { citations } });
  }
  return { command: { type: 'batch', commands }, counts };
}

function marked(citation: Citation, anchor: Anchor): Citation {
  const { anchor: earlier, ...rest } = citation;
  if (anchor.state === 'exact') {
    const paragraph = anchor.place?.paragraph ?? citation.paragraph;
    // One that waits for review goes on waiting: nobody has looked at it.
    return paragraph === citation.paragraph ? citation : { ...citation, paragraph };
  }
  if (anchor.place === null) return earlier === 'missing' ? citation : { ...rest, anchor: 'missing' };
  return { ...rest, paragraph: anchor.place.paragraph, anchor: anchor.state };
}

/** One citation that waits for a person. */
export interface AnchorReview {
  readonly event: EventId;
  /** Which of the event's citations. */
  readonly citation: number;
  readonly state: Exclude<AnchorState, 'exact'>;
  readonly source: SourceId;
  readonly before: TextQuote;
  /** Null when the words are nowhere to be found. */
  readonly proposal: { readonly paragraph: ParagraphId; readonly quote: TextQuote; readonly similarity: number } | null;
  /** Old and new words with their neighbours. */
  readonly diff: readonly WordDiffPart[];
}

const withNeighbours = (quote: TextQuote): string => quote.prefix + quote.exact + quote.suffix;

/** Everything that waits for review, in the order of events. The proposals are made afresh from what the file holds. */
export function anchorReviews(timeline: Timeline): AnchorReview[] {
  const anchorers = new Map<SourceId, ReturnType<typeof createAnchorer>>();
  const reviews: AnchorReview[] = [];
  for (const event of timeline.events) {
    event.citations.forEach((citation, index) => {
      if (citation.anchor === undefined) return;
      const source = timeline.sources.find((one) => one.id === citation.source);
      let anchorOf = anchorers.get(citation.source);
      if (anchorOf === undefined && source !== undefined) {
        anchorOf = createAnchorer(source.paragraphs, source.paragraphs);
        anchorers.set(citation.source, anchorOf);
      }
      const place = anchorOf?.(citation).place ?? null;
      reviews.push({
        event: event.id, citation: index, state: citation.anchor, source: citation.source, before: citation.quote,
        proposal: place === null ? null : { paragraph: place.paragraph, quote: place.quote, similarity: anchorOf?.(citation).similarity ?? 0 },
        diff: place === null ? [{ type: 'removed', text: citation.quote.exact }] : wordDiff(withNeighbours(citation.quote), withNeighbours(likeNeighbours(citation.quote, place.quote, source?.paragraphs.find(({ id }) => id === place.paragraph)?.text ?? '', place.range))),
      });
    });
  }
  return reviews;
}

/**
 * Takes the proposal of a review: the citation stands on the new words. Null when there is none to take.
 *
 * @param date what the new words give; `of` the event it becomes its date, `of` the citation only what its source gives, which the checks then hold against the event
 */
export function acceptReview(timeline: Timeline, review: AnchorReview, date: { readonly when: When; readonly of: 'event' | 'citation' } | null = null): Command | null {
  if (review.proposal === null) return null;
  const { paragraph, quote } = review.proposal;
  const settled = settle(timeline, review, { paragraph, quote, ...(date?.of === 'citation' ? { when: date.when } : {}) });
  return settled === null || date?.of !== 'event' ? settled : { ...settled, patch: { ...settled.patch, when: date.when } };
}

/** Keeps the citation as it was, words of the old version included, and takes the mark off. */
export const keepAsItWas = (timeline: Timeline, review: AnchorReview): Command | null => settle(timeline, review, {});

/** Takes the citation away. */
export function dropCitation(timeline: Timeline, review: AnchorReview): Command | null {
  const event = timeline.events.find((one) => one.id === review.event);
  if (event?.citations[review.citation] === undefined) return null;
  return { type: 'patch-event', id: event.id, patch: { citations: event.citations.filter((_citation, index) => index !== review.citation) } };
}

function settle(timeline: Timeline, review: AnchorReview, place: Partial<Pick<Citation, 'paragraph' | 'quote' | 'when'>>): Extract<Command, { readonly type: 'patch-event' }> | null {
  const event = timeline.events.find((one) => one.id === review.event);
  const citation = event?.citations[review.citation];
  if (event === undefined || citation === undefined) return null;
  const { anchor: _anchor, ...rest } = citation;
  return { type: 'patch-event', id: event.id, patch: { citations: event.citations.map((one, index) => (index === review.citation ? { ...rest, ...place } : one)) } };
}
