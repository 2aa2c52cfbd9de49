import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../timeline/apply-command';
import { newTimeline } from '../timeline/new-timeline';
import type { EventId, KindId, ParagraphId, Source, SourceId, Timeline, TimelineEvent } from '../timeline/types';
import { accepting, sortFindings, takingBack } from './accepted-findings';
import { checkInSteps, checkTimeline, type CheckOutcome } from './check-timeline';
import { createDuplicateFinder } from './duplicate';
import { titleWords } from './title-words';

const event = (id: string, title: string, edtf = '2022-01-24', more: Partial<TimelineEvent> = {}): TimelineEvent => ({
  id: id as EventId, title, when: { edtf }, kind: 'meeting' as KindId, status: 'reported', actors: [], places: [], tags: [], citations: [], created: '', modified: '', ...more,
});
const on = (exact: string, paragraph = 'p1') => ({ source: 's1' as SourceId, paragraph: paragraph as ParagraphId, quote: { exact, prefix: '', suffix: '' } });
const timeline = (events: readonly TimelineEvent[], sources: readonly Source[] = []): Timeline => ({ ...newTimeline('t'), events, sources });

describe('relations', () => {
  const relation = (events: readonly TimelineEvent[]) => checkTimeline(timeline(events)).findings.filter(({ rule }) => rule === 'relation').map((one) => [one.event, one.other, one.detail()]);
  const to = (id: string, type: 'causes' | 'follows' | 'responds-to' | 'contradicts' = 'follows') => ({ relations: [{ type, event: id as EventId }] });
  it('told against the order of their dates are found, whichever event comes first in the file', () => {
    expect(relation([event('a', 'Reply', '2022-01-24', to('b', 'responds-to')), event('b', 'Question', '2022-01-25')])).toEqual([['a', 'b', 'Responds to “Question”, but is dated Mon 24 Jan 2022, before Tue 25 Jan 2022.']]);
    expect(relation([event('b', 'Effect', '2022-01-23'), event('a', 'Cause', '2022-01-24', to('b', 'causes'))])).toEqual([['a', 'b', 'Causes “Effect”, but is dated Mon 24 Jan 2022, after Sun 23 Jan 2022.']]);
  });
  it('that dates allow are not, nor is a contradiction', () => {
    expect(relation([event('a', 'A', '2022-01-24', to('b')), event('b', 'B', '2022-01-24')])).toEqual([]);
    expect(relation([event('a', 'A', '2022-01', to('b')), event('b', 'B', '2022-01-31')])).toEqual([]);
    expect(relation([event('a', 'A', '2022-01-24~', to('b')), event('b', 'B', '2022-01-25')])).toEqual([]);
    expect(relation([event('a', 'A', '2022-01-24~', to('b')), event('b', 'B', '2022-02-25')])).toHaveLength(1);
    expect(relation([event('a', 'A', '[..2022-01-24]', to('b')), event('b', 'B', '[2022-01-25..]')])).toHaveLength(1);
    expect(relation([event('a', 'A', '[2022-01-24..]', to('b')), event('b', 'B', '[..2022-01-25]')])).toEqual([]);
    expect(relation([event('a', 'A', '2022-01-24', to('b', 'contradicts')), event('b', 'B', '2029')])).toEqual([]);
    for (const [a, b] of [['some day', '2022-01-25'], ['2022-01-24', 'some day']] as const) expect(relation([event('a', 'A', a, to('b')), event('b', 'B', b)])).toEqual([]);
    expect(relation([event('a', 'A', '[2022-01-20,2022-01-26]', to('b')), event('b', 'B', '2022-01-25')])).toEqual([]);
    expect(relation([event('a', 'A', '[2022-01-20,2022-01-24]', to('b')), event('b', 'B', '[2022-01-26,2022-01-25]')])).toHaveLength(1);
  });
  it('are told by one clock where the zones of both times are known, and say whose clocks they are', () => {
    const at = (id: string, edtf: string, zone: string | null, more: Partial<TimelineEvent> = {}) => event(id, id.toUpperCase(), edtf, { ...more, when: { edtf, ...(zone === null ? {} : { zone }) } });
    const kyiv = (more: Partial<TimelineEvent> = {}) => at('a', '2022-01-24T16:00', 'Europe/Kyiv', more);
    const newYork = (more: Partial<TimelineEvent> = {}) => at('b', '2022-01-24T15:30', 'America/New_York', more);
    expect(relation([kyiv(), newYork(to('a'))])).toEqual([]);
    expect(relation([kyiv(to('b')), newYork()])).toEqual([['a', 'b', 'Follows “B”, but is dated Mon 24 Jan 2022, 16:00 in Kyiv, before Mon 24 Jan 2022, 15:30 in New York.']]);
    expect(relation([at('a', '2022-01-24T16:00+02:00', null), newYork(to('a'))])).toEqual([]);
    // A time of which nobody knows the zone is compared as it stands.
    expect(relation([at('a', '2022-01-24T16:00', null), newYork(to('a'))])).toHaveLength(1);
  });
  it('to an event that is gone are named', () => {
    expect(relation([event('a', 'A', '2022-01-24', to('gone'))])).toEqual([['a', undefined, 'Follows an event that is not in this timeline (gone).']]);
  });
});

