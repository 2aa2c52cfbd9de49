import { ClipboardPaste, FileDown, FolderOpen, GalleryHorizontalEnd, Plus } from 'lucide-react';
import { words } from '../../core/words/words';
import { importFiles, newTimeline, openRecent, openSample, openTimeline } from '../state/document-intents';
import { changePreferences, usePreferences } from '../state/preferences';
import { useShell } from '../state/shell';
import { openDialog } from '../state/view';
import './welcome.css';

/** Offered once; Help has the tour for good. */
function Invitation() {
  const { tour } = words().native;
  return (
    <section className="welcome-tour" aria-label={tour.invite}>
      <span className="welcome-tour-words"><strong>{tour.invite}</strong> {tour.inviteDetail}</span>
      <button type="button" className="button" onClick={() => { void import('../tour/tour-state').then(({ startTour }) => startTour()); }}>{tour.take}</button>
      <button type="button" className="button button-quiet" onClick={() => { changePreferences({ tourSeen: true }); }}>{tour.notNow}</button>
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
  const tourSeen = usePreferences((preferences) => preferences.tourSeen);
  return (
    <main className="welcome" aria-label="Start">
      <div className="welcome-column">
        <h1 className="welcome-title">Dateline</h1>
        <p className="welcome-promise">Put an article, a report or a filing in. Get a chronology out in which every event stands on a paragraph anyone can check.</p>
        <button type="button" className="welcome-drop" onClick={() => { void importFiles(); }}>
          <FileDown size={26} aria-hidden />
          <span className="welcome-drop-title">Drop an article here</span>
          <span className="welcome-drop-note">or choose files. Everything stays on this computer.</span>
        </button>
        <div className="welcome-actions">
          <button type="button" className="button" onClick={() => { openDialog('paste'); }}><ClipboardPaste size={15} aria-hidden />Paste text</button>
          <button type="button" className="button" onClick={() => { void openSample(); }}><GalleryHorizontalEnd size={15} aria-hidden />Open the sample</button>
          <button type="button" className="button" onClick={() => { void newTimeline(); }}><Plus size={15} aria-hidden />New timeline</button>
          <button type="button" className="button" onClick={() => { void openTimeline(); }}><FolderOpen size={15} aria-hidden />Open…</button>
        </div>
        {!tourSeen && recent.length === 0 && <Invitation />}
        {recent.length > 0 && (
          <section className="welcome-recent" aria-labelledby="welcome-recent">
            <h2 id="welcome-recent" className="welcome-recent-title">Recent timelines</h2>
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
