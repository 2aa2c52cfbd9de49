/**
 * Events that look like a person's and are the same on every run: for the gallery and the benchmarks.
 */
import { SECONDS_PER_DAY, dayOf, dayText, minuteText } from '../../core/dates/calendar';
import { BUILT_IN_KINDS } from '../../core/timeline/new-timeline';
import type { Citation, EventId, EventStatus, KindId, ParagraphId, SourceId, TimelineEvent } from '../../core/timeline/types';

/** Mulberry32, a small generator with a 32-bit state: enough for looks, useless for secrets. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WHO = ['United States', 'Russia', 'European Union', 'NATO', 'Ukraine', 'Germany', 'France', 'OSCE', 'United Kingdom', 'Kremlin', 'Pentagon', 'White House'] as const;
const WHERE = ['Geneva', 'Brussels', 'Vienna', 'Kyiv', 'Moscow', 'Washington', 'Berlin', 'Paris'] as const;
const TAGS = ['talks', 'troops', 'sanctions', 'energy', 'press'] as const;
const VERBS: Readonly<Record<string, readonly string[]>> = {
  meeting: ['meets with', 'holds talks with', 'calls', 'hosts', 'opens a session with'],
  alert: ['puts troops on alert near', 'warns its citizens in', 'moves a battalion towards', 'reports an intrusion by'],
  statement: ['says it is concerned about', 'denies a report on', 'answers in writing to', 'publishes its view of', 'calls for restraint by'],
};

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

export interface SeedOptions {
  readonly count: number;
  readonly seed?: number;
  readonly firstYear?: number;
  readonly days?: number;
  /** Share of events that last. */
  readonly ranges?: number;
}

function dateOf(day: number, ranges: number, random: () => number): string {
  const shape = random();
  if (shape < ranges) return `${dayText(day)}/${dayText(day + 1 + Math.floor(random() ** 3 * 40))}`;
  if (shape < ranges + 0.1) return `${dayText(day)}~`;
  if (shape < ranges + 0.25) return minuteText(day * SECONDS_PER_DAY + Math.floor(random() * 24) * 3600);
  if (shape < ranges + 0.28) return `${dayText(day)}T12:00/${dayText(day)}T18:00`;
  if (shape < ranges + 0.3) return dayText(day).slice(0, -3);
  return dayText(day);
}

function citations(random: () => number): readonly Citation[] {
  return Array.from({ length: Math.floor(random() * 3) }, () => ({
    source: 's1' as SourceId, paragraph: `p${1 + Math.floor(random() * 12)}` as ParagraphId, quote: { exact: 'a quote', prefix: '', suffix: '' },
  }));
}

/** `count` events spread over `days` days, busier in waves, as news is. */
export function seededEvents({ count, seed = 7, firstYear = 2021, days = Math.max(90, count / 8), ranges = 0.08 }: SeedOptions): readonly TimelineEvent[] {
  const random = randomFrom(seed);
  const first = dayOf(firstYear, 11, 1);
  return Array.from({ length: count }, (_, index): TimelineEvent => {
    const kind = pick(['meeting', 'statement', 'statement', 'alert'], random);
    const at = random();
    const wave = 0.5 + 0.5 * Math.sin(at * 40);
    const day = first + Math.floor((wave > random() ? at : random()) * days);
    const actor = pick(WHO, random);
    const status: EventStatus = random() < 0.04 ? 'disputed' : random() < 0.05 ? 'planned' : 'reported';
    return {
      id: `e${seed}x${index}` as EventId, title: `${actor} ${pick(VERBS[kind] ?? [''], random)} ${pick(WHO, random)}`, when: { edtf: dateOf(day, ranges, random) },
      kind: kind as KindId, status, actors: random() < 0.8 ? [actor] : [actor, pick(WHO, random)], places: random() < 0.5 ? [pick(WHERE, random)] : [],
      tags: random() < 0.3 ? [pick(TAGS, random)] : [], citations: citations(random), created: '2022-01-25T09:00:00Z', modified: '2022-01-25T09:00:00Z',
      ...(random() < 0.3 ? { description: 'Officials described the exchange as frank and set no date for the next one.' } : {}),
    };
  });
}

export const SEEDED_KINDS = BUILT_IN_KINDS;
