import { describe, expect, it } from 'vitest';
import type { Timeline } from '../../core/timeline/types';
import { MOST_HITS, searchTimeline } from './search-hits';

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

describe('searchTimeline', () => {
  it('finds words whatever their marks and case, in every field', () => {
    expect(searchTimeline(timeline, 'elysee').map(({ id }) => id)).toEqual(['e1']);
    expect(searchTimeline(timeline, 'MACRON').map(({ id }) => id)).toEqual(['e1']);
  });

  it('leaves page furniture out and begins a long paragraph near the words', () => {
    const [event, found, ...rest] = searchTimeline(timeline, 'talks');
    expect(event?.target.type).toBe('event');
    expect(rest).toEqual([]);
    expect(found?.note).toBe('¶1 · Wire report');
    expect(found?.title).toMatch(/^…\S.{10,90}talks began\.$/);
  });

  it('finds nothing for nothing, and never more than a list can show', () => {
    expect(searchTimeline(timeline, '  ')).toEqual([]);
    const many = { ...timeline, events: Array.from({ length: 500 }, (_, index) => ({ ...timeline.events[0], id: `e${index}` })) } as unknown as Timeline;
    expect(searchTimeline(many, 'talks')).toHaveLength(MOST_HITS);
  });
});
