/**
 * `window.datelineDev`: what a developer asks the running window in its console. Not in releases.
 *
 *     datelineDev.state()            what the window knows: document, view, preferences
 *     datelineDev.slow()             the slowest requests since the start, in milliseconds
 *     datelineDev.frames(2)          frame times over two seconds: middle, 95 of 100, longest
 *     datelineDev.seed(1000)         adds events of January 2022, as one edit
 *     datelineDev.crash()            breaks the drawing, to see the crash screen
 */
import type { DatelineBridge } from '../../core/ipc-contract';
import type { EventId, KindId, TimelineEvent } from '../../core/timeline/types';
import { trace } from '../bridge';
import { newId, nowText, requestEdit } from '../state/edit';
import { useMirror } from '../state/mirror';
import { usePreferences } from '../state/preferences';
import { useShell } from '../state/shell';
import { useView } from '../state/view';

/** Requests kept for `slow`. */
const KEPT = 20;

interface Timed {
  readonly request: string;
  readonly ms: number;
}

const slowest: Timed[] = [];

function timed(main: DatelineBridge): DatelineBridge {
  // Not around the bridge itself: that is frozen, and a proxy may not show a frozen thing as another.
  return new Proxy({} as DatelineBridge, {
    get(_target, name: keyof DatelineBridge) {
      const request = main[name] as (...args: readonly unknown[]) => unknown;
      if (name === 'on') return request;
      return async (...args: readonly unknown[]) => {
        const began = performance.now();
        try {
          return await request(...args);
        } finally {
          slowest.push({ request: name, ms: Math.round((performance.now() - began) * 10) / 10 });
          slowest.sort((a, b) => b.ms - a.ms);
          slowest.length = Math.min(KEPT, slowest.length);
        }
      };
    },
  });
}

async function frames(seconds = 1): Promise<{ readonly frames: number; readonly middle: number; readonly most: number; readonly longest: number }> {
  const lengths: number[] = [];
  const until = performance.now() + seconds * 1_000;
  for (let before = performance.now(); before < until;) {
    const now: number = await new Promise((drawn) => { requestAnimationFrame(drawn); });
    lengths.push(now - before);
    before = now;
  }
  lengths.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))] ?? 0) * 10) / 10;
  return { frames: lengths.length, middle: at(0.5), most: at(0.95), longest: at(1) };
}

async function seed(count: number): Promise<boolean> {
  const kind = useMirror.getState().timeline?.kinds[0]?.id ?? ('statement' as KindId);
  const now = nowText();
  const event = (index: number): TimelineEvent => ({
    id: newId('e') as EventId, title: `Seeded event ${index + 1}`, when: { edtf: `2022-01-${String((index % 31) + 1).padStart(2, '0')}` }, kind, status: 'reported',
    actors: [], places: [], tags: ['seeded'], citations: [], created: now, modified: now,
  });
  return requestEdit(`Seed ${count} events`, { type: 'batch', commands: Array.from({ length: count }, (_, index) => ({ type: 'add-event', event: event(index) })) });
}

const tools = {
  state: () => ({ document: useMirror.getState(), view: useView.getState(), preferences: usePreferences.getState() }),
  slow: (): readonly Timed[] => [...slowest],
  frames, seed,
  crash: (): void => { useShell.setState({ notices: [{ id: 'crash', tone: 'none' as never, title: 'Broken on purpose' }] }); },
};

declare global {
  interface Window {
    datelineDev?: typeof tools;
  }
}

export function offerTools(): void {
  trace(timed);
  window.datelineDev = tools;
}
