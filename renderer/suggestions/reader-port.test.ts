import { expect, it, vi } from 'vitest';
import type { SuggestSource } from '../../core/reading/suggestion';
import type { Paragraph, ParagraphId, SourceId } from '../../core/timeline/types';
import { readerPort } from './reader-port';
import { requestJoiner, type SuggestMessage } from './suggest-messages';

const source = (id: string, count: number): SuggestSource => ({
  id: id as SourceId, published: '2022-01-25', paragraphs: Array.from({ length: count }, (_, index): Paragraph => ({ id: `${id}-${index}` as ParagraphId, text: `Paragraph ${index}`, role: 'body' })),
});

it('a long source goes over in parts, in order, and is put together again', async () => {
  vi.useFakeTimers();
  const sent: SuggestMessage[] = [];
  let ended = 0;
  const port = readerPort({ postMessage: (text: string) => { sent.push(JSON.parse(text) as SuggestMessage); }, addEventListener: () => undefined, terminate: () => { ended += 1; } });
  const sources = [source('a', 3), source('b', 1_201), source('c', 500), source('d', 0)];
  sources.forEach((one, index) => { port.postMessage({ request: index + 1, source: one }); });
  // The short one, and the beginning of the long one.
  expect(sent).toHaveLength(2);
  await vi.runAllTimersAsync();
  expect(Math.max(...sent.map((message) => (message.type === 'read' ? message.source.paragraphs : message.paragraphs).length))).toBe(500);
  const join = requestJoiner();
  expect(sent.flatMap((message) => join(message) ?? [])).toEqual(sources.map((one, index) => ({ request: index + 1, source: one })));

  port.postMessage({ request: 9, source: source('e', 2_000) });
  port.terminate();
  await vi.runAllTimersAsync();
  expect([sent.filter(({ request }) => request === 9).length, ended]).toEqual([1, 1]);
  vi.useRealTimers();
});
