/**
 * Why a session does not do what it is asked for.
 */
import type { Failure } from '../../core/result';
import { words } from '../../core/words/words';

export interface Refusal {
  readonly ok: false;
  readonly failure: Failure;
}

export const closedFailure = (): Refusal =>
  ({ ok: false, failure: { code: 'closed', subject: words().storage.theTimeline, message: words().storage.closed.message, remedy: words().storage.closed.remedy } });

export const readOnlyFailure = (fileName: string | null, reason: string): Refusal =>
  ({ ok: false, failure: { code: 'read-only', subject: fileName ?? words().storage.theTimeline, message: reason, remedy: words().asking.readOnlyRemedy } });
