/**
 * Why a session does not do what it is asked for.
 */
import type { Failure } from '../../core/result';
import { newerFailure } from '../../core/timeline/own-version';
import type { Timeline } from '../../core/timeline/types';
import { words } from '../../core/words/words';

export interface Refusal {
  readonly ok: false;
  readonly failure: Failure;
}

export const closedFailure = (): Refusal =>
  ({ ok: false, failure: { code: 'closed', subject: words().storage.theTimeline, message: words().storage.closed.message, remedy: words().storage.closed.remedy } });

export const readOnlyFailure = (fileName: string | null, reason: string): Refusal =>
  ({ ok: false, failure: { code: 'read-only', subject: fileName ?? words().storage.theTimeline, message: reason, remedy: words().asking.readOnlyRemedy } });

/** Of a timeline that this version can show and must not write; null for any other. */
export function newerRefusal(timeline: Timeline, fileName: string | null): Refusal | null {
  const failure = newerFailure(timeline, fileName ?? words().storage.theTimeline);
  return failure === null ? null : { ok: false, failure };
}
