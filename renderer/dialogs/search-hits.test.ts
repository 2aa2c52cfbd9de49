import { describe, expect, it } from 'vitest';
import { SearchCorpus } from '../../core/search/search-corpus';
import { documentChanges } from '../../core/search/timeline-documents';
import type { Timeline } from '../../core/timeline/types';
import { hitsOf, type MarkedText, type SearchHit } from './search-hits';

const paragraph = (id: string, text: string, role = 'body') => ({ id, text, role });
const timeline = {
  kinds: [{ id: 'meeting', label: 'Meeting', color: 'meeting', icon: 'users', shape: 'circle' }],
  events: [
    { id: 'e1', title: 'Talks at the Élysée', when: { edtf: '2022-02-07' }, kind: 'meeting', status: 'reported', actors: ['Emmanuel Macron'], places: [], tags: [], citations: [] },
  ],
  sources: [{
    id: 's1', title: 'Wire report',
    paragraphs: [paragraph('p1', 'Menu of talks', 'furniture'), paragraph('p2', `${'Long before the word that matters there is much else to read. '.repeat(3)}Then the talks began.`)],
  }],
} as unknown as Timeline;

function find(query: string): readonly SearchHit[] {
  const corpus = new SearchCorpus();
  corpus.put([...documentChanges(null, timeline).put]);
  return hitsOf(timeline, corpus.find(query, 20).keys, query);
}

const words = (text: MarkedText | null | undefined): readonly string[] | undefined => text?.marks.map(({ start, end }) => text.text.slice(start, end));

describe('hitsOf', () => {
  it('marks what was found whatever its marks and case, and says where it stands when not in the title', () => {
    expect(words(find('elysee')[0]?.title)).toEqual(['Élysée']);
    const [byName] = find('MACRON');
    expect([byName?.target, byName?.excerpt?.text, words(byName?.excerpt)]).toEqual([{ type: 'event', event: 'e1' }, 'Emmanuel Macron', ['Macron']]);
  });

  it('says where the others stand of words of which only some are in the title', () => {
    const [hit] = find('talks macron');
    expect([words(hit?.title), hit?.excerpt?.text, words(hit?.excerpt)]).toEqual([['Talks'], 'Emmanuel Macron', ['Macron']]);
    expect(find('talks elysee')[0]?.excerpt).toBeNull();
  });

  it('leaves page furniture out and begins a long paragraph near the words', () => {
    const [event, found, ...rest] = find('talks');
    expect([event?.target.type, found?.note, rest]).toEqual(['event', '¶1 · Wire report', []]);
    expect(found?.title.text).toMatch(/^…\S.{10,90}talks began\.$/);
    expect(words(found?.title)).toEqual(['talks']);
  });

  it('leaves out what has gone from the timeline meanwhile', () => {
    expect(hitsOf({ ...timeline, events: [], sources: [] }, ['e e1', 'p 2 s1p2', 'nonsense'], 'talks')).toEqual([]);
  });
});
