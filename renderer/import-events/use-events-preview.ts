import { useEffect, useState } from 'react';
import type { EventsPreview } from '../../core/interchange/events-preview';
import type { TableMapping } from '../../core/interchange/propose-mapping';
import type { Failure } from '../../core/result';
import { bridge } from '../bridge';

export interface EventsPreviewState {
  readonly shown: EventsPreview | null;
  readonly failure: Failure | null;
  readonly isReading: boolean;
  /** How far, 0 to 100; null while unknown. */
  readonly percent: number | null;
}

/** The preview of a file by a mapping; the one before stays in sight until the next is there. */
export function useEventsPreview(handle: string, mapping: TableMapping | null): EventsPreviewState {
  const [state, setState] = useState<EventsPreviewState>({ shown: null, failure: null, isReading: true, percent: null });
  useEffect(() => {
    let isOver = false;
    setState((before) => ({ ...before, isReading: true, percent: null }));
    const stopListening = bridge().on('eventsRead', (read) => {
      if (read.handle === handle && read.total > 0) setState((before) => ({ ...before, percent: Math.min(100, Math.round((100 * read.done) / read.total)) }));
    });
    void bridge().readEvents(handle, mapping).then((result) => {
      if (isOver) return;
      if (result.ok) setState({ shown: result.value, failure: null, isReading: false, percent: null });
      else if (result.failure.code !== 'import-cancelled') setState({ shown: null, failure: result.failure, isReading: false, percent: null });
    });
    return () => { isOver = true; stopListening(); };
  }, [handle, mapping]);
  return state;
}
