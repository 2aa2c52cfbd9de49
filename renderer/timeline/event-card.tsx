import { Check, FileText, Lock, Pencil, X } from 'lucide-react';
import { dateDisagreement } from '../../core/checks/sources-disagree';
import { formatWhen } from '../../core/dates/format-when';
import { titleOf } from '../../core/layout/event-title';
import type { Citation, Kind, TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { KindIcon } from '../shell/kind-icon';
import './event-card.css';

/** What a card can ask for; each gets the card's event. */
export interface CardActions {
  readonly onCitation: (citation: Citation) => void;
  readonly onAccept: (event: TimelineEvent) => void;
  readonly onEdit: (event: TimelineEvent) => void;
  readonly onDismiss: (event: TimelineEvent) => void;
}

export interface CardWords {
  /** "¶4", or null when its paragraph is gone. */
  readonly citationLabel: (citation: Citation) => string | null;
  readonly sourceTitle: (citation: Citation) => string;
  /** How a suggestion's date was read: "“this week”, read against 25 Jan 2022". */
  readonly reading: (event: TimelineEvent) => string | null;
}

/** More chips than this would make the card a list. */
const CHIPS_SHOWN = 8;
const CITATIONS_SHOWN = 4;

function Citations({ event, words, actions }: { readonly event: TimelineEvent; readonly words: CardWords; readonly actions: CardActions }) {
  if (event.citations.length === 0) return <span className="event-card-uncited">{texts().timeline.noSource}</span>;
  // Two quotes of one paragraph lead to the same place.
  const places = event.citations.filter(({ source, paragraph }, index) => event.citations.findIndex((one) => one.source === source && one.paragraph === paragraph) === index);
  const shown = places.slice(0, CITATIONS_SHOWN);
  return (
    <span className="event-card-citations">
      <FileText size={13} aria-hidden />
      {shown.map((citation, index) => (
        <button
          key={`${citation.source} ${citation.paragraph}`} type="button" tabIndex={-1} className="event-card-citation" title={words.sourceTitle(citation)}
          aria-label={texts().timeline.showParagraph(words.citationLabel(citation)?.slice(1) ?? null, words.sourceTitle(citation))}
          onClick={() => { actions.onCitation(citation); }}
        >
          {words.citationLabel(citation) ?? '¶?'}{index < shown.length - 1 ? ',' : ''}
        </button>
      ))}
      {places.length > CITATIONS_SHOWN && <span>+{places.length - CITATIONS_SHOWN}</span>}
    </span>
  );
}

/** Says that two sources give dates which cannot both be true; a row's own words say so to those who listen. */
function DisagreementBadge({ event }: { readonly event: TimelineEvent }) {
  const found = dateDisagreement(event);
  if (found === null) return null;
  return <span className="event-card-status" data-status="disputed" title={texts().timeline.disagreement(formatWhen(found.edtf), formatWhen(found.againstEdtf), found.against === null)}>{texts().timeline.disagree}</span>;
}

interface EventCardProps {
  readonly event: TimelineEvent;
  readonly kind: Kind | undefined;
  readonly selected: boolean;
  readonly suggested: boolean;
  readonly words: CardWords;
  readonly actions: CardActions;
}

/** An event as a card; a suggestion's is dashed and asks to be accepted. */
export function EventCard({ event, kind, selected, suggested, words, actions }: EventCardProps) {
  const chips = [...event.actors, ...event.places, ...event.tags];
  const { timeline } = texts();
  const status = event.status === 'reported' ? null : timeline.statusBadge[event.status];
  return (
    <div className={`event-card${suggested ? ' event-card-suggested' : ''}${selected ? ' event-card-selected' : ''}`}>
      <div className="event-card-top">
        <span className="event-card-kind">
          <KindIcon kind={kind ?? { icon: 'flag' }} />
          <span className="event-card-kind-text">{kind?.label ?? timeline.noKind}</span>
        </span>
        {status !== null && <span className="event-card-status" data-status={event.status}>{status}</span>}
        <DisagreementBadge event={event} />
        {event.confidential === true && <span className="event-card-status" title={timeline.leftOut}><Lock size={11} aria-hidden />{timeline.confidential}</span>}
        {suggested && <span className="visually-hidden">{timeline.suggestion}</span>}
        <span className="event-card-space" />
        <Citations event={event} words={words} actions={actions} />
      </div>
      <div className="event-card-title" dir="auto">{titleOf(event)}</div>
      {event.description !== undefined && event.description !== '' && <div className="event-card-description" dir="auto">{event.description}</div>}
      {chips.length > 0 && !suggested && (
        <div className="event-card-chips">
          {chips.slice(0, CHIPS_SHOWN).map((chip, index) => <span key={`${chip} ${index}`} className="event-card-chip" dir="auto">{chip}</span>)}
          {chips.length > CHIPS_SHOWN && <span className="event-card-chip">{timeline.moreChips(chips.length - CHIPS_SHOWN)}</span>}
        </div>
      )}
      {suggested && (
        <div className="answers event-card-actions">
          <button type="button" tabIndex={-1} className="button button-ink" title={timeline.acceptHint} onClick={() => { actions.onAccept(event); }}><Check size={14} aria-hidden />{timeline.accept}</button>
          <button type="button" tabIndex={-1} className="button" title={timeline.editHint} onClick={() => { actions.onEdit(event); }}><Pencil size={13} aria-hidden />{timeline.edit}</button>
          <button type="button" tabIndex={-1} className="button" title={timeline.dismissHint} onClick={() => { actions.onDismiss(event); }}><X size={14} aria-hidden />{timeline.dismiss}</button>
          <span className="event-card-reading">{words.reading(event)}</span>
        </div>
      )}
    </div>
  );
}
