/**
 * How this window's lanes are arranged, which is remembered with the document's looks, and what they are asked to do once.
 */
import { create } from 'zustand';
import type { LanesArrangement } from '../../core/ipc-contract';
import type { LaneField } from '../../core/layout/lane-groups';
import { useView } from '../state/view';
import type { LanesRequest } from './lanes';

interface LanesOptions {
  /** Something the lanes should do once. */
  readonly request: LanesRequest | null;
}

export const useLanesOptions = create<LanesOptions>(() => ({ request: null }));

/** Asks the lanes for something; a new object each time, so that the same can be asked twice. */
export const requestLanes = (request: LanesRequest): void => { useLanesOptions.setState({ request: { ...request } }); };

const arrange = (change: Partial<LanesArrangement>): void => { useView.setState(({ lanes }) => ({ lanes: { ...lanes, ...change } })); };

/** Lanes by a field, and inside them by another or none. */
export function groupLanes(outer: LaneField, inner: LaneField | null): void {
  arrange({ grouping: inner === null || inner === outer ? [outer] : [outer, inner], collapsed: [], order: [] });
}

export const collapseLanes = (collapsed: ReadonlySet<string>): void => { arrange({ collapsed: [...collapsed] }); };

/** The order after some lanes of one level were put in a new one. */
export function orderedLanes(order: readonly string[], moved: readonly string[]): readonly string[] {
  const among = new Set(moved);
  return [...order.filter((key) => !among.has(key)), ...moved];
}

export const orderLanes = (keys: readonly string[]): void => { arrange({ order: orderedLanes(useView.getState().lanes.order, keys) }); };
