/**
 * The window's only way out: the bridge that the preload put there.
 */
import type { DatelineBridge } from '../core/ipc-contract';

declare global {
  interface Window {
    readonly dateline: DatelineBridge;
  }
}

/** Requests to main and pushes from it; see core/ipc-contract.ts. */
export const bridge = (): DatelineBridge => window.dateline;
