/**
 * The window's one search, and its answers for React.
 */
import { useEffect, useState } from 'react';
import type { SearchAnswer } from '../../core/search/search-corpus';
import { useMirror } from '../state/mirror';
import { allowOwnWorkers } from './own-scripts';
import { SearchClient } from './search-client';

let client: SearchClient | null = null;

/** Made when it is first wanted; from then on it follows the mirror. */
export function searchClient(): SearchClient {
  if (client === null) {
    allowOwnWorkers();
    const made = new SearchClient(new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }));
    client = made;
    made.follow(useMirror.getState().timeline);
    useMirror.subscribe(({ timeline }, before) => { if (timeline !== before.timeline) made.follow(timeline); });
  }
  return client;
}

const NOTHING: SearchAnswer = { keys: [], total: 0, nearby: [] };

/** The answer to a query, as it was typed last; the one before stays until the next is there. */
export function useSearch(query: string, most: number): { readonly answer: SearchAnswer; readonly query: string } {
  const [shown, setShown] = useState({ answer: NOTHING, query: '' });
  const timeline = useMirror((mirror) => mirror.timeline);
  useEffect(() => {
    if (query.trim() === '') {
      setShown({ answer: NOTHING, query });
      return undefined;
    }
    return searchClient().answers(query, most, (answer) => { setShown({ answer, query }); });
  }, [query, most, timeline]);
  return shown;
}
