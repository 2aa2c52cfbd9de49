import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventOf } from '../layout/event-fixture';
import { arbitraryCommand, arbitraryTimeline } from '../testing/arbitrary-timeline';
import { applyCommand } from './apply-command';
import { checkCommand, checkEdit } from './check-command';
import { newTimeline } from './new-timeline';
import type { Command } from './commands';
import type { Citation, EventId, Kind, KindId, ParagraphId, Source, SourceId, Timeline, TimelineEvent } from './types';

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

const cite = (source: string, more: Partial<Citation> = {}): Citation => ({ source: source as SourceId, paragraph: 'p1' as ParagraphId, quote: { exact: 'x', prefix: '', suffix: '' }, ...more });
const source = (id: string): Source => ({ id: id as SourceId, title: id, mediaType: 'text/plain', sha256: '', paragraphs: [] });
const small: Timeline = {
  ...newTimeline('t1'), kinds: [{ id: 'meeting' as KindId, label: 'Meeting', color: '#111111' } as Kind], sources: [source('s1'), source('s2')],
  events: [eventOf('e1', '2022-01-24', { citations: [cite('s1'), cite('s2'), cite('s1', { note: 'n' })] }), eventOf('e2', '2022-01-24', { citations: [cite('s2')] }), eventOf('e3', '2022-01-24')],
};
const eventId = (id: string): EventId => id as EventId;

describe('a command', () => {
  it.each<readonly [string, Command, string, string]>([
    ['adds no event twice', { type: 'add-event', event: eventOf('e1', '2022') }, 'duplicate-record', 'e1'],
    ['adds no event of a batch twice', { type: 'batch', commands: ['e9', 'e2'].map((id) => ({ type: 'add-event', event: eventOf(id, '2022') })) }, 'duplicate-record', 'e2'],
    ['adds no source twice', { type: 'add-source', source: source('s2') }, 'duplicate-record', 's2'],
    ['adds no kind twice', { type: 'add-kind', kind: small.kinds[0]! }, 'duplicate-record', 'meeting'],
    ['changes no event that is gone', { type: 'patch-event', id: eventId('e9'), patch: {} }, 'no-such-record', 'e9'],
    ['changes no source that is gone', { type: 'patch-source', id: 's9' as SourceId, patch: {} }, 'no-such-record', 's9'],
    ['moves no source that is gone', { type: 'move-source', id: 's9' as SourceId, index: 0 }, 'no-such-record', 's9'],
    ['removes no source that is gone', { type: 'remove-source', id: 's9' as SourceId }, 'no-such-record', 's9'],
    ['changes no kind that is gone', { type: 'patch-kind', id: 'k9' as KindId, patch: { label: 'x' } }, 'no-such-record', 'k9'],
    ['removes no kind that is gone', { type: 'remove-kind', id: 'k9' as KindId }, 'no-such-record', 'k9'],
    ['removes no kind that an event has', { type: 'remove-kind', id: 'meeting' as KindId }, 'kind-in-use', 'Meeting'],
    ['hides no paragraph of another source', { type: 'set-paragraph-role', source: 's1' as SourceId, paragraph: 'p1' as ParagraphId, role: 'furniture' }, 'no-such-record', 'p1'],
    ['removes no event twice', { type: 'batch', commands: ['e3', 'e3'].map((id) => ({ type: 'remove-event', id: eventId(id) })) }, 'no-such-record', 'e3'],
    ['removes none of several where one is gone', { type: 'batch', commands: ['e3', 'e9'].map((id) => ({ type: 'remove-event', id: eventId(id) })) }, 'no-such-record', 'e9'],
  ])('%s', (_what, command, code, name) => {
    expect(applyCommand(small, command)).toMatchObject({ ok: false, failure: { code, subject: expect.stringContaining(name) as string } });
  });

  it('takes a source away with what cites it, and nothing else', () => {
    const result = applyCommand({ ...small, revision: 4 }, { type: 'remove-source', id: 's1' as SourceId });
    const after = result.ok ? result.value.timeline : small;
    expect(after.sources.map(({ id }) => id)).toEqual(['s2']);
    expect(after.events.map(({ citations, revision }) => [citations, revision])).toEqual([[[cite('s2')], 5], [[cite('s2')], undefined], [[], undefined]]);
    const back = result.ok ? applyCommand(after, result.value.inverse) : result;
    expect(back.ok && content(back.value.timeline)).toEqual(content(small));
  });

  it('changes the role of one paragraph of one source', () => {
    const paragraphs = ['p1', 'p2'].map((id) => ({ id: id as ParagraphId, text: id, role: 'body' as const }));
    const start = { ...small, sources: small.sources.map((one) => ({ ...one, paragraphs })) };
    const result = applyCommand(start, { type: 'set-paragraph-role', source: 's2' as SourceId, paragraph: 'p2' as ParagraphId, role: 'furniture' });
    expect(result.ok && result.value.timeline.sources.map((one) => one.paragraphs.map(({ role }) => role))).toEqual([['body', 'body'], ['body', 'furniture']]);
    const back = result.ok ? applyCommand(result.value.timeline, result.value.inverse) : result;
    expect(back.ok && content(back.value.timeline)).toEqual(content(start));
  });

  it('gives no record another id or revision', () => {
    const result = applyCommand(small, { type: 'patch-event', id: eventId('e3'), patch: { id: 'e8', revision: 70, title: 'New' } as never });
    expect(result.ok && result.value.timeline.events[2]).toMatchObject({ id: 'e3', revision: 1, title: 'New' });
    expect(result.ok && result.value.inverse).toEqual({ type: 'patch-event', id: 'e3', patch: { title: 'Event e3' } });
  });
});

