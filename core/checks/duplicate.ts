/**
 * Events that are likely the same one recorded twice: on the same days, with nearly the same title or on the same quote.
 *
 * Each event is compared with earlier ones only, and gets one finding at most, so a hundred copies make 99 findings and
 * not 4,950. Words are looked up in an index of their day, which keeps 100,000 events a matter of milliseconds.
 */
import { dayOfSecond } from '../dates/calendar';
import { spanOfEdtf } from '../dates/when-span';
import type { EventId, TimelineEvent } from '../timeline/types';
import { findingId, shortHash, type Finding } from './finding';

/** Share of words in common (Jaccard) from which two titles say the same. */
const SIMILAR = 0.6;

/** Events that share a word on one day and are looked at; in a greater crowd a word tells nothing. */
const CROWD = 8;

/** Words that titles share without meaning the same. */
const LITTLE = new Set(['the', 'a', 'an', 'of', 'in', 'on', 'at', 'to', 'and', 'for', 'with', 'by', 'from', 'as', 'is', 'are', 'was', 'were', 'says', 'said']);

interface Seen {
  readonly event: EventId;
  readonly words: readonly string[];
}

const wordsOfTitle = new WeakMap<TimelineEvent, readonly string[]>();

/** Distinct words of a title that tell something, in lower case. */
function titleWords(event: TimelineEvent): readonly string[] {
  let words = wordsOfTitle.get(event);
  if (words === undefined) {
    words = [...new Set(event.title.slice(0, 400).toLowerCase().split(/[\s\p{P}\p{S}]+/u))].filter((word) => word !== '' && !LITTLE.has(word));
    wordsOfTitle.set(event, words);
  }
  return words;
}

/** Names the days an event covers; events are compared only where it is equal. */
function daysKey(edtf: string): string | null {
  const span = spanOfEdtf(edtf);
  if (span === null) return null;
  const { startSecond, endSecond } = span;
  return `${startSecond === null ? '' : dayOfSecond(startSecond)}/${endSecond === null ? '' : dayOfSecond(endSecond - 1)}`;
}

export interface DuplicateFinder {
  /** The finding about this event and an earlier one, if there is any. Events come in the order of the file. */
  readonly look: (event: TimelineEvent) => Finding | null;
}

/** @param events all that will be looked at: days with one event are not looked into at all. */
export function createDuplicateFinder(events: readonly TimelineEvent[]): DuplicateFinder {
  const counts = new Map<string, number>();
  const keys = new Map<string, string | null>();
  for (const { when: { edtf } } of events) {
    let key = keys.get(edtf);
    if (key === undefined) keys.set(edtf, (key = daysKey(edtf)));
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const byWord = new Map<string, Map<string, Seen[]>>();
  const byQuote = new Map<string, Seen>();

  function byTitle(words: readonly string[], ofDay: ReadonlyMap<string, readonly Seen[]>): Seen | null {
    const shared = new Map<Seen, number>();
    for (const word of words) for (const seen of ofDay.get(word) ?? []) shared.set(seen, (shared.get(seen) ?? 0) + 1);
    for (const [seen, both] of shared) if (both >= SIMILAR * (words.length + seen.words.length - both)) return seen;
    return null;
  }

  function remember(seen: Seen, ofDay: Map<string, Seen[]>): void {
    for (const word of seen.words) {
      const list = ofDay.get(word);
      if (list === undefined) ofDay.set(word, [seen]);
      else if (list.length < CROWD) list.push(seen);
    }
  }

  return {
    look(event) {
      const key = keys.get(event.when.edtf) ?? null;
      if (key === null || (counts.get(key) ?? 0) < 2) return null;
      const words = titleWords(event);
      let ofDay = byWord.get(key);
      if (ofDay === undefined) byWord.set(key, (ofDay = new Map()));
      const seen: Seen = { event: event.id, words };
      let twin = byTitle(words, ofDay);
      let why = 'The same day and nearly the same title.';
      for (const { source, paragraph, quote } of event.citations) {
        const place = `${key}\n${event.kind}\n${source}\n${paragraph}\n${quote.exact}`;
        const other = byQuote.get(place);
        if (other === undefined) byQuote.set(place, seen);
        else if (twin === null && other !== seen) {
          twin = other;
          why = 'The same day, kind and quote.';
        }
      }
      remember(seen, ofDay);
      if (twin === null) return null;
      const id = findingId('duplicate', ...[event.id, twin.event].sort(), shortHash(key));
      return { id, rule: 'duplicate', event: event.id, other: twin.event, detail: why };
    },
  };
}
