import { useCallback, useEffect, useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import { Button } from 'react-aria-components';
import { words } from '../../core/words/words';
import { useTour } from './tour-showing';
import { TOUR_PLACES, endTour, goToStep } from './tour-state';
import './tour.css';

const CARD_WIDTH_PX = 320;
const CARD_HEIGHT_PX = 190;
const SPACE_PX = 14;

interface Place {
  /** Null where what the step speaks of is not drawn: in an empty timeline, or not yet. */
  readonly ring: CSSProperties | null;
  readonly card: CSSProperties;
}

/** What can be seen of an element: rows are drawn a little beyond what their list shows. Null when nothing can. */
function boxInView(element: HTMLElement): { readonly box: DOMRect; readonly share: number } | null {
  const { left, top, bottom, width, height } = element.getBoundingClientRect();
  const list = element.closest('.chronology')?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const [from, to] = [Math.max(top, list.top), Math.min(bottom, list.bottom)];
  return height === 0 || to <= from ? null : { box: new DOMRect(left, from, width, to - from), share: (to - from) / height };
}

/** The first of those of which most is seen. */
function shownBox(selector: string): DOMRect | undefined {
  const shown = [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => boxInView(element) ?? []);
  const most = Math.max(...shown.map(({ share }) => share));
  return shown.find(({ share }) => share === most)?.box;
}

/** Beside what it speaks of where there is room, else over its corner; always whole inside the window. */
function placeBeside(selector: string): Place {
  const target = shownBox(selector);
  if (target === undefined) {
    return { ring: null, card: { left: (window.innerWidth - CARD_WIDTH_PX) / 2, top: (window.innerHeight - CARD_HEIGHT_PX) / 2, width: CARD_WIDTH_PX } };
  }
  const { left, top, right, bottom, width, height } = target;
  const [widthPx, heightPx] = [window.innerWidth, window.innerHeight];
  const roomRight = widthPx - right - SPACE_PX > CARD_WIDTH_PX;
  const roomLeft = left - SPACE_PX > CARD_WIDTH_PX;
  const x = roomRight ? right + SPACE_PX : roomLeft ? left - SPACE_PX - CARD_WIDTH_PX : left;
  const y = roomRight || roomLeft ? top + 12 : bottom + SPACE_PX;
  return {
    ring: { left, top, width, height },
    card: { left: Math.max(12, Math.min(x, widthPx - CARD_WIDTH_PX - 12)), top: Math.max(12, Math.min(y, heightPx - CARD_HEIGHT_PX - 12)), width: CARD_WIDTH_PX },
  };
}

/** What the keys of the card do while nothing at all has the focus: the window under the tour was drawn anew a moment ago. */
function useKeysWithoutFocus(step: number | null, onNext: () => void): void {
  useEffect(() => {
    if (step === null) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.target !== document.body) return;
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      // Or the button that gets the focus in the middle of it would take the rest of the key for its own.
      event.preventDefault();
      if (event.key === 'Enter') onNext();
      else endTour();
    };
    window.addEventListener('keydown', press);
    return () => { window.removeEventListener('keydown', press); };
  }, [step, onNext]);
}

/** The card of one step. Its buttons have the focus; Escape ends the tour; the window behind stays in use. */
export function Tour() {
  const step = useTour((tour) => tour.step);
  const [place, setPlace] = useState<Place | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const texts = words().native.tour;
  const text = step === null ? undefined : texts.steps[step];
  useLayoutEffect(() => {
    if (step === null) return undefined;
    let frame = 0;
    // The place may move for as long as panes open and rows scroll; a rectangle a frame costs next to nothing.
    const follow = (): void => {
      const next = placeBeside(TOUR_PLACES[step] ?? '.app');
      setPlace((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => { cancelAnimationFrame(frame); };
  }, [step]);
  // Before the card is seen, so that a key pressed at the first sight of it is its own.
  useLayoutEffect(() => {
    if (step !== null && place !== null && card.current?.contains(document.activeElement) === false) card.current.querySelector<HTMLElement>('.button-primary')?.focus();
  }, [step, place]);
  const isLast = step === texts.steps.length - 1;
  const next = useCallback(() => { if (isLast) endTour(); else goToStep((step ?? 0) + 1); }, [isLast, step]);
  useKeysWithoutFocus(step, next);
  if (step === null || text === undefined || place === null) return null;
  return (
    <>
      {place.ring !== null && <div className="tour-ring" style={place.ring} aria-hidden />}
      <div
        ref={card} className="tour-card" style={place.card} role="dialog" aria-label={text.title} aria-describedby="tour-text"
        onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); endTour(); } }}
      >
        <p className="tour-step">{texts.step(step + 1, texts.steps.length)}</p>
        <div aria-live="polite" aria-atomic>
          <h2 className="tour-title">{text.title}</h2>
          <p id="tour-text" className="tour-text">{text.text}</p>
        </div>
        <div className="tour-actions">
          {!isLast && <Button className="button button-quiet" onPress={endTour}>{texts.skip}</Button>}
          <span className="tour-space" />
          {step > 0 && <Button className="button" onPress={() => { goToStep(step - 1); }}>{texts.back}</Button>}
          <Button className="button button-primary" onPress={next}>{isLast ? texts.done : texts.next}</Button>
        </div>
      </div>
    </>
  );
}
