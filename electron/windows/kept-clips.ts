/**
 * Events on their way to another window, kept here whole: what leaves Dateline holds their token alone.
 */
import type { EventClip } from '../../core/clip/event-clip';

export class KeptClips {
  private readonly clips = new Map<string, EventClip>();

  /** @param most clips kept; the oldest goes first */
  constructor(private readonly most: number) {}

  /** A token that is taken keeps what it stands for. */
  keep(token: string, clip: EventClip): void {
    if (this.clips.has(token)) return;
    this.clips.set(token, clip);
    const [oldest] = this.clips.keys();
    if (this.clips.size > this.most && oldest !== undefined) this.clips.delete(oldest);
  }

  find(token: string): EventClip | null {
    return this.clips.get(token) ?? null;
  }
}
