/**
 * Carries out one step of the history on the document.
 */
import type { MergeConflict } from '../../core/merge/merge-records';
import { mergeTimelines } from '../../core/merge/merge-timelines';
import { ok, type Result } from '../../core/result';
import { applyCommand } from '../../core/timeline/apply-command';
import type { Timeline } from '../../core/timeline/types';
import type { Step } from './history';
import type { OpenDocument } from './open-document';

export interface TakenStep {
  /** The step that takes this one back. */
  readonly back: Step;
  /** For the step below, where that is marked as well. */
  readonly left: Timeline | null;
  /** What others had changed too. */
  readonly conflicts: readonly MergeConflict[];
  readonly durable: Promise<Result<unknown>>;
}

/** The document that a step leaves, and the step back. */
function stepped(on: Timeline, step: Step): Result<{ readonly left: Timeline; readonly back: Step }> {
  if (step.kind === 'document') return ok({ left: step.timeline, back: { ...step, timeline: on, on: step.timeline } });
  const applied = applyCommand(on, step.command);
  if (!applied.ok) return applied;
  const { timeline: left, inverse } = applied.value;
  return ok({ left, back: { ...step, command: inverse, on: left } });
}

/** `label`: what the journal calls it. Fails where its record is gone; nothing was changed then. */
export function takeStep(document: OpenDocument, step: Step, label: string): Result<TakenStep> {
  const { on } = step;
  if (typeof on === 'object') {
    const taken = stepped(on, step);
    if (!taken.ok) return taken;
    const { left, back } = taken.value;
    const { timeline, conflicts } = mergeTimelines(on, document.head, left);
    return ok({ back, left, conflicts, durable: document.exchange(timeline).durable });
  }
  if (step.kind === 'document') {
    const { before, durable } = document.exchange(step.timeline, false);
    return ok({ back: { ...step, timeline: before }, left: null, conflicts: [], durable });
  }
  const applied = document.apply(step.command, label);
  return applied.ok ? ok({ back: { ...step, command: applied.value.inverse }, left: null, conflicts: [], durable: applied.value.durable }) : applied;
}

/** Its record is gone (merged away): this step can never be taken, so it must not block those before it. Nothing leads back, and what it stood on is left. */
export const untakeable = ({ on }: Step): readonly [back: null, left: Timeline | null] => [null, typeof on === 'object' ? on : null];
