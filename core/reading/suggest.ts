/**
 * From sources to event suggestions: when, kind, title, quote, names, status, and how sure each is.
 *
 * Pure and in steps, so that a worker can report progress and stop; the classifier of names is the caller's.
 */
import { daysOfSpan, spanOfEdtf } from '../dates/when-span';
import { quoteFor } from '../sources/citation';
import type { DoubtfulAnchor, SourceId } from '../timeline/types';
import { findNames } from './find-names';
import { isGermanText } from './german-text';
import { titleOfGerman } from './german-title';
import { publishedOf } from './story-before';
import { atOnce, groupMentionsInSteps } from './suggest-merge';
import { candidatesOf, type Candidate } from './suggest-candidates';
import { titleOfClause } from './suggest-title';
import { ALERT, HAPPENING, MEETING, STATEMENT, type NameClassifier, type SuggestSource, type Suggestion } from './suggestion';

const KINDS = { meeting: MEETING, alert: ALERT, statement: STATEMENT } as const;

/** Most names kept an event; more are a list, not actors. */
const MOST_NAMES = 6;

/** 64 bits of FNV-1a as hex: short, and the same everywhere. Two equal clauses of equal dates are one suggestion. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0');
}

/** Of the words alone, so that neither a new import nor a new publication date brings back what was dismissed. */
export const fingerprintOf = (clause: string, dateWords: string): string => hash(`${clause.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}|${dateWords.toLowerCase().replace(/\s+/g, ' ').trim()}`);

const titleOfPart = (text: string, { clause, date }: NonNullable<Candidate['titleOf']>): string => titleOfClause(text.slice(clause.start, clause.end), { start: date.start - clause.start, end: date.end - clause.start });

/** Without its date, as far as its language lets it go. */
function titleFrom(text: string, { clause, date, subject, titleOf }: Candidate): string {
  if (titleOf !== undefined) return titleOfPart(text, titleOf);
  const own = text.slice(clause.start, clause.end);
  const dated = date === null || date.start < clause.start ? null : { start: date.start - clause.start, end: date.end - clause.start };
  return dated !== null && isGermanText(text) ? titleOfGerman(own, dated, subject) : titleOfClause(own, dated, subject);
}

/** One mention of an event as a suggestion of its own. */
function suggestionOf(source: SuggestSource, candidate: Candidate, classify: NameClassifier): Suggestion | null {
  const paragraph = source.paragraphs[candidate.paragraph];
  if (paragraph === undefined) return null;
  const { clause, date } = candidate;
  const text = paragraph.text.slice(clause.start, clause.end);
  const words = date === null ? '' : paragraph.text.slice(date.start, date.end);
  const names = findNames(text, classify);
  const fingerprint = fingerprintOf(text, words);
  const quote = quoteFor(paragraph.text, clause.start, clause.end);
  if (quote.exact === '') return null;
  return {
    fingerprint, fingerprints: [fingerprint],
    title: titleFrom(paragraph.text, candidate),
    when: { edtf: candidate.edtf, ...(words === '' ? {} : { text: words }) },
    kind: candidate.kind === null ? HAPPENING : KINDS[candidate.kind],
    status: candidate.status,
    actors: names.filter((name) => name.class !== 'place').map(({ name }) => name).slice(0, MOST_NAMES),
    places: names.filter((name) => name.class === 'place').map(({ name }) => name).slice(0, MOST_NAMES),
    citations: [{ source: source.id, paragraph: paragraph.id, quote }],
    dateWords: date === null ? null : { source: source.id, paragraph: paragraph.id, ...date },
    reasons: candidate.reasons,
    referenceDay: candidate.usedReference ? candidate.referenceDay : null,
    confidence: candidate.confidence,
  };
}

/** Suggestions of one source before merging. `proceed` is told how far it is and answers false to stop; then null. */
export function mentionsInSource(source: SuggestSource, classify: NameClassifier, proceed: (done: number, total: number) => boolean = () => true): readonly Suggestion[] | null {
  const published = publishedOf(source);
  const found: Suggestion[] = [];
  let done = 0;
  for (const candidates of candidatesOf(source.paragraphs, published)) {
    done += 1;
    if (!proceed(done, source.paragraphs.length)) return null;
    for (const candidate of candidates) {
      const suggestion = suggestionOf(source, candidate, classify);
      if (suggestion !== null) found.push(suggestion);
    }
  }
  return found;
}

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())].slice(0, MOST_NAMES);

