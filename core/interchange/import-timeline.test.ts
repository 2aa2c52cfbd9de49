import { describe, expect, it } from 'vitest';
import { applyCommand } from '../timeline/apply-command';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, Source, Timeline, TimelineEvent } from '../timeline/types';
import { importTimeline } from './import-timeline';

const KIND = newTimeline('t', '').kinds[0]?.id ?? ('k' as never);
let next = 0;
const newId = (prefix: string): string => `${prefix}new${(next += 1)}`;

const event = (id: string, title: string, more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: id as never, title, when: { edtf: '2022-01-24' }, kind: KIND, status: 'reported', actors: [], places: [], tags: [], citations: [], created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z', ...more,
});
const source = (id: string, sha: string, text = 'They talked.'): Source => ({ id: id as never, title: 'Report', mediaType: 'text/plain', sha256: sha.repeat(64), paragraphs: [{ id: 'p1' as never, role: 'body', text }] });
const citation = (of: string): Citation => ({ source: of as never, paragraph: 'p1' as never, quote: { exact: 'They talked.', prefix: '', suffix: '' } });
const timeline = (events: readonly TimelineEvent[], sources: readonly Source[] = []): Timeline => ({ ...newTimeline('t', 'Ours'), events, sources });

/** Ours with the other one put into it, and what came of that. */
function merged(ours: Timeline, other: Timeline, takesKnown = false) {
  const taken = importTimeline(ours, other, newId, { takesKnown });
  const applied = taken.edit === null ? null : applyCommand(ours, taken.edit.command);
  if (applied?.ok === false) throw new Error(applied.failure.message);
  const after = applied?.value.timeline ?? ours;
  return { ...taken, after, titled: (title: string) => after.events.filter((one) => one.title === title) };
}

it('takes no sittings over: the timeline did not grow from the other', () => {
  const sat = { sittings: { s0123456: 7 } };
  const { after } = merged(timeline([]), timeline([event('a', 'Talks', { ...sat, citations: [citation('s1')] })], [{ ...source('s1', 'a'), ...sat }]));
  expect([...after.events, ...after.sources].map(({ sittings }) => sittings)).toEqual([undefined, undefined]);
});

describe('relations of a timeline that is taken over', () => {
  it('lead to the event that is here where theirs is left out as known', () => {
    const { titled, events } = merged(timeline([event('a', 'Talks')]), timeline([event('x', 'Talks'), event('y', 'Answer', { relations: [{ type: 'responds-to', event: 'x' as never }] })]));
    expect(events).toBe(1);
    expect(titled('Answer')[0]?.relations).toEqual([{ type: 'responds-to', event: 'a' }]);
  });

  it('lead to the version that comes along, not to the one of the same id that is here', () => {
    const answer = event('y', 'Answer', { relations: [{ type: 'responds-to', event: 'x' as never }] });
    const { titled } = merged(timeline([event('x', 'Talks')]), timeline([event('x', 'Talks', { description: 'Eight hours.' }), answer]));
    const [old, edited] = titled('Talks');
    expect([old?.id, edited?.description]).toEqual(['x', 'Eight hours.']);
    expect(titled('Answer')[0]?.relations).toEqual([{ type: 'responds-to', event: edited?.id }]);
  });

  it('also where everything is taken once more', () => {
    const both = [event('x', 'Talks'), event('y', 'Answer', { relations: [{ type: 'responds-to', event: 'x' as never }] })];
    const { titled, events, known } = merged(timeline(both), timeline(both), true);
    expect([events, known.size]).toEqual([2, 2]);
    expect(titled('Answer')[1]?.relations).toEqual([{ type: 'responds-to', event: titled('Talks')[1]?.id }]);
    expect(titled('Answer')[0]?.relations).toEqual([{ type: 'responds-to', event: 'x' }]);
  });
});

describe('an event that is here already', () => {
  it.each([
    ['a description', { description: 'Eight hours.' }], ['a person', { actors: ['Ann'] }], ['another status', { status: 'disputed' as const }], ['a citation', { citations: [citation('s9')] }],
  ])('is taken where the other one has %s that this one has not', (_what, more) => {
    const { titled, known } = merged(timeline([event('a', 'Talks')]), timeline([event('x', 'Talks', more)], [source('s9', 'b')]));
    expect([titled('Talks').length, known.size]).toEqual([2, 0]);
  });

  it('is taken where a relation would be lost with it', () => {
    const { titled } = merged(timeline([event('a', 'Talks'), event('b', 'Answer')]), timeline([event('x', 'Talks', { relations: [{ type: 'causes', event: 'y' as never }] }), event('y', 'Answer')]));
    expect(titled('Talks')[1]?.relations).toEqual([{ type: 'causes', event: 'b' }]);
    expect(titled('Answer').length).toBe(1);
  });

  it('is left out where it says less, or the same of the same source under another id', () => {
    const ours = timeline([event('a', 'Talks', { description: 'Eight hours.', actors: ['Ann', 'Bob'], citations: [citation('s1')], relations: [{ type: 'causes', event: 'b' as never }] }), event('b', 'Answer')], [source('s1', 'b')]);
    const theirs = timeline([event('x', ' talks', { actors: ['Bob'], citations: [citation('s9')], relations: [{ type: 'causes', event: 'y' as never }] }), event('y', 'Answer')], [source('s9', 'b')]);
    expect(merged(ours, theirs)).toMatchObject({ edit: null, events: 0, sources: 0 });
  });

  it('is marked as confidential where the other one is, and is not doubled for it', () => {
    const { titled, events, marks } = merged(timeline([event('a', 'Talks'), event('b', 'Answer')]), timeline([event('x', 'Talks', { confidential: true }), event('y', 'Answer')]));
    expect([events, marks]).toEqual([0, 1]);
    expect(titled('Talks').map(({ id, confidential }) => [id, confidential])).toEqual([['a', true]]);
    expect(titled('Answer')[0]?.confidential).toBeUndefined();
  });

  it('keeps its mark where the other one has none', () => {
    expect(merged(timeline([event('a', 'Talks', { confidential: true })]), timeline([event('x', 'Talks')]))).toMatchObject({ edit: null, marks: 0 });
  });

  it('keeps two readings of one file apart', () => {
    expect(merged(timeline([], [source('s1', 'b')]), timeline([], [source('s9', 'b', 'They talked at length.')]))).toMatchObject({ sources: 1 });
  });
});
