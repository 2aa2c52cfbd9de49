/**
 * What must hold for citations when two people's updates of a source are merged.
 *
 * Only tests import this.
 */
import { quoteFor, locateQuote } from '../sources/citation';
import { mergeTimelines, type MergePast } from '../merge/merge-timelines';
import { canonicalText } from '../merge/same-value';
import { encodeTimeline } from '../timeline/encode';
import type { Citation, Timeline, TimelineEvent } from '../timeline/types';

const textOf = (timeline: Timeline, { source, paragraph }: Citation): string | null =>
  timeline.sources.find(({ id }) => id === source)?.paragraphs.find(({ id }) => id === paragraph)?.text ?? null;

const stands = (timeline: Timeline, citation: Citation): boolean => textOf(timeline, citation)?.includes(citation.quote.exact) === true;

const sameWords = (a: Citation, b: Citation): boolean => a.source === b.source && canonicalText(a.quote) === canonicalText(b.quote);

const eventOf = (timeline: Timeline, id: string): TimelineEvent | undefined => timeline.events.find((event) => event.id === id);

/** The words next to a quote, which decide what it means. */
function neighbours(text: string | null, citation: Citation): string | null {
  const range = text === null ? null : locateQuote(citation.quote, text);
  if (text === null || range === null) return null;
  const { prefix, suffix } = quoteFor(text, range.start, range.end);
  return `${prefix.slice(-16)}|${suffix.slice(0, 16)}`;
}

/** `origin`: id of the event on the sides, where the merge has kept it twice. */
function brokenCitation(event: TimelineEvent, origin: string, citation: Citation, sides: readonly Timeline[], merged: Timeline): string | null {
  if (citation.anchor !== undefined) return null;
  const held = sides.flatMap((side) => {
    const own = eventOf(side, origin)?.citations.filter((one) => one.anchor === undefined && sameWords(one, citation)) ?? [];
    return own.map((one) => ({ side, one }));
  });
  // A person may have kept words that stand there no more.
  const isKept = held.some(({ side, one }) => !stands(side, one));
  if (!stands(merged, citation)) return isKept ? null : `“${citation.quote.exact}” in ${event.id} does not stand in ${citation.paragraph}`;
  const isKnown = held.length === 0 || isKept || held.some(({ side, one }) => neighbours(textOf(side, one), one) === neighbours(textOf(merged, citation), citation));
  return isKnown ? null : `“${citation.quote.exact}” in ${event.id} has other neighbours, and nobody is asked`;
}

/** Citations that a side made, and the merge does not have. */
function lostCitations(side: Timeline, base: MergePast | null, merged: Timeline): readonly string[] {
  return side.events.flatMap((event) => {
    const had = base?.events.find(({ id }) => id === event.id)?.citations ?? [];
    const now = eventOf(merged, event.id)?.citations ?? [];
    return event.citations
      .filter((one) => !had.some((old) => sameWords(old, one)) && !now.some((other) => sameWords(other, one)))
      .map((one) => `“${one.quote.exact}” of ${event.id} is lost`);
  });
}

function lostTexts(side: Timeline, base: MergePast | null, merged: Timeline): readonly string[] {
  const texts = (one: MergePast | null): ReadonlySet<string> => new Set((one?.sources ?? []).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)));
  const [had, now] = [texts(base), texts(merged)];
  return [...texts(side)].filter((text) => !had.has(text) && !now.has(text)).map((text) => `the paragraph “${text}” is lost`);
}

function brokenSources(merged: Timeline): readonly string[] {
  return merged.sources.flatMap(({ id, paragraphs }) => {
    const ids = new Set(paragraphs.map((one) => one.id));
    return [
      ...(ids.size === paragraphs.length ? [] : [`an id stands twice in ${id}`]),
      ...paragraphs.filter(({ repeats }) => repeats !== undefined && !ids.has(repeats)).map((one) => `${one.id} of ${id} repeats what is gone`),
    ];
  });
}

/**
 * Whether the merge asks about a citation just as the past did, though one side answered and the other took it away: to
 * a further merge with the same past it looks untouched, and goes. That takes three answers to one question.
 */
const asksAgain = (base: MergePast | null, merged: Timeline, side: Timeline): boolean => merged.events.some((event) => event.citations.some((citation) =>
  citation.anchor !== undefined && base?.events.find(({ id }) => id === event.id)?.citations.some((one) => canonicalText(one) === canonicalText(citation)) === true
  && eventOf(side, event.id)?.citations.some((one) => sameWords(one, citation)) === false));

/** Broken laws in words; none when all hold. `base` null: the sides have no known past. */
export function brokenUpdateLaws(base: MergePast | null, ours: Timeline, theirs: Timeline): readonly string[] {
  const { timeline: merged, conflicts } = mergeTimelines(base, ours, theirs);
  const sides = [ours, theirs];
  const originOf = new Map(conflicts.map(({ id, copyId }) => [copyId, id]));
  const broken = merged.events.flatMap((event) => event.citations.map((citation) => brokenCitation(event, originOf.get(event.id) ?? event.id, citation, sides, merged))).filter((one) => one !== null);
  if (encodeTimeline(mergeTimelines(base, theirs, ours).timeline) !== encodeTimeline(merged)) broken.push('the order of the sides matters');
  for (const [name, side] of [['ours', ours], ['theirs', theirs]] as const)
    if (!asksAgain(base, merged, side) && encodeTimeline(mergeTimelines(base, merged, side).timeline) !== encodeTimeline(merged)) broken.push(`merging ${name} once more changes something`);
  for (const side of sides) broken.push(...lostCitations(side, base, merged), ...lostTexts(side, base, merged));
  return [...broken, ...brokenSources(merged)];
}
