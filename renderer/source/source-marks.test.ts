import { describe, expect, it } from 'vitest';
import type { EventId, Kind, ParagraphId, Source, TimelineEvent } from '../../core/timeline/types';
import { keepSame, marksOf } from './source-marks';

const source = { id: 's1', paragraphs: [{ id: 'p1', text: 'The talks began on Monday.', role: 'body' }, { id: 'p2', text: 'They ended on Tuesday.', role: 'body' }] } as unknown as Source;
const kinds = [{ id: 'meeting', label: 'Meeting', color: 'meeting', icon: 'users', shape: 'circle' }, { id: 'alert', label: 'Alert', color: 'alert', icon: 'siren', shape: 'diamond' }] as unknown as readonly Kind[];
const event = (id: string, kind: string, paragraph: string, exact: string): TimelineEvent =>
  ({ id, title: id, kind, citations: [{ source: 's1', paragraph, quote: { exact, prefix: '', suffix: '' } }] }) as unknown as TimelineEvent;
const events = [event('e1', 'meeting', 'p1', 'talks began'), event('e2', 'alert', 'p1', 'gone words'), event('e3', 'meeting', 'p2', 'ended')];
const p1 = 'p1' as ParagraphId;
const p2 = 'p2' as ParagraphId;

describe('marksOf', () => {
  it('tells events, bars by kind and quotes, and leaves a quote that is gone to its bar', () => {
    const marks = marksOf(source, events, kinds, 'e1' as EventId).get(p1);
    expect(marks?.events).toEqual(['e1', 'e2']);
    expect(marks?.bars).toEqual(['var(--kind-meeting, var(--ink-soft))', 'var(--kind-alert, var(--ink-soft))']);
    expect(marks?.quotes).toEqual([{ start: 4, end: 15, color: 'var(--kind-meeting, var(--ink-soft))', selected: true }]);
  });

  it('names an event once that cites a paragraph twice', () => {
    const { citations: [first] } = event('e1', 'meeting', 'p1', 'talks began');
    const { citations: [second] } = event('e1', 'meeting', 'p2', 'ended');
    const { citations: [third] } = event('e1', 'meeting', 'p1', 'Monday');
    const twice = [{ ...event('e1', 'meeting', 'p1', ''), citations: [first, second, third] } as TimelineEvent, event('e2', 'alert', 'p1', 'gone words')];
    const marks = marksOf(source, twice, kinds, null);
    expect(marks.get(p1)?.events).toEqual(['e1', 'e2']);
    expect(marks.get(p1)?.quotes).toHaveLength(2);
    expect(marks.get(p2)?.events).toEqual(['e1']);
  });
});

describe('keepSame', () => {
  it('is the very same value when an edit changes no mark', () => {
    const before = marksOf(source, events, kinds, null);
    const retitled = events.map((one) => (one.id === 'e1' ? { ...one, title: 'Another title' } : one));
    expect(keepSame(before, marksOf(source, retitled, kinds, null))).toBe(before);
  });

  it('changes only the paragraphs whose marks changed', () => {
    const before = marksOf(source, events, kinds, null);
    const after = keepSame(before, marksOf(source, events, kinds, 'e3' as EventId));
    expect(after).not.toBe(before);
    expect(after.get(p1)).toBe(before.get(p1));
    expect(after.get(p2)).not.toBe(before.get(p2));
    expect(keepSame(before, marksOf(source, events.slice(1), kinds, null)).get(p1)?.events).toEqual(['e2']);
  });
});
