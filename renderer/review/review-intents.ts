/**
 * A newer version of a source, and what a person decides about each citation that does not stand exactly in it.
 */
import { accepting } from '../../core/checks/accepted-findings';
import { anchorFindingId, anchorTrouble } from '../../core/checks/anchor';
import { checkContext } from '../../core/checks/check-timeline';
import { acceptReview, dropCitation, keepAsItWas, type AnchorReview } from '../../core/sources/update-source';
import type { Command } from '../../core/timeline/commands';
import type { SourceId, Timeline } from '../../core/timeline/types';
import { bridge } from '../bridge';
import { orShow, requestEdit } from '../state/edit';
import { useMirror } from '../state/mirror';
import { announce, showNotice } from '../state/shell';
import { openDialog, useView } from '../state/view';

const count = (value: number, what: string): string | null => (value === 0 ? null : `${value.toLocaleString('en')} ${what}`);

/** Asks for the newer version, and opens the review when there is something to look at. */
export async function updateSource(source: SourceId): Promise<void> {
  const chosen = await orShow(bridge().updateSource(source));
  if (chosen === null || chosen.type === 'cancelled') return;
  const { fileName, counts } = chosen.value;
  const toReview = counts.moved + counts.changed + counts.missing;
  const parts = [count(counts.exact, 'as before'), count(counts.moved, 'moved'), count(counts.changed, 'changed'), count(counts.missing, 'missing')].filter((part) => part !== null);
  const detail = parts.length === 0 ? 'Nothing cites this source yet.' : `Citations: ${parts.join(', ')}.`;
  useView.setState({ selectedSource: source, selectedParagraph: null });
  showNotice({ id: 'update-source', tone: toReview === 0 ? 'success' : 'info', title: `Updated from ${fileName}`, detail, passing: true });
  announce(`Updated from ${fileName}. ${detail}`);
  if (toReview > 0) openDialog('review');
}

/** What is kept as the reason when someone keeps words that the new version does not have. */
const KEPT = 'Kept as it was quoted from the earlier version of the source.';

/** Takes the mark off and keeps the old words, with the reason why they are not to be found. */
function keeping(timeline: Timeline, review: AnchorReview): Command | null {
  const kept = keepAsItWas(timeline, review);
  const citation = timeline.events.find((event) => event.id === review.event)?.citations[review.citation];
  if (kept === null || citation === undefined) return kept;
  const { anchor: _anchor, ...unmarked } = citation;
  const trouble = anchorTrouble(unmarked, checkContext(timeline.sources));
  if (trouble === null) return kept;
  return { type: 'batch', commands: [kept, { type: 'patch-timeline', patch: accepting(timeline, anchorFindingId(review.event, unmarked, trouble), KEPT) }] };
}

export type ReviewAnswer = 'take' | 'keep' | 'remove';

const LABELS: Readonly<Record<ReviewAnswer, string>> = { take: 'Take new words', keep: 'Keep old words', remove: 'Remove citation' };

/** Each answer is one step to undo. */
export async function answerReview(review: AnchorReview, answer: ReviewAnswer): Promise<void> {
  const { timeline } = useMirror.getState();
  if (timeline === null) return;
  const command = answer === 'take' ? acceptReview(timeline, review) : answer === 'keep' ? keeping(timeline, review) : dropCitation(timeline, review);
  if (command !== null && (await requestEdit(LABELS[answer], command))) announce(`${LABELS[answer]}: done. Undo brings it back.`);
}
