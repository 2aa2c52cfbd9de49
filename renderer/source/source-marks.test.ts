import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../core/reading/suggestion';
import type { EventId, Kind, KindId, ParagraphId, Source, TimelineEvent } from '../../core/timeline/types';
import { keepSame, marksOf, marksReader, standingOf } from './source-marks';

const source = { id: 's1', paragraphs: [{ id: 'p1', text: 'The talks began on Monday.', role: 'body' }, { id: 'p2', text: 'They ended on Tuesday.', role: 'body' }] } as unknown as Source;
const kinds = [{ id: 'meeting', label: 'Meeting', color: 'meeting', icon: 'users', shape: 'circle' }, { id: 'alert', label: 'Alert', color: 'alert', icon: 'siren', shape: 'diamond' }] as unknown as readonly Kind[];
const event = (id: string, kind: string, paragraph: string, exact: string): TimelineEvent =>
  ({ id, title: id, kind, citations: [{ source: 's1', paragraph, quote: { exact, prefix: '', suffix: '' } }] }) as unknown as TimelineEvent;
const events = [event('e1', 'meeting', 'p1', 'talks began'), event('e2', 'alert', 'p1', 'gone words'), event('e3', 'meeting', 'p2', 'ended')];
const p1 = 'p1' as ParagraphId;
const p2 = 'p2' as ParagraphId;

describe('marksOf', () => {
  it('tells events, bars by kind and quotes, and leaves a quote that is gone to its bar', () => {
    const marks = marksOf(source, events, kinds).get(p1);
    expect(marks?.events).toEqual(['e1', 'e2']);
    expect(marks?.bars).toEqual(['var(--kind-meeting, var(--ink-soft))', 'var(--kind-alert, var(--ink-soft))']);
    expect(marks?.quotes).toEqual([{ start: 4, end: 15, color: 'var(--kind-meeting, var(--ink-soft))', event: 'e1' }]);
  });

  it('names an event once that cites a paragraph twice', () => {
    const { citations: [first] } = event('e1', 'meeting', 'p1', 'talks began');
    const { citations: [second] } = event('e1', 'meeting', 'p2', 'ended');
    const { citations: [third] } = event('e1', 'meeting', 'p1', 'Monday');
    const twice = [{ ...event('e1', 'meeting', 'p1', ''), citations: [first, second, third] } as TimelineEvent, event('e2', 'alert', 'p1', 'gone words')];
    const marks = marksOf(source, twice, kinds);
    expect(marks.get(p1)?.events).toEqual(['e1', 'e2']);
    expect(marks.get(p1)?.quotes).toHaveLength(2);
    expect(marks.get(p2)?.events).toEqual(['e1']);
  });
});

describe('keepSame', () => {
  it('is the very same value when an edit changes no mark', () => {
    const before = marksOf(source, events, kinds);
    const retitled = events.map((one) => (one.id === 'e1' ? { ...one, title: 'Another title' } : one));
    expect(keepSame(before, marksOf(source, retitled, kinds))).toBe(before);
  });

  it('changes only the paragraphs whose marks changed', () => {
    const before = marksOf(source, events, kinds);
    const after = keepSame(before, marksOf(source, events.map((one) => (one.id === 'e3' ? { ...one, kind: 'alert' as KindId } : one)), kinds));
    expect(after).not.toBe(before);
    expect(after.get(p1)).toBe(before.get(p1));
    expect(after.get(p2)).not.toBe(before.get(p2));
    expect(keepSame(before, marksOf(source, events.slice(1), kinds)).get(p1)?.events).toEqual(['e2']);
  });
});

describe('standingOf', () => {
  const marks = marksOf(source, events, kinds);

  it('names the paragraphs of the event, also where its quote is gone', () => {
    expect([...standingOf(marks, 'e2' as EventId)?.paragraphs ?? []]).toEqual([p1]);
    expect([...standingOf(marks, 'e3' as EventId)?.paragraphs ?? []]).toEqual([p2]);
  });

  it('is null for an event of another source, and for none', () => {
    expect(standingOf(marks, 'e9' as EventId)).toBeNull();
    expect(standingOf(marks, null)).toBeNull();
  });
});

describe('marksReader', () => {
  const none: readonly Suggestion[] = [];
  const word = fc.constantFrom('talks began', 'ended', 'gone words', 'Monday');
  const anyEvent = fc.record({ kind: fc.constantFrom('meeting', 'alert'), paragraph: fc.constantFrom('p1', 'p2', 'p9'), exact: word });
  const edit = fc.record({ at: fc.nat(5), removed: fc.nat(2), added: fc.array(anyEvent, { maxLength: 2 }) });

  it('reads after any edits what it would read anew', () => {
    fc.assert(fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      const read = marksReader(source);
      let list: readonly TimelineEvent[] = events;
      read(list, kinds, none);
      edits.forEach(({ at, removed, added }, step) => {
        list = [...list.slice(0, at), ...added.map(({ kind, paragraph, exact }, index) => event(`e${step}-${index}`, kind, paragraph, exact)), ...list.slice(at + removed)];
        expect(new Map([...read(list, kinds, none)].sort())).toEqual(new Map([...marksOf(source, list, kinds)].sort()));
      });
    }));
  });

  it('leaves every paragraph as it was that an edit does not touch, and all of them where titles change', () => {
    const read = marksReader(source);
    const before = read(events, kinds, none);
    expect(read(events.map((one) => ({ ...one, title: 'Another' })), kinds, none)).toBe(before);
    const after = read(events.slice(1), kinds, none);
    expect(after.get(p2)).toBe(before.get(p2));
    expect(after.get(p1)).not.toBe(before.get(p1));
  });
});
