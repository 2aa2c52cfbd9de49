/**
 * Lists with one change made, as `applyCommand` needs them, and what it gives back.
 */
import type { Command } from './commands';
import type { Timeline } from './types';

export interface Applied {
  readonly timeline: Timeline;
  readonly inverse: Command;
}

export const inserted = <T>(list: readonly T[], item: T, index = list.length): readonly T[] => [...list.slice(0, index), item, ...list.slice(index)];

/** A plain loop: at 10,000 events a third of the time of a callback for each, and every keystroke waits for it. */
export function indexOfId(list: readonly { readonly id: string }[], id: string): number {
  for (let index = 0; index < list.length; index++) if (list[index]?.id === id) return index;
  return -1;
}

export const without = <T>(list: readonly T[], index: number): readonly T[] => [...list.slice(0, index), ...list.slice(index + 1)];

export function replaced<T>(list: readonly T[], index: number, item: T): readonly T[] {
  const next = list.slice();
  next[index] = item;
  return next;
}
