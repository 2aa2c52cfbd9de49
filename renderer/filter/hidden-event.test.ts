import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId } from '../../core/timeline/types';
import { useMirror } from '../state/mirror';
import { useShell } from '../state/shell';
import { selectEvent, useView } from '../state/view';
import { setFilter, useFilter } from './filter-state';
import { followHidden } from './hidden-event';

const [MEETING, ALERT] = ['m' as EventId, 'a' as EventId];
const titles = (): readonly string[] => useShell.getState().notices.map(({ title }) => title);

describe('an event that the filter hides', () => {
  let stop: () => void;

  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    useMirror.setState({ timeline: { ...newTimeline('t1', 'Talks'), events: [eventOf(MEETING, '2022'), eventOf(ALERT, '2023', { kind: 'alert', title: 'Siren' })] } });
    useView.setState({ selectedEvent: null });
    setFilter({ kinds: ['meeting' as never] });
    stop = followHidden();
  });

  afterEach(() => {
    stop();
    setFilter({});
    useShell.setState({ notices: [] });
  });

  it('is said to be hidden when a person goes there, until they go to another', () => {
    selectEvent(ALERT);
    expect(titles()).toEqual(['The filter hides “Siren”.']);
    expect(useShell.getState().announcement.words).toBe('The filter hides “Siren”.');
    selectEvent(MEETING);
    expect(titles()).toEqual([]);
  });

  it('is shown by the answer of the message, which takes the filter off', () => {
    selectEvent(ALERT);
    const asked = useView.getState().revealEvent?.at ?? 0;
    const [notice] = useShell.getState().notices;
    expect(notice?.answer?.('show-all')).toBeNull();
    expect(useFilter.getState().filter).toEqual({});
    expect(useView.getState().revealEvent).toMatchObject({ event: ALERT });
    expect(useView.getState().revealEvent?.at).toBeGreaterThan(asked);
    expect(titles()).toEqual([]);
  });

  it('is not spoken of where it is only marked, nor where there is no filter', () => {
    selectEvent(ALERT, false);
    setFilter({});
    selectEvent(ALERT);
    expect(titles()).toEqual([]);
  });
});
