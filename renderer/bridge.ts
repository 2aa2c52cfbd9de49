/**
 * The window's only way out: the bridge that the preload put there.
 */
import type { DatelineBridge } from '../core/ipc-contract';

declare global {
  interface Window {
    readonly dateline: DatelineBridge;
  }
}

let traced: DatelineBridge | null = null;

/** Requests to main and pushes from it; see core/ipc-contract.ts. */
export const bridge = (): DatelineBridge => traced ?? window.dateline;

/** Puts something between window and main that watches; development only. */
export const trace = (watch: (main: DatelineBridge) => DatelineBridge): void => { traced = watch(window.dateline); };
