/**
 * What the parser answered about a file of events, checked like anything else from outside.
 */
import { Type, type TSchema } from 'typebox';
import { parseEdtf } from '../../core/dates/edtf';
import { COLUMN_LIMIT } from '../../core/interchange/csv-text';
import { EVENT_LIMIT, type ImportedEvent, type ImportProblem } from '../../core/interchange/imported-events';
import { PREVIEW_ROWS, type EventsReading } from '../../core/interchange/read-events';
import { failTelling, ok, type Result } from '../../core/result';
import { NAME_LIMIT, NAMES_LIMIT, TEXT_LIMIT, TITLE_LIMIT } from '../../core/timeline/field-limits';
import { EVENT_STATUSES, type When } from '../../core/timeline/types';
import { validatorOf } from '../../core/validator';
import { MappingShape } from '../ipc/mapping-shape';
import { words } from '../../core/words/words';
import { failureOf, isRecord } from './check-document-answer';
import { EVENTS_SIZE_LIMIT } from './import-limits';
import type { EventsFile } from './parser-messages';

const oneOf = (values: readonly string[]): TSchema => Type.Union(values.map((value) => Type.Literal(value)));
const Line = Type.String({ maxLength: 2_000 });
const Name = Type.String({ maxLength: NAME_LIMIT });
const Names = Type.Array(Name, { maxItems: NAMES_LIMIT });
const Text = Type.String({ maxLength: TEXT_LIMIT });
const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const PROBLEM_LIMIT = 1_000_000;
const closed = { additionalProperties: false };

const ProblemShape = Type.Object({ where: Line, message: Line }, closed);

const whenFields = { edtf: Type.String({ minLength: 1, maxLength: 400 }), text: Type.Optional(Text), zone: Type.Optional(Name) } satisfies Record<keyof When, TSchema>;

/** Every field a reader may fill, or this does not compile: an event with one that is missing here would take its whole file with it. */
const eventFields = {
  title: Type.String({ maxLength: TITLE_LIMIT }), when: Type.Object(whenFields, closed),
  kind: Type.Union([Type.Null(), Name]), kindColor: Type.Optional(Type.String({ pattern: '^#[0-9a-fA-F]{6}$' })), status: oneOf(EVENT_STATUSES), description: Type.Optional(Text),
  actors: Names, places: Names, tags: Names, confidential: Type.Optional(Type.Boolean()),
} satisfies Record<keyof ImportedEvent, TSchema>;

const EventShape = Type.Object(eventFields, closed);

const ReadingShape = Type.Object({
  type: Type.Literal('events'), format: oneOf(['ics', 'timelinejs', 'timeline-xml', 'table', 'markwhen']), encoding: Line,
  imported: Type.Object({
    title: Type.Union([Type.Null(), Type.String({ maxLength: TEXT_LIMIT })]), events: Type.Array(EventShape, { maxItems: EVENT_LIMIT + 1 }),
    problems: Type.Array(ProblemShape, { maxItems: PROBLEM_LIMIT }), notes: Type.Array(Line, { maxItems: 1_000 }),
  }, closed),
  table: Type.Union([Type.Null(), Type.Object({
    separator: oneOf([',', ';', '\t', '|']), rows: Count, columns: Type.Array(Type.Object({ heading: Line, sample: Line }, closed), { maxItems: COLUMN_LIMIT + 1 }),
    mapping: MappingShape, reasons: Type.Array(Type.String({ maxLength: 20_000 }), { maxItems: 100 }), orderMatters: Type.Boolean(), mustChooseOrder: Type.Boolean(),
    dayNumber: Type.Union([Type.Null(), Line]),
  }, closed)]),
  preview: Type.Array(Type.Object({ where: Line, written: Line, event: Type.Union([Type.Null(), EventShape]), problem: Type.String({ maxLength: 20_000 }) }, closed), { maxItems: PREVIEW_ROWS }),
}, closed);

const reading = validatorOf(ReadingShape);
const parcel = validatorOf(Type.Object({ type: Type.Literal('parcel'), request: Count, events: Type.Array(EventShape), problems: Type.Array(ProblemShape) }, closed));

/** Events and problems as they come in, before the answer that they belong to. */
export interface EventsSoFar {
  readonly events: ImportedEvent[];
  readonly problems: ImportProblem[];
}

/** Adds what a parcel holds; false when it may not enter. */
export function takeParcel(message: unknown, { events, problems }: EventsSoFar): boolean {
  if (!parcel.Check(message)) return false;
  const checked = message as unknown as EventsSoFar;
  if (!checked.events.every(({ when }) => parseEdtf(when.edtf) !== null)) return false;
  for (const event of checked.events) events.push(event);
  for (const problem of checked.problems) problems.push(problem);
  return events.length <= EVENT_LIMIT + 1 && problems.length <= PROBLEM_LIMIT;
}

/** The reading with what came before it, if it may enter. */
export function checkedEvents(answer: unknown, { fileName }: EventsFile, before: EventsSoFar): Result<EventsReading> {
  const strange = failTelling('parser-answer', fileName, words().failures.parser.strangeEvents);
  if (!isRecord(answer)) return strange;
  const failed = failureOf(answer, fileName);
  if (failed !== null) return failed;
  const value = answer['value'];
  if (answer['ok'] !== true || !isRecord(value)) return strange;
  if (value['type'] === 'timeline') {
    const text = value['text'];
    return typeof text === 'string' && text.length <= EVENTS_SIZE_LIMIT ? ok({ type: 'timeline', text }) : strange;
  }
  if (!reading.Check(value)) return strange;
  const checked = value as unknown as Extract<EventsReading, { readonly type: 'events' }>;
  const dated = [...checked.imported.events, ...checked.preview.flatMap(({ event }) => event ?? [])];
  if (!dated.every(({ when }) => parseEdtf(when.edtf) !== null)) return strange;
  const { events, problems } = checked.imported;
  return ok({ ...checked, imported: { ...checked.imported, events: [...before.events, ...events], problems: [...before.problems, ...problems] } });
}
