/**
 * The one function that changes a timeline: document and command in, next document and the inverse command out.
 *
 * Main and mirror both run it, so they cannot drift. Law (tested): applying the inverse restores the document up to
 * its revision stamps.
 */
import { assertNever, failTelling, ok, type Result } from '../result';
import { applyRun, runLength } from './apply-runs';
import type { Command } from './commands';
import { applyEventCommand, type EventSequence } from './event-commands';
import { duplicate, missing, patched } from './patched';
import { indexOfId, inserted, replaced, without, type Applied } from './record-edits';
import { withoutRelationsTo } from './relations';
import { stamped, stampedStructure, type Stamp } from './sittings';
import type { EventId, Paragraph, Source, Timeline, TimelineEvent } from './types';
import { words } from '../words/words';

/** The events of a timeline as they are everywhere but in the main process: one array, copied at each change. */
class PlainEvents implements EventSequence<PlainEvents> {
  constructor(readonly list: readonly TimelineEvent[]) {}

  at(index: number): TimelineEvent | undefined {
    return this.list[index];
  }

  indexOf(id: EventId): number {
    return indexOfId(this.list, id);
  }

  replaced(index: number, event: TimelineEvent): PlainEvents {
    return new PlainEvents(replaced(this.list, index, event));
  }

  inserted(event: TimelineEvent, index?: number): PlainEvents {
    return new PlainEvents(inserted(this.list, event, index));
  }

  without(index: number): PlainEvents {
    return new PlainEvents(without(this.list, index));
  }

  unrelatedTo(id: EventId, revision: number): { readonly events: PlainEvents; readonly back: readonly Command[] } {
    const { events, back } = withoutRelationsTo(this.list, new Set([id]), revision);
    return { events: new PlainEvents(events), back };
  }
}

/**
 * The parts in order, all or none. Runs of additions, changes or removals take one pass over the list, so that an import
 * of 100,000 events, a new kind for all of them, and undoing either, stay linear.
 */
function applyBatch(timeline: Timeline, commands: readonly Command[], stamp: Stamp): Result<Applied> {
  let current = timeline;
  const inverses: Command[] = [];
  for (let index = 0; index < commands.length; ) {
    const command = commands[index];
    if (command === undefined) break;
    const length = runLength(commands, index);
    const run = commands.slice(index, index + length);
    const result = length < 2 ? applyAt(current, command, stamp) : applyRun(current, run, stamp);
    if (!result.ok) return result;
    current = result.value.timeline;
    inverses.push(result.value.inverse);
    index += Math.max(1, length);
  }
  const only = inverses.length === 1 ? inverses[0] : undefined;
  return ok({ timeline: current, inverse: only?.type === 'batch' ? only : { type: 'batch', commands: inverses.reverse() } });
}

