import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCommand, arbitraryTimeline } from '../testing/arbitrary-timeline';
import { brokenMergeLaws, randomSides } from '../testing/merge-laws';
import { applyCommand } from '../timeline/apply-command';
import type { Command } from '../timeline/commands';
import { decodeTimeline } from '../timeline/decode';
import { encodeTimeline } from '../timeline/encode';
import { newTimeline } from '../timeline/new-timeline';
import type { EventId, KindId, ParagraphId, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { mergeTimelines, OTHER_VERSION } from './merge-timelines';

const event = (id: string, over: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: id as EventId, title: id, when: { edtf: '2022-01-24' }, kind: 'meeting' as KindId, status: 'reported',
  actors: [], places: [], tags: [], citations: [], created: '2026-01-01T00:00:00.000Z', modified: '2026-01-01T00:00:00.000Z', ...over,
});
const base: Timeline = {
  ...newTimeline('t1', 'A'), events: [event('e1'), event('e2'), event('e3')],
  sources: [{ id: 's1' as SourceId, title: 'S', mediaType: 'text/plain', sha256: '', paragraphs: [{ id: 'p1' as ParagraphId, text: 'Text', role: 'body' }] }],
};

function after(start: Timeline, ...commands: readonly Command[]): Timeline {
  let timeline = start;
  for (const command of commands) {
    const applied = applyCommand(timeline, command);
    if (!applied.ok) throw new Error(applied.failure.message);
    timeline = applied.value.timeline;
  }
  return timeline;
}
const patch = (id: string, fields: Partial<TimelineEvent>): Command => ({ type: 'patch-event', id: id as EventId, patch: fields });

