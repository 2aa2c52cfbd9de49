import { Copy, MousePointerClick, Trash2 } from 'lucide-react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { TimelineEvent } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { IconButton, useWhyReadOnly } from '../shell/hinted-button';
import { deleteEvent, duplicateEvent } from '../state/event-intents';
import { forgetFocus, returnFocus } from '../state/focus-return';
import { useMirror } from '../state/mirror';
import { isSuggested } from '../suggestions/suggestion-intents';
import { SuggestionPanel } from '../suggestions/suggestion-panel';
import { useView } from '../state/view';
import { CitationList } from './citation-list';
import { ConfidentialField } from './confidential-field';
import { KindField, StatusField } from './kind-field';
import { NamesField } from './names-field';
import { RelationList } from './relation-list';
import { TextField } from './text-field';
import { WhenField } from './when-field';
import { ZoneField } from './zone-field';
import './inspector.css';

function EventForm({ event }: { readonly event: TimelineEvent }) {
  const whyReadOnly = useWhyReadOnly();
  return (
    <>
      <header className="inspector-header">
        <h2 className="inspector-heading">{texts().inspector.event}</h2>
        <IconButton label={texts().inspector.duplicate} keys="Mod D" whyNot={whyReadOnly} icon={<Copy size={15} aria-hidden />} onPress={() => { void duplicateEvent(event.id); }} />
        <IconButton label={texts().inspector.delete} whyNot={whyReadOnly} icon={<Trash2 size={15} aria-hidden />} onPress={() => { void deleteEvent(event.id); }} />
      </header>
      <fieldset className="inspector-form" disabled={whyReadOnly !== undefined}>
        <TextField event={event} field="title" label={texts().inspector.fieldTitle} />
        <WhenField event={event} />
        <ZoneField event={event} />
        <KindField event={event} />
        <StatusField event={event} />
        <TextField event={event} field="description" label={texts().inspector.description} />
        <NamesField event={event} field="actors" label={texts().inspector.actors} />
        <NamesField event={event} field="places" label={texts().inspector.places} />
        <NamesField event={event} field="tags" label={texts().inspector.tags} />
        <ConfidentialField event={event} />
      </fieldset>
      <CitationList event={event} />
      <RelationList event={event} />
    </>
  );
}

/** Escape leaves the inspector for where the person came from; a field that takes something back first stops it. */
const leave = (press: KeyboardEvent): void => {
  if (press.key !== 'Escape' || press.defaultPrevented) return;
  press.preventDefault();
  returnFocus();
};

const left = (blur: FocusEvent): void => {
  if (blur.relatedTarget !== null && !blur.currentTarget.contains(blur.relatedTarget)) forgetFocus();
};

/** The selected event, every field of it editable in place. */
export function Inspector() {
  const selected = useView((view) => view.selectedEvent);
  const event = useMirror(({ timeline }) => (selected === null ? undefined : timeline?.events.find((one) => one.id === selected)));
  return (
    <aside className="inspector" aria-label={texts().inspector.title} onKeyDown={leave} onBlur={left}>
      {isSuggested(selected) && selected !== null ? <SuggestionPanel id={selected} /> : event === undefined ? (
        <div className="inspector-empty">
          <MousePointerClick size={20} aria-hidden />
          <p>{texts().inspector.empty}</p>
          <p className="inspector-empty-note">{texts().inspector.emptyNote}</p>
        </div>
      ) : <EventForm key={event.id} event={event} />}
    </aside>
  );
}
