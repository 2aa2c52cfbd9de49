import { Copy, MousePointerClick, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { TimelineEvent } from '../../core/timeline/types';
import { deleteEvent, duplicateEvent } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { useView } from '../state/view';
import { CitationList } from './citation-list';
import { KindField, StatusField } from './kind-field';
import { NamesField } from './names-field';
import { TextField } from './text-field';
import { WhenField } from './when-field';
import './inspector.css';

function EventForm({ event }: { readonly event: TimelineEvent }) {
  const readOnly = useMirror((mirror) => mirror.readOnly);
  return (
    <>
      <header className="inspector-header">
        <h2 className="inspector-title">Event</h2>
        <Button className="button button-icon" aria-label="Duplicate event" isDisabled={readOnly} onPress={() => { void duplicateEvent(event.id); }}><Copy size={15} aria-hidden /></Button>
        <Button className="button button-icon" aria-label="Delete event" isDisabled={readOnly} onPress={() => { void deleteEvent(event.id); }}><Trash2 size={15} aria-hidden /></Button>
      </header>
      <fieldset className="inspector-form" disabled={readOnly}>
        <TextField event={event} field="title" label="Title" />
        <WhenField event={event} />
        <KindField event={event} />
        <StatusField event={event} />
        <TextField event={event} field="description" label="Description" />
        <NamesField event={event} field="actors" label="People and organisations" />
        <NamesField event={event} field="places" label="Places" />
        <NamesField event={event} field="tags" label="Tags" />
        <CitationList event={event} />
      </fieldset>
    </>
  );
}

/** The selected event, every field of it editable in place. */
export function Inspector() {
  const events = useMirror((mirror) => mirror.timeline?.events);
  const selected = useView((view) => view.selectedEvent);
  const event = useMemo(() => events?.find((one) => one.id === selected), [events, selected]);
  return (
    <aside className="inspector" aria-label="Inspector">
      {event === undefined ? (
        <div className="inspector-empty">
          <MousePointerClick size={20} aria-hidden />
          <p>Select an event to see and edit it.</p>
          <p className="inspector-empty-note">Mark words in the source and press Enter to make a new one.</p>
        </div>
      ) : <EventForm key={event.id} event={event} />}
    </aside>
  );
}