describe('a merge', () => {
  it('takes changes of different fields of one event from both sides', () => {
    const { timeline, conflicts } = mergeTimelines(base, after(base, patch('e2', { title: 'Ours' })), after(base, patch('e2', { status: 'disputed' })));
    expect(timeline.events[1]).toMatchObject({ title: 'Ours', status: 'disputed' });
    expect(conflicts).toEqual([]);
  });

  it('keeps both versions of a field both changed, the later in place and the other right after it', () => {
    const ours = after(base, patch('e2', { title: 'Sooner', modified: '2026-02-01T00:00:00.000Z' }));
    const theirs = after(base, patch('e2', { title: 'Later', modified: '2026-03-01T00:00:00.000Z' }));
    const { timeline, conflicts } = mergeTimelines(base, ours, theirs);
    expect(timeline.events.map(({ title }) => title)).toEqual(['e1', 'Later', 'Sooner', 'e3']);
    expect(mergeTimelines(base, theirs, ours).timeline.events).toEqual(timeline.events);
    expect(timeline.events[2]).toMatchObject({ tags: [OTHER_VERSION], revision: timeline.revision });
    expect(conflicts).toMatchObject([{ record: 'event', id: 'e2', title: 'Later', type: 'both-changed', fields: ['title'], copyId: timeline.events[2]?.id }]);
  });

  it('keeps no third version when what was kept twice is merged again with either side, and marks none twice', () => {
    const sides = ['Sooner', 'Later'].map((title) => after(base, patch('e2', { title, tags: ['a', OTHER_VERSION] })));
    const [ours, theirs] = [sides[0] ?? base, sides[1] ?? base];
    const { timeline } = mergeTimelines(base, ours, theirs);
    expect(timeline.events.map(({ title, tags }) => [title, tags])).toEqual([['e1', []], ['Sooner', ['a', OTHER_VERSION]], ['Later', ['a', OTHER_VERSION]], ['e3', []]]);
    for (const side of sides) expect(mergeTimelines(base, timeline, side).timeline.events.map(({ title }) => title)).toEqual(['e1', 'Sooner', 'Later', 'e3']);
  });

  it('tells conflicts in the order of the events, and each with its own copy', () => {
    const edited = (word: string) => after(base, patch('e3', { title: `${word} 3` }), patch('e1', { title: `${word} 1` }), { type: 'add-event', event: event(word), index: 0 });
    const theirs = edited('y');
    const { timeline, conflicts } = mergeTimelines(base, edited('x'), { ...theirs, events: [...theirs.events].reverse() });
    expect(conflicts.map(({ id }) => id)).toEqual(['e3', 'e1']);
    expect(conflicts.map(({ copyId }) => timeline.events.find(({ id }) => id === copyId)?.title)).toEqual(['x 3', 'x 1']);
    expect(new Set(timeline.events.map(({ id }) => id)).size).toBe(7);
  });

  it('keeps a source and a kind twice under a name that says so, and tells which paragraphs it keeps twice', () => {
    const edited = (word: string, text: string): Timeline => ({
      ...after(base, { type: 'patch-source', id: 's1' as SourceId, patch: { title: word } }, { type: 'patch-kind', id: 'meeting' as KindId, patch: { label: word } }),
    sources: [{ ...base.sources[0]!, title: word, revision: 1, paragraphs: [{ id: 'p1' as ParagraphId, text, role: 'body' }] }] });
    const { timeline, conflicts } = mergeTimelines(base, edited('One', 'Uno'), edited('Two', 'Dos'));
    expect(timeline.sources.map(({ id, title }) => [id.slice(0, 1), title])).toEqual([['s', 'Two'], ['s', `One (${OTHER_VERSION})`]]);
    expect(timeline.kinds.map(({ label }) => label).filter((label) => /One|Two/.test(label))).toEqual(['Two', `One (${OTHER_VERSION})`]);
    expect(timeline.sources[0]?.paragraphs.map(({ text }) => text)).toEqual(['Uno', 'Dos']);
    expect(conflicts.map(({ record, id, fields }) => [record, id, fields])).toEqual([['source', 's1', ['title']], ['paragraph', 'p1', ['text']], ['kind', 'meeting', ['label']]]);
  });

  it('has both titles and both descriptions of the timeline where both changed them, and says so', () => {
    const header = (title: string, description: string) => after(base, { type: 'patch-timeline', patch: { title, description } });
    const [ours, theirs] = [header('War', 'About the war.'), header('Peace', 'About the peace.')];
    const { timeline, conflicts } = mergeTimelines(base, ours, theirs);
    expect(timeline).toMatchObject({ title: 'Peace / War', description: 'About the peace.\n\nAbout the war.' });
    expect(conflicts).toEqual([
      { record: 'timeline', id: 't1', title: 'Peace', type: 'both-changed', fields: ['title'], copyId: null },
      { record: 'timeline', id: 't1', title: 'Peace', type: 'both-changed', fields: ['description'], copyId: null },
    ]);
    expect(mergeTimelines(base, theirs, ours)).toEqual({ timeline, conflicts });
    expect(mergeTimelines(base, header('War', ''), after(base, { type: 'patch-timeline', patch: { description: 'About the peace.' } }))).toMatchObject({ timeline: { title: 'War', description: 'About the peace.' }, conflicts: [] });
  });

  it('joins lists of names: what either added is in, what either removed is out', () => {
    const start = after(base, patch('e1', { tags: ['a', 'b', 'c'] }));
    const { timeline, conflicts } = mergeTimelines(start, after(start, patch('e1', { tags: ['a', 'b', 'c', 'x'] })), after(start, patch('e1', { tags: ['b', 'y', 'c'] })));
    expect(timeline.events[0]?.tags).toEqual(['b', 'y', 'c', 'x']);
    expect(conflicts).toEqual([]);
  });

  it('deletes what one side deleted and the other left alone, and keeps what the other changed', () => {
    const ours = after(base, { type: 'remove-event', id: 'e1' as EventId }, { type: 'remove-event', id: 'e2' as EventId });
    const { timeline, conflicts } = mergeTimelines(base, ours, after(base, patch('e2', { title: 'Still needed' })));
    expect(timeline.events.map(({ title }) => title)).toEqual(['Still needed', 'e3']);
    expect(conflicts).toMatchObject([{ id: 'e2', type: 'changed-and-deleted' }]);
  });

  it('keeps a source, and every citation of it, that one side deleted while the other cited it anew', () => {
    const cite = (exact: string) => ({ source: 's1' as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact, prefix: '', suffix: '' } });
    const start = after(base, patch('e1', { citations: [cite('Text')] }));
    const { timeline } = mergeTimelines(start, after(start, { type: 'remove-source', id: 's1' as SourceId }), after(start, patch('e2', { citations: [cite('ex')] })));
    expect(timeline.sources).toHaveLength(1);
    expect(timeline.events.map(({ citations }) => citations.length)).toEqual([1, 1, 0]);
  });

  it('puts citations back behind their neighbours, and takes no note from the others', () => {
    const cite = (source: string, exact: string, note?: string) => ({ source: source as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact, prefix: '', suffix: '' }, ...(note === undefined ? {} : { note }) });
    const start: Timeline = { ...base, sources: [...base.sources, { ...base.sources[0]!, id: 's2' as SourceId }], events: [event('e1', { citations: [cite('s2', 'a'), cite('s1', 'b'), cite('s2', 'c')] }), event('e2')] };
    const ours = after(start, { type: 'remove-source', id: 's1' as SourceId }, patch('e1', { citations: [cite('s2', 'a', 'checked'), cite('s2', 'c')] }));
    const { timeline } = mergeTimelines(start, ours, after(start, patch('e2', { citations: [cite('s1', 'x')] })));
    expect(timeline.events[0]?.citations).toEqual([cite('s2', 'a', 'checked'), cite('s1', 'b'), cite('s2', 'c')]);
  });

  it('keeps a source that one side deleted while the other changed it, and deletes one that the other left alone, with what cites them', () => {
    const cite = (source: string) => ({ source: source as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: 'Text', prefix: '', suffix: '' } });
    const two: Timeline = { ...base, sources: ['s1', 's2'].map((id) => ({ ...base.sources[0]!, id: id as SourceId })), events: [event('e1', { citations: [cite('s1'), cite('s2')] }), event('e2', { citations: [cite('s2')] })] };
    const ours = after(two, { type: 'remove-source', id: 's1' as SourceId }, { type: 'remove-source', id: 's2' as SourceId });
    const theirs = after(two, { type: 'patch-source', id: 's1' as SourceId, patch: { title: 'Better title' } });
    for (const { timeline, conflicts } of [mergeTimelines(two, ours, theirs), mergeTimelines(two, theirs, ours)]) {
      expect(timeline.sources.map(({ title }) => title)).toEqual(['Better title']);
      expect(timeline.events.map(({ citations }) => citations.map(({ source }) => source))).toEqual([['s1'], []]);
      expect(conflicts).toMatchObject([{ record: 'source', id: 's1', type: 'changed-and-deleted' }]);
    }
  });

  it('puts new events of both sides behind the neighbours they were given', () => {
    const ours = after(base, { type: 'add-event', event: event('x'), index: 1 });
    const theirs = after(base, { type: 'add-event', event: event('y'), index: 2 }, { type: 'add-event', event: event('z') });
    expect(mergeTimelines(base, ours, theirs).timeline.events.map(({ id }) => id)).toEqual(['e1', 'x', 'e2', 'y', 'e3', 'z']);
  });

  it('keeps confidential what one side marked so, and unread what one side has not read, where nothing tells who changed it', () => {
    const [source] = base.sources;
    if (source === undefined) throw new Error('no source');
    const ours = after(base, patch('e1', { confidential: true }), { type: 'patch-source', id: source.id, patch: { confidential: true } });
    const theirs = after(base, patch('e2', { title: 'Dos' }), { type: 'patch-source', id: source.id, patch: { read: true } });
    for (const { timeline } of [mergeTimelines(null, ours, theirs), mergeTimelines(null, theirs, ours)]) {
      expect(timeline.events.filter(({ title }) => title === 'e1')).toMatchObject([{ confidential: true }]);
      expect(timeline.sources).toMatchObject([{ confidential: true }]);
      expect(timeline.sources[0]).not.toHaveProperty('read');
    }
  });

  describe('of accepted findings', () => {
    const accepted = (...findings: readonly (readonly [string, string])[]): Command =>
      ({ type: 'patch-timeline', patch: { acceptedFindings: findings.length === 0 ? null : findings.map(([finding, reason]) => ({ finding, reason })) } });
    const start = after(base, accepted(['f1', 'ok']));
    const mergedFindings = (ours: Timeline, theirs: Timeline) => {
      const { timeline, conflicts } = mergeTimelines(start, ours, theirs);
      expect(mergeTimelines(start, theirs, ours).timeline.acceptedFindings).toEqual(timeline.acceptedFindings);
      return { findings: (timeline.acceptedFindings ?? []).map(({ finding, reason }) => [finding, reason]), conflicts };
    };

    it('takes the reason that one side gave anew', () => {
      expect(mergedFindings(after(start, accepted(['f1', 'ok'], ['f2', 'fine'])), after(start, accepted(['f1', 'checked with Anna']))))
        .toEqual({ findings: [['f1', 'checked with Anna'], ['f2', 'fine']], conflicts: [] });
    });

    it('keeps both reasons where both gave one', () => {
      expect(mergedFindings(after(start, accepted(['f1', 'ok'], ['f2', 'seen by Ben'])), after(start, accepted(['f1', 'ok'], ['f2', 'asked Anna']))))
        .toEqual({ findings: [['f1', 'ok'], ['f2', 'asked Anna / seen by Ben']], conflicts: [{ record: 'finding', id: 'f2', title: 'asked Anna / seen by Ben', type: 'both-changed', fields: ['reason'], copyId: null }] });
    });

    it('goes where one side took it back, and stays, told, where the other gave another reason', () => {
      expect(mergedFindings(after(start, accepted()), after(start, accepted(['f1', 'ok'], ['f2', 'fine'])))).toEqual({ findings: [['f2', 'fine']], conflicts: [] });
      const { findings, conflicts } = mergedFindings(after(start, accepted(['f3', 'new'])), after(start, accepted(['f1', 'checked with Anna'])));
      expect(findings).toEqual([['f1', 'checked with Anna'], ['f3', 'new']]);
      expect(conflicts).toMatchObject([{ record: 'finding', id: 'f1', type: 'changed-and-deleted' }]);
    });

    it('holds for the second version of an event that is kept twice as well, until somebody takes it back there', () => {
      const dated = (when: string, instant: string, reason: string) => after(start, patch('e2', { when: { edtf: when }, modified: instant }), accepted(['f1', 'ok'], [`first-january:e2:${when}`, reason]));
      const [ours, theirs] = [dated('1848-01-01', '2026-02-01T00:00:00.000Z', 'the charter says so'), dated('1849-01-01', '2026-03-01T00:00:00.000Z', 'seen')];
      const { findings } = mergedFindings(ours, theirs);
      const { timeline } = mergeTimelines(start, ours, theirs);
      const second = timeline.events.find(({ tags }) => tags.includes(OTHER_VERSION));
      expect(findings).toContainEqual([`first-january:${String(second?.id)}:1848-01-01`, 'the charter says so']);
      const takenBack = after(timeline, accepted(['f1', 'ok']));
      expect(mergeTimelines(start, takenBack, ours).timeline.acceptedFindings?.filter(({ finding }) => finding.includes(String(second?.id)))).toEqual([]);
    });

    it('keeps fields of theirs that it does not know', () => {
      const ours = { ...start, acceptedFindings: [{ finding: 'f1', reason: 'ok' }, { finding: 'f2', reason: 'b', by: 'Ben' }] } as Timeline;
      const theirs = { ...start, acceptedFindings: [{ finding: 'f1', reason: 'ok', by: 'Anna' }, { finding: 'f2', reason: 'a' }] } as Timeline;
      expect(mergeTimelines(start, ours, theirs).timeline.acceptedFindings).toEqual([{ finding: 'f1', reason: 'ok', by: 'Anna' }, { finding: 'f2', reason: 'a / b', by: 'Ben' }]);
    });
  });

  it('keeps fields it does not know', () => {
    const ours = { ...after(base, patch('e1', { title: 'Uno' })), future: 1 } as Timeline;
    const theirs = { ...after(base, patch('e2', { title: 'Dos' })), future: 2 } as Timeline;
    expect(mergeTimelines(base, ours, theirs).timeline).toMatchObject({ future: 2, [`future (${OTHER_VERSION})`]: 1 });
    const without = mergeTimelines({ ...base, future: 0 } as Timeline, { ...ours, future: undefined } as Timeline, theirs).timeline;
    expect(Object.entries(without).filter(([field]) => field.startsWith('future'))).toEqual([['future', 2]]);
  });

  it('gives back the side itself when the other adds nothing', () => {
    const ours = after(base, patch('e1', { title: 'Uno' }), patch('e2', { title: 'Dos' }));
    expect(mergeTimelines(base, ours, after(base, patch('e1', { title: 'Uno' }))).timeline).toBe(ours);
  });

  it('gives back the side that counted further where both hold the same', () => {
    const once = after(base, patch('e1', { title: 'Uno' }));
    const thrice = { ...after(base, patch('e1', { title: 'Uno' })), revision: 3, structureRevision: 3 };
    for (const more of [thrice, { ...once, revision: 3 }]) expect([mergeTimelines(base, once, more).timeline, mergeTimelines(base, more, once).timeline]).toEqual([more, more]);
    expect(mergeTimelines(base, { ...once, revision: 9 }, thrice).timeline).toBe(thrice);
  });

  it('holds its laws for random edits', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const sides = randomSides(seed);
      expect({ seed, broken: brokenMergeLaws(sides) }).toEqual({ seed, broken: [] });
    }
  });

  it('writes a file that opens again', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { base: start, ours, theirs } = randomSides(seed);
      const { timeline } = mergeTimelines(start, ours, theirs);
      const again = decodeTimeline(encodeTimeline(timeline), 'merged');
      expect(again.ok && again.value.timeline).toEqual(timeline);
    }
  });

  it('does not care about the order of the sides, whatever is in them', () => {
    const edited = fc.tuple(arbitraryTimeline, fc.array(arbitraryCommand, { maxLength: 6 }), fc.array(arbitraryCommand, { maxLength: 6 })).map(([start, a, b]) => {
      const run = (commands: readonly Command[]): Timeline => commands.reduce((timeline, command) => {
        const applied = applyCommand(timeline, command);
        return applied.ok ? applied.value.timeline : timeline;
      }, start);
      return { start, ours: run(a), theirs: run(b) };
    });
    fc.assert(fc.property(edited, ({ start, ours, theirs }) => {
      expect(encodeTimeline(mergeTimelines(start, ours, theirs).timeline)).toBe(encodeTimeline(mergeTimelines(start, theirs, ours).timeline));
    }));
  });
});
