import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import type { Timeline } from '../../core/timeline/types';
import { setFilter } from '../filter/filter-state';
import { useMirror } from './mirror';
import { spanOfEdtf } from '../../core/dates/when-span';
import { goToDate, goToDay, stepCitation, stepEvent } from './navigation';
import { useShell } from './shell';
import { useView } from './view';

// The focus is the page's, and there is none here.
const goToTimeline = vi.hoisted(() => vi.fn());
vi.mock('./focus-return', () => ({ followInText: () => undefined, goToTimeline, rememberFocus: () => undefined, mendFocus: () => undefined }));

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

describe('going to a day', () => {
  /** Days since 1970, of January 2022. */
  const january = (day: number): number => 18_992 + day;

  beforeEach(() => {
    useMirror.setState({ timeline: { events: EVENTS } as unknown as Timeline });
    useView.setState({ selectedEvent: 'late' as never, scrollToDay: null });
    setFilter({});
    goToTimeline.mockClear();
  });

  it('shows it, and the arrows go on from the first event that is shown from it on', () => {
    goToDay(january(21));
    expect(useView.getState()).toMatchObject({ selectedEvent: 'alert', scrollToDay: { day: january(21) } });
    expect(goToTimeline).toHaveBeenCalledOnce();
    setFilter({ kinds: ['meeting'] as never });
    goToDay(january(21));
    expect(selected()).toBe('late');
  });

  it('goes on from the last event where none comes after', () => {
    goToDay(january(20));
    expect(selected()).toBe('early');
    goToDay(january(26));
    expect(selected()).toBe('late');
  });
});

describe('going to a date that was typed', () => {
  const saidOf = (edtf: string): readonly (string | undefined)[] => {
    useShell.setState({ notices: [] });
    const span = spanOfEdtf(edtf);
    if (span === null) throw new Error(edtf);
    goToDate(span, edtf);
    return useShell.getState().notices.flatMap(({ title, detail }) => [title, detail]);
  };

  beforeEach(() => {
    useMirror.setState({ timeline: { events: EVENTS } as unknown as Timeline });
    setFilter({});
  });

  it('says that no event reaches as far, and which one is selected instead', () => {
    expect(saidOf('9999')).toEqual(['No event shown is that late: 9999', 'The last one is selected.']);
    expect(selected()).toBe('late');
    expect(saidOf('-0043')).toEqual(['No event shown is that early: -0043', 'The first one is selected.']);
    expect(selected()).toBe('early');
  });

  it('says nothing of a day between two events, of a year that they are in, or after one that goes on', () => {
    expect([...saidOf('2022-01-21'), ...saidOf('2022'), ...saidOf('2022-01')]).toEqual([]);
    useMirror.setState({ timeline: { events: [...EVENTS, eventOf('open', '2022-01-26/..')] } as unknown as Timeline });
    expect(saidOf('9999')).toEqual([]);
  });
});

describe('stepping from citation to citation', () => {
  const cited = (...paragraphs: readonly string[]): void => {
    const citations = paragraphs.map((paragraph) => ({ source: 's1', paragraph, quote: { exact: '', prefix: '', suffix: '' } }));
    useMirror.setState({ timeline: { events: [eventOf('e', '2022', { citations: citations as never })], sources: [] } as unknown as Timeline });
    useView.setState({ selectedEvent: 'e' as never, selectedSource: 's1' as never, selectedParagraph: null });
  };
  const reached = (...steps: readonly (1 | -1)[]): readonly unknown[] => steps.map((step) => { stepCitation(step); return useView.getState().selectedParagraph; });

  it('comes past a paragraph that is cited twice', () => {
    cited('p1', 'p1', 'p2');
    expect(reached(1, 1, 1)).toEqual(['p1', 'p2', 'p1']);
    cited('p1', 'p2', 'p1', 'p3');
    expect(reached(1, 1, 1, -1, -1)).toEqual(['p1', 'p2', 'p3', 'p2', 'p1']);
  });
});
