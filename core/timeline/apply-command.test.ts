import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { arbitraryCommand, arbitraryTimeline } from '../testing/arbitrary-timeline';
import { applyCommand } from './apply-command';
import { checkCommand, checkEdit } from './check-command';
import { newTimeline } from './new-timeline';
import type { Command } from './commands';
import type { EventId, Timeline, TimelineEvent } from './types';

/** Without revision stamps, which only ever grow. */
const content = (timeline: Timeline): unknown =>
  JSON.parse(JSON.stringify(timeline, (key, value: unknown) => (key === 'revision' || key === 'structureRevision' ? undefined : value)));

describe('applyCommand', () => {
  it('is undone by its inverse and redone by the inverse of that', () => {
    fc.assert(fc.property(arbitraryTimeline, fc.array(arbitraryCommand, { maxLength: 6 }), (start, commands) => {
      let timeline = start;
      for (const command of commands) {
        const forward = applyCommand(timeline, command);
        if (!forward.ok) continue;
        const back = applyCommand(forward.value.timeline, forward.value.inverse);
        if (!back.ok) throw new Error(`the inverse of ${command.type} was refused: ${back.failure.message}`);
        expect(content(back.value.timeline)).toEqual(content(timeline));
        const again = applyCommand(back.value.timeline, back.value.inverse);
        expect(again.ok && content(again.value.timeline)).toEqual(content(forward.value.timeline));
        timeline = forward.value.timeline;
      }
    }), { numRuns: 300 });
  });

  it('leaves a relation to an event that is not there, as a merge can, when the event comes and goes again', () => {
    const event = (id: string): TimelineEvent => ({ ...eventOf(id, '2022-01-24'), id: id as EventId });
    const start: Timeline = { ...newTimeline('t1'), events: [{ ...event('e0'), relations: [{ type: 'causes', event: 'e2' as EventId }] }] };
    const add = (id: string): Command => ({ type: 'add-event', event: event(id), index: 0 });
    for (const command of [add('e2'), { type: 'batch', commands: [add('e2'), { ...add('e3'), index: 1 } as Command] } satisfies Command]) {
      const forward = applyCommand(start, command);
      const back = forward.ok ? applyCommand(forward.value.timeline, forward.value.inverse) : forward;
      expect(back.ok && content(back.value.timeline)).toEqual(content(start));
      const again = back.ok ? applyCommand(back.value.timeline, back.value.inverse) : back;
      expect(again.ok && content(again.value.timeline)).toEqual(forward.ok && content(forward.value.timeline));
    }
  });

  it('counts one revision a command and changes nothing in place', () => {
    fc.assert(fc.property(arbitraryTimeline, arbitraryCommand, (timeline, command) => {
      const before = JSON.stringify(timeline);
      const result = applyCommand(timeline, command);
      if (result.ok) expect(result.value.timeline.revision).toBe(timeline.revision + 1);
      expect(JSON.stringify(timeline)).toBe(before);
    }));
  });

  it('passes its own check, inverse included', () => {
    fc.assert(fc.property(arbitraryTimeline, arbitraryCommand, (timeline, command) => {
      expect(checkCommand(command).ok).toBe(true);
      const result = applyCommand(timeline, command);
      if (result.ok) expect(checkCommand(result.value.inverse)).toMatchObject({ ok: true });
    }));
  });

  it('adds 20,000 events in one batch without going over the list for each', () => {
    const start = newTimeline('t');
    const many = Array.from({ length: 20_000 }, (_, index) => ({ type: 'add-event', event: { id: `e${index}`, title: `${index}` } }) as never);
    const result = applyCommand(start, { type: 'batch', commands: many });
    if (!result.ok) throw new Error(result.failure.message);
    expect(result.value.timeline.events.length).toBe(20_000);
    const back = applyCommand(result.value.timeline, result.value.inverse);
    expect(back.ok && back.value.timeline.events.length).toBe(0);
    const again = back.ok ? applyCommand(back.value.timeline, back.value.inverse) : back;
    expect(again.ok && content(again.value.timeline)).toEqual(content(result.value.timeline));
    const twice = applyCommand(start, { type: 'batch', commands: [many[0]!, many[0]!] });
    expect(twice).toMatchObject({ ok: false, failure: { code: 'duplicate-record' } });
  });
});

describe('checkEdit', () => {
  it.each([
    ['no label', { command: { type: 'remove-event', id: 'e1' } }],
    ['an unknown command', { label: 'x', command: { type: 'format-disk' } }],
    ['an unknown field in a patch', { label: 'x', command: { type: 'patch-event', id: 'e1', patch: { revision: 9 } } }],
    ['a date that is none', { label: 'x', command: { type: 'patch-event', id: 'e1', patch: { when: { edtf: '31 Feb' } } } }],
    ['a required field set to null', { label: 'x', command: { type: 'patch-event', id: 'e1', patch: { title: null } } }],
    ['batches in batches in batches', { label: 'x', command: Array.from({ length: 9 }).reduce<unknown>((inner) => ({ type: 'batch', commands: [inner] }), { type: 'batch', commands: [] }) }],
    ['null', null],
  ])('refuses %s', (_, edit) => {
    expect(checkEdit(edit)).toMatchObject({ ok: false, failure: { code: 'bad-command' } });
  });
});
