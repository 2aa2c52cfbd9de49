import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { formatWhen } from '../../core/dates/format-when';
import { titleOf } from '../../core/layout/event-title';
import { paragraphNumbers } from '../../core/sources/citation';
import { dateInReview, type ReplacedDate } from '../../core/reading/date-of-new-words';
import type { AnchorReview } from '../../core/sources/update-source';
import type { WordDiffPart } from '../../core/sources/word-diff';
import type { Source, TimelineEvent, When } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import type { ReviewAnswer } from './review-intents';

/** Words taken out and put in; told apart by line and strike as well as by colour, and named for those who listen. */
function WordDiff({ parts, language }: { readonly parts: readonly WordDiffPart[]; readonly language: string | undefined }) {
  return (
    <p className="review-diff" dir="auto" lang={language}>
      {parts.map(({ type, text }, index) => {
        if (type === 'removed') return <del key={index}>{text}</del>;
        if (type === 'added') return <ins key={index}>{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}

/** "Now in ¶7 of “Wire report”". */
function placeWords({ state, proposal }: AnchorReview, source: Source | undefined): string {
  const { review } = texts();
  if (source === undefined) return proposal === null ? review.notFoundGone : review.sourceGone;
  if (proposal === null) return review.notFoundIn(source.title);
  const number = paragraphNumbers(source).get(proposal.paragraph) ?? null;
  return state === 'moved' ? review.nowIn(number, source.title) : review.nowReads(number, source.title);
}

/** “Oct. 1” was the first of October; the new words say “Oct. 2”. */
function dateWords({ goneWords, when }: ReplacedDate, event: TimelineEvent): string {
  const { review } = texts();
  const was = formatWhen(event.when.edtf);
  return when === null ? review.dateGone(goneWords, was) : review.otherDate(goneWords, was, when.text ?? '', formatWhen(when.edtf));
}

interface ReviewItemProps {
  readonly review: AnchorReview;
  readonly event: TimelineEvent;
  readonly source: Source | undefined;
  readonly readOnly: boolean;
  readonly onAnswer: (answer: ReviewAnswer, when: When | null) => void;
}

/** One citation with what became of its words, and what can be done about it. */
export function ReviewItem({ review, event, source, readOnly, onAnswer }: ReviewItemProps) {
  const { state, proposal, before, diff } = review;
  const { review: say } = texts();
  const date = useMemo(() => (source === undefined ? null : dateInReview(review, event, source)), [review, event, source]);
  const when = date?.when ?? null;
  return (
    <li className="review-item" aria-label={say.item(say.states[state], titleOf(event))}>
      <div className="review-top">
        <span className="review-state" data-state={state}>{say.states[state]}</span>
        <span className="review-event" dir="auto">{titleOf(event)}</span>
        <span className="review-place">{placeWords(review, source)}</span>
      </div>
      {proposal === null ? <p className="review-diff" dir="auto" lang={source?.language}><del>{before.exact}</del></p> : <WordDiff parts={diff} language={source?.language} />}
      {date !== null && <p className="field-hint review-date">{dateWords(date, event)}</p>}
      <div className="review-actions">
        {when !== null && <Button className="button" isDisabled={readOnly} onPress={() => { onAnswer('take-date', when); }}>{say.takeNewAndDate}</Button>}
        {proposal !== null && <Button className="button" isDisabled={readOnly} onPress={() => { onAnswer('take', when); }}>{state === 'moved' ? say.citeThere : say.takeNew}</Button>}
        <Button className="button" isDisabled={readOnly} onPress={() => { onAnswer('keep', when); }}>{state === 'moved' ? say.leave : say.keepOld}</Button>
        <Button className="button button-quiet button-danger" isDisabled={readOnly} onPress={() => { onAnswer('remove', when); }}>{say.remove}</Button>
      </div>
    </li>
  );
}
