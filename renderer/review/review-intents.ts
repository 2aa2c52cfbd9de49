/**
 * A newer version of a source, and what a person decides about each citation that does not stand exactly in it.
 */
import { accepting } from '../../core/checks/accepted-findings';
import { anchorFindingId, anchorTrouble } from '../../core/checks/anchor';
import { checkContext } from '../../core/checks/check-timeline';
import { acceptReview, dropCitation, keepAsItWas, type AnchorReview } from '../../core/sources/update-source';
import type { Command } from '../../core/timeline/commands';
import type { SourceId, Timeline, When } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { bridge } from '../bridge';
import { eventsAhead, keptAhead } from '../state/asked-edits';
import { orShow, requestEdit } from '../state/edit';
import { useMirror } from '../state/mirror';
import { announce, showNotice } from '../state/shell';
import { openDialog, useView } from '../state/view';

/** Asks for the newer version, and opens the review when there is something to look at. */
export async function updateSource(source: SourceId): Promise<void> {
  const chosen = await orShow(bridge().updateSource(source));
  if (chosen === null || chosen.type === 'cancelled') return;
  const { fileName, counts } = chosen.value;
  const toReview = counts.moved + counts.changed + counts.missing;
  const { review } = texts();
  const detail = toReview + counts.exact === 0 ? review.nothingCites : review.outcome(counts);
  useView.setState({ selectedSource: source, selectedParagraph: null });
  showNotice({ id: 'update-source', tone: toReview === 0 ? 'success' : 'info', title: review.updated(fileName), detail, passing: true });
  if (toReview > 0) openDialog('review');
}

/** Takes the mark off and keeps the old words, with the reason why they are not to be found. */
function keeping(timeline: Timeline, review: AnchorReview): Command | null {
  const kept = keepAsItWas(timeline, review);
  const citation = timeline.events.find((event) => event.id === review.event)?.citations[review.citation];
  if (kept === null || citation === undefined) return kept;
  const { anchor: _anchor, ...unmarked } = citation;
  const trouble = anchorTrouble(unmarked, checkContext(timeline.sources));
  if (trouble === null) return kept;
  return { type: 'batch', commands: [kept, { type: 'patch-timeline', patch: accepting(timeline, anchorFindingId(review.event, unmarked, trouble), texts().review.kept) }] };
}

export type ReviewAnswer = 'take' | 'take-date' | 'keep' | 'remove';

/**
 * The document as it will be, and the review in it: an answer that is still under way may have taken away a citation
 * before this one. Null where this one has been answered.
 */
function reviewAhead(review: AnchorReview): { readonly timeline: Timeline; readonly review: AnchorReview } | null {
  const { timeline } = useMirror.getState();
  const shown = timeline?.events.find((event) => event.id === review.event)?.citations[review.citation];
  if (timeline === null || shown === undefined) return null;
  const ahead: Timeline = { ...timeline, ...keptAhead(), events: eventsAhead(timeline.events) };
  const citation = ahead.events.find((event) => event.id === review.event)?.citations.indexOf(shown) ?? -1;
  return citation < 0 ? null : { timeline: ahead, review: { ...review, citation } };
}

/** The edit of an answer. A date that is not taken for the event stays with the citation: the checks say that the two differ. */
function commandOf(timeline: Timeline, review: AnchorReview, answer: ReviewAnswer, when: When | null): Command | null {
  switch (answer) {
    case 'take': return acceptReview(timeline, review, when === null ? null : { when, of: 'citation' });
    case 'take-date': return acceptReview(timeline, review, when === null ? null : { when, of: 'event' });
    case 'keep': return keeping(timeline, review);
    case 'remove': return dropCitation(timeline, review);
  }
}

/**
 * Each answer is one step to undo.
 *
 * @param when the date by the new words, where they give another than the event has
 */
export async function answerReview(asked: AnchorReview, answer: ReviewAnswer, when: When | null = null): Promise<void> {
  const ahead = reviewAhead(asked);
  if (ahead === null) return;
  const { timeline, review } = ahead;
  const command = commandOf(timeline, review, answer, when);
  const { review: { answers, answered } } = texts();
  if (command !== null && (await requestEdit(answers[answer], command))) announce(answered(answers[answer]));
}
