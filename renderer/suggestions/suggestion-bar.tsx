import { Check, Sparkles, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useMirror } from '../state/mirror';
import { useView } from '../state/view';
import { acceptAll, reviewSuggestions } from './suggestion-intents';
import { cancelReading } from './suggestion-state';
import { useSuggestions } from './suggestion-store';
import './suggestions.css';
import { words as texts } from '../../core/words/words';

/** What has been found and not been answered, over the timeline: review it, or take all of the source being read. */
export function SuggestionBar() {
  const open = useSuggestions((state) => state.open);
  const waiting = useSuggestions((state) => state.waiting);
  const sources = useMirror((mirror) => mirror.timeline?.sources);
  const selected = useView((view) => view.selectedSource);
  const source = sources?.find((one) => one.id === selected) ?? sources?.[0];
  const ofSource = source === undefined ? 0 : open.filter((suggestion) => suggestion.citations.some((citation) => citation.source === source.id)).length;
  if (waiting > 0) {
    return (
      <div className="suggestion-bar" role="status">
        <Sparkles size={14} aria-hidden /><span className="suggestion-bar-words">{texts().suggestions.reading(waiting)}</span>
        <Button className="button button-quiet" aria-label={texts().suggestions.cancelReading} onPress={cancelReading}><X size={14} aria-hidden />{texts().suggestions.cancel}</Button>
      </div>
    );
  }
  if (open.length === 0) return null;
  return (
    <div className="suggestion-bar" role="region" aria-label={texts().suggestions.title}>
      <Sparkles size={14} aria-hidden />
      <span className="suggestion-bar-words">{texts().counts.suggestions(open.length)}</span>
      <Button className="button" onPress={reviewSuggestions}>{texts().suggestions.review}</Button>
      {ofSource > 0 && <Button className="button" onPress={() => { void acceptAll(source?.id ?? null); }}><Check size={14} aria-hidden />{texts().suggestions.acceptOfSource(ofSource)}</Button>}
    </div>
  );
}

/** The count in the status bar. */
export function SuggestionCount() {
  const count = useSuggestions((state) => state.open.length);
  return count === 0 ? null : <Button className="status-button" onPress={reviewSuggestions}>{texts().counts.suggestions(count)}</Button>;
}
