/**
 * Events that are likely the same one recorded twice: on the same days, with nearly the same title or on the same quote.
 *
 * Each event is compared with earlier ones only, and gets one finding at most, so a hundred copies make 99 findings and
 * not 4,950. On a crowded day events are looked up by their words instead of one by one, which keeps 100,000 events on
 * one day as quick as on a thousand.
 */
import { dayOfSecond } from '../dates/calendar';
import { spanOfEdtf } from '../dates/when-span';
import type { Citation, EventId, TimelineEvent } from '../timeline/types';
import { findingId, shortHash, type Finding } from './finding';
import { isSimilarTitle } from './title-words';
import { words as texts } from '../words/words';

/** Days with more events than this are looked up by word. */
const CROWD = 24;

/** On such a day, so many events are kept a word; a word that more of them share tells nothing. */
const KEPT_A_WORD = 4;

interface Seen {
  readonly event: TimelineEvent;
  /** As `titleWords` gives them. */
  readonly words: readonly number[];
}

interface Day {
  /** How many events it has in all. */
  events: number;
  readonly seen: Seen[];
  readonly byWord: Map<number, Seen[]>;
  readonly byQuote: Map<string, Seen>;
}

const isSameQuote = (a: Citation, b: Citation): boolean => a.source === b.source && a.paragraph === b.paragraph && a.quote.exact === b.quote.exact;

const placeOf = ({ kind }: TimelineEvent, { source, paragraph, quote }: Citation): string => `${kind}\n${source}\n${paragraph}\n${quote.exact}`;

/** As `placeOf` names it; null when they share none. */
function sharedQuote(a: TimelineEvent, b: TimelineEvent): string | null {
  const shared = a.kind === b.kind ? a.citations.find((one) => b.citations.some((other) => isSameQuote(one, other))) : undefined;
  return shared === undefined ? null : placeOf(a, shared);
}

/** Names the days an event covers; events are compared only where it is equal. */
function daysKey(edtf: string): string | null {
  const span = spanOfEdtf(edtf);
  if (span === null) return null;
  const { startSecond, endSecond } = span;
  return `${startSecond === null ? '' : dayOfSecond(startSecond)}/${endSecond === null ? '' : dayOfSecond(endSecond - 1)}`;
}

interface Twin {
  readonly event: EventId;
  readonly why: 'duplicateTitle' | 'duplicateQuote';
  /** What they have in common. */
  readonly shared: string;
}

/** The same whichever of the two comes first. */
const byTitle = (one: TimelineEvent, earlier: TimelineEvent): Twin =>
  ({ event: earlier.id, why: 'duplicateTitle', shared: [one, earlier].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ title }) => title).join('\n') });
const byQuote = (earlier: TimelineEvent, shared: string): Twin => ({ event: earlier.id, why: 'duplicateQuote', shared });

function twinAmong(seen: readonly Seen[], { event, words }: Seen): Twin | null {
  for (const earlier of seen) {
    if (isSimilarTitle(words, earlier.words)) return byTitle(event, earlier.event);
    const shared = sharedQuote(event, earlier.event);
    if (shared !== null) return byQuote(earlier.event, shared);
  }
  return null;
}

function twinInCrowd(day: Day, { event, words }: Seen): Twin | null {
  for (const word of words) for (const earlier of day.byWord.get(word) ?? []) if (isSimilarTitle(words, earlier.words)) return byTitle(event, earlier.event);
  for (const citation of event.citations) {
    const shared = placeOf(event, citation);
    const earlier = day.byQuote.get(shared);
    if (earlier !== undefined) return byQuote(earlier.event, shared);
  }
  return null;
}

function rememberInCrowd(day: Day, seen: Seen): void {
  for (const word of seen.words) {
    const list = day.byWord.get(word);
    if (list === undefined) day.byWord.set(word, [seen]);
    else if (list.length < KEPT_A_WORD) list.push(seen);
  }
  for (const citation of seen.event.citations) {
    const place = placeOf(seen.event, citation);
    if (!day.byQuote.has(place)) day.byQuote.set(place, seen);
  }
}

export interface DuplicateFinder {
  /** Takes note of an event: all of them before the first is looked at, so that days with one event are passed over. */
  readonly count: (event: TimelineEvent) => void;
  /**
   * The finding about this event and an earlier one, if there is any. Events come in the order of the file.
   *
   * @param words of its title; asked for only where the day has other events
   */
  readonly look: (event: TimelineEvent, words: () => readonly number[]) => Finding | null;
}

export function createDuplicateFinder(): DuplicateFinder {
  const days = new Map<string, Day>();
  const dayOfEdtf = new Map<string, Day | null>();

  function dayOf(edtf: string): Day | null {
    let day = dayOfEdtf.get(edtf);
    if (day !== undefined) return day;
    const key = daysKey(edtf);
    day = key === null ? null : (days.get(key) ?? { events: 0, seen: [], byWord: new Map(), byQuote: new Map() });
    if (key !== null && day !== null) days.set(key, day);
    dayOfEdtf.set(edtf, day);
    return day;
  }

  return {
    count({ when }) {
      const day = dayOf(when.edtf);
      if (day !== null) day.events += 1;
    },
    look(event, words) {
      const day = dayOf(event.when.edtf);
      if (day === null || day.events < 2) return null;
      const seen: Seen = { event, words: words() };
      const isCrowded = day.events > CROWD;
      const twin = isCrowded ? twinInCrowd(day, seen) : twinAmong(day.seen, seen);
      if (isCrowded) rememberInCrowd(day, seen);
      else day.seen.push(seen);
      if (twin === null) return null;
      const about = shortHash(`${daysKey(event.when.edtf) ?? ''}\n${twin.shared}`);
      return { id: findingId('duplicate', ...[event.id, twin.event].sort(), about), rule: 'duplicate', event: event.id, other: twin.event, detail: () => texts().checks[twin.why] };
    },
  };
}
