import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import { ok } from '../../core/result';
import type { Edit } from '../../core/timeline/commands';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId } from '../../core/timeline/types';
import { setFilter } from '../filter/filter-state';
import { deleteEvent, editEvent, keepOtherVersion } from './event-intents';
import { EMPTY_MIRROR, useMirror } from './mirror';
import { useShell } from './shell';
import { selectEvent, useView } from './view';

let asked: Edit[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('window', { dateline: { edit: (edit: Edit) => { asked.push(edit); return Promise.resolve(ok({ revision: 0 })); } } });
  useMirror.setState({ ...EMPTY_MIRROR, timeline: { ...newTimeline('t1', 'Shared'), events: [eventOf('a', '2022', { title: 'Theirs', tags: ['x', 'other version'] }), eventOf('b', '2023')] } }, true);
});

describe('what another program wrote where something is being typed', () => {
  it('is kept as a second event right after the first, tagged as a merge tags it, and said', async () => {
    await keepOtherVersion('a' as EventId, 'title', 'Theirs');
    expect(asked).toMatchObject([{ command: { type: 'add-event', index: 1, event: { title: 'Theirs', when: { edtf: '2022' }, tags: ['x', 'other version'] } } }]);
    expect(asked[0]?.command.type === 'add-event' && asked[0].command.event.id).not.toBe('a');
    expect(useShell.getState().notices.map(({ title }) => title)).toEqual(['Event “Theirs”: its title changed in both places. It is kept twice, one after the other.']);
  });
});

describe('deleting the selected event', () => {
  const SELECTED = 'five' as EventId;
  const [meeting, alert] = ['meeting', 'alert'].map((kind) => ({ kind }));
  const EVENTS = [eventOf('two', '2022-01-02', alert), eventOf('five', '2022-01-05', alert), eventOf('six', '2022-01-06', meeting), eventOf('nine', '2022-01-09', alert), eventOf('ten', '2022-01-10', meeting)];

  /** What is selected after the deletion of five, of which only `ids` are there. */
  async function selectedAmong(ids: readonly string[]): Promise<string | null> {
    useMirror.setState({ timeline: { ...newTimeline('t1', 'Alerts'), events: EVENTS.filter(({ id }) => ids.includes(id)) } });
    setFilter({ kinds: ['alert' as never] });
    selectEvent(SELECTED);
    await deleteEvent(SELECTED);
    return useView.getState().selectedEvent;
  }

  it('selects the next of those that the filter shows, else the one before, never one that is hidden', async () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    expect(await selectedAmong(['two', 'five', 'six', 'nine', 'ten'])).toBe('nine');
    expect(await selectedAmong(['two', 'five', 'six', 'ten'])).toBe('two');
    expect(await selectedAmong(['five', 'six', 'ten'])).toBeNull();
    setFilter({});
  });
});

describe('editing an event', () => {
  it('asks for the field of its title, and says why not where nothing can be changed', () => {
    useView.setState({ inspectorOpen: false, focusField: null });
    useMirror.setState({ readOnly: true, saveState: { type: 'read-only', reason: 'another program has it' } });
    editEvent('a' as EventId);
    expect(useView.getState()).toMatchObject({ selectedEvent: 'a', inspectorOpen: true, focusField: null });
    expect(useShell.getState().announcement.words).toBe('Read only: another program has it');
    useMirror.setState({ readOnly: false });
    editEvent('a' as EventId);
    expect(useView.getState().focusField?.field).toBe('title');
  });
});
