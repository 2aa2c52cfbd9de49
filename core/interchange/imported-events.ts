/**
 * Events read from other people's formats, and the one edit that puts them into a timeline.
 *
 * Nothing is guessed silently: what could not be read is a problem with its place in the file, what was left aside is
 * said once as a note.
 */
import { parseEdtf } from '../dates/edtf';
import { FreeLooks } from '../kinds/kind-looks';
import { HAPPENING, happeningKind } from '../reading/suggestion';
import type { Command, Edit } from '../timeline/commands';
import { NAME_LIMIT, NAMES_LIMIT, TEXT_LIMIT, TITLE_LIMIT } from '../timeline/field-limits';
import type { EventId, EventStatus, Kind, KindId, Timeline, TimelineEvent, When } from '../timeline/types';
import { words } from '../words/words';

export interface ImportedEvent {
  readonly title: string;
  readonly when: When;
  /** Label or id of a kind; null for the first kind of the timeline. */
  readonly kind: string | null;
  /** `#rrggbb` for a kind the timeline does not have yet. */
  readonly kindColor?: string;
  readonly status: EventStatus;
  readonly description?: string;
  readonly actors: readonly string[];
  readonly places: readonly string[];
  readonly tags: readonly string[];
  /** Left out of exports made for publication. */
  readonly confidential?: boolean;
}

export interface ImportProblem {
  /** "row 12", "event 3, “Talks”" */
  readonly where: string;
  /** What could not be read, and what became of it. */
  readonly message: string;
}

export interface ImportedEvents {
  /** Title of the whole, where the format has one. */
  readonly title: string | null;
  readonly events: readonly ImportedEvent[];
  readonly problems: readonly ImportProblem[];
  /** What the format holds and Dateline does not take. */
  readonly notes: readonly string[];
}

/** Events taken from one file at most; more is another kind of data. */
export const EVENT_LIMIT = 200_000;

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

export function placeOf(unit: 'line' | 'event' | 'entry', number: number, title = ''): string {
  const { place } = words().events;
  return title === '' ? place[unit](number) : place.titled(place[unit](number), shorten(title));
}

/** Characters of a reason that are said: a parser may put the whole of a line that it cannot read into one. */
const REASON_LIMIT = 200;

/** Why a parser gave up, in its own words; null where it gives none. */
export const reasonOf = (error: unknown): string | null =>
  (!(error instanceof Error) ? null : error.message.length > REASON_LIMIT ? `${error.message.slice(0, REASON_LIMIT - 1)}…` : error.message);

/** Why an event cannot be held; null when it can. A file that holds longer texts could not be opened again. */
export function tooLong({ title, description = '', when, kind, actors, places, tags }: ImportedEvent): string | null {
  const { why } = words().events;
  if (title.length > TITLE_LIMIT) return why.longTitle(TITLE_LIMIT);
  if (description.length > TEXT_LIMIT || (when.text ?? '').length > TEXT_LIMIT) return why.longDescription(TEXT_LIMIT);
  const names = [...actors, ...places, ...tags, kind ?? '', when.zone ?? ''];
  if (names.some((name) => name.length > NAME_LIMIT)) return why.longName(NAME_LIMIT);
  return Math.max(actors.length, places.length, tags.length) > NAMES_LIMIT ? why.manyNames(NAMES_LIMIT) : null;
}

/** Without the events that cannot be held, which become problems. */
export function withinLimits(imported: ImportedEvents): ImportedEvents {
  const problems: ImportProblem[] = [];
  const events = imported.events.filter((event, index) => {
    const why = tooLong(event) ?? (parseEdtf(event.when.edtf) === null ? words().events.why.heldDate : null);
    if (why !== null) problems.push({ where: placeOf('event', index + 1, event.title), message: words().events.problems.leftOut(why) });
    return why === null;
  });
  return problems.length === 0 ? imported : { ...imported, events, problems: [...imported.problems, ...problems] };
}

export interface ImportContext {
  /** A fresh id, e.g. from `idFromBytes`. */
  readonly newId: (prefix: 'e' | 'k') => string;
  /** ISO 8601 UTC instant. */
  readonly now: string;
}

const folded = (text: string): string => text.trim().toLocaleLowerCase('en');

/** Kinds by label or id, made where they are missing. */
class KindBook {
  readonly made: Kind[] = [];
  private readonly known = new Map<string, KindId>();

  private readonly looks: FreeLooks;
  /** For what says of no kind: to call all of it meetings would be ours, not the file's. */
  private neutral: KindId | null;

  constructor(kinds: readonly Kind[], private readonly newId: ImportContext['newId']) {
    this.looks = new FreeLooks(kinds);
    for (const kind of kinds) {
      this.known.set(folded(kind.label), kind.id);
      if (!this.known.has(folded(kind.id))) this.known.set(folded(kind.id), kind.id);
    }
    this.neutral = kinds.find(({ id }) => id === HAPPENING)?.id ?? null;
  }

  idOf(label: string | null, color: string | undefined): KindId {
    if (label === null || label.trim() === '') return (this.neutral ??= this.neutralKind());
    const known = this.known.get(folded(label));
    if (known !== undefined) return known;
    const look = this.looks.next();
    const kind: Kind = { id: this.newId('k') as KindId, label: label.trim(), color: color ?? look.color, icon: 'flag', shape: look.shape };
    this.made.push(kind);
    this.known.set(folded(label), kind.id);
    return kind.id;
  }

  private neutralKind(): KindId {
    const kind = happeningKind();
    const known = this.known.get(folded(kind.label));
    if (known !== undefined) return known;
    this.made.push(kind);
    this.known.set(folded(kind.label), kind.id);
    return kind.id;
  }
}

/** One undo step that adds everything; null when there is nothing to add. */
export function importEdit(timeline: Timeline, imported: ImportedEvents, { newId, now }: ImportContext): Edit | null {
  if (imported.events.length === 0) return null;
  const kinds = new KindBook(timeline.kinds, newId);
  const events = imported.events.map(({ title, when, kind, kindColor, status, description, actors, places, tags, confidential }): TimelineEvent => ({
    id: newId('e') as EventId, title, when, kind: kinds.idOf(kind, kindColor), status, ...(description === undefined || description === '' ? {} : { description }),
    actors, places, tags, citations: [], ...(confidential === true ? { confidential } : {}), created: now, modified: now,
  }));
  const commands: readonly Command[] = [...kinds.made.map((kind): Command => ({ type: 'add-kind', kind })), ...events.map((event): Command => ({ type: 'add-event', event }))];
  return { command: { type: 'batch', commands }, label: words().importing.go(events.length) };
}

/** What a status is called in the languages of Dateline, and by those who write German tables of dates. */
const STATUS_WORDS = new Map<string, EventStatus>([
  ['reported', 'reported'], ['planned', 'planned'], ['disputed', 'disputed'],
  ['berichtet', 'reported'], ['geplant', 'planned'], ['vorgesehen', 'planned'], ['umstritten', 'disputed'], ['bestritten', 'disputed'], ['streitig', 'disputed'],
]);

/** Status from a word; null when the word is none. */
export const statusOf = (word: string): EventStatus | null => STATUS_WORDS.get(folded(word)) ?? null;