/** Several mentions of an event become one suggestion with several citations, across sources too; the surest first. */
export const mergeMentions = (mentions: readonly Suggestion[]): readonly Suggestion[] => atOnce(mergeMentionsInSteps(mentions));

/** The same with rests of the caller's choosing: thousands of mentions of one day take longer than a window may stand still. */
export function* mergeMentionsInSteps(mentions: readonly Suggestion[]): Generator<undefined, readonly Suggestion[]> {
  const groups = yield* groupMentionsInSteps(mentions.map((mention, order) => ({
    edtf: mention.when.edtf, kind: mention.kind, confidence: mention.confidence, text: (mention.citations[0]?.quote.exact ?? '').replace(mention.when.text ?? '', ' '), names: mention.actors, order,
  })));
  return groups.flatMap((indices): readonly Suggestion[] => {
    const group = indices.flatMap((index) => mentions[index] ?? []);
    const [lead] = group;
    if (lead === undefined) return [];
    // A time of day beats a bare day, whichever mention names it.
    const timed = group.find(({ when }) => when.edtf.includes('T') && !lead.when.edtf.includes('T')) ?? lead;
    return [{
      ...lead,
      when: timed.when, dateWords: timed.dateWords, reasons: timed.reasons, referenceDay: timed.referenceDay,
      fingerprints: [...new Set(group.flatMap(({ fingerprints }) => fingerprints))],
      actors: union(group.map(({ actors }) => actors)),
      places: union(group.map(({ places }) => places)),
      citations: group.flatMap(({ citations }) => citations),
      confidence: Math.min(0.99, lead.confidence + 0.05 * (group.length - 1)),
    }];
  }).sort((a, b) => b.confidence - a.confidence);
}

/** Where a suggestion stands on words that an event cites already. */
interface KnownEvent {
  readonly when: { readonly edtf: string };
  readonly citations: readonly {
    readonly source: SourceId; readonly paragraph: string; readonly quote: { readonly exact: string };
    /** The date that this source gives, where it differs. */
    readonly when?: { readonly edtf: string };
    /** Set while its words wait for review. */
    readonly anchor?: DoubtfulAnchor;
  }[];
}

/** Share of the shorter text's words that a reworded sentence has in common with the longer one. */
const REWORDED = 0.6;

/** Whether two texts are the same sentence in another wording. */
function isReworded(a: string, b: string): boolean {
  const [ofA, ofB] = [a, b].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
  if (ofA === undefined || ofB === undefined) return false;
  return [...ofA].filter((word) => ofB.has(word)).length >= REWORDED * Math.max(1, Math.min(ofA.size, ofB.size));
}

/** Without those dismissed before, those that an event of the same days and words already is, and those whose words wait for review in an earlier wording. */
export function openSuggestions(suggestions: readonly Suggestion[], dismissed: readonly string[], events: readonly KnownEvent[]): readonly Suggestion[] {
  const gone = new Set(dismissed);
  // Only paragraphs that suggestions stand on: there are few of those, and many events.
  const citing = new Map<SourceId, Map<string, KnownEvent[]>>();
  for (const { citations } of suggestions) {
    for (const { source, paragraph } of citations) {
      const ofSource = citing.get(source) ?? new Map<string, KnownEvent[]>();
      citing.set(source, ofSource.set(paragraph, []));
    }
  }
  for (const event of events) {
    for (const { source, paragraph } of event.citations) citing.get(source)?.get(paragraph)?.push(event);
  }
  const days = (edtf: string): string => {
    const span = spanOfEdtf(edtf);
    const { firstDay, lastDay } = span === null ? { firstDay: null, lastDay: null } : daysOfSpan(span);
    return `${firstDay ?? ''}/${lastDay ?? ''}`;
  };
  return suggestions.filter((suggestion) => {
    if (suggestion.fingerprints.some((fingerprint) => gone.has(fingerprint))) return false;
    const suggested = days(suggestion.when.edtf);
    return !suggestion.citations.some(({ source, paragraph, quote }) => (citing.get(source)?.get(paragraph) ?? []).some((event) => event.citations.some((citation) => {
      if (citation.paragraph !== paragraph) return false;
      if (citation.anchor !== undefined && isReworded(citation.quote.exact, quote.exact)) return true;
      const isSameDays = days(event.when.edtf) === suggested || (citation.when !== undefined && days(citation.when.edtf) === suggested);
      return isSameDays && (citation.quote.exact.includes(quote.exact) || quote.exact.includes(citation.quote.exact));
    })));
  });
}
