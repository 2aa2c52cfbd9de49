import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { arbitraryTimeline } from '../testing/arbitrary-timeline';
import { encodeTimeline } from '../timeline/encode';
import { newTimeline } from '../timeline/new-timeline';
import type { Citation, EventId, KindId, ParagraphId, Source, SourceId, Timeline } from '../timeline/types';
import { chosenEvents, forPublication, remarkWords } from './publication';

const source = (id: string, words: string, confidential?: boolean): Source => ({
  id: id as SourceId, title: `Title ${words}`, mediaType: 'text/plain', sha256: '0'.repeat(64), note: `note ${words}`,
  paragraphs: [{ id: 'p1' as ParagraphId, text: `Text ${words}`, role: 'body' }], ...(confidential === undefined ? {} : { confidential }),
});
const cite = (id: string, words: string): Citation => ({ source: id as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: `Text ${words}`, prefix: '', suffix: '' }, note: `aside ${words}` });

const timeline: Timeline = {
  ...newTimeline('t1', 'Case'), dismissed: ['SECRET-print'],
  sources: [source('s1', 'open'), source('s2', 'SECRET', true)],
  events: [
    { ...eventOf('a', '2022', { citations: [cite('s1', 'open'), cite('s2', 'SECRET')] }), relations: [{ type: 'causes', event: 'b' as EventId }, { type: 'follows', event: 'd' as EventId }] },
    eventOf('b', '2022', { title: 'SECRET event', confidential: true, citations: [cite('s1', 'open')] }),
    eventOf('c', '2022', { title: 'Rests on SECRET alone', citations: [cite('s2', 'SECRET')] }),
    eventOf('d', '2022', { title: 'Uncited' }),
  ],
};

describe('an edition', () => {
  it('is marked where events were left out, so that it is known when it is opened again, and stays so', () => {
    const some = chosenEvents(timeline, new Set(['a', 'd'] as EventId[])).timeline;
    expect(some.incomplete).toBe(true);
    expect(forPublication(timeline).timeline.incomplete).toBe(true);
    expect(forPublication({ ...some, events: some.events.slice(1) }).timeline.incomplete).toBe(true);
    expect(chosenEvents(some, new Set(some.events.map(({ id }) => id))).timeline.incomplete).toBe(true);
  });

  it('is not, where all events are in it', () => {
    expect(chosenEvents(timeline, new Set(timeline.events.map(({ id }) => id))).timeline).toBe(timeline);
    expect(forPublication({ ...timeline, events: timeline.events.slice(3) }).timeline.incomplete).toBeUndefined();
  });
});

describe('an edition for publication', () => {
  it('holds nothing of what is confidential, and says that something is missing', () => {
    const edition = forPublication(timeline);
    expect(edition.timeline.events.map(({ id }) => id)).toEqual(['a', 'd']);
    expect(edition.remarks.map(remarkWords)).toEqual(['Confidential material was left out of this edition: 2 events, 1 source, 1 citation.']);
    expect(edition.timeline.events[0]?.relations).toEqual([{ type: 'follows', event: 'd' }]);
    expect(JSON.stringify(edition)).not.toMatch(/SECRET|s2|"b"/);
  });

  it('leaves notes and fields of unknown meaning at home', () => {
    const odd = { ...timeline, mood: 'SECRET', events: timeline.events.map((event) => ({ ...event, mood: 'SECRET' })), sources: timeline.sources.map((one) => ({ ...one, mood: 'SECRET' })) };
    expect(JSON.stringify(forPublication(odd))).not.toMatch(/SECRET|note |aside /);
  });

  it('leaves such fields at home inside dates and quotes as well', () => {
    const when = { edtf: '2022', text: 'in 2022', zone: 'Europe/Kyiv' };
    const quote = { exact: 'Text open', prefix: 'a', suffix: 'b' };
    const [first] = timeline.events;
    const odd = { ...timeline, events: [{ ...first!, when: { ...when, mood: 'SECRET' }, citations: [{ ...cite('s1', 'open'), quote: { ...quote, mood: 'SECRET' }, when: { ...when, mood: 'SECRET' } }] }] };
    const [event] = forPublication(odd).timeline.events;
    expect(event).toMatchObject({ when, citations: [{ quote, when }] });
    expect(JSON.stringify(event)).not.toContain('SECRET');
  });

  it('has the kinds that its events use beside the three that every timeline has', () => {
    const kind = (id: string) => ({ ...timeline.kinds[0]!, id: id as KindId, label: id });
    const own: Timeline = { ...timeline, kinds: [...timeline.kinds, kind('k-open'), kind('k-SECRET')], events: timeline.events.map((event) => ({ ...event, kind: (event.confidential === true ? 'k-SECRET' : 'k-open') as KindId })) };
    expect(forPublication(own).timeline.kinds.map(({ id }) => id)).toEqual([...timeline.kinds.map(({ id }) => id), 'k-open']);
  });

  it('says what is missing where only a source is, or only its citations are', () => {
    const remarks = (part: Partial<Timeline>): unknown => forPublication({ ...timeline, ...part }).remarks;
    expect(remarks({ events: [] })).toEqual([{ type: 'confidential', events: 0, sources: 1, citations: 0 }]);
    expect(remarks({ events: [timeline.events[0]!] })).toEqual([{ type: 'confidential', events: 0, sources: 1, citations: 1 }]);
  });

  it('is the timeline itself where nothing is confidential, but for what is private', () => {
    fc.assert(fc.property(arbitraryTimeline, (any) => {
      const edition = forPublication(any);
      expect(edition.remarks.map(remarkWords)).toEqual([]);
      expect(encodeTimeline({ ...edition.timeline, dismissed: any.dismissed })).toBe(encodeTimeline(any));
    }));
  });
});

describe('a selection of events', () => {
  it('brings the sources its events cite and says that it is one', () => {
    const edition = chosenEvents(timeline, new Set(['d' as EventId, 'b' as EventId]));
    expect(edition.timeline.events.map(({ id }) => id)).toEqual(['b', 'd']);
    expect(edition.timeline.sources.map(({ id }) => id)).toEqual(['s1']);
    expect(edition.remarks.map(remarkWords)).toEqual(['A selection: 2 of 4 events.']);
  });

  it('is the timeline itself when everything is chosen', () => {
    expect(chosenEvents(timeline, new Set(timeline.events.map(({ id }) => id)))).toEqual({ timeline, remarks: [] });
  });
});
