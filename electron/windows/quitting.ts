/**
 * Quitting: every window is asked whether it may go, and none goes before all may.
 *
 * Electron closes one window after the other, and one that waits takes the quit back: on a Mac the windows would go and
 * the app would stay. So a quit is put off until no window has anything to wait for any more.
 */

/** A window with something in it. */
export interface Leaver {
  /** Asks what has to be asked. False when the person chose to stay. */
  readonly mayGo: () => Promise<boolean>;
  /** Brings everything to safety; from then on the window closes at once. */
  readonly letGo: () => Promise<void>;
}

export class Quitting {
  private state: 'no' | 'asking' | 'certain' = 'no';

  /**
   * @param windows as they are at any time
   * @param stayed a window stays open after all: nobody quits any more
   */
  constructor(private readonly windows: Iterable<Leaver>, private readonly stayed: () => void) {}

  /** From the moment somebody quits: windows then keep what is unsaved for the next start without asking. */
  get isQuitting(): boolean {
    return this.state !== 'no';
  }

  /** For Electron's `before-quit`. `quit` asks it once more. */
  async begin(event: { readonly preventDefault: () => void }, quit: () => void): Promise<void> {
    if (this.state === 'certain') return;
    event.preventDefault();
    await this.leave(quit);
  }

  /** @param end called when all windows can close at once */
  async leave(end: () => void): Promise<void> {
    if (this.state !== 'no') return;
    this.state = 'asking';
    let isCertain = false;
    try {
      // One question after the other; whoever is opened meanwhile is asked too.
      for (const one of this.windows) if (!(await one.mayGo())) return;
      await Promise.all([...this.windows].map((one) => one.letGo()));
      isCertain = true;
    } finally {
      this.state = isCertain ? 'certain' : 'no';
      if (!isCertain) this.stayed();
    }
    end();
  }
}
