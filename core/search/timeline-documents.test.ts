import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import type { Paragraph, ParagraphId, Source, SourceId } from '../timeline/types';
import { SearchCorpus } from './search-corpus';
import { documentChanges, targetOfKey } from './timeline-documents';

const paragraph = (id: string, text: string, rest: Partial<Paragraph> = {}): Paragraph => ({ id: id as ParagraphId, text, role: 'body', ...rest });
const source = (id: string, ...paragraphs: readonly Paragraph[]): Source => ({ id: id as SourceId, title: id, mediaType: 'text/plain', sha256: '', paragraphs });

const first = {
  events: [eventOf('a', '2022', { title: 'Talks', actors: ['Biden'] }), eventOf('b', '2022', { title: 'Alert' })],
  sources: [source('s 1', paragraph('p1', 'Headline', { role: 'heading' }), paragraph('p2', 'Share this story', { role: 'furniture' }), paragraph('p3', 'Ministers met')), source('s2', paragraph('p1', 'Troops'))],
};

describe('documentChanges', () => {
  it('names what can be found, furniture left out', () => {
    const corpus = new SearchCorpus();
    corpus.put([...documentChanges(null, first).put]);
    const found = (query: string) => corpus.find(query, 9).keys.map(targetOfKey);
    expect(found('biden')).toEqual([{ type: 'event', event: 'a' }]);
    expect(found('ministers')).toEqual([{ type: 'paragraph', source: 's 1', paragraph: 'p3' }]);
    expect(found('share')).toEqual([]);
    expect(corpus.size).toBe(5);
  });

  it('finds an event by all that it says, before the paragraphs with the same words, and a repeated caption once', () => {
    const events = [{ ...eventOf('a', '2022', { title: 'Talks', places: ['Vienna'], tags: ['Minsk'] }), description: 'In Geneva', when: { edtf: '2022', text: 'in Kyiv time' } }];
    const repeated = paragraph('p2', 'Geneva by night', { repeats: 'p1' as ParagraphId });
    const corpus = new SearchCorpus();
    corpus.put([...documentChanges(null, { events, sources: [source('s1', paragraph('p1', 'Geneva by night', { role: 'heading' }), repeated)] }).put]);
    expect(corpus.find('geneva', 9).keys.map(targetOfKey)).toEqual([{ type: 'event', event: 'a' }, { type: 'paragraph', source: 's1', paragraph: 'p1' }]);
    for (const word of ['vienna', 'minsk', 'kyiv']) expect(corpus.find(word, 9).total, word).toBe(1);
  });

  it('follows edits, removals and moves to where a fresh start would come', () => {
    const second = {
      events: [eventOf('c', '2022', { title: 'Statement' }), first.events[1], { ...first.events[0], title: 'Rounds' }].filter((event) => event !== undefined) as typeof first.events,
      sources: [source('s2', paragraph('p9', 'Soldiers'))],
    };
    const corpus = new SearchCorpus();
    corpus.put([...documentChanges(null, first).put]);
    const { remove, put } = documentChanges(first, second);
    corpus.remove(remove);
    corpus.put([...put]);
    const anew = new SearchCorpus();
    anew.put([...documentChanges(null, second).put]);
    expect(corpus.size).toBe(anew.size);
    for (const query of ['talks', 'rounds', 'alert', 'statement', 'troops', 'soldiers', 'headline']) expect([...corpus.find(query, 9).keys]).toEqual([...anew.find(query, 9).keys]);
  });

  it('asks for one document after an edit of one event', () => {
    const edited = { ...first, events: first.events.map((event, index) => (index === 1 ? { ...event, title: 'x' } : event)) };
    const { remove, put } = documentChanges(first, edited);
    expect([remove, [...put].map(({ key }) => key)]).toEqual([[], ['e b']]);
  });
});
