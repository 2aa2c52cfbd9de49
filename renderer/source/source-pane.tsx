import { FileDown, Link2, Plus } from 'lucide-react';
import { Button } from 'react-aria-components';
import { importFiles } from '../state/document-intents';
import { citeSelection, newEvent } from '../state/event-intents';
import { useMirror } from '../state/mirror';
import { openDialog, useView } from '../state/view';
import { SourceHeader } from './source-header';
import { SourceText } from './source-text';
import './source-pane.css';

function SelectionBar() {
  const selection = useView((view) => view.sourceSelection);
  const selectedEvent = useView((view) => view.selectedEvent);
  const readOnly = useMirror((mirror) => mirror.readOnly);
  if (selection === null || readOnly) return null;
  return (
    <div className="source-selection-bar" role="toolbar" aria-label="Selected text">
      <Button className="button button-primary" onPress={() => { void newEvent(); }}><Plus size={15} aria-hidden />New event from selection</Button>
      {selectedEvent !== null && <Button className="button" onPress={() => { void citeSelection(); }}><Link2 size={15} aria-hidden />Cite</Button>}
    </div>
  );
}

function NoSources() {
  return (
    <div className="source-empty">
      <h2 className="source-empty-title">No sources yet</h2>
      <p>An event stands on a paragraph of a source. Drop an article, a report or a filing here.</p>
      <Button className="button" onPress={() => { void importFiles(); }}><FileDown size={15} aria-hidden />Import…</Button>
      <Button className="button" onPress={() => { openDialog('paste'); }}>Paste text</Button>
    </div>
  );
}

/** The source being read: who published it and when, its paragraphs, and what of it is cited. */
export function SourcePane() {
  const sources = useMirror((mirror) => mirror.timeline?.sources ?? null);
  const selected = useView((view) => view.selectedSource);
  const source = sources?.find((one) => one.id === selected) ?? sources?.[0];
  return (
    <section className="source-pane" aria-label="Source">
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
