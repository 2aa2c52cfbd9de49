/**
 * Random timelines and commands for property tests.
 *
 * Only tests import this; lint keeps it out of the rooms.
 */
import fc from 'fast-check';
import type { Command } from '../timeline/commands';
import { newTimeline } from '../timeline/new-timeline';
import { RELATION_TYPES, type Citation, type EventId, type KindId, type ParagraphId, type Source, type SourceId, type Timeline, type TimelineEvent } from '../timeline/types';

const EDTFS = ['2022-01-24', '2022-01-24~', '-0043', '1834-21', '2022-01-24T12:00/2022-01-24T18:00', '2022-01-11/2022-01-25', '[..2022-03-02]', '156X', '2022-01-24/..'] as const;

export const arbitraryEdtf = fc.constantFrom(...EDTFS);

const text = fc.oneof(fc.string({ maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', '"', '\\', '\u2028', '👩‍🚀', 'שלום'));

const arbitraryCitation: fc.Arbitrary<Citation> = fc.record({
  source: fc.constantFrom('s1' as SourceId, 's2' as SourceId),
  paragraph: fc.constantFrom('p1' as ParagraphId, 'p2' as ParagraphId),
  quote: fc.record({ exact: text, prefix: text, suffix: text }),
}, { noNullPrototype: true });

export const arbitraryEvent = (id: string): fc.Arbitrary<TimelineEvent> =>
  fc.record({
    id: fc.constant(id as EventId),
    title: text,
    when: arbitraryEdtf.map((edtf) => ({ edtf })),
    kind: fc.constantFrom('meeting' as KindId, 'alert' as KindId, 'statement' as KindId),
    status: fc.constantFrom('reported' as const, 'planned' as const, 'disputed' as const),
    actors: fc.array(text, { maxLength: 3 }),
    places: fc.array(text, { maxLength: 2 }),
    tags: fc.array(text, { maxLength: 2 }),
    citations: fc.array(arbitraryCitation, { maxLength: 3 }),
    created: fc.constant('2026-01-01T00:00:00.000Z'),
    modified: fc.constant('2026-01-01T00:00:00.000Z'),
    description: text,
  }, { requiredKeys: ['id', 'title', 'when', 'kind', 'status', 'actors', 'places', 'tags', 'citations', 'created', 'modified'], noNullPrototype: true });

const arbitrarySource = (id: string): fc.Arbitrary<Source> =>
  fc.record({
    id: fc.constant(id as SourceId),
    title: text,
    published: arbitraryEdtf,
    mediaType: fc.constant('text/plain'),
    sha256: fc.constant('0'.repeat(64)),
    paragraphs: fc.array(text, { maxLength: 4 }).map((list) => list.map((one, index) => ({ id: `p${index + 1}` as ParagraphId, text: one, role: 'body' as const }))),
  }, { requiredKeys: ['id', 'title', 'mediaType', 'sha256', 'paragraphs'], noNullPrototype: true });

/** Events e0… and sources s1…, so that commands find something to act on. */
export const arbitraryTimeline: fc.Arbitrary<Timeline> = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2 }), text)
  .chain(([events, sources, title]) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: events }, (_, index) => arbitraryEvent(`e${index}`))),
      fc.tuple(...Array.from({ length: sources }, (_, index) => arbitrarySource(`s${index + 1}`))),
    ).map(([eventList, sourceList]): Timeline => ({ ...newTimeline('t1', title), events: eventList, sources: sourceList })));

const anyEvent = fc.integer({ min: 0, max: 5 }).map((index) => `e${index}` as EventId);
const anySource = fc.integer({ min: 1, max: 2 }).map((index) => `s${index}` as SourceId);

const singleCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 8 }), fc.nat(6)).chain(([id, index]) => arbitraryEvent(`e${id}`).map((event): Command => ({ type: 'add-event', event, index }))),
  fc.tuple(anyEvent, text, fc.option(text, { nil: null })).map(([id, title, description]): Command => ({ type: 'patch-event', id, patch: { title, description } })),
  anyEvent.map((id): Command => ({ type: 'remove-event', id })),
  fc.tuple(anySource, text, fc.option(text, { nil: null })).map(([id, title, note]): Command => ({ type: 'patch-source', id, patch: { title, note } })),
  anySource.map((id): Command => ({ type: 'remove-source', id })),
  fc.tuple(anySource, fc.nat(3)).map(([id, index]): Command => ({ type: 'move-source', id, index })),
  text.map((name): Command => ({ type: 'patch-timeline', patch: { filters: [{ id: 'f1', name, filter: { words: name } }], acceptedFindings: null } })),
  fc.tuple(anyEvent, fc.array(fc.record({ type: fc.constantFrom(...RELATION_TYPES), event: anyEvent }, { noNullPrototype: true }), { maxLength: 3 }))
    .map(([id, relations]): Command => ({ type: 'patch-event', id, patch: { relations: relations.length === 0 ? null : relations } })),
  anySource.map((source): Command => ({ type: 'set-paragraph-role', source, paragraph: 'p1' as ParagraphId, role: 'furniture' })),
  text.map((title): Command => ({ type: 'patch-timeline', patch: { title } })),
  text.map((fingerprint): Command => ({ type: 'dismiss', fingerprint })),
  fc.constant<Command>({ type: 'remove-kind', id: 'alert' as KindId }),
);

export const arbitraryCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: singleCommand },
  { weight: 1, arbitrary: fc.array(singleCommand, { maxLength: 4 }).map((commands): Command => ({ type: 'batch', commands })) },
);
