import { describe, expect, it } from 'vitest';
import { cleanEdit } from './clean-edit';
import type { Command } from './commands';
import { newTimeline } from './new-timeline';
import type { EventId, Kind, SourceId, TimelineEvent } from './types';

const cleaned = (command: Command): Command => cleanEdit({ command, label: 'Edit' }).command;
const quote = { exact: '\u202eseviL 3\u202c', prefix: '\u200f', suffix: '' };
const event: TimelineEvent = {
  id: 'e1' as EventId, title: 'Talks \u202e3202\u202c in \u2066Geneva\u2069', when: { edtf: '2022', text: '\u200f2022' }, kind: 'meeting' as TimelineEvent['kind'], status: 'reported',
  actors: ['Anna', 'An\u200ena', '\u202b'], places: ['\u200fGeneva'], tags: ['a\u2068b'], citations: [{ source: 's1', paragraph: 'p1', quote }] as unknown as TimelineEvent['citations'], created: '', modified: '',
};

describe('an edit that enters', () => {
  it('has titles and names that read as they are, each name once', () => {
    expect(cleaned({ type: 'add-event', event })).toMatchObject({ event: { title: 'Talks 3202 in Geneva', actors: ['Anna'], places: ['Geneva'], tags: ['ab'] } });
    expect(cleaned({ type: 'batch', commands: [{ type: 'patch-event', id: event.id, patch: { title: 'A\u202dB', actors: ['B\u200f'] } }] })).toEqual({ type: 'batch', commands: [{ type: 'patch-event', id: event.id, patch: { title: 'AB', actors: ['B'] } }] });
    expect(cleaned({ type: 'patch-timeline', patch: { title: '\u202eesaC' } })).toEqual({ type: 'patch-timeline', patch: { title: 'esaC' } });
    expect(cleaned({ type: 'patch-source', id: 's1' as SourceId, patch: { title: 'R\u2067eport', author: 'An\u200ena', publisher: 'Wi\u202ere', note: null } })).toEqual({ type: 'patch-source', id: 's1', patch: { title: 'Report', author: 'Anna', publisher: 'Wire', note: null } });
    const kind = newTimeline('t', 'T').kinds[0] as Kind;
    expect(cleaned({ type: 'add-kind', kind: { ...kind, label: 'He\u200earing' } })).toEqual({ type: 'add-kind', kind: { ...kind, label: 'Hearing' } });
    expect(cleaned({ type: 'patch-kind', id: kind.id, patch: { label: '\u2066Hearing' } })).toEqual({ type: 'patch-kind', id: kind.id, patch: { label: 'Hearing' } });
  });

  it('keeps what the title of a right-to-left text begins with, the words of its source and of a date, and a clean edit as it is', () => {
    const title = '\u200fNATO \u05e2\u05d3\u05db\u05d5\u05df';
    expect(cleaned({ type: 'patch-event', id: event.id, patch: { title } })).toEqual({ type: 'patch-event', id: event.id, patch: { title } });
    expect(cleaned({ type: 'add-event', event })).toMatchObject({ event: { when: event.when, citations: event.citations } });
    const clean: Command = { type: 'patch-event', id: event.id, patch: { title: 'Talks', actors: ['Anna', 'Anna'], kind: event.kind } };
    expect(cleaned(clean)).toEqual(clean);
  });
});
