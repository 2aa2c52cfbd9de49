/**
 * What a person does about a finding: go there, find it in order, ask again.
 */
import { accepting, takingBack } from '../../core/checks/accepted-findings';
import type { CheckRule, Finding } from '../../core/checks/finding';
import { assertNever } from '../../core/result';
import { words as texts } from '../../core/words/words';
import { keptAhead } from '../state/asked-edits';
import { requestEdit } from '../state/edit';
import { useMirror } from '../state/mirror';
import { announce } from '../state/shell';
import { nextRequest, selectEvent, showParagraph, useView } from '../state/view';

/** Where the hand is needed: in the date, in the source, or at the event as a whole. */
function placeOf(rule: CheckRule): 'when' | 'citation' | 'event' {
  switch (rule) {
    case 'end-before-start': case 'weekday': case 'after-publication': case 'first-january': return 'when';
    case 'anchor': return 'citation';
    case 'sources-disagree': case 'uncited': case 'duplicate': case 'relation': return 'event';
    default: return assertNever(rule);
  }
}

/** Selects the event a finding is about, and puts the cursor or the eye where it can be mended. */
export function goToFinding({ rule, event: id, citation }: Finding): void {
  const { timeline, readOnly } = useMirror.getState();
  const event = timeline?.events.find((one) => one.id === id);
  if (event === undefined) return;
  selectEvent(id);
  const place = placeOf(rule);
  const cited = citation === undefined ? undefined : event.citations[citation];
  if (place === 'citation' && cited !== undefined) showParagraph(cited.source, cited.paragraph);
  useView.setState({ inspectorOpen: true, ...(place === 'when' && !readOnly ? { focusField: { field: 'when', at: nextRequest() } } : {}) });
}

export async function acceptFinding(finding: Finding, reason: string): Promise<void> {
  if (await requestEdit(texts().checks.acceptEdit, { type: 'patch-timeline', patch: accepting(keptAhead(), finding.id, reason) })) announce(texts().checks.accepted);
}

export async function takeBackFinding(finding: Finding): Promise<void> {
  if (await requestEdit(texts().checks.checkAgain, { type: 'patch-timeline', patch: takingBack(keptAhead(), finding.id) })) announce(texts().checks.takenBack);
}
