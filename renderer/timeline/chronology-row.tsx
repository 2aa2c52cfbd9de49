import { ArrowLeftRight, ChevronsUpDown } from 'lucide-react';
import { Fragment, memo, useCallback } from 'react';
import { datePieces } from '../../core/dates/date-pieces';
import type { GapRow, HeadingRow } from '../../core/layout/chronology';
import type { PlacedEvent } from '../../core/layout/chronology-order';
import { headingWords } from '../../core/layout/chronology-words';
import { gapWords, gapWordsOfPart, gapWordsOfShown } from '../../core/layout/length-words';
import type { Kind } from '../../core/timeline/types';
import { useMirror } from '../state/mirror';
import { labelInZone, useShownZone } from '../state/shown-zone';
import { startClipDrag } from './clip-drag';
import { EventCard, type CardActions, type CardWords } from './event-card';
import { Marker, kindStyle } from './marker';
import { registerMarker } from './ribbon-registry';

/** Words of a day heading; `level` only where it is the real one and not its stuck copy. */
export const Heading = memo(function Heading({ row }: { readonly row: HeadingRow }) {
  const { title, note } = headingWords(row);
  return (
    <div className="chronology-heading">
      <span className="chronology-heading-title" role="heading" aria-level={3}>{title}</span>
      <span className="chronology-heading-note">{note}</span>
    </div>
  );
});

/** `isPart`: a filter hides some events. */
export const Gap = memo(function Gap({ row, isPart }: { readonly row: GapRow; readonly isPart: boolean }) {
  const isEdition = useMirror((mirror) => mirror.timeline?.incomplete === true);
  return (
    <div className="chronology-gap">
      <span className="chronology-gap-mark" aria-hidden />
      <ChevronsUpDown size={13} aria-hidden />
      {(isPart ? gapWordsOfShown : isEdition ? gapWordsOfPart : gapWords)(row.days, row.within)}
    </div>
  );
});

interface EventRowProps {
  readonly row: PlacedEvent;
  readonly kind: Kind | undefined;
  readonly selected: boolean;
  readonly active: boolean;
  readonly words: CardWords;
  readonly actions: CardActions;
}

/** Marker on the spine, date beside it, card. */
export const EventRow = memo(function EventRow({ row: { event, suggested }, kind, selected, active, words, actions }: EventRowProps) {
  const label = labelInZone(event.when, useShownZone());
  const marker = useCallback((element: HTMLSpanElement | null) => { registerMarker(event, element); }, [event]);
  return (
    <div
      className="chronology-event" draggable={!suggested} onDragStart={(drag) => { startClipDrag(drag, event.id); }}
      style={kindStyle(kind)} data-active={active ? '' : undefined}
    >
      <span className="chronology-marker" ref={marker}><Marker shape={kind?.shape ?? 'ring'} suggested={suggested} /></span>
      <div className="chronology-when">
        <div className="chronology-when-main">{datePieces(label.main).map((piece, at) => <Fragment key={at}>{at > 0 && ' '}<span>{piece}</span></Fragment>)}</div>
        {label.note !== null && <div className="chronology-when-note">{label.note}</div>}
        {label.place !== null && (
          <div className="chronology-when-note" data-converted={label.converted === null ? undefined : ''} title={label.converted ?? undefined}>
            {label.converted !== null && <ArrowLeftRight size={11} aria-hidden />}{label.place}
          </div>
        )}
      </div>
      <EventCard event={event} kind={kind} selected={selected} suggested={suggested} words={words} actions={actions} />
    </div>
  );
});
