/** Search as the app has it: the real worker, filled in parcels, asked letter by letter. */
import type { SearchAnswer } from '../../../core/search/search-corpus';
import { seededEvents } from '../../../renderer/gallery/seeded-events';
import { SearchClient } from '../../../renderer/search/search-client';
import { nextFrame } from './contender';

export interface SearchFigures {
  readonly fillMs: number;
  readonly fillLongTasks: number;
  readonly keystrokes: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
}

/** Rare and common words, phrases, several words, misspelt ones. */
const QUERIES = ['geneva', 'united states meets', 'the exchange', 'kremlin says', '"frank and set"', 'troops germany', 'vienna sanctions', 'a', 'pentgon', 'osce calls for restraint by ukraine'] as const;

Object.assign(window, {
  measureSearch: async (count: number): Promise<SearchFigures> => {
    const events = seededEvents({ count });
    const client = new SearchClient(new Worker(new URL('../../../renderer/search/search-worker.ts', import.meta.url), { type: 'module' }));
    let fillLongTasks = 0;
    const observer = new PerformanceObserver((list) => { fillLongTasks += list.getEntries().length; });
    await nextFrame();
    observer.observe({ type: 'longtask' });
    const started = performance.now();
    const filled = new Promise<void>((resolve) => { const stop = client.onFilled(() => { stop(); resolve(); }); });
    client.follow({ events, sources: [] });
    await filled;
    // The first answer comes when the worker has taken in everything.
    await client.find('nothing of that name', 1);
    const fillMs = performance.now() - started;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    observer.disconnect();
    const times: number[] = [];
    for (const query of QUERIES) {
      for (let letters = 1; letters <= query.length; letters += 1) {
        const asked = performance.now();
        const answer: SearchAnswer = await client.find(query.slice(0, letters), 60);
        times.push(performance.now() - asked);
        if (answer.total > 0 && answer.keys.length === 0) throw new Error('An answer without results.');
      }
    }
    client.stop();
    times.sort((a, b) => a - b);
    return { fillMs, fillLongTasks, keystrokes: times.length, medianMs: times[Math.floor(times.length / 2)] ?? 0, p95Ms: times[Math.floor(times.length * 0.95)] ?? 0, worstMs: times[times.length - 1] ?? 0 };
  },
});
