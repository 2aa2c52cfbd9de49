import { describe, expect, it } from 'vitest';
import type { EventId, Kind, KindId, ParagraphId, Source, TimelineEvent } from '../../core/timeline/types';
import { keepSame, marksOf, standingOf } from './source-marks';

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
