/**
 * The edits of a burst, the same in the program that makes them and in the suite that judges what is left of them.
 *
 * Edit number n of seed s is a function of the document before it, so whoever knows the start knows every state.
 */
import { applyCommand } from '../../core/timeline/apply-command';
import type { Command } from '../../core/timeline/commands';
import { encodeTimeline } from '../../core/timeline/encode';
import type { Timeline } from '../../core/timeline/types';
import { sha256Of } from '../../electron/storage/atomic-save';
import { randomCommand, type Random, seeded } from '../../core/testing/random-edits';

/** Stands in for a random name where calls must be the same in every run. */
export const nameNumber = (count: number): string => String(count).padStart(16, '0');

/** Of the whole text: an edit that is there but changed shows, too. */
const withoutSittings = <T extends { readonly sittings?: unknown }>({ sittings: _sittings, ...rest }: T): Omit<T, 'sittings'> => rest;

/** The same whatever the sittings in which it was edited are called: their names are made by chance. */
export const documentDigest = (timeline: Timeline): string =>
  sha256Of(encodeTimeline({ ...withoutSittings(timeline), events: timeline.events.map(withoutSittings), sources: timeline.sources.map(withoutSittings) }));

export interface BurstStep {
  readonly command: Command;
  readonly after: Timeline;
}

/** Endless edits that all apply and all change something. */
export function* burstFrom(start: Timeline, seed: number): Generator<BurstStep, never> {
  const random: Random = seeded(seed);
  let timeline = start;
  for (;;) {
    const command = randomCommand(random, timeline);
    if (command.type === 'dismiss' && timeline.dismissed.includes(command.fingerprint)) continue;
    const applied = applyCommand(timeline, command);
    if (!applied.ok) continue;
    timeline = applied.value.timeline;
    yield { command, after: timeline };
  }
}

/** Digests of the document after each of the first `count` edits, the start first. */
export function burstStates(start: Timeline, seed: number, count: number): readonly string[] {
  const states = [documentDigest(start)];
  const burst = burstFrom(start, seed);
  while (states.length <= count) states.push(documentDigest(burst.next().value.after));
  return states;
}