describe('duplicates', () => {
  const pairs = (events: readonly TimelineEvent[]) => {
    const finder = createDuplicateFinder();
    events.forEach(finder.count);
    return events.flatMap((one) => { const found = finder.look(one, () => titleWords(one.title)); return found === null ? [] : [[found.event, found.other]]; });
  };
  it('are on the same day with nearly the same title', () => {
    expect(pairs([event('a', 'Video meeting with European leaders'), event('b', 'European leaders: video meeting')])).toEqual([['b', 'a']]);
    expect(pairs([event('a', 'Video meeting with European leaders'), event('b', 'European leaders meet the press')])).toEqual([]);
    expect(pairs([event('a', 'Talks in Geneva'), event('b', 'Talks in Geneva', '2022-01-25')])).toEqual([]);
    expect(pairs([event('a', 'Talks in Geneva', '2022-01-24T12:00/2022-01-24T18:00'), event('b', 'Geneva talks')])).toEqual([['b', 'a']]);
    expect(pairs([event('a', '第一次会谈'), event('b', '第一次会谈')])).toEqual([['b', 'a']]);
  });
  it('differ when their numbers do', () => {
    expect(pairs([event('a', 'Talks in Geneva, round 1'), event('b', 'Talks in Geneva, round 2')])).toEqual([]);
    expect(pairs([event('a', '8,500 troops placed on high alert'), event('b', '8,500 US troops placed on alert'), event('c', 'Troops placed on high alert')])).toEqual([['b', 'a'], ['c', 'a']]);
  });
  it('or of the same kind on the same quote', () => {
    expect(pairs([event('a', 'One', undefined, { citations: [on('met')] }), event('b', 'Two', undefined, { citations: [on('met')] })])).toEqual([['b', 'a']]);
    expect(pairs([event('a', 'One', undefined, { citations: [on('met')] }), event('b', 'Two', undefined, { citations: [on('met', 'p2')] })])).toEqual([]);
    expect(pairs([event('a', 'One', undefined, { citations: [on('met'), on('met')] })])).toEqual([]);
    expect(pairs([event('a', 'One', undefined, { citations: [on('met')] }), event('b', 'Two', undefined, { citations: [on('spoke'), on('met')] })])).toEqual([['b', 'a']]);
    const others: readonly Partial<TimelineEvent>[] = [{ citations: [on('met')], kind: 'alert' as KindId }, { citations: [{ ...on('met'), source: 's2' as SourceId }] }, { citations: [on('spoke')] }];
    for (const other of others) expect(pairs([event('a', 'One', undefined, { citations: [on('met')] }), event('b', 'Two', undefined, other)])).toEqual([]);
  });
  it('give one finding each, however many copies there are', () => {
    expect(pairs(Array.from({ length: 100 }, (_, index) => event(`e${index}`, 'Talks in Geneva')))).toHaveLength(99);
  });
  it('are found on a crowded day as well', () => {
    const crowd = Array.from({ length: 200 }, (_, index) => event(`e${index}`, `Statement ${index} of delegation ${index * 7}`, undefined, { citations: [on(`words ${index}`)] }));
    expect(pairs([...crowd, event('x', 'Of delegation 700: statement 100'), event('y', 'Something else', undefined, { citations: [on('words 150')] })])).toEqual([['x', 'e100'], ['y', 'e150']]);
  });
  it('untitled events are no copies of each other', () => {
    expect(pairs([event('a', ''), event('b', '')])).toEqual([]);
  });
});

