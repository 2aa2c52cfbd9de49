import { beforeEach, describe, expect, it } from 'vitest';
import { LANE_KEYS_LIMIT, LANE_KEY_LENGTH } from '../../core/ipc-contract';
import type { EventId } from '../../core/timeline/types';
import { FIRST_LANES, FIRST_VIEW, remembered, selectEvent, useView } from './view';

beforeEach(() => { useView.setState(FIRST_VIEW, true); });

describe('selectEvent', () => {
  it('brings the event into view, also when it is asked for twice', () => {
    selectEvent('e1' as EventId);
    const first = useView.getState().revealEvent;
    selectEvent('e1' as EventId);
    const second = useView.getState().revealEvent;
    expect([first?.event, second?.event, second?.at === first?.at]).toEqual(['e1', 'e1', false]);
  });

  it('leaves the view where it is when nothing is selected, or when told to', () => {
    selectEvent('e1' as EventId, false);
    expect(useView.getState()).toMatchObject({ selectedEvent: 'e1', revealEvent: null });
    selectEvent(null);
    expect(useView.getState()).toMatchObject({ selectedEvent: null, revealEvent: null });
  });
});

describe('remembered', () => {
  it('leaves lanes out that nobody arranged', () => {
    expect(remembered(FIRST_VIEW)).not.toHaveProperty('lanes');
    expect(remembered({ ...FIRST_VIEW, lanes: { ...FIRST_LANES } }).lanes).toEqual(FIRST_LANES);
  });

  it('keeps what main takes of the lanes: no key that is too long, and of too many the last', () => {
    const [longest, tooLong] = ['x'.repeat(LANE_KEY_LENGTH), 'x'.repeat(LANE_KEY_LENGTH + 1)];
    const many = Array.from({ length: LANE_KEYS_LIMIT + 1 }, (_, index) => `lane ${index}`);
    const { lanes } = remembered({ ...FIRST_VIEW, lanes: { ...FIRST_LANES, collapsed: [tooLong, longest], order: many } });
    expect(lanes?.collapsed).toEqual([longest]);
    expect(lanes?.order).toEqual(many.slice(1));
  });
});
