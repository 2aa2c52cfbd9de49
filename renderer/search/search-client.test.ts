import { describe, expect, it } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import { SearchCorpus } from '../../core/search/search-corpus';
import type { SearchReply, SearchRequest } from '../../core/search/search-messages';
import { SearchClient } from './search-client';

/** A worker in the same thread, with the real corpus behind it. */
function standInWorker(): { readonly worker: Worker; readonly sent: readonly SearchRequest[] } {
  const corpus = new SearchCorpus();
  const sent: SearchRequest[] = [];
  const worker = {
    onmessage: null as ((event: { data: SearchReply }) => void) | null,
    postMessage(request: SearchRequest) {
      sent.push(request);
      if (request.type === 'put') corpus.put(request.documents);
      else if (request.type === 'remove') corpus.remove(request.keys);
      else if (request.type === 'taken?') queueMicrotask(() => this.onmessage?.({ data: { type: 'taken' } }));
      else {
        const data: SearchReply = { type: 'found', id: request.id, answer: corpus.find(request.query, request.most) };
        queueMicrotask(() => this.onmessage?.({ data }));
      }
    },
    terminate: () => undefined,
  };
  return { worker: worker as unknown as Worker, sent };
}

const filled = (client: SearchClient): Promise<void> => new Promise((resolve) => { const stop = client.onFilled(() => { stop(); resolve(); }); });

describe('SearchClient', () => {
  const events = Array.from({ length: 1_200 }, (_, index) => eventOf(`e${index}`, '2022', { title: `Round ${index}` }));

  it('fills the worker in parcels and finds', async () => {
    const { worker, sent } = standInWorker();
    const client = new SearchClient(worker);
    client.follow({ events, sources: [] });
    expect(client.isFilled).toBe(false);
    await filled(client);
    expect(sent.length).toBeGreaterThan(2);
    expect((await client.find('round 1199', 5)).keys).toEqual(['e e1199']);
  });

  it('answers anew once all texts are there, and nothing found before that is no answer', async () => {
    const { worker } = standInWorker();
    const client = new SearchClient(worker);
    client.follow({ events, sources: [] });
    const totals: number[] = [];
    const stop = client.answers('round 1199', 5, ({ total }) => { totals.push(total); });
    await Promise.resolve();
    await Promise.resolve();
    expect(totals).toEqual([]);
    await filled(client);
    await client.find('', 1);
    expect(totals).toEqual([1]);
    client.answers('no such words', 5, ({ total }) => { totals.push(total); });
    await client.find('', 1);
    expect(totals).toEqual([1, 0]);
    stop();
    client.follow({ events: [], sources: [] });
    await filled(client);
    await client.find('', 1);
    expect(totals).toEqual([1, 0, 0]);
  });

  it('sends no more while the worker is still at what it has', async () => {
    const { worker, sent } = standInWorker();
    const answered = new Promise<SearchRequest>((resolve) => {
      const post = worker.postMessage.bind(worker) as (request: SearchRequest) => void;
      worker.postMessage = (request: SearchRequest) => { if (request.type === 'taken?') resolve(request); else post(request); };
    });
    const client = new SearchClient(worker);
    client.follow({ events: Array.from({ length: 60_000 }, (_, index) => eventOf(`e${index}`, '2022', { title: `Round ${index}` })), sources: [] });
    await answered;
    const before = sent.length;
    await new Promise((resolve) => { setTimeout(resolve); });
    expect([client.isFilled, sent.length]).toEqual([false, before]);
    worker.onmessage?.({ data: { type: 'taken' } } as MessageEvent<SearchReply>);
    expect(sent.length).toBeGreaterThan(before);
  });

  it('sends one text after an edit, and takes away what was deleted even while filling', async () => {
    const { worker, sent } = standInWorker();
    const client = new SearchClient(worker);
    client.follow({ events, sources: [] });
    client.follow({ events: events.slice(1), sources: [] });
    await filled(client);
    expect((await client.find('"round 0"', 5)).total).toBe(0);
    const before = sent.length;
    client.follow({ events: events.slice(1).map((event, index) => (index === 3 ? { ...event, title: 'Alert' } : event)), sources: [] });
    await filled(client);
    expect(sent.slice(before)).toMatchObject([{ type: 'put', documents: [{ title: 'Alert' }] }]);
  });
});
