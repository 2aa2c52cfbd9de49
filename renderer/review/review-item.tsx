import { Button } from 'react-aria-components';
import { titleOf } from '../../core/layout/event-title';
import { paragraphNumbers } from '../../core/sources/citation';
import type { AnchorReview } from '../../core/sources/update-source';
import type { WordDiffPart } from '../../core/sources/word-diff';
import type { Citation, Source, TimelineEvent } from '../../core/timeline/types';
import type { ReviewAnswer } from './review-intents';

const STATES: Readonly<Record<AnchorReview['state'], string>> = { moved: 'Moved', changed: 'Changed', missing: 'Missing' };

/** Words taken out and put in; told apart by line and strike as well as by colour, and named for those who listen. */
function WordDiff({ parts }: { readonly parts: readonly WordDiffPart[] }) {
  return (
    <p className="review-diff" dir="auto">
      {parts.map(({ type, text }, index) => {
        if (type === 'removed') return <del key={index}>{text}</del>;
        if (type === 'added') return <ins key={index}>{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}

/** "¶7 of “Wire report”". */
function placeWords(source: Source | undefined, paragraph: Citation['paragraph'] | undefined): string {
  if (source === undefined) return 'The source is gone';
  const number = paragraph === undefined ? undefined : paragraphNumbers(source).get(paragraph);
  return number === undefined ? `“${source.title}”` : `¶${number} of “${source.title}”`;
}

interface ReviewItemProps {
  readonly review: AnchorReview;
  readonly event: TimelineEvent;
  readonly source: Source | undefined;
  readonly readOnly: boolean;
  readonly onAnswer: (answer: ReviewAnswer) => void;
}

/** One citation with what became of its words, and what can be done about it. */
export function ReviewItem({ review, event, source, readOnly, onAnswer }: ReviewItemProps) {
  const { state, proposal, before, diff } = review;
  const where = proposal === null ? `Not found in “${source?.title ?? 'a source that is gone'}”` : `${state === 'moved' ? 'Now in' : 'Now reads, in'} ${placeWords(source, proposal.paragraph)}`;
  return (
    <li className="review-item" aria-label={`${STATES[state]}: ${titleOf(event)}`}>
      <div className="review-top">
        <span className="review-state" data-state={state}>{STATES[state]}</span>
        <span className="review-event" dir="auto">{titleOf(event)}</span>
        <span className="review-place">{where}</span>
      </div>
      {proposal === null ? <p className="review-diff" dir="auto"><del>{before.exact}</del></p> : <WordDiff parts={diff} />}
      <div className="review-actions">
        {proposal !== null && <Button className="button" isDisabled={readOnly} onPress={() => { onAnswer('take'); }}>{state === 'moved' ? 'Cite it there' : 'Take the new words'}</Button>}
        <Button className="button" isDisabled={readOnly} onPress={() => { onAnswer('keep'); }}>{state === 'moved' ? 'Leave it as it is' : 'Keep the old words'}</Button>
        <Button className="button button-quiet button-danger" isDisabled={readOnly} onPress={() => { onAnswer('remove'); }}>Remove citation</Button>
      </div>
    </li>
  );
}
