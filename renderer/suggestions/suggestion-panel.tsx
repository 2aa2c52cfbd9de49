import { Check, Pencil, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { dayText } from '../../core/dates/calendar';
import { formatWhen } from '../../core/dates/format-when';
import { reasonWords } from '../../core/reading/reason-words';
import { readingWords } from '../../core/reading/suggested-event';
import type { EventId, SourceId } from '../../core/timeline/types';
import { words as texts } from '../../core/words/words';
import { useMirror } from '../state/mirror';
import { showParagraph } from '../state/view';
import { acceptSuggestion, dismissSuggestion } from './suggestion-intents';
import { useSuggestions } from './suggestion-store';
import './suggestions.css';

/** The selected suggestion in the inspector: what it would become, and how its date was read. */
export function SuggestionPanel({ id }: { readonly id: EventId }) {
  const suggestion = useSuggestions((state) => state.byEvent.get(id));
  const sources = useMirror((mirror) => mirror.timeline?.sources);
  if (suggestion === undefined) return null;
  const languageOf = (source: SourceId): string | undefined => sources?.find((one) => one.id === source)?.language;
  return (
    <section className="suggestion-panel" aria-label={texts().suggestions.one}>
      <h2 className="inspector-heading">{texts().suggestions.one}</h2>
      <p className="suggestion-title">{suggestion.title}</p>
      <div className="field">
        <span className="field-label">{texts().suggestions.when}</span>
        <p>{formatWhen(suggestion.when.edtf)}</p>
        <p className="field-hint">{readingWords(suggestion, (day) => formatWhen(dayText(day)))}</p>
        <ul className="suggestion-reasons">{suggestion.reasons.map(reasonWords).map((reason) => <li key={reason}>{reason}</li>)}</ul>
      </div>
      <div className="field">
        <span className="field-label">{texts().suggestions.standsOn}</span>
        {suggestion.citations.map((citation) => (
          <Button key={`${citation.source}/${citation.paragraph}/${citation.quote.exact}`} className="suggestion-quote" lang={languageOf(citation.source)} onPress={() => { showParagraph(citation.source, citation.paragraph); }}>{citation.quote.exact}</Button>
        ))}
      </div>
      <div className="answers answers-alone">
        <Button className="button button-ink" onPress={() => { void acceptSuggestion(id); }}><Check size={14} aria-hidden />{texts().suggestions.accept}</Button>
        <Button className="button" onPress={() => { void acceptSuggestion(id, true); }}><Pencil size={14} aria-hidden />{texts().suggestions.edit}</Button>
        <Button className="button" onPress={() => { void dismissSuggestion(id); }}><X size={14} aria-hidden />{texts().suggestions.dismiss}</Button>
      </div>
      <p className="field-hint">
        {texts().suggestions.keysBefore} <span className="suggestion-key"><kbd className="kbd">A</kbd> {texts().suggestions.keyAccept},</span> <span className="suggestion-key"><kbd className="kbd">E</kbd> {texts().suggestions.keyEdit},</span>{' '}
        <span className="suggestion-key"><kbd className="kbd">X</kbd> {texts().suggestions.keyDismiss}.</span>
      </p>
    </section>
  );
}