describe('checking a timeline', () => {
  it('lists findings by rule, then in the order of the file', () => {
    const { findings } = checkTimeline(timeline([event('a', 'One'), event('b', 'Two', '1834-01-01'), event('c', 'Three', '2022-01-25', { when: { edtf: '2022-01-25', text: 'Friday' } })]));
    expect(findings.map(({ rule, event: id }) => `${rule} ${id}`)).toEqual(['weekday c', 'uncited a', 'uncited b', 'uncited c', 'first-january b']);
  });

  it('ids are unique, and the same for equal timelines', () => {
    const words = fc.constantFrom('talks', 'Geneva', 'meeting', 'press', 'Friday');
    const events = fc.array(fc.record({ title: fc.array(words, { maxLength: 4 }), edtf: fc.constantFrom('2022-01-24', '2022-01-01', '2022-01', '[..2022-01-24]'), text: fc.option(words, { nil: undefined }) }), { maxLength: 20 });
    fc.assert(fc.property(events, (drawn) => {
      const list = drawn.map(({ title, edtf, text }, index) => event(`e${index}`, title.join(' '), edtf, { when: { edtf, ...(text === undefined ? {} : { text }) } }));
      const ids = ({ findings }: CheckOutcome) => findings.map(({ id }) => id);
      const first = checkTimeline(timeline(list));
      expect(new Set(ids(first)).size).toBe(first.findings.length);
      expect(ids(checkTimeline(timeline(list.map((one) => ({ ...one })))))).toEqual(ids(first));
    }));
  });

  it('law: checking on from an earlier outcome finds what checking anew does', () => {
    const drawn = fc.record({ id: fc.nat(12), title: fc.constantFrom('talks', 'press talks', 'alert', 'alert in Kyiv'), edtf: fc.constantFrom('2022-01-24', '2022-01-01', '2022-01-25') });
    const pool = Array.from({ length: 13 }, (_, index) => event(`e${index}`, `talks ${index % 4}`, index % 3 === 0 ? '2022-01-01' : '2022-01-24'));
    const edit = fc.oneof(
      fc.record({ type: fc.constant('replace' as const), at: fc.nat(30), drawn }),
      fc.record({ type: fc.constant('insert' as const), at: fc.nat(30), drawn }),
      fc.record({ type: fc.constant('remove' as const), at: fc.nat(30) }),
    );
    fc.assert(fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      let list: readonly TimelineEvent[] = pool;
      let outcome = checkTimeline(timeline(list));
      edits.forEach((one, step) => {
        const at = list.length === 0 ? 0 : one.at % list.length;
        const added = one.type === 'remove' ? [] : [event(`x${step}`, one.drawn.title, one.drawn.edtf)];
        list = [...list.slice(0, at), ...added, ...list.slice(one.type === 'insert' ? at : at + 1)];
        if (step % 2 === 1) return;
        outcome = checkTimeline(timeline(list), outcome);
        expect(outcome.findings.map(({ id }) => id)).toEqual(checkTimeline(timeline(list)).findings.map(({ id }) => id));
      });
    }));
  });

  it('asks again about every event once a source has changed', () => {
    const source: Source = { id: 's1' as SourceId, title: 'S', mediaType: '', sha256: '', paragraphs: [{ id: 'p1' as ParagraphId, text: 'They met.', role: 'body' }] };
    const events = [event('a', 'One', undefined, { citations: [on('met')] })];
    const before = checkTimeline({ events, sources: [source] });
    expect(before.findings).toEqual([]);
    expect(checkTimeline({ events, sources: [{ ...source, paragraphs: [] }] }, before).findings).toMatchObject([{ rule: 'anchor' }]);
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
  const [a = ''] = checkTimeline(before).findings.map(({ id }) => id);
  const sorted = (of: Timeline) => sortFindings(checkTimeline(of).findings, of.acceptedFindings);

  it('leave the list with their reason, come back, and leave nothing behind', () => {
    const after = apply(before, accepting(before, a, 'Known from talks with witnesses.'));
    expect(sorted(after).open.map(({ event: id }) => id)).toEqual(['b']);
    expect(sorted(after).accepted).toMatchObject([{ finding: { id: a }, reason: 'Known from talks with witnesses.' }]);
    const again = apply(after, takingBack(after, a));
    expect(sorted(again).open).toHaveLength(2);
    expect(again).not.toHaveProperty('acceptedFindings');
  });

  it('hold one reason each', () => {
    const after = apply(before, accepting(before, 'uncited:a', 'First.'));
    expect(accepting(after, 'uncited:a', 'Second.').acceptedFindings).toEqual([{ finding: 'uncited:a', reason: 'Second.' }]);
  });

  it('are kept and taken back one by one, each with its reason', () => {
    const [, b = ''] = checkTimeline(before).findings.map(({ id }) => id);
    const both = apply(apply(before, accepting(before, a, 'First.')), accepting(apply(before, accepting(before, a, 'First.')), b, 'Second.'));
    expect(sorted(both).accepted.map(({ reason }) => reason)).toEqual(['First.', 'Second.']);
    const one = apply(both, takingBack(both, a));
    expect(sorted(one)).toMatchObject({ open: [{ id: a }], accepted: [{ finding: { id: b }, reason: 'Second.' }] });
  });

  it('ask again once what is doubtful has changed', () => {
    const [wrong] = checkTimeline(timeline([event('a', 'One', '2022-01-24', { when: { edtf: '2022-01-24', text: 'Friday' } })])).findings;
    const [other] = checkTimeline(timeline([event('a', 'One', '2022-01-25', { when: { edtf: '2022-01-25', text: 'Friday' } })])).findings;
    expect(wrong?.rule).toBe('weekday');
    expect(other?.rule).toBe('weekday');
    expect(other?.id).not.toBe(wrong?.id);
  });

  describe('ask again', () => {
    const idOf = (rule: string, events: readonly TimelineEvent[]): string | undefined => checkTimeline(timeline(events)).findings.find((one) => one.rule === rule)?.id;
    const at = (edtf: string, zone: string) => ({ when: { edtf, zone } });
    const said = (zone: string) => ({ ...at('2022-01-24T15:30', 'America/New_York'), citations: [{ ...on('met'), when: { edtf: '2022-01-24T15:30', zone } }] });
    const pair = (title: string, edtf: string, quote = 'met') => [event('a', title, edtf, { citations: [on(quote)] }), event('b', title === 'One' ? 'Two' : title, edtf, { citations: [on(quote)] })];
    const related = (zone: string) => [event('a', 'A', '', { ...at('2022-01-24T12:00', zone), relations: [{ type: 'follows', event: 'b' as EventId }] }), event('b', 'B', '', at('2022-01-24T23:30', 'Europe/Kyiv'))];

    it.each<[string, string, readonly TimelineEvent[], readonly TimelineEvent[]]>([
      ['an event without a source says something else', 'uncited', [event('a', 'One')], [event('a', 'Two')]],
      ['an event without a source has another day', 'uncited', [event('a', 'One')], [event('a', 'One', '2022-01-25')]],
      ['two of the same title have another one', 'duplicate', pair('Talks, first round', '2022-01-24'), pair('Press conference', '2022-01-24')],
      ['two of the same title have another day', 'duplicate', pair('Press conference', '2022-01-24'), pair('Press conference', '2022-03-03')],
      ['two of the same quote have another one', 'duplicate', pair('One', '2022-01-24'), pair('One', '2022-01-24', 'spoke')],
      ['two of the same quote have the same title too', 'duplicate', pair('One', '2022-01-24'), pair('Talks', '2022-01-24')],
      ['a source gives the hour of another zone', 'sources-disagree', [event('a', 'One', '', said('Europe/Kyiv'))], [event('a', 'One', '', said('Asia/Tokyo'))]],
      ['a time in order has another zone', 'relation', related('Europe/Kyiv'), related('Europe/London')],
    ])('once %s', (_what, rule, wasIn, isIn) => {
      expect(idOf(rule, wasIn)).toEqual(expect.stringContaining(rule));
      expect(idOf(rule, isIn)).toEqual(expect.stringContaining(rule));
      expect(idOf(rule, isIn)).not.toBe(idOf(rule, wasIn));
    });

    it('not once something else has changed, or the other of the two comes first', () => {
      const [first, second] = pair('Press conference', '2022-01-24') as [TimelineEvent, TimelineEvent];
      expect(idOf('duplicate', [second, { ...first, tags: ['x'], status: 'disputed' }])).toBe(idOf('duplicate', [first, second]));
      const [long, short] = [event('a', 'Video meeting with European leaders'), event('b', 'European leaders: video meeting')];
      expect(idOf('duplicate', [short, long])).toBe(idOf('duplicate', [long, short]));
      expect(idOf('uncited', [event('a', 'One', undefined, { tags: ['x'] })])).toBe(idOf('uncited', [event('a', 'One')]));
    });
  });
});
