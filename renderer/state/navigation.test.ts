import { beforeEach, describe, expect, it } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import type { Timeline } from '../../core/timeline/types';
import { setFilter } from '../filter/filter-state';
import { useMirror } from './mirror';
import { stepEvent } from './navigation';
import { useView } from './view';

const EVENTS = [eventOf('late', '2022-01-25'), eventOf('early', '2022-01-20'), eventOf('alert', '2022-01-22', { kind: 'alert' })];
const selected = (): string | null => useView.getState().selectedEvent;
const stepped = (...steps: readonly (1 | -1)[]): readonly (string | null)[] => steps.map((step) => { stepEvent(step); return selected(); });

describe('stepping from event to event', () => {
  beforeEach(() => {
    useMirror.setState({ timeline: { events: EVENTS } as unknown as Timeline });
    useView.setState({ selectedEvent: null });
    setFilter({});
  });

  it('goes by date and stays at the ends', () => {
    expect(stepped(1, 1, 1, 1)).toEqual(['early', 'alert', 'late', 'late']);
    expect(stepped(-1, -1, -1)).toEqual(['alert', 'early', 'early']);
  });

  it('passes over what the filter hides, and begins anew where the selected event is hidden', () => {
    setFilter({ kinds: ['meeting'] as never });
    expect(stepped(1, 1, -1)).toEqual(['early', 'late', 'early']);
    useView.setState({ selectedEvent: EVENTS[2]?.id ?? null });
    expect(stepped(-1)).toEqual(['late']);
  });
});
