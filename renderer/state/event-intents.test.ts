import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import { ok } from '../../core/result';
import type { Edit } from '../../core/timeline/commands';
import { newTimeline } from '../../core/timeline/new-timeline';
import type { EventId } from '../../core/timeline/types';
import { keepOtherVersion } from './event-intents';
import { EMPTY_MIRROR, useMirror } from './mirror';
import { useShell } from './shell';

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
