/**
 * Findings that a person has found to be in order, with the reason, as the file keeps them.
 */
import type { TimelinePatch } from '../timeline/commands';
import type { AcceptedFinding, Timeline } from '../timeline/types';
import type { Finding } from './finding';

export interface SortedFindings {
  /** To be looked at. */
  readonly open: readonly Finding[];
  /** In order, with the reason given. */
  readonly accepted: readonly { readonly finding: Finding; readonly reason: string }[];
}

export function sortFindings(findings: readonly Finding[], accepted: readonly AcceptedFinding[] | undefined): SortedFindings {
  if (accepted === undefined || accepted.length === 0) return { open: findings, accepted: [] };
  const reasons = new Map(accepted.map(({ finding, reason }) => [finding, reason]));
  return {
    open: findings.filter(({ id }) => !reasons.has(id)),
    accepted: findings.flatMap((finding) => {
      const reason = reasons.get(finding.id);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
  };
}

/**
 * The id that a finding about an event has of its copy; null where it is about another event.
 *
 * Beside the rule stands the event, or both of two (see finding.ts).
 */
export function findingOfCopy(finding: string, event: string, copy: string): string | null {
  const [rule, first, second, ...rest] = finding.split(':');
  if (rule === undefined) return null;
  if (rule === 'duplicate') return first === event || second === event ? [rule, ...[first === event ? copy : first, second === event ? copy : second].sort(), ...rest].join(':') : null;
  return first === event ? [rule, copy, ...(second === undefined ? [] : [second]), ...rest].join(':') : null;
}

type Kept = Pick<Timeline, 'acceptedFindings'>;
type Patch = Pick<TimelinePatch, 'acceptedFindings'>;

/** Keeps the finding as in order; a reason given before is replaced. */
export function accepting({ acceptedFindings = [] }: Kept, finding: string, reason: string): Patch {
  return { acceptedFindings: [...acceptedFindings.filter((one) => one.finding !== finding), { finding, reason }] };
}

/** Asks again. The field goes with the last of them, so that the file is as it was before the first. */
export function takingBack({ acceptedFindings = [] }: Kept, finding: string): Patch {
  const rest = acceptedFindings.filter((one) => one.finding !== finding);
  return { acceptedFindings: rest.length === 0 ? null : rest };
}
