import { describe, expect, it } from 'vitest';
import { applyCommand } from '../timeline/apply-command';
import { checkCommand } from '../timeline/check-command';
import { newTimeline } from '../timeline/new-timeline';
import type { EventId, KindId, ParagraphId, SourceId } from '../timeline/types';
import { openSuggestions } from './suggest';
import { acceptCommands, isSuggestionId, suggestedEvent } from './suggested-event';
import { HAPPENING, type Suggestion } from './suggestion';

const suggestion = (fingerprint: string, kind: KindId = HAPPENING): Suggestion => ({
  fingerprint, fingerprints: [fingerprint], title: 'Talks begin', when: { edtf: '2022-01-24', text: 'Monday' }, kind, status: 'reported', actors: [], places: [],
  citations: [{ source: 's1' as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: 'Talks began', prefix: '', suffix: '' } }],
  dateWords: null, reasons: [], referenceDay: null, confidence: 0.9,
});

describe('accepting suggestions', () => {
  it('adds the events and the missing kind in one step that can be undone, and does not ask again', () => {
    const all = [suggestion('a'), suggestion('b')];
    const command = { type: 'batch', commands: acceptCommands(all.map((one, index) => ({ suggestion: one, id: `e${index}` as EventId })), newTimeline('t').kinds, '2026-01-01T00:00:00.000Z') } as const;
    expect(checkCommand(command).ok).toBe(true);
    const applied = applyCommand(newTimeline('t'), command);
    if (!applied.ok) throw new Error(applied.failure.message);
    const { timeline, inverse } = applied.value;
    expect(timeline.events).toHaveLength(2);
    expect(timeline.kinds.filter((kind) => kind.id === HAPPENING)).toHaveLength(1);
    expect(openSuggestions(all, timeline.dismissed, [])).toEqual([]);
    const undone = applyCommand(timeline, inverse);
    expect(undone.ok && openSuggestions(all, undone.value.timeline.dismissed, undone.value.timeline.events)).toEqual(all);
  });

  it('keeps suggestions apart from events by their ids', () => {
    expect(isSuggestionId(suggestedEvent(suggestion('a')).id)).toBe(true);
    expect(isSuggestionId('e1' as EventId)).toBe(false);
  });
});
