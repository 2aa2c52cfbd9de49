/** The Chronology as the app has it: jumps to dates, and scrolling. */
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/newsreader/index.css';
import '../../../renderer/style/tokens.css';
import '../../../renderer/style/base.css';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { dayOf } from '../../../core/dates/calendar';
import type { TimelineEvent } from '../../../core/timeline/types';
import { SEEDED_KINDS, seededEvents } from '../../../renderer/gallery/seeded-events';
import { Chronology, type ChronologyActions } from '../../../renderer/timeline/chronology';
import { chronologyOf } from '../../../renderer/timeline/timeline-layout';
import { eventDays, frames, nextFrame, type FrameFigures } from './contender';

export interface ChronologyFigures {
  readonly firstPaintMs: number;
  readonly jumpP95Ms: number;
  readonly jumpWorstMs: number;
  readonly scroll: FrameFigures;
  readonly empty: FrameFigures;
}

const nothing = (): void => undefined;
const ACTIONS: ChronologyActions = { onSelect: nothing, onSelectMany: nothing, onWalk: nothing, onExtend: nothing, onHover: nothing, onDelete: nothing, onMenu: nothing, onVisibleDays: nothing, onCitation: nothing, onAccept: nothing, onEdit: nothing, onDismiss: nothing };
const WORDS = { citationLabel: () => '¶1', sourceTitle: () => 'Wire report', reading: () => null };
const NOBODY: ReadonlySet<never> = new Set<never>();
/** Dates jumped to, spread over all. */
const JUMPS = 60;
const SCROLL_PX_PER_RUN = 24_000;

let jump: (request: { readonly day: number }) => void = nothing;

function Page({ events }: { readonly events: readonly TimelineEvent[] }) {
  const layout = useMemo(() => chronologyOf(events), [events]);
  const [request, setRequest] = useState<{ readonly day: number } | null>(null);
  jump = (next) => { flushSync(() => { setRequest(next); }); };
  return <Chronology layout={layout} kinds={SEEDED_KINDS} selected={null} many={NOBODY} cursor={null} words={WORDS} actions={ACTIONS} scrollToDay={request} reveal={null} isPartial={false} />;
}

Object.assign(window, {
  measureChronology: async (count: number): Promise<ChronologyFigures> => {
    const events = seededEvents({ count });
    const root = document.getElementById('root');
    if (root === null) throw new Error('The page has no #root.');
    root.style.display = 'flex';
    await document.fonts.ready;
    await nextFrame();
    const started = performance.now();
    const reactRoot = createRoot(root);
    flushSync(() => { reactRoot.render(<Page events={events} />); });
    await nextFrame();
    const firstPaintMs = (await nextFrame()) - started;
    const empty = await frames(nothing);
    const jumps: number[] = [];
    for (let turn = 0; turn < JUMPS; turn += 1) {
      const day = dayOf(2021, 11, 1) + Math.floor(((turn * 7_919) % 1_000) * (eventDays(count) / 1_000));
      await nextFrame();
      const asked = performance.now();
      jump({ day });
      // Forced layout is part of the price.
      document.querySelector('.chronology')?.getBoundingClientRect();
      jumps.push(performance.now() - asked);
    }
    jumps.sort((a, b) => a - b);
    const scroller = document.querySelector('.chronology');
    if (scroller === null) throw new Error('No chronology.');
    scroller.scrollTop = 0;
    await nextFrame();
    const scroll = await frames((share) => { scroller.scrollTop = share * SCROLL_PX_PER_RUN; });
    return { firstPaintMs, jumpP95Ms: jumps[Math.floor(jumps.length * 0.95)] ?? 0, jumpWorstMs: jumps[jumps.length - 1] ?? 0, scroll, empty };
  },
});