const nested = (depth: number): unknown => Array.from({ length: depth }).reduce((inner) => ({ type: 'batch', commands: [inner] }), { type: 'remove-event', id: 'e1' });

describe('checkEdit', () => {
  const wrong = cite('s1', { when: { edtf: '31 Feb' } });
  it.each([
    ['an event', { type: 'add-event', event: eventOf('e9', '31 Feb') }],
    ['a citation of an event', { type: 'add-event', event: eventOf('e9', '2022', { citations: [cite('s1'), wrong] }) }],
    ['a citation in a patch', { type: 'patch-event', id: 'e1', patch: { citations: [cite('s1'), wrong] } }],
    ['a source that was published', { type: 'add-source', source: { ...source('s9'), published: '31 Feb' } }],
    ['a source that was retrieved', { type: 'add-source', source: { ...source('s9'), retrieved: '31 Feb' } }],
    ['a patch of a source that was published', { type: 'patch-source', id: 's1', patch: { published: '31 Feb' } }],
    ['a patch of a source that was retrieved', { type: 'patch-source', id: 's1', patch: { retrieved: '31 Feb' } }],
  ])('refuses the date of %s that is none, in a batch as well', (_, command) => {
    for (const one of [command, { type: 'batch', commands: [{ type: 'remove-event', id: 'e1' }, command] }])
      expect(checkEdit({ label: 'x', command: one })).toMatchObject({ ok: false, failure: { code: 'bad-command', message: expect.stringContaining('“31 Feb”') as string } });
    const good: unknown = JSON.parse(JSON.stringify(command).replaceAll('31 Feb', '2022-02'));
    expect(checkEdit({ label: 'x', command: good })).toEqual({ ok: true, value: { label: 'x', command: good } });
  });

  it('gives back label, merge key and every command of a batch', () => {
    const edit = { label: 'x'.repeat(200), mergeKey: 'k'.repeat(400), command: { type: 'batch', commands: [{ type: 'remove-event', id: 'e1' }, nested(3)] } };
    expect(checkEdit({ ...edit, more: 1 })).toEqual({ ok: true, value: edit });
  });

  it.each([
    ['a label that is too long', { label: 'x'.repeat(201), command: nested(0) }],
    ['a merge key that is too long', { label: 'x', mergeKey: 'k'.repeat(401), command: nested(0) }],
    ['a merge key that is no text', { label: 'x', mergeKey: 1, command: nested(0) }],
    ['batches nested deeper than any edit needs', { label: 'x', command: nested(5) }],
    ['a batch without a list', { label: 'x', command: { type: 'batch', commands: {} } }],

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
