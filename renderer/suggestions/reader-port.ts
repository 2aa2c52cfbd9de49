/**
 * The window's end of the line to the worker that reads sources. A long source goes over a few hundred paragraphs a turn.
 */
import type { ReaderPort } from './read-sources';
import type { SuggestMessage, SuggestReply } from './suggest-messages';

/** Sent at once: 2 or 3 ms of writing. */
const PARAGRAPHS_AT_ONCE = 500;

export function readerPort(worker: Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>): ReaderPort {
  const waiting: (() => SuggestMessage)[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const send = (): void => {
    timer = null;
    const next = waiting.shift();
    // As JSON: copying thousands of small objects takes several times as long.
    if (next !== undefined) worker.postMessage(JSON.stringify(next()));
    if (waiting.length > 0) timer = setTimeout(send);
  };
  return {
    postMessage: ({ request, source }) => {
      const { paragraphs } = source;
      let from = 0;
      for (; paragraphs.length - from > PARAGRAPHS_AT_ONCE; from += PARAGRAPHS_AT_ONCE) {
        const part = from;
        waiting.push(() => ({ type: 'paragraphs', request, paragraphs: paragraphs.slice(part, part + PARAGRAPHS_AT_ONCE) }));
      }
      waiting.push(() => ({ type: 'read', request, source: { ...source, paragraphs: paragraphs.slice(from) } }));
      if (timer === null) send();
    },
    listen: (hear) => { worker.addEventListener('message', ({ data }: MessageEvent<SuggestReply>) => { hear(data); }); },
    terminate: () => {
      if (timer !== null) clearTimeout(timer);
      waiting.length = 0;
      worker.terminate();
    },
  };
}
