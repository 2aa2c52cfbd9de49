/**
 * Two people who cite a source and put newer versions of it in its place, from a seed.
 *
 * Only tests import this.
 */
import { quoteFor } from '../sources/citation';
import { acceptReview, anchorReviews, dropCitation, keepAsItWas, updateSource } from '../sources/update-source';
import { applyCommand } from '../timeline/apply-command';
import type { Command } from '../timeline/commands';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, EventId, KindId, Paragraph, ParagraphId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import type { Sides } from './merge-laws';
import { below, pick, seeded, type Random } from './random-edits';

const S1 = 's1' as SourceId;
const VERBS = ['met', 'spoke', 'denied', 'promised', 'left', 'returned', 'signed', 'waited'];
const NOUNS = ['minister', 'envoy', 'spokesman', 'general', 'judge', 'mayor', 'witness', 'clerk'];
const PLACES = ['Geneva', 'Kyiv', 'Berlin', 'Paris', 'Vienna', 'Oslo', 'Rome', 'Prague'];

const sentence = (random: Random): string => `The ${pick(random, NOUNS)} of ${pick(random, PLACES)} ${pick(random, VERBS)} after the ${pick(random, NOUNS)} ${pick(random, VERBS)} in ${pick(random, PLACES)}.`;

const withIds = (texts: readonly string[]): Paragraph[] => texts.map((text, index) => {
  const first = texts.indexOf(text);
  return { id: `p${index + 1}` as ParagraphId, text, role: 'body', ...(first < index ? { repeats: `p${first + 1}` as ParagraphId } : {}) };
});

/** A newer version of the text: paragraphs gone, new, reworded, said twice. */
function reworded(random: Random, texts: readonly string[]): readonly string[] {
  const next = texts.flatMap((text) => {
    const choice = random();
    if (choice < 0.12) return [];
    if (choice < 0.3) return [text.replace(pick(random, text.split(' ')), pick(random, [...PLACES, 'not', 'never']))];
    if (choice < 0.42) return [sentence(random), text];
    return choice < 0.46 ? [text, text] : [text];
  });
  return [...next, ...Array.from({ length: below(random, 3) }, () => sentence(random))];
}

/** As versions of Dateline before this one numbered new paragraphs: by their count, so that two people use one id for two texts. */
function counted(before: Source, command: Command): Command {
  if (command.type !== 'batch') return command;
  const used = new Set<string>(before.paragraphs.map(({ id }) => id));
  const ids = new Map<ParagraphId, ParagraphId>();
  let count = before.paragraphs.length;
  const idOf = (id: ParagraphId): ParagraphId => {
    if (used.has(id)) return id;
    while (!ids.has(id)) {
      count += 1;
      if (!used.has(`p${count}`)) ids.set(id, `p${count}` as ParagraphId);
    }
    return ids.get(id) ?? id;
  };
  return {
    type: 'batch',
    commands: command.commands.map((one): Command => {
      if (one.type === 'patch-source' && one.patch.paragraphs) {
        const paragraphs = one.patch.paragraphs.map((paragraph) => ({ ...paragraph, id: idOf(paragraph.id) }));
        return { ...one, patch: { ...one.patch, paragraphs: paragraphs.map((paragraph) => (paragraph.repeats === undefined ? paragraph : { ...paragraph, repeats: idOf(paragraph.repeats) })) } };
      }
      if (one.type !== 'patch-event' || !one.patch.citations) return one;
      const held = new Set(command.commands.flatMap((other) => (other.type === 'patch-source' ? (other.patch.paragraphs ?? []).map(({ id }) => id) : [])));
      return { ...one, patch: { ...one.patch, citations: one.patch.citations.map((citation) => (citation.source === before.id && held.has(citation.paragraph) ? { ...citation, paragraph: idOf(citation.paragraph) } : citation)) } };
    }),
  };
}

