/**
 * What the checks have found in the open timeline, brought up to date in idle moments, and what the panel shows of it.
 */
import { create } from 'zustand';
import { sortFindings, type SortedFindings } from '../../core/checks/accepted-findings';
import { checkInSteps, type CheckOutcome } from '../../core/checks/check-timeline';
import type { AcceptedFinding } from '../../core/timeline/types';
import { runInIdle } from '../state/idle-steps';
import { useMirror } from '../state/mirror';

export interface Checks {
  /** Null until the open timeline has been checked once. */
  readonly outcome: CheckOutcome | null;
  readonly isOpen: boolean;
  readonly showAccepted: boolean;
}

export const useChecks = create<Checks>(() => ({ outcome: null, isOpen: false, showAccepted: false }));

export const openChecks = (isOpen = true): void => { useChecks.setState({ isOpen }); };
export const toggleChecks = (): void => { openChecks(!useChecks.getState().isOpen); };

/** Typing does not start a check with every letter. */
const PAUSE_MS = 200;

let waiting: ReturnType<typeof setTimeout> | undefined;
let stop = (): void => undefined;

function check(): void {
  const { timeline } = useMirror.getState();
  if (timeline === null) return;
  stop = runInIdle(checkInSteps(timeline, useChecks.getState().outcome), (outcome) => { useChecks.setState({ outcome }); });
}

useMirror.subscribe(({ timeline }, before) => {
  if (timeline?.events === before.timeline?.events && timeline?.sources === before.timeline?.sources) return;
  stop();
  clearTimeout(waiting);
  // Another timeline is not checked on from this one, and none is shown as having its findings.
  if (timeline === null || timeline.id !== before.timeline?.id) useChecks.setState({ outcome: null, ...(timeline === null ? { isOpen: false } : {}) });
  waiting = setTimeout(check, PAUSE_MS);
});

// This program may arrive after the timeline did.
if (useMirror.getState().timeline !== null) waiting = setTimeout(check, PAUSE_MS);

const NONE: SortedFindings = { open: [], accepted: [] };

let sortedFrom: readonly [CheckOutcome | null, readonly AcceptedFinding[] | undefined] = [null, undefined];
let sorted = NONE;

function sortedFindings(outcome: CheckOutcome | null, accepted: readonly AcceptedFinding[] | undefined): SortedFindings {
  if (sortedFrom[0] !== outcome || sortedFrom[1] !== accepted) {
    sortedFrom = [outcome, accepted];
    sorted = outcome === null ? NONE : sortFindings(outcome.findings, accepted);
  }
  return sorted;
}

/** Findings to look at and those found in order; the same value for as long as nothing has changed. */
export function useFindings(): SortedFindings {
  const outcome = useChecks((checks) => checks.outcome);
  const accepted = useMirror((mirror) => mirror.timeline?.acceptedFindings);
  return sortedFindings(outcome, accepted);
}
