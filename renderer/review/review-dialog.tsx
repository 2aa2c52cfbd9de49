import { useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { anchorReviews } from '../../core/sources/update-source';
import { words as texts } from '../../core/words/words';
import { Sheet } from '../dialogs/sheet';
import { useMirror } from '../state/mirror';
import { openDialog } from '../state/view';
import { answerReview } from './review-intents';
import { ReviewItem } from './review-item';
import './review.css';

/** More than these are shown as those before them are answered. */
const SHOWN = 50;

/** Citations whose words have moved, changed or gone in the newer version of their source, each with a word diff. */
export function ReviewDialog() {
  const timeline = useMirror((mirror) => mirror.timeline);
  const readOnly = useMirror((mirror) => mirror.readOnly);
  const list = useRef<HTMLUListElement>(null);
  const reviews = useMemo(() => (timeline === null ? [] : anchorReviews(timeline)), [timeline]);
  const events = useMemo(() => new Map(timeline?.events.map((event) => [event.id, event])), [timeline]);

  /** The buttons pressed are gone with their item: the keyboard goes on with the next one. */
  const focusItem = (index: number): void => {
    requestAnimationFrame(() => {
      const items = list.current?.children;
      const next = items?.[Math.min(index, items.length - 1)] ?? null;
      (next?.querySelector('button') ?? document.querySelector<HTMLElement>('.review-done'))?.focus();
    });
  };
  return (
    <Sheet
      title={texts().review.title} wide
      actions={<Button className={reviews.length === 0 ? 'button button-primary review-done' : 'button review-done'} onPress={() => { openDialog(null); }}>{reviews.length === 0 ? texts().review.done : texts().review.later}</Button>}
    >
      <p className="field-hint" role="status">
        {reviews.length === 0 ? texts().review.allStand : texts().review.toReview(reviews.length)}
      </p>
      <ul className="reviews" ref={list}>
        {reviews.slice(0, SHOWN).map((review, index) => {
          const event = events.get(review.event);
          return event === undefined ? null : (
            <ReviewItem
              key={`${review.event}/${review.citation}/${review.before.exact}`} review={review} event={event} source={timeline?.sources.find((one) => one.id === review.source)} readOnly={readOnly}
              onAnswer={(answer, when) => { void answerReview(review, answer, when).then(() => { focusItem(index); }); }}
            />
          );
        })}
      </ul>
      {reviews.length > SHOWN && <p className="field-hint">{texts().review.moreFollow(reviews.length - SHOWN)}</p>}
    </Sheet>
  );
}
