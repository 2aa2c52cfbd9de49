/**
 * Which paragraphs events stand on, and how many events stand on each source.
 */
import { changedSpan } from '../../core/timeline/changed-span';
import type { ParagraphId, SourceId, TimelineEvent } from '../../core/timeline/types';

export interface Cited {
  readonly paragraphs: ReadonlySet<ParagraphId>;
  readonly events: number;
}

const NOTHING: Cited = { paragraphs: new Set(), events: 0 };

let last: { readonly events: readonly TimelineEvent[]; readonly bySource: ReadonlyMap<SourceId, Cited> } | null = null;

function countCited(events: readonly TimelineEvent[]): ReadonlyMap<SourceId, Cited> {
  const bySource = new Map<SourceId, { paragraphs: Set<ParagraphId>; events: number; lastEvent: TimelineEvent | null }>();
  for (const event of events) {
    for (const { source, paragraph } of event.citations) {
      let cited = bySource.get(source);
      if (cited === undefined) bySource.set(source, (cited = { paragraphs: new Set(), events: 0, lastEvent: null }));
      cited.paragraphs.add(paragraph);
      if (cited.lastEvent !== event) cited.events += 1;
      cited.lastEvent = event;
    }
  }
  return bySource;
}

const isSame = (a: Cited, b: Cited): boolean => a.events === b.events && a.paragraphs.size === b.paragraphs.size && [...a.paragraphs].every((id) => b.paragraphs.has(id));

/** Whether an edit left every citation as it was, as most do. */
function citesAlike(before: readonly TimelineEvent[], after: readonly TimelineEvent[]): boolean {
  const { from, beforeEnd, afterEnd } = changedSpan(before, after);
  if (beforeEnd !== afterEnd) return false;
  for (let index = from; index < afterEnd; index += 1) if (before[index]?.citations !== after[index]?.citations) return false;
  return true;
}

/** Counted once for a list of events, whoever asks; the same value as long as nothing about a source has changed. */
export function citedOf(events: readonly TimelineEvent[], source: SourceId): Cited {
  if (last !== null && last.events !== events && citesAlike(last.events, events)) last = { ...last, events };
  if (last?.events !== events) {
    const before = last?.bySource;
    const now = countCited(events);
    last = { events, bySource: new Map([...now].map(([id, cited]) => {
      const old = before?.get(id);
      return [id, old !== undefined && isSame(old, cited) ? old : cited];
    })) };
  }
  return last.bySource.get(source) ?? NOTHING;
}
