import { beforeEach, describe, expect, it } from 'vitest';
import { newTimeline } from '../../core/timeline/new-timeline';
import { useMirror } from '../state/mirror';
import { setFilter, useFilter } from './filter-state';

const MEETINGS = { words: 'talks' };

describe('the filter in force', () => {
  beforeEach(() => {
    useMirror.setState({ timeline: newTimeline('t1', 'One') });
    setFilter(MEETINGS);
  });

  it('stays while the document changes', () => {
    useMirror.setState({ timeline: { ...newTimeline('t1', 'Renamed'), revision: 7 } });
    expect(useFilter.getState().filter).toBe(MEETINGS);
  });

  it('goes with its document', () => {
    useMirror.setState({ timeline: newTimeline('t2', 'Two') });
    expect(useFilter.getState().filter).toEqual({});
  });
});
