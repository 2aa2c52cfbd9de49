/**
 * A timeline that is being edited: the same value as `Timeline`, and the same law as `applyCommand`, but an edit of one
 * event does not copy the list of all. The plain timeline is put together when somebody asks for it, which is a save
 * or a merge, not a keystroke.
 */
import { ok, type Result } from '../result';
import { applyCommand } from './apply-command';
import type { Command } from './commands';
import { applyEventCommand, isEventCommand } from './event-commands';
import { EventList } from './event-list';
import { stampedStructure } from './sittings';
import type { Timeline } from './types';

export interface LiveChange {
  readonly live: LiveTimeline;
  readonly inverse: Command;
}

export class LiveTimeline {
  /** `rest`: everything but the events. Of `list` and `plain` at least one is there from the start. */
  private constructor(private readonly rest: Timeline, private list: EventList | null, private plain: Timeline | null) {}

  /** The timeline itself comes back from `timeline` until it is edited. */
  static of(timeline: Timeline): LiveTimeline {
    return new LiveTimeline({ ...timeline, events: [] }, null, timeline);
  }

  get revision(): number {
    return this.rest.revision;
  }

  get timeline(): Timeline {
    this.plain ??= { ...this.rest, events: this.list?.toArray() ?? [] };
    return this.plain;
  }

  /** Like `applyCommand`. Nothing is changed on failure. */
  apply(command: Command): Result<LiveChange> {
    if (!isEventCommand(command)) {
      const applied = applyCommand(this.timeline, command);
      return applied.ok ? ok({ live: LiveTimeline.of(applied.value.timeline), inverse: applied.value.inverse }) : applied;
    }
    this.list ??= EventList.of(this.timeline.events);
    const revision = this.rest.revision + 1;
    const stamp = { revision, sitting: command.sitting };
    const changed = applyEventCommand(this.list, command, stamp);
    if (!changed.ok) return changed;
    const { events, inverse, structural, gone } = changed.value;
    const rest = { ...this.rest, revision };
    return ok({ live: new LiveTimeline(structural ? stampedStructure(rest, stamp, ...gone) : rest, events, null), inverse });
  }
}
