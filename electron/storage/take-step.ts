/**
 * Carries out one step of the history on the document.
 */
import { ok, type Result } from '../../core/result';
import type { Step } from './history';
import type { OpenDocument } from './open-document';

export interface TakenStep {
  /** The step that takes this one back. */
  readonly back: Step;
  readonly durable: Promise<Result<unknown>>;
}

/** `label`: what the journal calls it. Fails where its record is gone; nothing was changed then. */
export function takeStep(document: OpenDocument, step: Step, label: string): Result<TakenStep> {
  if (step.kind === 'document') {
    const { before, durable } = document.exchange(step.timeline);
    return ok({ back: { ...step, timeline: before }, durable });
  }
  const applied = document.apply(step.command, label);
  return applied.ok ? ok({ back: { ...step, command: applied.value.inverse }, durable: applied.value.durable }) : applied;
}
