import { ClipboardPaste, FileDown, Link2, Plus } from 'lucide-react';
import { useDeferredValue, useEffect } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { importFiles } from '../state/document-intents';
import { citeSelection, newEvent } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { openDialog, useView } from '../state/view';
import { SourceHeader } from './source-header';
import { SourceText } from './source-text';
import './source-pane.css';
import { words as texts } from '../../core/words/words';

function SelectionBar() {
  const isMarked = useView((view) => view.sourceSelection !== null);
  const hasEvent = useView((view) => view.selectedEvent !== null);
  const readOnly = useMirror((mirror) => mirror.readOnly);
  if (!isMarked || readOnly) return null;
  return (
    <Toolbar className="source-selection-bar" aria-label={texts().sources.selectedText}>
      <Button className="button button-primary" onPress={() => { void newEvent(); }}><Plus size={15} aria-hidden />{texts().sources.newFromSelection}</Button>
      {hasEvent && <Button className="button" onPress={() => { void citeSelection(); }}><Link2 size={15} aria-hidden />{texts().sources.cite}</Button>}
    </Toolbar>
  );
}

function NoSources() {
  return (
    <div className="source-empty">
      <h2 className="source-empty-title">{texts().sources.none}</h2>
      <p>{texts().sources.noneNote}</p>
      <div className="source-empty-actions">
        <Button className="button" onPress={() => { void importFiles(); }}><FileDown size={15} aria-hidden />{texts().sources.import}</Button>
        <Button className="button" onPress={() => { openDialog('paste'); }}><ClipboardPaste size={15} aria-hidden />{texts().sources.pasteText}</Button>
      </div>
    </div>
  );
}

/** An event selected elsewhere brings its source along, unless it stands on the one that is open. */
function useSourceOfEvent(): void {
  const event = useView((view) => view.selectedEvent);
  useEffect(() => {
    const { timeline } = useMirror.getState();
    const { selectedSource } = useView.getState();
    const citations = timeline?.events.find((one) => one.id === event)?.citations ?? [];
    const [first] = citations;
    if (first === undefined || citations.some((citation) => citation.source === selectedSource)) return;
    if (timeline?.sources.some((source) => source.id === first.source) === true) useView.setState({ selectedSource: first.source, selectedParagraph: null });
  }, [event]);
}

/** The source being read: who published it and when, its paragraphs, and what of it is cited. */
export function SourcePane() {
  useSourceOfEvent();
  const selected = useView((view) => view.selectedSource);
  const wanted = useMirror(({ timeline }) => timeline?.sources.find((one) => one.id === selected) ?? timeline?.sources[0]);
  // The first one is drawn in small steps while the rest of the window goes on; another one that a person asks for, at once.
  const begun = useDeferredValue(wanted);
  const source = begun === undefined ? undefined : wanted;
  return (
    <section className="source-pane" aria-label={texts().sources.pane}>
      {source === undefined ? <NoSources /> : (
        <>
          <SourceHeader source={source} />
          <SourceText key={source.id} source={source} />
          <SelectionBar />
        </>
      )}
    </section>
  );
}
