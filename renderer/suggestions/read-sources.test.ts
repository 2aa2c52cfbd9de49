import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../core/reading/suggestion';
import type { ParagraphId, Source, SourceId } from '../../core/timeline/types';
import { SourceReader, type ReaderPort } from './read-sources';
import type { SuggestReply, SuggestRequest } from './suggest-messages';

const source = (id: string, published?: string): Source => ({
  id: id as SourceId, title: id, mediaType: 'text/plain', sha256: '', paragraphs: [], ...(published === undefined ? {} : { published }),
});
const mention = (fingerprint: string): Suggestion => ({ fingerprint }) as Suggestion;

function fixture() {
  const sent: SuggestRequest[] = [];
  let hear: (reply: SuggestReply) => void = () => {};
  let ended = 0;
  let changes = 0;
  const port: ReaderPort = { postMessage: (request) => { sent.push(request); }, listen: (listener) => { hear = listener; }, terminate: () => { ended += 1; } };
  const reader = new SourceReader(() => port, () => { changes += 1; });
  return { reader, sent, answer: (request: number, ...names: readonly string[]) => { hear({ request, mentions: names.map(mention), dated: names.map((name) => name as ParagraphId) }); }, count: () => ({ ended, changes }) };
}

describe('SourceReader', () => {
  it('reads each source once, and again when its publication date changes', () => {
    const { reader, sent, answer } = fixture();
    const first = source('s1');
    reader.follow([first]);
    reader.follow([{ ...first, title: 'Renamed' }]);
    expect(sent.map((request) => request.source.id)).toEqual(['s1']);
    expect(reader.datedIn(first)).toBeNull();
    answer(1, 'a');
    expect(reader.datedIn(first)).toEqual(new Set(['a']));
    expect(reader.datedIn({ ...first, published: '2022' })).toBeNull();
    reader.follow([{ ...first, published: '2022-01-25' }]);
    expect(sent).toHaveLength(2);
    expect(sent[1]?.source.published).toBe('2022-01-25');
  });

  it('takes no answer about what has changed or gone meanwhile', () => {
    const { reader, answer } = fixture();
    reader.follow([source('s1')]);
    reader.follow([source('s1', '2022')]);
    answer(1, 'old');
    expect(reader.mentions()).toEqual([]);
    answer(2, 'new');
    expect(reader.mentions().map(({ fingerprint }) => fingerprint)).toEqual(['new']);
    reader.follow([]);
    expect(reader.mentions()).toEqual([]);
  });

  it('stops on cancel and keeps what it has', () => {
    const { reader, answer, count } = fixture();
    reader.follow([source('s1'), source('s2')]);
    answer(1, 'a');
    expect(reader.waiting).toBe(1);
    reader.cancel();
    expect(count().ended).toBe(1);
    expect(reader.waiting).toBe(0);
    expect(reader.mentions().map(({ fingerprint }) => fingerprint)).toEqual(['a']);
  });
});
