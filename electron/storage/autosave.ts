import type { Clock } from './clock';

export interface SavePace {
  /** After the last edit; both in milliseconds. Infinity leaves saving to the person, and to closing. */
  readonly idleMs: number;
  /** After the first edit that the file does not hold. */
  readonly latestMs: number;
}

/** The file follows this long after the last edit … */
export const IDLE_MS = 1_000;
/** … and at the latest this long after the first one it does not hold. */
export const LATEST_MS = 5_000;
/** A failed save is tried again by itself after this. */
const AGAIN_MS = 10_000;

let pace: SavePace = { idleMs: IDLE_MS, latestMs: LATEST_MS };

/** Those that have something to save and no time of their own for it. */
const waiting = new Set<Autosave>();

/**
 * How soon files follow the edits from now on: the person's setting, for every timeline. Edits are in the journal at once
 * in any case. What waits already goes by it too: after "when you save or close" nothing else would ever come for it.
 */
export function paceAutosave(chosen: SavePace): void {
  pace = chosen;
  for (const one of waiting) one.soon();
}

/** Whether files follow without being asked to; else what was edited may yet be meant for another file. */
export const savesByItself = (): boolean => Number.isFinite(pace.idleMs);

/**
 * Decides when to save, never how.
 *
 * A pause in typing is the moment a person looks at the status bar; the upper limit is for those who do not pause.
 */
export class Autosave {
  private cancel: (() => void) | null = null;
  private latestAtMs: number | null = null;
  private stopped = false;

  constructor(private readonly clock: Clock, private readonly save: () => void) {}

  /** There is something new to save. */
  soon(): void {
    if (this.stopped) return;
    waiting.add(this);
    const now = this.clock.now();
    // A clock set back must not hold the file up: the wait is never longer than the limit.
    this.latestAtMs = Math.min(this.latestAtMs ?? Infinity, now + pace.latestMs);
    this.wait(Math.max(0, Math.min(pace.idleMs, this.latestAtMs - now)));
  }

  afterFailure(): void {
    waiting.delete(this);
    this.latestAtMs = null;
    this.wait(AGAIN_MS);
  }

  /** A save went through; `more`: edits came in while it ran. */
  done(more: boolean): void {
    waiting.delete(this);
    this.latestAtMs = null;
    this.cancel?.();
    this.cancel = null;
    if (more) this.soon();
  }

  stop(): void {
    this.stopped = true;
    waiting.delete(this);
    this.cancel?.();
  }

  private wait(delayMs: number): void {
    this.cancel?.();
    this.cancel = null;
    // No timer can wait for ever.
    if (!this.stopped && Number.isFinite(delayMs)) this.cancel = this.clock.after(delayMs, this.save);
  }
}
