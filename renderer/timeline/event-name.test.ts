import { afterEach, describe, expect, it } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import type { Kind, TimelineEvent } from '../../core/timeline/types';
import { speak, wordsOf } from '../../core/words/words';
import { eventName } from './event-name';

const MEETING = { id: 'meeting', label: 'Meeting', color: 'meeting', icon: 'users', shape: 'circle' } as unknown as Kind;
const named = (event: TimelineEvent, zone: string | null = null): string => eventName(event, { kind: MEETING, zone });

describe('the name of an event', () => {
  afterEach(async () => { speak(await wordsOf('en')); });

  it('says the year, so that events of the same day in other years are told apart', () => {
    expect(named(eventOf('a', '1945-01-24', { title: 'Talks' }))).toBe('Wed 24 Jan 1945, Meeting, Talks, no source');
    expect(named(eventOf('b', '2022-01-24', { title: 'Talks' }))).toBe('Mon 24 Jan 2022, Meeting, Talks, no source');
    expect(named(eventOf('c', '2022-01-24T15:30', { title: 'Call' }))).toBe('Mon 24 Jan 2022, 15:30, Meeting, Call, no source');
  });

  it('says once what a date is unsure of, and the part of the day that stands for its hours', () => {
    expect(named(eventOf('a', '2022-01-24~', { title: 'Talks' }))).toBe('about 24 Jan 2022, Meeting, Talks, no source');
    const afternoon = eventOf('b', '2022-01-24T12:00/2022-01-24T18:00', { title: 'Talks' });
    expect(named({ ...afternoon, when: { ...afternoon.when, text: 'Monday afternoon' } })).toBe('Mon 24 Jan 2022, 12:00–18:00, Afternoon, Meeting, Talks, no source');
  });

  it('says what is planned, disputed or confidential', () => {
    expect(named(eventOf('a', '2022-01-24', { title: 'Vote', status: 'planned', confidential: true }))).toBe('Mon 24 Jan 2022, Meeting, planned, confidential, Vote, no source');
  });

  it('says a time by the clocks that are shown, where that is, and what was stated', () => {
    const call = eventOf('a', '2022-01-24T15:30', { title: 'Call' });
    const there = named({ ...call, when: { ...call.when, zone: 'America/New_York' } }, 'Europe/Berlin');
    expect(there).toMatch(/^Mon 24 Jan 2022, 21:30 in Berlin, Converted\. Stated as Mon 24 Jan 2022, 15:30 in New York\.[^,]*, Meeting, Call/);
  });

  it('speaks German', async () => {
    speak(await wordsOf('de'));
    expect(named(eventOf('a', '2022-01-24', { title: 'Vote', status: 'planned' }))).toMatch(/^Mo\.?,? 24\. Jan\. 2022, Meeting, geplant, Vote, /);
  });
});
