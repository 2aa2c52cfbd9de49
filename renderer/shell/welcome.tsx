import { ClipboardPaste, FileDown, FolderOpen, GalleryHorizontalEnd, Plus } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { words } from '../../core/words/words';
import { importFiles, newTimeline, openRecent, openSample, openTimeline } from '../state/document-intents';
import { changePreferences, usePreferences } from '../state/preferences';
import { useShell } from '../state/shell';
import { offerPasted } from '../dialogs/pasted-text';
import { mendFocus } from '../state/focus-return';
import { openDialog, useView } from '../state/view';
import './welcome.css';

/** Offered once; Help has the tour for good. */
function Invitation() {
  const { start } = words();
  return (
    <section className="welcome-tour" aria-label={start.invite}>
      <span className="welcome-tour-words"><strong>{start.invite}</strong> {start.inviteDetail}</span>
      <button type="button" className="button" onClick={() => { void import('../tour/tour-state').then(({ startTour }) => startTour()); }}>{start.takeTour}</button>
      <button type="button" className="button button-quiet" onClick={() => { changePreferences({ tourSeen: true }); }}>{start.notNow}</button>
    </section>
  );
}

/**
 * The empty window: three ways to begin and the files used last.
 *
 * Plain buttons: this is what a person sees first, and the component library is more program than all of it.
 */
export function Welcome() {
  const recent = useShell((shell) => shell.recent);
  const { start } = words();
  const tourSeen = usePreferences((preferences) => preferences.tourSeen);
  const welcome = useRef<HTMLElement>(null);
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const [text, html] = ['text/plain', 'text/html'].map((type) => event.clipboardData?.getData(type) ?? '');
      // The dialogue's field has the focus by the time the browser pastes, and would get the text a second time.
      if (useView.getState().dialog === null && offerPasted(text ?? '', html ?? '')) event.preventDefault();
    };
    document.addEventListener('paste', paste);
    return () => { document.removeEventListener('paste', paste); };
  }, []);
  // The button that was pressed goes with all of this; before that it can still be told that it had the focus.
  useLayoutEffect(() => {
    const element = welcome.current;
    return () => { if (element?.contains(document.activeElement) === true) mendFocus(); };
  }, []);
  return (
    <main ref={welcome} className="welcome" aria-label={start.label}>
      <div className="welcome-column">
        <h1 className="welcome-title">Dateline</h1>
        <p className="welcome-promise">{start.promise}</p>
        <button type="button" className="welcome-drop" onClick={() => { void importFiles(); }}>
          <FileDown size={26} aria-hidden />
          <span className="welcome-drop-title">{start.drop}</span>
          <span className="welcome-drop-note">{start.dropNote}</span>
        </button>
        <div className="welcome-actions">
          <button type="button" className="button" onClick={() => { openDialog('paste'); }}><ClipboardPaste size={15} aria-hidden />{start.pasteText}</button>
          <button type="button" className="button" onClick={() => { void openSample(); }}><GalleryHorizontalEnd size={15} aria-hidden />{start.openSample}</button>
          <button type="button" className="button" onClick={() => { void newTimeline(); }}><Plus size={15} aria-hidden />{start.newTimeline}</button>
          <button type="button" className="button" onClick={() => { void openTimeline(); }}><FolderOpen size={15} aria-hidden />{start.open}</button>
        </div>
        {!tourSeen && recent.length === 0 && <Invitation />}
        {recent.length > 0 && (
          <section className="welcome-recent" aria-labelledby="welcome-recent">
            <h2 id="welcome-recent" className="welcome-recent-title">{start.recent}</h2>
            <ul>
              {recent.map((file) => (
                <li key={file.handle}>
                  <button type="button" className="welcome-recent-file" onClick={() => { void openRecent(file.handle); }}>
                    <span className="welcome-recent-name" title={file.fileName}>{file.fileName}</span>
                    <span className="welcome-recent-folder" title={file.folder}><bdi>{file.folder}</bdi></span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}
