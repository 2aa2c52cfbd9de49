/** Those who listen to a session. */
export class Listeners<T> {
  private readonly all = new Set<(event: T) => void>();

  /** The function returned stops listening. */
  add(listener: (event: T) => void): () => void {
    this.all.add(listener);
    return () => { this.all.delete(listener); };
  }

  tell(...events: readonly T[]): void {
    for (const event of events) for (const listener of this.all) listener(event);
  }
}