/** Applies without counting a revision; `stamp` is set on the records that carry one. */
function applyAt(timeline: Timeline, command: Command, stamp: Stamp): Result<Applied> {
  const { revision } = stamp;
  const structure = (next: Partial<Timeline>, ...gone: readonly Source[]): Timeline => stampedStructure({ ...timeline, ...next }, stamp, ...gone);
  switch (command.type) {
    case 'add-event':
    case 'patch-event':
    case 'remove-event': {
      const changed = applyEventCommand(new PlainEvents(timeline.events), command, stamp);
      if (!changed.ok) return changed;
      const { events, inverse, structural, gone } = changed.value;
      const next = { ...timeline, events: events.list };
      return ok({ timeline: structural ? stampedStructure(next, stamp, ...gone) : next, inverse });
    }
    case 'add-source': {
      if (timeline.sources.some((source) => source.id === command.source.id)) return duplicate('source', command.source.id);
      const source: Source = stamped(command.source, stamp);
      return ok({ timeline: { ...timeline, sources: inserted(timeline.sources, source, command.index) }, inverse: { type: 'remove-source', id: source.id } });
    }
    case 'patch-source': {
      const index = indexOfId(timeline.sources, command.id);
      const source = timeline.sources[index];
      if (source === undefined) return missing('source', command.id);
      const { next, back } = patched(source, command.patch);
      return ok({
        timeline: { ...timeline, sources: replaced(timeline.sources, index, stamped(next, stamp)) },
        inverse: { type: 'patch-source', id: command.id, patch: back },
      });
    }
    case 'remove-source': {
      const index = indexOfId(timeline.sources, command.id);
      const source = timeline.sources[index];
      if (source === undefined) return missing('source', command.id);
      const citing = timeline.events.filter((event) => event.citations.some((citation) => citation.source === command.id));
      const events = citing.length === 0 ? timeline.events : timeline.events.map((event) =>
        event.citations.some((citation) => citation.source === command.id)
          ? { ...event, citations: event.citations.filter((citation) => citation.source !== command.id), revision }
          : event);
      const restoreCitations = citing.map((event): Command => ({ type: 'patch-event', id: event.id, patch: { citations: event.citations } }));
      return ok({
        timeline: structure({ sources: without(timeline.sources, index), events }, source),
        inverse: { type: 'batch', commands: [{ type: 'add-source', source, index }, ...restoreCitations] },
      });
    }
    case 'move-source': {
      const index = indexOfId(timeline.sources, command.id);
      const source = timeline.sources[index];
      if (source === undefined) return missing('source', command.id);
      return ok({ timeline: structure({ sources: inserted(without(timeline.sources, index), source, command.index) }), inverse: { ...command, index } });
    }
    case 'set-paragraph-role': {
      const index = timeline.sources.findIndex((source) => source.id === command.source);
      const source = timeline.sources[index];
      const at = source?.paragraphs.findIndex((paragraph) => paragraph.id === command.paragraph) ?? -1;
      const paragraph = source?.paragraphs[at];
      if (source === undefined || paragraph === undefined) return missing('paragraph', command.paragraph);
      const next: Paragraph = { ...paragraph, role: command.role };
      return ok({
        timeline: { ...timeline, sources: replaced(timeline.sources, index, stamped({ ...source, paragraphs: replaced(source.paragraphs, at, next) }, stamp)) },
        inverse: { ...command, role: paragraph.role },
      });
    }
    case 'add-kind': {
      if (timeline.kinds.some((kind) => kind.id === command.kind.id)) return duplicate('kind', command.kind.id);
      return ok({ timeline: structure({ kinds: inserted(timeline.kinds, command.kind, command.index) }), inverse: { type: 'remove-kind', id: command.kind.id } });
    }
    case 'patch-kind': {
      const index = indexOfId(timeline.kinds, command.id);
      const kind = timeline.kinds[index];
      if (kind === undefined) return missing('kind', command.id);
      const { next, back } = patched(kind, command.patch);
      return ok({ timeline: structure({ kinds: replaced(timeline.kinds, index, next) }), inverse: { type: 'patch-kind', id: command.id, patch: back } });
    }
    case 'remove-kind': {
      const index = indexOfId(timeline.kinds, command.id);
      const kind = timeline.kinds[index];
      if (kind === undefined) return missing('kind', command.id);
      if (timeline.events.some((event) => event.kind === command.id))
        return failTelling('kind-in-use', words().failures.named(words().failures.subjects.kind, kind.label), words().failures.command.kindInUse);
      return ok({ timeline: structure({ kinds: without(timeline.kinds, index) }), inverse: { type: 'add-kind', kind, index } });
    }
    case 'patch-timeline': {
      const { next, back } = patched(timeline, command.patch);
      return ok({ timeline: stampedStructure(next, stamp), inverse: { type: 'patch-timeline', patch: back } });
    }
    case 'dismiss':
      if (timeline.dismissed.includes(command.fingerprint)) return ok({ timeline, inverse: { type: 'batch', commands: [] } });
      return ok({ timeline: structure({ dismissed: [...timeline.dismissed, command.fingerprint] }), inverse: { type: 'restore-dismissed', fingerprint: command.fingerprint } });
    case 'restore-dismissed':
      return ok({ timeline: structure({ dismissed: timeline.dismissed.filter((one) => one !== command.fingerprint) }), inverse: { type: 'dismiss', fingerprint: command.fingerprint } });
    case 'batch':
      return applyBatch(timeline, command.commands, stamp);
    default:
      return assertNever(command);
  }
}

/** The next document, one revision on, and the command that takes it back. Nothing is changed on failure. */
export function applyCommand(timeline: Timeline, command: Command): Result<Applied> {
  const revision = timeline.revision + 1;
  const result = applyAt(timeline, command, { revision, sitting: command.sitting });
  if (!result.ok) return result;
  return ok({ timeline: { ...result.value.timeline, revision }, inverse: result.value.inverse });
}
