import { Check, Sparkles, X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useMirror } from '../state/mirror';
import { useView } from '../state/view';
import { acceptAll, reviewSuggestions } from './suggestion-intents';
import { cancelReading, useSuggestions } from './suggestion-state';
import './suggestions.css';

const words = (count: number): string => (count === 1 ? '1 suggestion' : `${count.toLocaleString('en')} suggestions`);

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
        <Sparkles size={14} aria-hidden /><span className="suggestion-bar-words">Reading {waiting === 1 ? 'the source' : `${waiting} sources`} for events…</span>
        <Button className="button button-quiet" onPress={cancelReading}><X size={14} aria-hidden />Cancel</Button>
      </div>
    );
  }
  if (open.length === 0) return null;
  return (
    <div className="suggestion-bar" role="region" aria-label="Suggestions">
      <Sparkles size={14} aria-hidden />
      <span className="suggestion-bar-words">{words(open.length)}</span>
      <Button className="button" onPress={reviewSuggestions}>Review</Button>
      {ofSource > 0 && <Button className="button" onPress={() => { void acceptAll(source?.id ?? null); }}><Check size={14} aria-hidden />{ofSource === 1 ? 'Accept the one of this source' : `Accept all ${ofSource} of this source`}</Button>}
    </div>
  );
}

/** The count in the status bar. */
export function SuggestionCount() {
  const count = useSuggestions((state) => state.open.length);
  return count === 0 ? null : <Button className="status-button" onPress={reviewSuggestions}>{words(count)}</Button>;
}
