import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../timeline/apply-command';
import { newTimeline } from '../timeline/new-timeline';
import type { EventId, KindId, ParagraphId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { accepting, sortFindings, takingBack } from './accepted-findings';
import { checkInSteps, checkTimeline } from './check-timeline';
import { createDuplicateFinder } from './duplicate';

const event = (id: string, title: string, edtf = '2022-01-24', more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: id as EventId, title, when: { edtf }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations: [], created: '', modified: '', ...more,
});
const on = (exact: string, paragraph = 'p1') => ({ source: 's1' as SourceId, paragraph: paragraph as ParagraphId, quote: { exact, prefix: '', suffix: '' } });
const timeline = (events: readonly TimelineEvent[], sources: readonly Source[] = []): Timeline => ({ ...newTimeline('t'), events, sources });

describe('duplicates', () => {
  const pairs = (events: readonly TimelineEvent[]) => {
    const finder = createDuplicateFinder(events);
    return events.flatMap((one) => { const found = finder.look(one); return found === null ? [] : [[found.event, found.other]]; });
  };
  it('are on the same day with nearly the same title', () => {
    expect(pairs([event('a', 'Video meeting with European leaders'), event('b', 'European leaders: video meeting')])).toEqual([['b', 'a']]);
    expect(pairs([event('a', 'Video meeting with European leaders'), event('b', 'European leaders meet the press')])).toEqual([]);
    expect(pairs([event('a', 'Talks in Geneva'), event('b', 'Talks in Geneva', '2022-01-25')])).toEqual([]);
    expect(pairs([event('a', 'Talks in Geneva', '2022-01-24T12:00/2022-01-24T18:00'), event('b', 'Geneva talks')])).toEqual([['b', 'a']]);
    expect(pairs([event('a', '第一次会谈'), event('b', '第一次会谈')])).toEqual([['b', 'a']]);
  });
  it('or of the same kind on the same quote', () => {
    expect(pairs([event('a', 'One', undefined, { citations: [on('met')] }), event('b', 'Two', undefined, { citations: [on('met')] })])).toEqual([['b', 'a']]);
    expect(pairs([event('a', 'One', undefined, { citations: [on('met')] }), event('b', 'Two', undefined, { citations: [on('met', 'p2')] })])).toEqual([]);
    expect(pairs([event('a', 'One', undefined, { citations: [on('met'), on('met')] })])).toEqual([]);
  });
  it('give one finding each, however many copies there are', () => {
    expect(pairs(Array.from({ length: 100 }, (_, index) => event(`e${index}`, 'Talks in Geneva')))).toHaveLength(99);
  });
  it('untitled events are no copies of each other', () => {
    expect(pairs([event('a', ''), event('b', '')])).toEqual([]);
  });
});

describe('checking a timeline', () => {
  it('lists findings by rule, then in the order of the file', () => {
    const findings = checkTimeline(timeline([event('a', 'One'), event('b', 'Two', '1834-01-01'), event('c', 'Three', '2022-01-25', { when: { edtf: '2022-01-25', text: 'Friday' } })]));
    expect(findings.map(({ rule, event: id }) => `${rule} ${id}`)).toEqual(['weekday c', 'uncited a', 'uncited b', 'uncited c', 'first-january b']);
  });

  it('ids are unique, and the same whatever was checked before', () => {
    const words = fc.constantFrom('talks', 'Geneva', 'meeting', 'press', 'Friday');
    const events = fc.array(fc.record({ title: fc.array(words, { maxLength: 4 }), edtf: fc.constantFrom('2022-01-24', '2022-01-01', '2022-01', '[..2022-01-24]'), text: fc.option(words, { nil: undefined }) }), { maxLength: 20 });
    fc.assert(fc.property(events, (drawn) => {
      const list = drawn.map(({ title, edtf, text }, index) => event(`e${index}`, title.join(' '), edtf, { when: { edtf, ...(text === undefined ? {} : { text }) } }));
      const findings = checkTimeline(timeline(list));
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      checkTimeline(timeline(list.slice(1)));
      expect(checkTimeline(timeline(list))).toEqual(findings);
      expect(checkTimeline(timeline(list.map((one) => ({ ...one }))))).toEqual(findings);
    }));
  });

  it('stops between steps, so that the window can draw', () => {
    const steps = checkInSteps(timeline(Array.from({ length: 5_000 }, (_, index) => event(`e${index}`, `Event ${index}`))));
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThanOrEqual(5);
  });
});

describe('accepted findings', () => {
  const before = timeline([event('a', 'One'), event('b', 'Two')]);
  const apply = (to: Timeline, patch: ReturnType<typeof accepting>): Timeline => {
    const result = applyCommand(to, { type: 'patch-timeline', patch });
    if (!result.ok) throw new Error(result.failure.message);
    return result.value.timeline;
  };
  const sorted = (of: Timeline) => sortFindings(checkTimeline(of), of.acceptedFindings);

  it('leave the list with their reason, come back, and leave nothing behind', () => {
    const after = apply(before, accepting(before, 'uncited:a', 'Known from talks with witnesses.'));
    expect(sorted(after).open.map(({ id }) => id)).toEqual(['uncited:b']);
    expect(sorted(after).accepted).toMatchObject([{ finding: { id: 'uncited:a' }, reason: 'Known from talks with witnesses.' }]);
    const again = apply(after, takingBack(after, 'uncited:a'));
    expect(sorted(again).open).toHaveLength(2);
    expect(again).not.toHaveProperty('acceptedFindings');
  });

  it('hold one reason each', () => {
    const after = apply(before, accepting(before, 'uncited:a', 'First.'));
    expect(accepting(after, 'uncited:a', 'Second.').acceptedFindings).toEqual([{ finding: 'uncited:a', reason: 'Second.' }]);
  });

  it('ask again once what is doubtful has changed', () => {
    const [wrong] = checkTimeline(timeline([event('a', 'One', '2022-01-24', { when: { edtf: '2022-01-24', text: 'Friday' } })]));
    const [other] = checkTimeline(timeline([event('a', 'One', '2022-01-25', { when: { edtf: '2022-01-25', text: 'Friday' } })]));
    expect(wrong?.rule).toBe('weekday');
    expect(other?.rule).toBe('weekday');
    expect(other?.id).not.toBe(wrong?.id);
  });
});
