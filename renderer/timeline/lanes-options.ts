/**
 * How this window's lanes are arranged. View state, never part of the file.
 */
import { create } from 'zustand';
import type { Grouping, LaneField } from '../../core/layout/lane-groups';
import type { LanesRequest } from './lanes';

export interface LanesOptions {
  readonly grouping: Grouping;
  /** Keys of lanes folded to one line. */
  readonly collapsed: ReadonlySet<string>;
  /** Keys of lanes a person moved, in their order. */
  readonly order: readonly string[];
  /** Something the lanes should do once. */
  readonly request: LanesRequest | null;
}

export const useLanesOptions = create<LanesOptions>(() => ({ grouping: ['kind'], collapsed: new Set(), order: [], request: null }));

/** Asks the lanes for something; a new object each time, so that the same can be asked twice. */
export const requestLanes = (request: LanesRequest): void => { useLanesOptions.setState({ request: { ...request } }); };

/** Lanes by a field, and inside them by another or none. */
export function groupLanes(outer: LaneField, inner: LaneField | null): void {
  useLanesOptions.setState({ grouping: inner === null || inner === outer ? [outer] : [outer, inner], collapsed: new Set(), order: [] });
}

/** The order after some lanes of one level were put in a new one. */
export function orderedLanes(order: readonly string[], moved: readonly string[]): readonly string[] {
  const among = new Set(moved);
  return [...order.filter((key) => !among.has(key)), ...moved];
}