function update(random: Random, timeline: Timeline, isCounted: boolean): Command | null {
  const source = timeline.sources.find(({ id }) => id === S1);
  if (source === undefined) return null;
  const paragraphs = withIds(reworded(random, source.paragraphs.map(({ text }) => text)));
  const { command } = updateSource(timeline, S1, { ...source, sha256: String(below(random, 1_000_000)).padStart(64, '0'), paragraphs }) ?? { command: null };
  return command === null || !isCounted ? command : counted(source, command);
}

function citation(random: Random, timeline: Timeline): Citation | null {
  const paragraphs = timeline.sources.find(({ id }) => id === S1)?.paragraphs ?? [];
  if (paragraphs.length === 0) return null;
  const { id, text } = pick(random, paragraphs);
  const [one, other] = [below(random, text.length), below(random, text.length)];
  const quote = quoteFor(text, Math.min(one, other), Math.max(one, other) + 1);
  return quote.exact === '' ? null : { source: S1, paragraph: id, quote };
}

function event(random: Random, unique: string, citations: readonly Citation[]): TimelineEvent {
  const instant = new Date(1_700_000_000_000 + below(random, 100_000) * 1_000).toISOString();
  return { id: `e${unique}${below(random, 1_000_000)}` as EventId, title: sentence(random), when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations, created: instant, modified: instant };
}

function onEvent(random: Random, timeline: Timeline): Command | null {
  if (timeline.events.length === 0) return null;
  const { id, citations } = pick(random, timeline.events);
  const choice = random();
  if (choice < 0.4) {
    const added = citation(random, timeline);
    return added === null || citations.some(({ paragraph, quote }) => paragraph === added.paragraph && quote.exact === added.quote.exact) ? null : { type: 'patch-event', id, patch: { citations: [...citations, added] } };
  }
  if (choice < 0.55) return { type: 'patch-event', id, patch: { citations: citations.map((one) => (random() < 0.5 ? { ...one, note: sentence(random) } : one)) } };
  if (choice < 0.7) return { type: 'patch-event', id, patch: { citations: citations.filter(() => random() < 0.5) } };
  return choice < 0.85 ? { type: 'patch-event', id, patch: { title: sentence(random) } } : { type: 'remove-event', id };
}

function review(random: Random, timeline: Timeline): Command | null {
  const reviews = anchorReviews(timeline);
  if (reviews.length === 0) return null;
  const one = pick(random, reviews);
  return pick(random, [acceptReview, keepAsItWas, dropCitation])(timeline, one);
}

function step(random: Random, timeline: Timeline, unique: string, isCounted: boolean): Command | null {
  const choice = random();
  if (choice < 0.3) return update(random, timeline, isCounted);
  if (choice < 0.55) {
    const cited = citation(random, timeline);
    return { type: 'add-event', event: event(random, unique, cited === null ? [] : [cited]) };
  }
  if (choice < 0.85) return onEvent(random, timeline);
  if (choice < 0.98) return review(random, timeline);
  return timeline.sources.length === 0 ? null : { type: 'remove-source', id: S1 };
}

function edited(random: Random, start: Timeline, steps: number, unique: string, isCounted: boolean): Timeline {
  let timeline = start;
  for (let count = 0; count < steps; count++) {
    const command = step(random, timeline, unique, isCounted);
    const applied = command === null ? null : applyCommand(timeline, command);
    if (applied?.ok === true) timeline = applied.value.timeline;
  }
  return timeline;
}

/** `isCounted`: new paragraphs are numbered as earlier versions of Dateline did. */
export function randomUpdates(seed: number, isCounted: boolean): Sides {
  const random = seeded(seed);
  const source: Source = { id: S1, title: 'Report', mediaType: 'text/html', sha256: '0'.repeat(64), paragraphs: withIds(Array.from({ length: 3 + below(random, 5) }, () => sentence(random))) };
  const base = edited(random, { ...newTimeline('t1', 'A'), sources: [source] }, 3 + below(random, 4), '', isCounted);
  return { base, ours: edited(random, base, 1 + below(random, 6), 'a', isCounted), theirs: edited(random, base, 1 + below(random, 6), 'b', isCounted) };
}
