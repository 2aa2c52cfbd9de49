import { beforeEach, describe, expect, it } from 'vitest';
import { eventOf } from '../../core/layout/event-fixture';
import { renamingOf, renameCommand, type Renaming } from '../../core/names/rename-names';
import { applyCommand } from '../../core/timeline/apply-command';
import type { Command } from '../../core/timeline/commands';
import { newTimeline } from '../../core/timeline/new-timeline';
import { setFilter, useFilter } from '../filter/filter-state';
import { useMirror } from '../state/mirror';
import { FIRST_LANES, useView } from '../state/view';
import { followNames } from './follow-names';

const filtered = (): readonly string[] | undefined => useFilter.getState().filter.actors;
const folded = (): readonly string[] => useView.getState().lanes.collapsed;

/** Puts a command into the mirror; the answer is what takes it back. */
function apply(command: Command | null): Command {
  const { timeline } = useMirror.getState();
  if (timeline === null || command === null) throw new Error('There is nothing to do.');
  const applied = applyCommand(timeline, command);
  if (!applied.ok) throw new Error(applied.failure.message);
  useMirror.setState({ timeline: applied.value.timeline });
  return applied.value.inverse;
}

/** The change with what follows it, and what takes it back. */
function change(name: string, typed: string | null): { readonly command: Command; readonly back: Command } {
  const timeline = useMirror.getState().timeline ?? newTimeline('t');
  const asked: Renaming = renamingOf([...new Set(timeline.events.flatMap(({ actors }) => actors))], 'actors', new Set([name]), typed);
  const command = renameCommand(timeline, asked, '2026-12-01T00:00:00.000Z');
  const back = apply(command);
  followNames(asked);
  if (command === null) throw new Error('There is nothing to do.');
  return { command, back };
}

describe('a filter and lanes by name', () => {
  beforeEach(() => {
    useMirror.setState({ timeline: null });
    useMirror.setState({ timeline: { ...newTimeline('t'), events: [eventOf('a', '2005', { actors: ['Ann', 'Bob'] }), eventOf('b', '2006', { actors: ['Bob'] })] } });
    setFilter({ actors: ['Ann'] });
    useView.setState({ lanes: { ...FIRST_LANES, grouping: ['person'], collapsed: ['person:=Ann'] } });
  });

  it('go along with a name, back with its undo, and along again', () => {
    const { command, back } = change('Ann', 'Anna');
    expect([filtered(), folded()]).toEqual([['Anna'], ['person:=Anna']]);
    apply(back);
    expect([filtered(), folded()]).toEqual([['Ann'], ['person:=Ann']]);
    apply(command);
    expect([filtered(), folded()]).toEqual([['Anna'], ['person:=Anna']]);
  });

  it('go back through several changes of the same name', () => {
    const first = change('Ann', 'Anna');
    const second = change('Anna', 'Annie');
    expect(filtered()).toEqual(['Annie']);
    apply(second.back);
    expect(filtered()).toEqual(['Anna']);
    apply(first.back);
    expect(filtered()).toEqual(['Ann']);
    expect(folded()).toEqual(['person:=Ann']);
  });

  it('know the name no more when it is gone, and again when it is back', () => {
    const { back } = change('Ann', null);
    expect([useFilter.getState().filter, folded()]).toEqual([{}, []]);
    apply(back);
    expect([filtered(), folded()]).toEqual([['Ann'], ['person:=Ann']]);
  });

  it('stay as the person chose them since', () => {
    const { back } = change('Ann', 'Bob');
    expect([filtered(), folded()]).toEqual([['Bob'], []]);
    setFilter({ words: 'gas' });
    apply(back);
    expect(useFilter.getState().filter).toEqual({ words: 'gas' });
    expect(folded()).toEqual(['person:=Ann']);
  });
});
