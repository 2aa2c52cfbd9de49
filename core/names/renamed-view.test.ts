import { describe, expect, it } from 'vitest';
import type { LanesArrangement } from '../ipc-contract';
import { eventOf } from '../layout/event-fixture';
import { eventTable } from '../layout/event-table';
import { laneGroups } from '../layout/lane-groups';
import { BUILT_IN_KINDS } from '../timeline/new-timeline';
import { renamingOf } from './rename-names';
import { renamedLanes } from './renamed-view';

const NAMES = ['Ann', 'Ann B.', 'Bob'];
const lanes = (grouping: LanesArrangement['grouping'], collapsed: readonly string[], order: readonly string[] = []): LanesArrangement => ({ grouping, collapsed, order });
const change = (chosen: readonly string[], typed: string | null): ReturnType<typeof renamingOf> => renamingOf(NAMES, 'actors', new Set(chosen), typed);

describe('lanes of a name that was changed', () => {
  it('keep their place and stay folded, as outer and as inner lanes', () => {
    expect(renamedLanes(lanes(['person', 'place'], ['person:=Ann', 'person:=Ann B.', 'person:=Ann/place:=Bonn'], ['person:=Bob', 'person:=Ann']), change(['Ann'], 'Anna')))
      .toEqual(lanes(['person', 'place'], ['person:=Anna', 'person:=Ann B.', 'person:=Anna/place:=Bonn'], ['person:=Bob', 'person:=Anna']));
    expect(renamedLanes(lanes(['kind', 'person'], ['kind:=alert/person:=Ann', 'kind:=alert']), change(['Ann'], 'Anna'))).toEqual(lanes(['kind', 'person'], ['kind:=alert/person:=Anna', 'kind:=alert']));
  });

  it('leave the lane that is there already as it is, and go where the name does', () => {
    expect(renamedLanes(lanes(['person'], ['person:=Ann'], ['person:=Ann', 'person:=Bob']), change(['Ann'], 'Bob'))).toEqual(lanes(['person'], [], ['person:=Bob']));
    expect(renamedLanes(lanes(['person'], ['person:=Ann', 'person:-']), change(['Ann'], null))).toEqual(lanes(['person'], ['person:-']));
  });

  it('are the very same where no lane has the name', () => {
    const arranged = lanes(['place', 'kind'], ['place:=Ann'], ['place:=Bob']);
    expect(renamedLanes(arranged, change(['Ann'], 'Anna'))).toBe(arranged);
  });

  it('have the keys that lanes are made with', () => {
    const keysOf = (actor: string, grouping: LanesArrangement['grouping']): readonly string[] =>
      laneGroups(eventTable([eventOf('a', '2005', { actors: [actor], places: ['Bonn'] })]), grouping, { kinds: BUILT_IN_KINDS, sources: [] }).map(({ key }) => key);
    for (const grouping of [['person'], ['person', 'place'], ['kind', 'person']] as const) {
      expect(renamedLanes(lanes(grouping, keysOf('Ann', grouping)), change(['Ann'], 'Anna')).collapsed).toEqual(keysOf('Anna', grouping));
    }
  });
});
