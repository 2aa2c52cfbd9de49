import { describe, expect, it } from 'vitest';
import { anchorFindingId } from '../checks/anchor';
import { quoteFor } from '../sources/citation';
import { updateSource } from '../sources/update-source';
import { randomUpdates } from '../testing/random-updates';
import { brokenUpdateLaws } from '../testing/update-laws';
import { applyCommand } from '../timeline/apply-command';
import type { Command } from '../timeline/commands';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, EventId, KindId, Paragraph, ParagraphId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { mergeTimelines } from './merge-timelines';

const S1 = 's1' as SourceId;
const A = 'The ministers met in Geneva on Monday to discuss the security of Europe.';
const B = 'A spokesman said that the talks had been useful and would be continued in February.';
const C = 'The alliance placed 8,500 soldiers on alert and sent ships to the Baltic Sea.';

const paragraphs = (...texts: readonly (string | null)[]): Paragraph[] => texts.flatMap((text, index) => (text === null ? [] : [{ id: `p${index + 1}` as ParagraphId, text, role: 'body' as const }]));
const source = (list: readonly Paragraph[], sha256 = 'a'): Source => ({ id: S1, title: 'Report', mediaType: 'text/plain', sha256: sha256.repeat(64), paragraphs: list });
const event = (id: string, ...citations: readonly Citation[]): TimelineEvent => ({
  id: id as EventId, title: id, when: { edtf: '2022' }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations,
  created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z',
});
const cite = (timeline: Timeline, id: string, words: string): Citation => {
  const text = timeline.sources[0]?.paragraphs.find((paragraph) => paragraph.id === id)?.text ?? '';
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no “${words}” in ${id}`);
  return { source: S1, paragraph: id as ParagraphId, quote: quoteFor(text, start, start + words.length) };
};
const after = (start: Timeline, ...commands: readonly Command[]): Timeline => commands.reduce((timeline, command) => {
  const applied = applyCommand(timeline, command);
  if (!applied.ok) throw new Error(applied.failure.message);
  return applied.value.timeline;
}, start);
const replaced = (start: Timeline, list: readonly Paragraph[], sha256?: string): Timeline => after(start, { type: 'patch-source', id: S1, patch: { paragraphs: list, ...(sha256 === undefined ? {} : { sha256: sha256.repeat(64) }) } });
const cited = (start: Timeline, id: string, paragraph: string, words: string): Timeline => after(start, { type: 'add-event', event: event(id, cite(start, paragraph, words)) });
const base: Timeline = { ...newTimeline('t1', 'T'), sources: [source(paragraphs(A, B, C))], events: [event('e1')] };

/** What each event cites: the whole paragraph, or what is doubtful. */
const standing = (timeline: Timeline): Readonly<Record<string, readonly string[]>> => Object.fromEntries(timeline.events.map(({ id, citations }) =>
  [id, citations.map((one) => one.anchor ?? timeline.sources.find((from) => from.id === one.source)?.paragraphs.find((paragraph) => paragraph.id === one.paragraph)?.text ?? 'gone')]));
const both = (was: Timeline | null, ours: Timeline, theirs: Timeline) => {
  const merged = mergeTimelines(was, ours, theirs);
  expect(mergeTimelines(was, theirs, ours).timeline).toEqual(merged.timeline);
  for (const side of [ours, theirs]) expect(mergeTimelines(was, merged.timeline, side).timeline).toEqual(merged.timeline);
  return merged;
};

describe('two updates of one source', () => {
  it('leave each citation on the paragraph it was made on, where both gave one id to two texts', () => {
    const ours = cited(replaced(base, paragraphs(A, B, C, 'Ours is new.'), 'b'), 'x', 'p4', 'Ours');
    const theirs = cited(replaced(base, paragraphs(A, B, C, 'Theirs came in.'), 'c'), 'y', 'p4', 'Theirs');
    expect(standing(both(base, ours, theirs).timeline)).toMatchObject({ x: ['Ours is new.'], y: ['Theirs came in.'] });
    expect(standing(both(null, ours, theirs).timeline)).toMatchObject({ x: ['Ours is new.'], y: ['Theirs came in.'] });
  });

  it('leave each citation on the words it was made on, where both reworded one paragraph', () => {
    const [mine, its] = [B.replace('useful', 'frank'), B.replace('February', 'March')];
    const ours = cited(replaced(base, paragraphs(A, mine, C)), 'x', 'p2', 'frank');
    const theirs = cited(replaced(base, paragraphs(A, its, C)), 'y', 'p2', 'March');
    const { timeline, conflicts } = both(base, ours, theirs);
    expect(standing(timeline)).toMatchObject({ x: [mine], y: [its] });
    expect(timeline.sources[0]?.paragraphs).toHaveLength(4);
    expect(conflicts).toMatchObject([{ record: 'paragraph', id: 'p2', type: 'both-changed', fields: ['text'] }]);
  });

  it('say once what differs in their pages alone', () => {
    const paged = (page: number) => replaced(base, paragraphs(A, B, C).map((one) => ({ ...one, page })));
    expect(both(base, paged(4), paged(5)).timeline.sources[0]?.paragraphs).toHaveLength(3);
  });

  it('keep what was found in order about a citation that goes to another id', () => {
    const side = (text: string, id: string, words: string) => {
      const timeline = cited(replaced(base, paragraphs(A, B, C, text)), id, 'p4', words);
      const [one] = timeline.events.find((of) => of.id === id)?.citations ?? [];
      if (one === undefined) throw new Error('nothing cited');
      return after(timeline, { type: 'patch-timeline', patch: { acceptedFindings: [{ finding: anchorFindingId(id as EventId, one, 'changed'), reason: `seen in ${id}` }] } });
    };
    const { timeline } = both(base, side('Ours is new.', 'x', 'Ours'), side('Theirs came in.', 'y', 'Theirs'));
    const now = timeline.events.flatMap(({ id, citations }) => citations.map((one) => anchorFindingId(id, one, 'changed')));
    expect(new Set(timeline.acceptedFindings?.map(({ finding }) => finding))).toEqual(new Set(now));
  });
});

describe('an update beside a new citation', () => {
  it('takes no paragraph away that the other has newly cited', () => {
    const ours = replaced(base, paragraphs(A, null, C));
    const theirs = cited(base, 'y', 'p2', 'had been useful');
    const { timeline } = both(base, ours, theirs);
    expect(standing(timeline)).toMatchObject({ y: [B] });
    expect(timeline.sources[0]?.paragraphs.map(({ text }) => text)).toEqual([A, B, C]);
    expect(mergeTimelines(base, ours, after(base, { type: 'patch-event', id: 'e1' as EventId, patch: { title: 'x' } })).timeline.sources[0]?.paragraphs).toHaveLength(2);
  });

  it('puts the citation up for review where its words have changed', () => {
    const newer = source(paragraphs(A, B.replace('had been useful', 'had not been useful'), C));
    const ours = after(base, updateSource(base, S1, newer)?.command ?? { type: 'batch', commands: [] });
    expect(standing(both(base, ours, cited(base, 'y', 'p2', 'talks had been useful')).timeline)).toMatchObject({ y: ['changed'] });
    expect(standing(both(base, ours, cited(base, 'y', 'p2', 'been useful')).timeline)).toMatchObject({ y: ['changed'] });
    expect(standing(both(base, ours, cited(base, 'y', 'p2', 'A spokesman')).timeline)).toMatchObject({ y: [newer.paragraphs[1]?.text] });
  });
});

describe('random updates and citations', () => {
  it.each([true, false])('keep every citation on its words or ask (new paragraphs numbered by count: %s)', (isCounted) => {
    for (let seed = 1; seed <= 80; seed++) {
      const { base: was, ours, theirs } = randomUpdates(seed, isCounted);
      expect({ seed, broken: brokenUpdateLaws(was, ours, theirs) }).toEqual({ seed, broken: [] });
      expect({ seed, past: null, broken: brokenUpdateLaws(null, ours, theirs) }).toEqual({ seed, past: null, broken: [] });
    }
  });
});
